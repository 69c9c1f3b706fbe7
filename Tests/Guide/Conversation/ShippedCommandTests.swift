import Guide
import Testing
import Yarn

/// The spoken commands of the guide that ships, at a question about warning signs, in both languages.
@Suite("The commands of the guide that ships")
struct ShippedCommandTests {
    private static let dialogues =
        #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/dialogues"

    private static let program: Program? = {
        guard let project = try? Project.load(at: dialogues) else { return nil }
        return Compiler.compile(project.sources, library: .guide).program?.translated(by: project.tables).program
    }()

    private static let visitInEnglish = try? begun(in: "en")
    private static let visitInSpanish = try? begun(in: "es")

    /// A visit at its first warning question. Copied, it has learnt its words already.
    private static func begun(in language: String) throws -> Visit {
        var visit = try Visit("title: Start\n---\n===\n")
        visit.conversation = Conversation(try #require(program), language: language)
        _ = visit.begin()
        _ = visit.hear(each: ["1", "1", "1"])
        return visit
    }

    private static func visit(in language: String) throws -> Visit {
        try #require(language == "es" ? visitInSpanish : visitInEnglish)
    }

    private static let english: [([String], String)] = [
        (["back", "go back", "Wrong."], "(Let us go back one question.)"),
        (["start over", "restart"], "(Let us start over. What you told me is forgotten.)"),
        (["why", "why this?"], "(We ask because these signs can mean a pressed nerve or a hurt bone.)"),
        (["help", "what can I say"], "(Type the number of an answer, or its words.)"),
        (["repeat", "say again", ""], "Some signs need care right away."),
        (["summary", "what did I tell you", "my answers", "change"], "(This is what you have told me so far.)"),
        (["change 1", "change where it hurts"], "(You said \"Neck or shoulders\". What should it be?)"),
        (["español", "en español por favor", "spanish", "habla español", "Habla español?"], "(Seguimos en español.)"),
        (["goodbye", "bye"], "(Goodbye, and take care. What you told me is forgotten.)"),
    ]

    private static let spanish: [([String], String)] = [
        (["atrás", "volver", "regresar"], "(Volvemos a la pregunta de antes.)"),
        (["empezar de nuevo", "desde el principio"], "(Empezamos de nuevo. Lo que me dijo queda borrado.)"),
        (
            ["por qué", "¿por qué pregunta?"],
            "(Preguntamos porque puede haber presión en un nervio o daño en un hueso.)"
        ),
        (["ayuda", "qué puedo decir"], "(Escriba el número de una respuesta, o sus palabras.)"),
        (["repita", "otra vez", ""], "Hay señales que piden ayuda médica ya."),
        (["qué dije", "resumen", "mis respuestas", "cambiar"], "(Esto es lo que me ha dicho hasta ahora.)"),
        (
            ["cambiar 1", "quiero cambiar la primera", "cambiar dónde"],
            "(Usted dijo \"Cuello u hombros\". ¿Qué quiere poner?)"
        ),
        (["english", "inglés", "in english please", "en inglés"], "(We go on in English.)"),
        (["adiós", "salir"], "(Adiós, y cuídese mucho. Lo que me dijo queda borrado.)"),
    ]

    @Test("work in English", arguments: english)
    func inEnglish(words: [String], reply: String) throws {
        for words in words {
            var visit = try Self.visit(in: "en")
            #expect(visit.hear(words).first == reply, "\(words)")
        }
    }

    @Test("work in Spanish", arguments: spanish)
    func inSpanish(words: [String], reply: String) throws {
        for words in words {
            var visit = try Self.visit(in: "es")
            #expect(visit.hear(words).first == reply, "\(words)")
        }
    }

    @Test("another language goes on at the same warning question, and no answer to it is taken from the word")
    func sameQuestion() throws {
        var visit = try Self.visit(in: "en")
        #expect(visit.hear("español").last == "1 Sí | 2 No | 3 No sé")
        #expect(visit.hear("english").last == "1 Yes | 2 No | 3 Not sure")
        #expect(visit.hear("what did I say").last == "4 Go on")
    }

    @Test(
        "the name of a language inside an answer is part of the answer",
        arguments: [
            ("I twisted it in Spanish class, my neck", "(Neck or shoulders, then.)"),
            ("my english teacher hit my shoulder with a door, it is my neck", nil),
        ]
    )
    func inAnAnswer(words: String, reply: String?) throws {
        var visit = try Visit("title: Start\n---\n===\n")
        visit.conversation = Conversation(try #require(Self.program))
        _ = visit.begin()
        let replies = visit.hear(words)
        if let reply { #expect(replies.first == reply) }
        #expect(visit.conversation.language == "en")
    }
}
