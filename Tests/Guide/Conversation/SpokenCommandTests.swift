import Testing

@Suite("What can be said at any question")
struct SpokenCommandTests {
    @Test("a #why line is not said until the visitor asks why")
    func why() throws {
        var visit = try Visit(threeQuestions)
        let choices = "1 Neck or shoulders | 2 Lower back"
        #expect(visit.begin() == ["Guide: Welcome.", "Where does it hurt?", choices])
        #expect(visit.hear("why?") == ["(We ask so that we know which massage fits.)", choices])
    }

    @Test("every #why line before the choices is kept, wherever it stands")
    func severalWhys() throws {
        var visit = try Visit(
            node("Start", says: "One reason. #why\nReady?\nAnother reason. #why\n-> Yes\nSure?\n-> Yes")
        )
        #expect(visit.begin() == ["Ready?", "1 Yes"])
        #expect(visit.hear("why") == ["(One reason.)", "(Another reason.)", "1 Yes"])
        _ = visit.hear("1")
        #expect(visit.hear("why") == ["(Your answer helps me to find what suits you.)", "1 Yes"])
    }

    @Test("why belongs to the question: gone back to, the question still knows why it is asked")
    func whyAfterBack() throws {
        var visit = try Visit(threeQuestions)
        _ = visit.begin()
        _ = visit.hear(each: ["1", "back"])
        #expect(visit.hear("why").first == "(We ask so that we know which massage fits.)")
    }

    @Test(
        "repeat and an empty line ask the question again, with no word of blame",
        arguments: ["repeat", "", " \t ", "\u{1B}"]
    )
    func again(words: String) throws {
        var visit = try Visit(threeQuestions)
        _ = visit.begin()
        #expect(visit.hear(words) == ["Where does it hurt?", "1 Neck or shoulders | 2 Lower back"])
    }

    @Test("help says what can be typed, then asks again")
    func help() throws {
        var visit = try Visit(threeQuestions)
        _ = visit.begin()
        let replies = visit.hear("help")
        #expect(replies.first == "(Type the number of an answer, or its words.)")
        #expect(replies.suffix(2) == ["Where does it hurt?", "1 Neck or shoulders | 2 Lower back"])
    }

    @Test("what did I say lists the questions and the choices taken, and goes on to the open question")
    func answers() throws {
        var visit = try Visit(threeQuestions)
        _ = visit.begin()
        _ = visit.hear(each: ["lumbar", "1"])
        #expect(
            visit.hear("What did I say?") == [
                "(This is what you have told me:)", "(To change an answer, type its number.)",
                "Where does it hurt? Lower back; What kind of pain is it? Dull ache",
                "3 Go on",
            ]
        )
        #expect(visit.hear("3") == ["How often?", "1 Now and then | 2 Every day"])
    }

    @Test("options that tell nothing about the visitor are not among the answers")
    func notAnAnswer() throws {
        var visit = try Visit(node("Start", says: "Ready?\n-> Go on #not_an_answer\nSure?\n-> Yes\nDone?\n-> Yes"))
        _ = visit.begin()
        _ = visit.hear("1")
        #expect(visit.hear("what did I say").first == "(You have not told me anything yet.)")
        _ = visit.hear("1")
        #expect(visit.hear("what did I say").contains("Sure? Yes"))
    }

    @Test("of a question asked twice the later answer holds, in the place of the first")
    func askedTwice() throws {
        var visit = try Visit(
            node(
                "Start",
                says: """
                    Where?
                    -> Neck
                    -> Back
                    Often?
                    -> Daily
                    All right?
                    -> Yes
                    -> Change it #not_an_answer
                        <<jump Start>>
                    """
            )
        )
        _ = visit.begin()
        _ = visit.hear(each: ["neck", "daily", "change it", "2"])
        #expect(visit.hear("what did I say").contains("Where? Back; Often? Daily"))
    }

    @Test("a choice without a line of its own is about the line before it")
    func nestedChoice() throws {
        var visit = try Visit(
            node("Start", says: "Where?\n-> Back\n    -> Upper\n    -> Lower\nSure?\n-> Yes")
        )
        _ = visit.begin()
        #expect(visit.hear("1") == ["1 Upper | 2 Lower"])
        #expect(visit.hear("repeat") == ["Where?", "1 Upper | 2 Lower"])
        _ = visit.hear("lower")
        #expect(visit.hear("what did I say").contains("Where? Back; Where? Lower"))
    }

    @Test("goodbye ends the visit politely, and nothing follows", arguments: ["goodbye", "Bye!", "QUIT"])
    func goodbye(words: String) throws {
        var visit = try Visit(threeQuestions)
        _ = visit.begin()
        #expect(visit.hear(words) == ["(Goodbye. Take care.)", "END"])
        #expect(visit.conversation.isOver)
        #expect(visit.hear("1") == ["END"])
        #expect(visit.conversation.suggestions.isEmpty)
    }

    @Test("completion offers the labels, then the spoken commands")
    func suggestions() throws {
        var visit = try Visit(threeQuestions)
        #expect(visit.conversation.suggestions.isEmpty)
        _ = visit.begin()
        #expect(
            visit.conversation.suggestions == [
                "Neck or shoulders", "Lower back",
                "Back", "Start over", "Why", "Repeat", "Help", "What did I say", "Change an answer", "Goodbye",
            ]
        )
    }
}
