import Testing
import Yarn

@testable import Guide

@Suite("Words that a warning sign listens for")
struct PhrasingTests {
    /// Whether a sign that listens for a pattern hears a sentence.
    private static func hears(
        _ sentence: String,
        listeningFor pattern: String,
        lists: [String] = [],
        ask: String? = nil,
        tier: WarningTier = .emergency
    ) throws -> HeardSign? {
        let headers = ["tier: \(tier.rawValue)", "hear: \(pattern)"] + (ask.map { ["ask: \($0)"] } ?? [])
        let source =
            node("Start", says: "Where does it hurt?\n-> Neck\n-> Lower back")
            + "title: Sign\n" + headers.joined(separator: "\n") + "\n---\n<<stop>>\n===\n"
            + wordLists(lists)
        let compilation = Compiler.compile([Source(name: "signs.yarn", text: source)], library: .guide)
        let program = try #require(compilation.program, "\(compilation.diagnostics)")
        let phrasebook = Phrasebook(program, language: "en")
        var fault: DialogueFault?
        let lexicon = Lexicon(program, phrasebook, noting: &fault)
        return lexicon.sign(in: Sentence(Utterance(sentence), lexicon))
    }

    @Test(
        "a pattern hears what it means",
        arguments: [
            ("wet myself", "I wet myself yesterday"), ("wet myself", "I have wet  MYSELF!"),
            ("lost/lose control ... bladder", "I lost control over my poor bladder"),
            ("legs & numb", "numb are both my legs"), ("legs & numb", "my legs went numb"),
            ("numb groin", "it is numb in my groin"), ("coughing blood", "coughng blood"),
            ("coughing blood; wet myself", "I wet myself"), ("no feeling", "no feeling in it"),
            ("lost control … bladder", "lost control of the bladder"),
        ]
    )
    func heard(pattern: String, sentence: String) throws {
        #expect(try Self.hears(sentence, listeningFor: pattern)?.node == "Sign")
    }

    @Test(
        "a pattern does not hear what is denied, said of other things, or too far apart",
        arguments: [
            ("numb groin", "no numb groin"), ("lost control", "I have not lost control"), ("fever", "without fever"),
            ("fever", "denies fever"), ("fever", "no pain, chills or fever"), ("killing me", "this is killing me"),
            ("legs & numb", "numb. My legs are fine"), ("wet myself", "myself I like it wet"),
            ("lost control ... bladder", "lost control one two three four five six bladder"),
        ]
    )
    func notHeard(pattern: String, sentence: String) throws {
        #expect(try Self.hears(sentence, listeningFor: pattern) == nil)
    }

    @Test(
        "a denial ends with its clause",
        arguments: [
            "no cough, my fever is high", "no cough but fever", "I don't know why I have a fever", "No. Fever.",
        ]
    )
    func clause(sentence: String) throws {
        #expect(try Self.hears(sentence, listeningFor: "fever")?.words == "fever")
    }

    @Test(
        "a plain no denies the few words before it, and no sentence",
        arguments: [
            ("fever? no", false), ("fever: none. weight loss: none.", false), ("any fever, no.", false),
            ("fever - no. Neck hurts", false), ("I have a fever, no", true), ("fever, no feeling", true),
            ("fever? no, but", true), ("fever and quite a lot of it, no", true), ("no. fever", true),
            ("fever, chills, weight loss: none", false), ("fever, chills, not at all", false),
            ("fever no, chills no", false),
            ("fever? me? no.", false), ("my legs are numb, I have a fever, no", true),
            ("I have a fever. Chills? no", true), ("do I just have a fever? no", false),
        ]
    )
    func plainNo(sentence: String, isHeard: Bool) throws {
        #expect((try Self.hears(sentence, listeningFor: "fever") != nil) == isHeard)
    }

    @Test(
        "what is said of another person is no sign, unless it is an emergency now or that person speaks of the visitor",
        arguments: [
            ("my wife has a fever", WarningTier.urgent, false), ("my wife has a fever now", .urgent, false),
            ("my wife has a fever now", .emergency, true), ("my wife is outside, she has a fever", .emergency, true),
            ("my father was ill, he had a fever", .urgent, false),
            ("my father was ill, his fever was high", .urgent, false),
            ("my father gave me a fever", .urgent, true), ("my father was ill, I had a fever", .urgent, true),
            ("my wife says fever", .urgent, true), ("my wife is well, I have a fever", .urgent, true),
            ("my wife and I have a fever", .urgent, true), ("a fever, my wife thinks", .urgent, true),
            ("my father died, fever", .checkFirst, true), ("my father died of fever", .checkFirst, false),
            ("I'm a father with a fever", .urgent, true), ("I work as a boss with a fever", .urgent, true),
            ("I'm here with my wife who has a fever", .urgent, false),
            ("I'm a boss, my wife has a fever", .urgent, false),
        ]
    )
    func otherPeople(sentence: String, tier: WarningTier, isHeard: Bool) throws {
        #expect((try Self.hears(sentence, listeningFor: "fever", tier: tier) != nil) == isHeard)
    }

    @Test("another person's emergency is asked about where nobody can tell whether it is happening now")
    func otherPersonsEmergency() throws {
        #expect(try Self.hears("my wife has a fever", listeningFor: "fever", ask: "A fever?")?.ask == "A fever?")
        let now = try Self.hears("my wife has a fever now", listeningFor: "fever", ask: "A fever?")
        #expect(now != nil && now?.ask == nil)
        let urgent = try Self.hears("my wife has a fever", listeningFor: "fever", ask: "A fever?", tier: .urgent)
        #expect(urgent == nil)
    }

    @Test(
        "what was long ago is asked about, or passed over where it is only to be checked first",
        arguments: [
            ("I had a fever ten years ago", WarningTier.emergency, "", "asked"),
            ("I had a fever ten years ago", .urgent, "", "asked"),
            ("I had a fever ten years ago", .checkFirst, "", "nothing"),
            ("I had a fever ten years ago", .urgent, "ever: yes\n", "heard"),
            ("ten years ago, I broke a leg, and I have a fever", .urgent, "", "heard"),
            ("my fever started ten years ago", .urgent, "", "heard"),
            ("fever since ten years ago", .urgent, "", "heard"),
            ("a fever, years ago", .urgent, "", "asked"), ("a fever, a broken leg, years ago", .urgent, "", "heard"),
            ("my fever is high. Years ago.", .urgent, "", "heard"),
            ("I have a fever, years ago I broke a leg", .urgent, "", "heard"),
            ("ten years ago I was ill and my fever is high", .urgent, "", "heard"),
        ]
    )
    func longAgo(sentence: String, tier: WarningTier, head: String, expected: String) throws {
        let heard = try Self.hears(sentence, listeningFor: "fever\n\(head)ask: Fever?", tier: tier)
        #expect((heard.map { $0.ask == nil ? "heard" : "asked" } ?? "nothing") == expected)
    }

    @Test(
        "what is denied further on is asked about, or passed over where it is only to be checked first",
        arguments: [
            ("I said fever, I hit the wrong button, I have no fever", WarningTier.urgent, "asked"),
            ("I said fevr, I hit the wrong button, I have no fever", .urgent, "asked"),
            ("I said fever, I hit the wrong button, I have no fever", .checkFirst, "nothing"),
            ("I have no fever, well, a fever now", .urgent, "heard"),
            ("I have a fever but no pain", .urgent, "heard"),
        ]
    )
    func takenBack(sentence: String, tier: WarningTier, expected: String) throws {
        let heard = try Self.hears(sentence, listeningFor: "fever\nask: Fever?", tier: tier)
        #expect((heard.map { $0.ask == nil ? "heard" : "asked" } ?? "nothing") == expected)
    }

    @Test(
        "what someone asked the visitor is asked about where the visitor denies something after that",
        arguments: [
            ("the nurse asked if I have a fever, told her no", WarningTier.urgent, "asked"),
            ("the nurse asked about fever. None.", .urgent, "asked"),
            ("the nurse asked about fever. None.", .checkFirst, "nothing"),
            ("the nurse asked about fever and I have one", .urgent, "heard"),
            ("I asked about my fever, no help", .urgent, "heard"),
            ("the nurse asked if it hurts, no. I have a fever", .urgent, "heard"),
        ]
    )
    func askedByOthers(sentence: String, tier: WarningTier, expected: String) throws {
        let heard = try Self.hears(sentence, listeningFor: "fever\nask: Fever?", tier: tier)
        #expect((heard.map { $0.ask == nil ? "heard" : "asked" } ?? "nothing") == expected)
    }

    @Test(
        "a very short sentence adds to the one beside it",
        arguments: [
            ("They are weak. The legs.", true), ("Both legs, yeah. Weak.", true),
            ("Legs. Really weak and tired out.", true),
            ("My legs are long and strong. Weak coffee tastes bad to me.", false),
            ("I feel weak today after work. My neck, my back and my legs hurt.", false),
        ]
    )
    func afterthought(sentence: String, isHeard: Bool) throws {
        #expect((try Self.hears(sentence, listeningFor: "weak & legs") != nil) == isHeard)
    }

    @Test(
        "a small word in quotation marks at the end must be said right after the last word",
        arguments: [
            ("I want to end it", true), ("I end it all", true), ("I want to end this", false), ("it will end", false),
            ("I want to end the day with it", false),
        ]
    )
    func lastSmallWord(sentence: String, isHeard: Bool) throws {
        #expect((try Self.hears(sentence, listeningFor: "end \"it\"") != nil) == isHeard)
    }

    @Test(
        "some words deny what was said before them in their clause, where they end it",
        arguments: [
            ("fever I don't have", false), ("fever and chills I do not have, but pain", false),
            ("pregnant, fever I'm not", false),
            ("fever I don't have and my back is fine", false),
            ("fever I don't have anymore time for", true), ("my fever I don't", true), ("fever, I don't have", true),
        ]
    )
    func backwards(sentence: String, isHeard: Bool) throws {
        #expect((try Self.hears(sentence, listeningFor: "fever") != nil) == isHeard)
    }

    @Test("what is written with a question mark is always asked about")
    func doubtful() throws {
        #expect(try Self.hears("an accident", listeningFor: "accident ?", ask: "A crash?")?.ask == "A crash?")
    }

    private static let lists = [
        "leg: leg; legs; (foot)", "foot: foot; ankle", "no feeling: numb; cannot feel; (gone) dead", "gone: gone; went",
        "needles: pins ... needles", "circle: (circle); round",
    ]

    @Test(
        "a word list stands for everything that is on it",
        arguments: [
            ("(leg) & (no feeling)", "my legs are numb"), ("(leg) & (no feeling)", "I cannot feel my ankle"),
            ("(no feeling) foot", "it went dead, my foot"), ("(leg)/arm hurts", "my arm hurts"),
            ("(leg)/arm hurts", "my foot hurts"), ("(needles) ... (leg)", "pins and needles down my leg"),
            ("(No_Feeling) leg", "numb leg"), ("(circle)", "round"), ("(leg)", "a leeg, or an anlke"),
        ]
    )
    func lists(pattern: String, sentence: String) throws {
        #expect(try Self.hears(sentence, listeningFor: pattern, lists: Self.lists)?.node == "Sign")
    }

    @Test(
        "a word list is not heard where one of its words is denied, missing or in another place",
        arguments: [
            ("(leg) & (no feeling)", "my legs are not numb"), ("(leg) & (no feeling)", "I feel my ankle"),
            ("(no feeling) foot", "it went, dead or not, this foot"), ("(arm)", "my arm"), ("(arm) hurts", "it hurts"),
            ("(leg) (no feeling)", "numb legs"),
        ]
    )
    func listsNotHeard(pattern: String, sentence: String) throws {
        #expect(try Self.hears(sentence, listeningFor: pattern, lists: Self.lists) == nil)
    }

    @Test(
        "a range of numbers stands for each of them in digits",
        arguments: [("I am 71", true), ("I am 99", true), ("I am 70", false), ("I am 100", false)]
    )
    func range(sentence: String, isHeard: Bool) throws {
        #expect((try Self.hears(sentence, listeningFor: "71..99") != nil) == isHeard)
    }

    @Test(
        "a small word in quotation marks must be said right before the next word",
        arguments: [
            ("I am 71", true), ("I'm 71", true), ("room 71", false), ("I am in room 71", false), ("71", false),
        ]
    )
    func smallWord(sentence: String, isHeard: Bool) throws {
        #expect((try Self.hears(sentence, listeningFor: "\"am/im\" 71..99") != nil) == isHeard)
    }
}
