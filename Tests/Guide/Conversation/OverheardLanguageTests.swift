import Guide
import Testing
import Yarn

/// The guide that ships, met by someone who does not speak the language it begins in.
@Suite("Words of another language")
struct OverheardLanguageTests {
    private static let dialogues =
        #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/dialogues"

    private static let program: Program? = {
        guard let project = try? Project.load(at: dialogues) else { return nil }
        return Compiler.compile(project.sources, library: .guide).program?.translated(by: project.tables).program
    }()

    private static func visit(in language: String = "en", saying words: [String] = []) throws -> Visit {
        var visit = try Visit("title: Start\n---\n===\n")
        visit.conversation = Conversation(try #require(program), language: language)
        _ = visit.begin()
        _ = visit.hear(each: words)
        return visit
    }

    @Test("an answer is taken, and the visit goes on in its language")
    func answer() throws {
        var visit = try Self.visit()
        #expect(visit.hear("me duele la parte baja de la espalda").first == "(Seguimos en español.)")
        #expect(visit.conversation.language == "es")
        #expect(visit.hear("it is tight and stiff").first == "(We go on in English.)")
        #expect(visit.conversation.language == "en")
    }

    @Test("one word is enough to come from the dialogue's own language, and not enough to go back to it")
    func oneWord() throws {
        var visit = try Self.visit()
        #expect(visit.hear("cuello").first == "(Seguimos en español.)")
        _ = visit.hear("throbbing")
        #expect(visit.conversation.language == "es")
    }

    @Test("a warning sign is heard", arguments: ["me duele mucho el pecho", "no puedo aguantar la orina"])
    func sign(words: String) throws {
        var visit = try Self.visit(saying: ["1"])
        #expect(visit.hear(words).contains { $0.hasPrefix("CARE emergency Llame") })
    }

    @Test(
        "what is of no language, or of this one and does not fit, is only not understood",
        arguments: ["asdf qwer", "pizza", "I would like to eat something now", "xyz no sé xyz plugh foo"]
    )
    func notUnderstood(words: String) throws {
        var visit = try Self.visit()
        #expect(visit.hear(words).first == "(I did not catch that. Please type a number, or the words beside it.)")
        #expect(visit.conversation.language == "en")
    }
}
