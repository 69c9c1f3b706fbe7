import Testing
import Yarn

@testable import Guide

@Suite("Words that a warning sign listens for")
struct PhrasingTests {
    /// Whether a sign that listens for a pattern hears a sentence.
    private static func hears(_ sentence: String, listeningFor pattern: String, ask: String? = nil) throws -> HeardSign?
    {
        let headers = ["tier: emergency", "hear: \(pattern)"] + (ask.map { ["ask: \($0)"] } ?? [])
        let source =
            node("Start", says: "Where does it hurt?\n-> Neck\n-> Lower back")
            + "title: Sign\n" + headers.joined(separator: "\n") + "\n---\n<<stop>>\n===\n"
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

    @Test("all words but one are asked about where the sign has a question, and nowhere else")
    func nearMiss() throws {
        let pattern = "lost control ... bladder"
        #expect(try Self.hears("I lost my bladder", listeningFor: pattern, ask: "Did you?")?.ask == "Did you?")
        #expect(try Self.hears("I lost my bladder", listeningFor: pattern) == nil)
        #expect(try Self.hears("I have not lost my bladder", listeningFor: pattern, ask: "Did you?") == nil)
    }

    @Test("what is written with a question mark is always asked about")
    func doubtful() throws {
        #expect(try Self.hears("an accident", listeningFor: "accident ?", ask: "A crash?")?.ask == "A crash?")
    }
}
