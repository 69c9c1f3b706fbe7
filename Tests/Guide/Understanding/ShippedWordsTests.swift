import Guide
import Testing
import Yarn

@Suite("The words of the guide that ships")
struct ShippedWordsTests {
    private static let hearing: Result<Hearing, any Error> = Result {
        let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/dialogues"
        let compilation = Compiler.compile(try Project.load(at: folder).sources, library: .guide)
        return Hearing(try #require(compilation.program))
    }

    private static func report(_ text: String, at node: String? = nil) throws -> Hearing.Report {
        var hearing = try hearing.get()
        return hearing.hear(text, at: node)
    }

    @Test(
        "how often is told from how long, and from what else is done every day",
        arguments: [
            ("for two years", nil), ("every day", "Every day, or always"), ("all day yesterday", nil),
            ("three times a week", "Most weeks"), ("3x a week", "Most weeks"), ("every other day", "Most weeks"),
            ("5 days out of 7", "Most weeks"), ("on Sundays", "Most weeks"),
            ("twice a month", "Now and then"), ("once in a blue moon", "Now and then"),
            ("it isn't constant, comes and goes", "Now and then"), ("every two weeks", "Now and then"),
            ("since yesterday", "This is the first time"), ("first time ever", "This is the first time"),
            ("I sit at a desk all day", nil), ("I go to the gym every day", nil), ("24/7", "Every day, or always"),
            ("it just doesn't ever let up", "Every day, or always"), ("since 2019", nil),
        ] as [(String, String?)]
    )
    func frequency(words: String, option: String?) throws {
        #expect(try Self.report(words).answers.first { $0.node == "AskOften" }?.option == option)
    }

    @Test(
        "where it hurts is not where someone else hurts, or where it once did",
        arguments: [
            ("my husband has a bad neck", nil), ("I used to get neck pain, not any more", nil),
            ("my neck is fine, it's the lower back", "Lower back"), ("in the middle of the night", nil),
            ("between my shoulder blades", "Upper back"), ("kneck", "Neck or shoulders"), ("bra line", "Upper back"),
            ("sciatica", "Lower back"), ("I'd pay a hundred bucks", nil), ("back at work", nil),
        ] as [(String, String?)]
    )
    func area(words: String, option: String?) throws {
        #expect(try Self.report(words).answers.first { $0.node == "AskArea" }?.option == option)
    }

    @Test("“back” alone is asked about: upper or lower?", arguments: ["my back", "bak pain", "the spine"])
    func back(words: String) throws {
        #expect(try Self.report(words).ambiguous.map(\.options) == [["Upper back", "Lower back"]])
    }

    @Test(
        "yes, no and not sure are heard in the words people use",
        arguments: [
            ("nope", "No"), ("nah im good", "No"), ("hell no", "No"), ("not that I know of", "No"),
            ("none of em", "No"),
            ("no, thank god", "No"), ("I guess so", "Yes"), ("kinda", "Yes"), ("yup", "Yes"), ("I suppose", "Yes"),
            ("mhm", "Yes"), ("don't know", "Not sure"), ("no idea", "Not sure"), ("beats me", "Not sure"),
            ("maybe not", "Not sure"),
        ]
    )
    func yesOrNo(words: String, option: String) throws {
        #expect(try Self.report(words, at: "AskLegsAndBladder").answers.map(\.option) == [option])
    }
}
