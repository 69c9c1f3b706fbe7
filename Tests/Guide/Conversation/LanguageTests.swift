import Testing
import Yarn

@testable import Guide

@Suite("A visit in another language")
struct LanguageTests {
    private static let yarn =
        node(
            "Start",
            says: """
                Welcome. #line:welcome
                Where does it hurt? #line:where
                We ask to help you. #why #line:why
                -> Neck #hear:nape #line:neck
                -> Lower back #hear:lumbar #line:lower
                <<jump Kind>>
                """
        )
        + node(
            "Kind",
            says: """
                Thank you. #line:thanks
                What kind of pain? #line:kind
                -> Dull #line:dull
                -> Sharp #line:sharp
                Goodbye. #line:end
                """
        )
        + node("Sorry", "phrase: not_understood", says: "Pardon? #line:pardon")
        + node(
            "Commands",
            "phrase: commands",
            says: """
                -> Back #command:back #hear:go_back #line:back
                -> Why #command:why #line:why_command
                -> What did I say #command:answers #line:say
                """
        )
        + node("Numbers", "phrase: numbers", says: "-> two #number:2 #hear:second #line:n2")

    private static let spanish = """
        id,text,hear
        line:welcome,Hola.,
        line:where,¿Dónde le duele?,
        line:why,Para ayudarle.,
        line:neck,Cuello,nuca
        line:lower,Zona lumbar,espalda baja; riñones
        line:thanks,Gracias.,
        line:kind,¿Cómo es el dolor?,
        line:dull,Sordo,
        line:sharp,Agudo,
        line:pardon,¿Perdón?,
        line:back,Atrás,volver
        line:why_command,Por qué,
        line:say,Qué he dicho,
        line:n2,dos,segunda

        """

    private func visit(language: String?) throws -> Visit {
        var visit = try Visit(Self.yarn)
        let program = try #require(Compiler.compile([Source(name: "a.yarn", text: Self.yarn)], library: .guide).program)
        let table = StringTable(Source(name: "es.csv", text: Self.spanish), language: "es")
        visit.conversation = Conversation(program.translated(by: [table]).program, language: language)
        return visit
    }

    @Test("words, other words, numbers, commands and phrases are those of the language", arguments: ["es", "es-MX"])
    func inSpanish(language: String) throws {
        var visit = try visit(language: language)
        #expect(visit.begin() == ["Hola.", "¿Dónde le duele?", "1 Cuello | 2 Zona lumbar"])
        #expect(visit.conversation.language == "es")
        #expect(visit.hear("nape") == ["(¿Perdón?)", "1 Cuello | 2 Zona lumbar"])
        #expect(visit.hear("por qué") == ["(Para ayudarle.)", "1 Cuello | 2 Zona lumbar"])
        #expect(visit.hear("rinones").dropFirst() == ["Gracias.", "¿Cómo es el dolor?", "1 Sordo | 2 Agudo"])
        #expect(visit.hear("volver").last == "1 Cuello | 2 Zona lumbar")
        #expect(visit.hear("dos").last == "1 Sordo | 2 Agudo")
        #expect(visit.hear("Segunda.").last == "END")
        #expect(visit.conversation.suggestions.isEmpty)
    }

    @Test("switching in mid-visit goes on at the same question, and keeps the answers in the new language")
    func switching() throws {
        var visit = try visit(language: nil)
        _ = visit.begin()
        _ = visit.hear("lumbar")
        let replies = visit.conversation.speak("es").map(Visit.inShort)
        #expect(replies == ["Gracias.", "¿Cómo es el dolor?", "1 Sordo | 2 Agudo"])
        #expect(visit.hear("qué he dicho").contains("¿Dónde le duele? Zona lumbar"))
        #expect(visit.hear("atrás").last == "1 Sordo | 2 Agudo")
        #expect(visit.hear("atrás").suffix(2) == ["¿Dónde le duele?", "1 Cuello | 2 Zona lumbar"])
        let back = visit.conversation.speak("en").map(Visit.inShort)
        #expect(back == ["Welcome.", "Where does it hurt?", "1 Neck | 2 Lower back"])
        #expect(visit.hear("second").last == "1 Dull | 2 Sharp")
    }

    @Test("a language that there is not is the dialogue's own")
    func unknown() throws {
        var visit = try visit(language: "fr")
        #expect(visit.conversation.language == "en")
        #expect(visit.begin().first == "Welcome.")
    }

    @Test("before the visit and after it nothing is asked, and the next visit is in the language chosen")
    func outsideVisit() throws {
        var visit = try visit(language: nil)
        #expect(visit.conversation.speak("es").isEmpty)
        #expect(visit.begin().first == "Hola.")
        _ = visit.hear(each: ["1", "1"])
        #expect(visit.conversation.isOver)
        #expect(visit.conversation.speak("en").isEmpty)
        #expect(visit.begin().first == "Welcome.")
    }
}
