import Testing
import Yarn

@testable import Guide

@Suite("Another language, asked for by its name")
struct SpokenLanguageTests {
    private static let yarn =
        node(
            "Start",
            says: """
                Where does it hurt? #line:where
                -> Neck #line:neck
                -> Lower back #hear:lumbar #line:lower
                How often? #line:often
                -> Daily #line:daily
                -> Seldom #line:seldom
                Goodbye. #line:end
                """
        )
        + node(
            "Languages",
            "phrase: languages",
            says: "-> English #language:en #hear:inglés #line:en\n-> español #language:es #hear:spanish #line:es\n"
                + "-> français #language:fr #line:fr"
        )
        + node("Changed", "phrase: language_changed", says: "In English. #line:changed")
        + node(
            "Wet",
            "tier: emergency",
            "hear: lost control ... bladder; lost bladder ?",
            "ask: Your bladder?",
            says: "<<jump Care>>"
        )
        + node("Faint", "tier: emergency", "hear: felt faint today", "ask: Faint?", says: "<<jump Care>>")
        + node("Care", says: "<<seek_care emergency>>")

    private static let table = """
        id,text,hear
        line:where,¿Dónde le duele?,
        line:neck,Cuello,nuca
        line:lower,Espalda baja,
        line:often,¿Cada cuánto?,
        line:daily,Diario,
        line:seldom,Rara vez,
        line:es,español,en español
        line:changed,En español.,
        hear:Wet,perdí ... control ... vejiga; perdí vejiga ?,
        ask:Wet,¿La vejiga?,
        hear:Faint,me sentí débil hoy,

        """

    private static func visit(language: String? = nil) throws -> Visit {
        var visit = try Visit(yarn)
        let program = try #require(Compiler.compile([Source(name: "a.yarn", text: yarn)], library: .guide).program)
        let table = StringTable(Source(name: "es.csv", text: table), language: "es")
        visit.conversation = Conversation(program.translated(by: [table]).program, language: language)
        _ = visit.begin()
        return visit
    }

    @Test("is spoken from the same question on", arguments: ["español", "Spanish", "ESPANOL!", "en español"])
    func spanish(words: String) throws {
        var visit = try Self.visit()
        _ = visit.hear("1")
        #expect(visit.hear(words) == ["(En español.)", "¿Cada cuánto?", "1 Diario | 2 Rara vez"])
        #expect(visit.conversation.language == "es")
        #expect(visit.hear("inglés") == ["(In English.)", "How often?", "1 Daily | 2 Seldom"])
        #expect(visit.hear("english").last == "1 Daily | 2 Seldom")
    }

    @Test("is not meant where its name stands in an answer, nor where there is no such language")
    func notMeant() throws {
        var visit = try Self.visit()
        #expect(visit.hear("my neck, my Spanish teacher says").first == "(Neck, then.)")
        #expect(visit.conversation.language == "en")
        #expect(visit.hear("français").last == "1 Daily | 2 Seldom")
        #expect(visit.conversation.language == "en")
    }

    @Test("is among the suggestions by its own name, the one that is spoken is not")
    func suggested() throws {
        var visit = try Self.visit()
        #expect(visit.conversation.suggestions.last == "español")
        _ = visit.hear("español")
        #expect(visit.conversation.suggestions.last == "English")
    }

    @Test("can be asked for at the guide's own question about a sign, which is asked in it and still decides")
    func doubt() throws {
        var visit = try Self.visit()
        #expect(visit.hear("I lost my bladder") == ["(Your bladder?)", "1 Yes | 2 No | 3 Not sure"])
        #expect(visit.hear("español") == ["(En español.)", "(¿La vejiga?)", "1 Yes | 2 No | 3 Not sure"])
        #expect(visit.hear("1").contains { $0.hasPrefix("CARE emergency") })
    }

    @Test("asks about near misses in its own words, and about none that has no words in it")
    func nearMiss() throws {
        var visit = try Self.visit(language: "es")
        #expect(visit.hear("perdí vejiga").first == "(¿La vejiga?)")
        _ = visit.hear("no")
        #expect(visit.hear("me sentí débil").first != "(Faint?)")
    }

    @Test("can be asked for while the answers are shown, and shows them in it")
    func list() throws {
        var visit = try Self.visit()
        _ = visit.hear(each: ["2", "what did I say"])
        #expect(visit.hear("español").contains("¿Dónde le duele? Espalda baja"))
        #expect(visit.hear("1").contains("1 Cuello | 2 Espalda baja"))
    }
}
