import Testing

@Suite("Going back")
struct GoingBackTests {
    @Test("back asks the question before again, with its line, its choices, and nothing said earlier")
    func oneStep() throws {
        var visit = try Visit(threeQuestions)
        _ = visit.begin()
        _ = visit.hear("1")
        #expect(
            visit.hear("back") == ["(Let's go back.)", "Where does it hurt?", "1 Neck or shoulders | 2 Lower back"]
        )
    }

    @Test("back goes on to every earlier question, as often as wanted")
    func everyStep() throws {
        var visit = try Visit(threeQuestions)
        _ = visit.begin()
        _ = visit.hear(each: ["1", "2"])
        #expect(visit.hear("back").contains("What kind of pain is it?"))
        #expect(visit.hear("Go back!").contains("Where does it hurt?"))
        #expect(visit.hear("BACK").first == "(This is the first question.)")
    }

    @Test("answers that were gone back behind stand where they still fit, and are asked anew where they do not")
    func standing() throws {
        var visit = try Visit(threeQuestions)
        _ = visit.begin()
        _ = visit.hear(each: ["1", "2", "back", "back"])
        #expect(
            visit.hear("2") == ["(I kept your other answers.)", "How often?", "1 Now and then | 2 Every day"]
        )
        #expect(visit.hear("what did I say").contains("Where does it hurt? Lower back; What kind of pain is it? Sharp"))
    }

    @Test("back at the first question says so and asks it again, however often it is said")
    func atTheFirst() throws {
        var visit = try Visit(threeQuestions)
        _ = visit.begin()
        let replies = ["(This is the first question.)", "Where does it hurt?", "1 Neck or shoulders | 2 Lower back"]
        #expect(visit.hear("back") == replies)
        #expect(visit.hear("back") == replies)
        #expect(!visit.conversation.isOver)
    }

    @Test("an answer that was gone back on is no longer among the answers, and leaves no trace in the dialogue")
    func undone() throws {
        var visit = try Visit(
            node(
                "Start",
                says: """
                    <<declare $count = 0>>
                    First?
                    -> Yes
                        <<set $count += 1>>
                    -> No
                    Second? ({$count})
                    -> Yes
                    -> No
                    """
            )
        )
        _ = visit.begin()
        #expect(visit.hear("yes") == ["Second? (1)", "1 Yes | 2 No"])
        _ = visit.hear("back")
        #expect(visit.hear("what did I say").first == "(You have not told me anything yet.)")
        #expect(visit.hear("no") == ["Second? (0)", "1 Yes | 2 No"])
    }

    @Test("an option called Back is that option; 'go back' is still the command")
    func backAsAPlaceOnTheBody() throws {
        var visit = try Visit(
            node(
                "Start",
                says: """
                    Ready?
                    -> Yes
                    Where does it hurt?
                    -> Back
                        Your back, then.
                    -> Neck
                    Anything else?
                    -> No
                    """
            )
        )
        _ = visit.begin()
        _ = visit.hear("yes")
        #expect(visit.hear("go back").contains("Ready?"))
        _ = visit.hear("yes")
        #expect(visit.hear("back") == ["Your back, then.", "Anything else?", "1 No"])
        #expect(visit.hear("back").contains("Where does it hurt?"))
    }

    @Test("a list that a question speaks of is said again with it, whole; what other nodes said before is not")
    func list() throws {
        var visit = try Visit(
            node("Start", says: "Ready?\n-> Yes\n    Good.\n    <<detour Signs>>\nDone?\n-> Yes")
                + node("Signs", says: "Fever.\nChills.\n<<wait 1>>\nDo any of these fit?\n-> Yes\n-> No")
        )
        _ = visit.begin()
        _ = visit.hear("1")
        let list = ["Fever.", "Chills.", "Do any of these fit?", "1 Yes | 2 No"]
        #expect(visit.hear("repeat") == list)
        #expect(visit.hear(each: ["no", "back"]) == ["(Let's go back.)"] + list)
    }

    @Test("a page with nothing to answer, only to go on, is shown whole again")
    func page() throws {
        var visit = try Visit(
            node(
                "Start",
                says: """
                    Swedish massage is light.
                    It is calming.
                    -> Go on #not_an_answer
                    Anything else?
                    -> No
                    """
            )
        )
        _ = visit.begin()
        _ = visit.hear("go on")
        #expect(
            visit.hear("back") == ["(Let's go back.)", "Swedish massage is light.", "It is calming.", "1 Go on"]
        )
    }

    @Test("start over forgets the answers and gives the replies of the beginning")
    func startOver() throws {
        var visit = try Visit(threeQuestions)
        let beginning = visit.begin()
        _ = visit.hear(each: ["1", "2"])
        #expect(visit.hear("start over") == ["(Let's start over.)"] + beginning)
        #expect(visit.hear("back").first == "(This is the first question.)")
        #expect(visit.hear("what did I say").first == "(You have not told me anything yet.)")
    }

    @Test("a dialogue that goes in a circle can be gone round for ever and still gone back on")
    func circle() throws {
        var visit = try Visit(node("Start", says: "Again?\n-> Yes\n    <<jump Start>>\n-> No"))
        _ = visit.begin()
        for _ in 0..<2_000 { _ = visit.hear("yes") }
        #expect(visit.hear("back") == ["(Let's go back.)", "Again?", "1 Yes | 2 No"])
    }
}
