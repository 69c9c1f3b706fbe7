import Guide
import Testing
import Yarn

@Suite("What the dialogue asks of its host")
struct HostCommandTests {
    private static let practice = """
        <<declare $practice_name = "Example Massage">>
        <<declare $practice_phone = "(555) 010-0100">>

        """

    @Test("call_to_book shows the practice's name and number, with the booking phrase around them")
    func booking() throws {
        var visit = try Visit(
            node("Start", says: Self.practice + "<<call_to_book>>")
                + node(
                    "Booking",
                    "phrase: booking",
                    says: "To book, call:\nMonday to Friday.\n{$practice_name} is upstairs."
                )
        )
        #expect(
            visit.begin() == [
                "BOOK Example Massage / To book, call: / (555) 010-0100 / Monday to Friday. / Example Massage is upstairs.",
                "END",
            ]
        )
    }

    @Test("seek_care shows where to turn", arguments: ["emergency", "doctor"])
    func care(urgency: String) throws {
        var visit = try Visit(
            node("Start", says: "<<seek_care \(urgency)>>")
                + node("Now", "phrase: emergency", says: "Call now.\nDo not drive.")
                + node("Soon", "phrase: doctor", says: "See a doctor.")
        )
        let card = urgency == "doctor" ? "CARE doctor See a doctor." : "CARE emergency Call now. / Do not drive."
        #expect(visit.begin() == [card, "END"])
    }

    @Test("a seek_care that does not say how soon means now", arguments: ["seek_care", "seek_care emergancy"])
    func careWithoutUrgency(command: String) throws {
        var visit = try Visit(node("Start", says: "<<\(command)>>"))
        #expect(visit.begin().first?.hasPrefix("CARE emergency Call 911 now") == true)
        #expect(visit.conversation.unheeded == [Command(text: command)])
    }

    @Test("a call to book after seek_care is refused, in the same breath and after any number of questions")
    func refused() throws {
        var visit = try Visit(
            node(
                "Start",
                says: Self.practice + "<<seek_care doctor>>\n<<call_to_book>>\nUnderstood?\n-> Yes\n<<call_to_book>>"
            )
        )
        #expect(visit.begin().count { $0.hasPrefix("BOOK") } == 0)
        #expect(visit.hear("yes") == ["END"])
        #expect(visit.conversation.unheeded == [Command(text: "call_to_book"), Command(text: "call_to_book")])
    }

    private static let careOnYes = node(
        "Start",
        says: practice + """
            <<call_to_book>>
            -> Go on #not_an_answer
            Any chest pain?
            -> Yes
                <<seek_care emergency>>
                Understood?
                -> Yes
            -> No
            <<call_to_book>>
            Anything else?
            -> No
            """
    )

    @Test("going back after seek_care brings no call to book, neither the old one nor a new one")
    func refusedAfterBack() throws {
        var visit = try Visit(Self.careOnYes)
        #expect(visit.begin().first?.hasPrefix("BOOK") == true)
        let replies = [
            visit.hear("1"), visit.hear("yes"), visit.hear("back"), visit.hear("back"), visit.hear("1"),
            visit.hear("no"),
        ]
        #expect(replies[3] == ["(Let's go back.)", "1 Go on"])
        #expect(replies[5] == ["Anything else?", "1 No"])
        #expect(!replies.joined().contains { $0.hasPrefix("BOOK") })
    }

    @Test("starting over is a new visit, which may end in a call to book")
    func startOverAfterCare() throws {
        var visit = try Visit(Self.careOnYes)
        _ = visit.begin()
        _ = visit.hear(each: ["1", "yes"])
        #expect(visit.hear("start over").contains { $0.hasPrefix("BOOK") })
    }

    @Test("a call to book is taken off the screen when seek_care comes before the next question")
    func takenBack() throws {
        var visit = try Visit(node("Start", says: Self.practice + "<<call_to_book>>\n<<seek_care doctor>>"))
        #expect(visit.begin() == ["CARE doctor Please see a doctor before any massage.", "END"])
    }

    @Test(
        "wait is a pause of at most ten seconds",
        arguments: [("1.5", 1.5), ("0", 0), ("-3", 0), ("999", 10)]
    )
    func wait(written: String, seconds: Double) throws {
        var visit = try Visit(node("Start", says: "<<wait \(written)>>"))
        #expect(visit.conversation.begin() == [.pause(seconds), .end])
    }

    @Test(
        "what makes no sense as a command is left out, and kept for whoever reads the log",
        arguments: ["wait", "wait soon", "wait nan", "wait inf", "play_music loud"]
    )
    func unheeded(command: String) throws {
        var visit = try Visit(node("Start", says: "Hello.\n<<\(command)>>"))
        #expect(visit.begin() == ["Hello.", "END"])
        #expect(visit.conversation.unheeded == [Command(text: command)])
    }

    @Test("shown tells the dialogue which host commands have run")
    func shown() throws {
        var visit = try Visit(
            node(
                "Start",
                says: """
                    <<if not shown("call_to_book")>>
                        Not yet.
                    <<endif>>
                    <<call_to_book>>
                    <<if shown("call_to_book")>>
                        Now.
                    <<endif>>
                    """
            )
        )
        let replies = visit.begin()
        #expect(replies.first == "Not yet.")
        #expect(replies.suffix(2) == ["Now.", "END"])
    }
}
