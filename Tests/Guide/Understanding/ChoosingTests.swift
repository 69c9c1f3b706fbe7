import Guide
import Testing
import Yarn

@Suite("Which option was meant")
struct ChoosingTests {
    private static let guide =
        node(
            "Start",
            says: "<<detour Where>>\n<<detour Kind>>\n<<detour Often>>"
        )
        + node(
            "Where",
            says: """
                Where does it hurt?
                -> Neck or shoulders #hear:traps
                -> Upper back #hear:back/spine #hear:in_the_middle #line:upper
                -> Lower back #hear:back/spine #hear:lumbar #line:lower
                """
        )
        + node(
            "Kind",
            says: """
                What is it like? #first_named #line:what_like
                -> Tight or stiff
                -> Sharp
                -> A dull ache #hear:ache #hear:aching
                -> Numb #hear:numbness #hear:tingling
                """
        )
        + node(
            "Often",
            says: """
                How often? #line:how_often
                -> Sometimes
                -> Most weeks #hear:time/times_a_week
                -> Every day #hear:all_day
                """
        )
        + node("WordsForNoKind", "words_for: what_like", "words: tight budget", says: "")
        + node("WordsForLower", "words_for: lower", "words: tailbone; small of my back", "words: waist", says: "")
        + node("WordsForNothing", "words_for: how_often", "words: sit/drive ... all day", says: "")

    private static func heard(_ text: String, at node: String? = nil) throws -> [String] {
        let compilation = Compiler.compile([Source(name: "guide.yarn", text: guide)], library: .guide)
        var hearing = Hearing(try #require(compilation.program))
        let report = hearing.hear(text, at: node)
        return report.answers.map(\.option) + report.ambiguous.map { "? " + $0.options.joined(separator: " | ") }
    }

    @Test(
        "of several that a sentence names, the first is meant where the question says so",
        arguments: [
            ("it was stiff all week and then a sharp one came", ["Tight or stiff"]),
            ("sharp pain, then an ache", ["Sharp"]),
            ("sharp and aching", ["? Sharp | A dull ache"]),
            ("not sharp, more an ache really", ["A dull ache"]),
        ]
    )
    func firstNamed(words: String, expected: [String]) throws {
        #expect(try Self.heard(words, at: "Kind") == expected)
    }

    @Test(
        "elsewhere equals are asked about, and what is told later is told along",
        arguments: [
            ("neck and lower back", ["? Neck or shoulders | Lower back"]),
            ("my neck and lower back are hurting", ["? Neck or shoulders | Lower back"]),
            ("my neck has been hurting, sometimes the lower back", ["Neck or shoulders"]),
            ("my back", ["? Upper back | Lower back"]),
            ("my back, the lumbar part", ["Lower back"]),
        ]
    )
    func equals(words: String, expected: [String]) throws {
        #expect(try Self.heard(words, at: "Where") == expected)
    }

    @Test(
        "a visitor may take back what was just said",
        arguments: [
            ("neck no wait lower back", ["Lower back"]),
            ("neck wait no lower back", ["Lower back"]),
            ("neck. scratch that. lower back", ["Lower back"]),
            ("neck, strike that, lower back", ["Lower back"]),
            ("shoulders, or rather the upper back", ["Upper back"]),
            ("lower back, sorry I mean neck", ["Neck or shoulders"]),
            ("not my neck, it's my lower back", ["Lower back"]),
            ("lower back rather than the neck", ["Lower back"]),
            // Nobody can tell whether this takes the neck back or denies the lower back.
            ("neck no lower back", ["? Neck or shoulders | Lower back"]),
        ]
    )
    func takenBack(words: String, expected: [String]) throws {
        #expect(try Self.heard(words, at: "Where") == expected)
    }

    @Test(
        "what is denied is not taken, however it is put",
        arguments: [
            ("tight, no sharp pain", ["Tight or stiff"]), ("no tingling", []),
            ("no numbness, just tight", ["Tight or stiff"]),
            ("it's sharp, or not sharp, an ache", ["A dull ache"]), ("no, no numbness", []),
        ]
    )
    func denied(words: String, expected: [String]) throws {
        #expect(try Self.heard(words, at: "Kind") == expected)
    }

    @Test(
        "what only sounds like an answer is none, unless it is denied",
        arguments: [
            ("on a tight budget", "Kind", []), ("tight", "Kind", ["Tight or stiff"]),
            ("I sit at a desk all day", "Often", []), ("it hurts all day", "Often", ["Every day"]),
        ]
    )
    func noAnswer(words: String, node: String, expected: [String]) throws {
        #expect(try Self.heard(words, at: node) == expected)
    }

    @Test(
        "words that stand apart from their option are heard as those beside it",
        arguments: [
            ("tailbone", ["Lower back"]), ("it's my waist", ["Lower back"]), ("tailbnoe hurts", ["Lower back"]),
            ("in the small of the back", ["Lower back"]),
        ]
    )
    func apart(words: String, expected: [String]) throws {
        #expect(try Self.heard(words, at: "Where") == expected)
    }

    @Test("a word that needs its small words is an answer where nothing else is said")
    func alone() throws {
        #expect(try Self.heard("in the middle", at: "Where") == ["Upper back"])
        #expect(try Self.heard("the middle", at: "Where") == ["Upper back"])
        #expect(try Self.heard("in the middle of moving house", at: "Where") == [])
    }

    @Test(
        "slips of the fingers are forgiven",
        arguments: [
            ("lowerback", ["Lower back"]), ("should ers", ["Neck or shoulders"]), ("kneck", ["Neck or shoulders"]),
            ("shuolders", ["Neck or shoulders"]), ("necj", ["Neck or shoulders"]), ("lowr bakc", ["Lower back"]),
            ("xeck", []),
        ]
    )
    func slips(words: String, expected: [String]) throws {
        #expect(try Self.heard(words, at: "Where") == expected)
    }

    @Test("an s too many of an apostrophe changes nothing")
    func possessive() throws {
        #expect(try Self.heard("my lower back's bad", at: "Where") == ["Lower back"])
    }

    @Test("lists are words of the language the guide is written in")
    func language() throws {
        let compilation = Compiler.compile([Source(name: "guide.yarn", text: Self.guide)], library: .guide)
        let program = try #require(compilation.program)
        var hearing = Hearing(program, language: program.languages.first)
        #expect(hearing.hear("tailbone", at: "Where").answers.map(\.option) == ["Lower back"])
    }
}
