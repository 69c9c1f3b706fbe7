import Guide
import Testing
import Yarn

@Suite("How far a visit is")
struct ProgressTests {
    private func progress(_ yarn: String, _ answers: [String] = []) throws -> [String] {
        var visit = try Visit(yarn)
        _ = visit.begin()
        var progress = [visit.conversation.progress]
        for answer in answers {
            _ = visit.hear(answer)
            progress.append(visit.conversation.progress)
        }
        return progress.map { $0.map { "\($0.question)/\($0.total)" } ?? "-" }
    }

    @Test("counts the questions behind, and those that usually come")
    func counts() throws {
        #expect(try progress(threeQuestions, ["1", "1", "1"]) == ["1/3", "2/3", "3/3", "-"])
        #expect(try progress(threeQuestions, ["1", "back", "2", "2"]) == ["1/3", "2/3", "1/3", "2/3", "3/3"])
        #expect(
            try progress(threeQuestions, ["1", "help", "nonsense", "start over"]) == [
                "1/3", "2/3", "2/3", "2/3", "1/3",
            ]
        )
    }

    @Test("does not count what only leads on")
    func notAnAnswer() throws {
        let yarn = node("Start", says: "A?\n-> Yes\n-> No\nPage.\n-> Go on #not_an_answer\nB?\n-> Yes\n-> No")
        #expect(try progress(yarn, ["1", "1", "1"]) == ["1/2", "-", "2/2", "-"])
    }

    @Test("takes the way that most choices lead to, and the longer of two")
    func usual() throws {
        let longWay = "    B?\n    -> Yes\n    -> No\n    C?\n    -> Yes\n    -> No\n"
        #expect(try progress(node("Start", says: "A?\n-> Yes\n\(longWay)-> No")) == ["1/3"])
        #expect(try progress(node("Start", says: "A?\n-> Yes\n\(longWay)-> No\n-> Not sure")) == ["1/1"])
    }

    @Test("does not take medical care for the usual end, and says nothing once it was sought")
    func care() throws {
        let yarn =
            node(
                "Start",
                says: "Sign?\n-> Yes\n    <<jump Care>>\n-> No\n-> Not sure\n    <<jump Care>>\nB?\n-> Yes\n-> No"
            )
            + node("Care", says: "<<seek_care doctor>>\nUnderstood?\n-> Yes\n-> No")
        #expect(try progress(yarn, ["no"]) == ["1/2", "2/2"])
        #expect(try progress(yarn, ["yes"]) == ["1/2", "-"])
    }

    @Test("does not go in circles")
    func circles() throws {
        let circle = node("Start", says: "A?\n-> Again\n    <<jump Start>>\n-> On\nB?\n-> Yes\n-> No")
        #expect(try progress(circle, ["1", "1", "2"]) == ["1/2", "-", "-", "2/2"])
        #expect(try progress(node("Start", says: "A?\n-> Yes\n-> No\n<<jump Start>>"), ["1"]) == ["-", "-"])
    }

    @Test("says nothing of a visit with thousands of questions in a row, and lives through looking ahead in it")
    func deep() throws {
        let many = (0..<2_990).map { "-> Go \($0)\n<<set $n = \($0)>>\n" }.joined()
        let yarn = node("Start", says: "<<declare $n = 0>>\nHello.\n\(many)")
        #expect(try progress(yarn, ["1"]) == ["-", "-"])
    }

    @Test("says nothing of a visit that is too long to look through, nor of one that will fail")
    func bounded() throws {
        let many = (0..<200).map {
            node(
                "N\($0)",
                says: (0..<40).map { "Line \($0)." }.joined(separator: "\n")
                    + "\nQ\($0)?\n-> Yes\n-> No\n<<jump N\($0 + 1)>>"
            )
        }
        let yarn = node("Start", says: "<<jump N0>>") + many.joined() + node("N200", says: "Done.")
        #expect(try progress(yarn) == ["-"])
        let endless =
            node("Start", says: "A?\n-> Yes\n-> No\n<<jump Loop>>") + node("Loop", says: "Round.\n<<jump Loop>>")
        #expect(try progress(endless) == ["-"])
    }

    @Test("looking ahead changes nothing in the visit")
    func changesNothing() throws {
        let yarn = node(
            "Start",
            says:
                "<<declare $n = 0>>\nA?\n-> Yes\n-> No\n<<set $n += 1>>\nB {$n} {dice(100)}?\n-> Yes\n-> No\nEnd {$n} {dice(100)}."
        )
        var watched = try Visit(yarn)
        var unwatched = try Visit(yarn)
        #expect(watched.begin() == unwatched.begin())
        for _ in 0..<2 {
            #expect(watched.conversation.progress != nil)
            #expect(watched.hear("yes") == unwatched.hear("yes"))
        }
    }

    @Test("is told in words, in the visitor's language and the writer's words")
    func words() throws {
        var visit = try Visit(threeQuestions)
        #expect(visit.conversation.progressCaption == nil)
        _ = visit.begin()
        #expect(visit.conversation.progressCaption == "1 of about 3")
        let phrase = node(
            "P",
            "phrase: progress",
            says: "<<declare $question = \"\">>\n<<declare $total = \"\">>\n{$total}, {$question}"
        )
        visit = try Visit(threeQuestions + phrase)
        _ = visit.begin()
        #expect(visit.conversation.progressCaption == "3, 1")
    }
}
