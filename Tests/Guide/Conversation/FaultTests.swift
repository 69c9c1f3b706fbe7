import Guide
import Testing
import Yarn

@Suite("When a dialogue cannot go on")
struct FaultTests {
    @Test("a fault in a visit ends it with a kind word, after what was said before; the host can see why")
    func fault() throws {
        var visit = try Visit(
            node(
                "Start",
                says: "<<declare $where = \"Nowhere\">>\nReady?\n-> Yes\n    Off we go.\n    <<jump {$where}>>"
            )
                + node("Sorry", "phrase: fault", says: "Please ask at the desk.")
        )
        _ = visit.begin()
        #expect(visit.conversation.fault == nil)
        #expect(visit.hear("yes") == ["Off we go.", "(Please ask at the desk.)", "END"])
        #expect(visit.conversation.isOver)
        #expect(visit.conversation.fault?.reason == .noSuchNode("Nowhere"))
    }

    @Test("a program without a start ends with a kind word")
    func noStart() throws {
        var visit = try Visit(node("Elsewhere", says: "Hello."))
        #expect(visit.begin() == ["(Sorry, I cannot go on. The people at the desk can help you.)", "END"])
        #expect(visit.conversation.fault?.reason == .noSuchNode("Start"))
    }

    @Test("a dialogue that talks in a circle is stopped")
    func circle() throws {
        var visit = try Visit(node("Start", says: "Round and round.\n<<jump Start>>"))
        #expect(visit.begin().last == "END")
        #expect(visit.conversation.fault?.reason == .tooLongWithoutChoice(10_000))
    }

    @Test("a choice with nothing on offer in a circle is stopped")
    func silentCircle() throws {
        var visit = try Visit(node("Start", says: "-> Never <<if false>>\n    No.\n<<jump Start>>"))
        #expect(visit.begin().last == "END")
        #expect(visit.conversation.fault != nil)
    }

    @Test("a faulty phrase is said in the built-in words, and the visit goes on")
    func faultyPhrase() throws {
        var visit = try Visit(
            node("Start", says: "<<declare $where = \"Nowhere\">>\nReady?\n-> Yes\n    <<seek_care emergency>>")
                + node("Help", "phrase: not_understood", says: "<<jump {$where}>>")
                + node("Now", "phrase: emergency", says: "<<jump {$where}>>")
        )
        _ = visit.begin()
        #expect(visit.hear("mumble").first == "(I did not catch that. Please type a number, or the words beside it.)")
        #expect(visit.conversation.fault?.reason == .noSuchNode("Nowhere"))
        #expect(
            visit.hear("yes") == [
                "CARE emergency Call 911 now, or go to an emergency room. / Do not drive yourself.", "END",
            ]
        )
    }
}
