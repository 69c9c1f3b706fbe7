import Testing

@testable import Guide

@Suite("The guide's own words")
struct PhraseTests {
    private static let start = node(
        "Start",
        says: "<<declare $name = \"Ana\">>\nSure?\n-> Yes\n-> No #hear:nope\n-> Never #hear:nope\nEnd?\n-> Yes"
    )

    @Test(
        "a node with a phrase header replaces the built-in words",
        arguments: [
            ("not_understood", ["mumble"]), ("ambiguous", ["nope"]), ("help", ["help"]),
            ("nothing_to_go_back_to", ["back"]),
            ("going_back", ["1", "back"]), ("no_why", ["why"]), ("answers_heading", ["1", "answers"]),
            ("no_answers_yet", ["answers"]), ("starting_over", ["start over"]), ("goodbye", ["goodbye"]),
        ]
    )
    func replaced(name: String, typed: [String]) throws {
        var visit = try Visit(Self.start + node("Ours", "phrase: \(name)", says: "Guide: Our words.\nFor {$name}."))
        _ = visit.begin()
        #expect(Array(visit.hear(each: typed).prefix(2)) == ["(Our words.)", "(For Ana.)"])
    }

    @Test("a phrase sees the visit's variables and changes none of them")
    func variables() throws {
        var visit = try Visit(
            node(
                "Start",
                says: "<<declare $n = 0>>\nGo?\n-> Yes\n    <<set $n = 5>>\nStill {$n}?\n-> Yes\n{$n}."
            ) + node("Help", "phrase: help", says: "<<set $n += 1>>\nNow {$n}.")
        )
        _ = visit.begin()
        #expect(visit.hear("help").first == "(Now 1.)")
        #expect(visit.hear("yes").first == "Still 5?")
        #expect(visit.hear("help").first == "(Now 6.)")
        #expect(visit.hear("help").first == "(Now 6.)")
        #expect(visit.hear("yes") == ["5.", "END"])
    }

    @Test("a phrase without lines says nothing")
    func silent() throws {
        var visit = try Visit(Self.start + node("Ours", "phrase: going_back", says: "<<stop>>"))
        _ = visit.begin()
        #expect(visit.hear(each: ["1", "back"]).first == "Sure?")
    }

    @Test("a phrase that goes in a circle is said in the built-in words")
    func circle() throws {
        var visit = try Visit(Self.start + node("Ours", "phrase: help", says: "Help!\n<<jump Ours>>"))
        _ = visit.begin()
        #expect(visit.hear("help").first == "(Type the number of an answer, or its words.)")
        #expect(visit.conversation.fault != nil)
    }

    @Test("spoken commands come from the dialogue files, other words included; what names no command is passed over")
    func commands() throws {
        var visit = try Visit(
            Self.start
                + node(
                    "Palabras",
                    "phrase: commands",
                    says:
                        "-> Atrás #command:back #hear:la_anterior\n-> Adiós #command:goodbye\n-> Otra cosa #command:other\n-> Nada"
                )
        )
        _ = visit.begin()
        #expect(visit.conversation.suggestions.suffix(2) == ["Atrás", "Adiós"])
        #expect(visit.hear("back").first == Phrase.notUnderstood.english.first.map { "(\($0))" })
        _ = visit.hear("1")
        #expect(visit.hear("la anterior").contains("Sure?"))
        #expect(visit.hear("atras").first == "(This is the first question.)")
        #expect(visit.hear("ADIÓS").last == "END")
    }

    @Test("words for numbers come from the dialogue files", arguments: ["dos", "el segundo", "la última opción", "2"])
    func numbers(words: String) throws {
        var visit = try Visit(
            node("Start", says: "¿Seguro?\n-> Sí\n-> No\n    No, entonces.")
                + node(
                    "Numeros",
                    "phrase: numbers",
                    says: """
                        -> uno #number:1 #hear:primero
                        -> dos #number:2 #hear:segundo
                        -> último #number:last #hear:última
                        -> el #number:around #hear:la #hear:opción
                        -> nada #number:-9223372036854775808
                        """
                )
        )
        _ = visit.begin()
        #expect(visit.hear(words) == ["No, entonces.", "END"])
        var other = visit
        _ = other.begin()
        #expect(other.hear("nada").last == "1 Sí | 2 No")
    }

    @Test("every phrase but the lists has built-in words", arguments: Phrase.allCases)
    func english(phrase: Phrase) {
        let isList = [.commands, .languages, .numbers, .yesOrNo].contains(phrase)
        #expect(phrase.english.isEmpty == isList)
    }
}
