import Guide
import Testing
import Yarn

/// What the guide that ships hears in visitors' own words. Sentences people might say, by the rules of hearing they show.
@Suite("The warning signs of the guide that ships")
struct ShippedSignsTests {
    private static let hearing: Result<Hearing, any Error> = Result {
        let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/dialogues"
        let compilation = Compiler.compile(try Project.load(at: folder).sources, library: .guide)
        return Hearing(try #require(compilation.program))
    }

    private static func node(_ sentence: String) throws -> String? {
        var hearing = try hearing.get()
        return hearing.hear(sentence).warning?.node
    }

    @Test(
        "a sign is heard in the words people use",
        arguments: [
            ("I can't feel anything when I wipe", "HeardNumbSeat"), ("peed my pants twice", "HeardBladderOrBowel"),
            ("pins and needles down both my legs", "HeardBothLegs"), ("my foot slaps the floor", "HeardWeakLeg"),
            ("a branch came down on me", "HeardInjury"), ("heavy weight on my chest", "HeardChestPain"),
            ("it hurts when I breathe in", "HeardClot"), ("no reason to go on living", "HeardEndingLife"),
            ("my wife noticed a lump on my back", "HeardLump"), ("no chills but a fever", "HeardFever"),
            ("my wife says my legs gave out on me", "HeardWeakLeg"), ("my wife says I drag one leg", "HeardWeakLeg"),
            ("my husband says I had breast cancer so mention it", "HeardCancer"),
            ("it hurts like hell when I breathe in", "HeardClot"), ("chest pain after the gym", "HeardChestPain"),
        ]
    )
    func heard(sentence: String, node: String) throws {
        #expect(try Self.node(sentence) == node)
    }

    @Test(
        "an age is heard, and no other number",
        arguments: [
            ("I'm 74", "HeardOld"), ("I am eighty two years old", "HeardOld"), ("I'm 15", "HeardYoung"),
            ("my son is 12", "HeardYoung"), ("I fell and I'm 79", "HeardBoneRisk"), ("I'm 45", nil), ("I'm 70", nil),
            ("I lift 75 pound boxes", nil), ("it was 72 degrees", nil), ("since 1974", nil), ("about 15 minutes", nil),
        ]
    )
    func age(sentence: String, node: String?) throws {
        #expect(try Self.node(sentence) == node)
    }

    @Test(
        "what is denied, over, another person's, well or only a saying is no sign",
        arguments: [
            "no numbness, tingling or weakness", "I haven't noticed any of that", "nope none of that",
            "I don't have a fever or chills", "never had cancer", "without any numbness in my legs", "chest pain? no",
            "fever: none", "I can feel my legs just fine", "my bladder is fine", "my blood pressure is normal",
            "my wife is pregnant", "my mom had cancer", "a friend of mine with cancer", "my dad had a stroke",
            "I had a car accident twenty years ago", "I broke my arm as a kid", "they ruled out a clot",
            "rolled my truck back in '94", "I wet the bed til I was 7", "heart was fine, chest pain in 2001",
            "my dad had that, he couldn't pee, they operated on him", "Pregnant? Me? No.",
            "never lost control of my bowels",
            "the lady I sat next to, she couldn't feel her feet", "no chest pain, dizziness, nothing like that",
            "I fell asleep on the couch", "I'm sick of sitting", "I work in a hospital with cancer patients",
        ]
    )
    func notHeard(sentence: String) throws {
        #expect(try Self.node(sentence) == nil)
    }

    @Test(
        "where words point both ways, the careful side is taken",
        arguments: [
            "my wife is having chest pains", "my brother can't move his legs right now",
            "my brother punched me in the kidney",
            "I had a crash years ago and now both legs are numb", "I wet myself, no",
            "no cough, my chest hurts", "fever? no, but chest pain",
        ]
    )
    func careful(sentence: String) throws {
        #expect(try Self.node(sentence) != nil)
    }
}
