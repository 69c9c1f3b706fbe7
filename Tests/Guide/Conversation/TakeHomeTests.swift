import Guide
import Testing
import Yarn

@Suite("A card to take home")
struct TakeHomeTests {
    private static let guide =
        node(
            "Start",
            says: """
                <<declare $practice_name = "The practice">>
                <<declare $practice_phone = "(402) 384-8400">>
                Where does it hurt?
                -> Neck
                    You said your neck. Try this. #take_home
                -> Back
                    You said your back.
                    Try that. #take_home
                -> Chest
                    <<jump Care>>
                Private reason.
                Rest well. #take_home
                Is that right?
                -> Yes #not_an_answer
                -> No #not_an_answer
                    <<jump Start>>
                <<call_to_book>>
                Thank you.
                """
        ) + node("Care", "hear: chest pain", "tier: emergency", says: "<<seek_care emergency>>\n<<stop>>")

    private func visit(_ words: String..., offersCard: Bool = true) throws -> (visit: Visit, replies: [String]) {
        var visit = try Visit(Self.guide)
        visit.conversation.offersCard = offersCard
        _ = visit.begin()
        let replies = visit.hear(each: words)
        return (visit, replies)
    }

    @Test("is offered at the end, and only where there is a printer")
    func offer() throws {
        let (visit, replies) = try visit("back", "yes")
        #expect(replies.suffix(3) == ["Thank you.", "(Print a card to take home?)", "1 Yes | 2 No"])
        #expect(!visit.conversation.isOver && visit.conversation.suggestions.prefix(2) == ["Yes", "No"])
        #expect(visit.conversation.progress == nil)
        let without = try self.visit("back", "yes", offersCard: false)
        #expect(without.replies.last == "END" && without.visit.conversation.isOver)
    }

    @Test(
        "has the advice as it was said last and how to book, and nothing else",
        arguments: ["yes", "1", "sure", "Yes please"]
    )
    func card(_ yes: String) throws {
        var visit = try visit("neck", "no", "back", "yes").visit
        #expect(visit.hear(yes) == [])
        let card = try #require(visit.conversation.cardToPrint)
        #expect(card.advice == ["Try that.", "Rest well."])
        #expect(card.booking.phone == "(402) 384-8400")
        let text = card.lines().joined(separator: "\n")
        #expect(!text.contains("neck") && !text.contains("Private") && !text.contains("You said"))
        #expect(visit.conversation.printed(true).map(Visit.inShort) == ["(Your card is on its way.)", "END"])
        #expect(visit.conversation.isOver && visit.conversation.cardToPrint == nil)
        #expect(visit.conversation.printed(true).isEmpty)
    }

    @Test("that cannot be printed is not the visitor's trouble")
    func failed() throws {
        var visit = try visit("back", "yes", "yes").visit
        let replies = visit.conversation.printed(false).map(Visit.inShort)
        #expect(replies.count == 2 && replies[0].contains("desk") && replies[1] == "END")
    }

    @Test("is not printed for who does not want it", arguments: ["no", "2", "nope", "goodbye", "none"])
    func declined(_ words: String) throws {
        var visit = try visit("back", "yes").visit
        #expect(visit.hear(words).last == "END")
        #expect(visit.conversation.cardToPrint == nil && visit.conversation.isOver)
    }

    @Test(
        "is asked about again where the answer is not clear",
        arguments: ["", "what", "help", "repeat", "maybe", "7"]
    )
    func unclear(_ words: String) throws {
        var visit = try visit("back", "yes").visit
        #expect(visit.hear(words).suffix(2) == ["(Print a card to take home?)", "1 Yes | 2 No"])
        #expect(visit.hear("no").last == "END")
    }

    @Test("leaves the way back open")
    func back() throws {
        var visit = try visit("back", "yes").visit
        #expect(visit.hear("back").suffix(2) == ["Is that right?", "1 Yes | 2 No"])
        #expect(visit.hear("yes").last == "1 Yes | 2 No")
        #expect(visit.hear("start over").last == "1 Neck | 2 Back | 3 Chest")
        #expect(visit.conversation.cardToPrint == nil)
    }

    @Test("is never offered to who was sent to medical care", arguments: [["chest"], ["back", "I have chest pain"]])
    func care(_ words: [String]) throws {
        var visit = try Visit(Self.guide)
        visit.conversation.offersCard = true
        _ = visit.begin()
        #expect(visit.hear(each: words).last == "END")
        #expect(visit.conversation.isOver)
    }

    @Test("is forgotten where a warning sign is named instead of an answer")
    func warning() throws {
        var visit = try visit("back", "yes").visit
        #expect(visit.hear("well, now I have chest pain").contains { $0.hasPrefix("CARE emergency") })
        #expect(visit.conversation.isOver && visit.conversation.cardToPrint == nil)
    }

    @Test("waits where something near a warning sign is named, and going back from there is going back")
    func nearWarning() throws {
        let fall = node("Fall", "hear: accident ?", "tier: urgent", "ask: Did you fall?", says: "<<seek_care doctor>>")
        var visit = try Visit(Self.guide + fall)
        visit.conversation.offersCard = true
        _ = visit.begin()
        _ = visit.hear(each: ["back", "yes"])
        #expect(visit.hear("my accident").first == "(Did you fall?)")
        #expect(visit.hear("no").suffix(2) == ["Is that right?", "1 Yes | 2 No"])
        #expect(visit.hear("back").suffix(2) == ["Where does it hurt?", "1 Neck | 2 Back | 3 Chest"])
        #expect(visit.hear(each: ["back", "yes"]).suffix(2) == ["(Print a card to take home?)", "1 Yes | 2 No"])
    }

    @Test("is not offered where nothing was advised or no way to book was shown")
    func nothing() throws {
        for end in ["Rest. #take_home", "<<declare $practice_phone = \"555\">>\n<<call_to_book>>"] {
            var visit = try Visit(node("Start", says: "A?\n-> Yes\n\(end)"))
            visit.conversation.offersCard = true
            _ = visit.begin()
            #expect(visit.hear("yes").last == "END")
        }
    }

    @Test("is plain text of the width asked for", arguments: [10, 32, 40, 80])
    func lines(_ width: Int) {
        let card = TakeHomeCard(
            booking: Booking(practice: "The\u{1B}[2J practice", invitation: "", phone: "(402) 384-8400", details: []),
            heading: "This may suit you:",
            advice: ["- A long line of advice that must be broken somewhere.", "Short.", ""],
            closing: []
        )
        let lines = card.lines(width: width)
        #expect(lines.allSatisfy { $0.utf8.count <= max(width, 14) && !$0.contains("\u{1B}") })
        #expect(lines.first?.hasPrefix("The") == true && lines.last == "- Short.")
        #expect(!zip(lines, lines.dropFirst()).contains { $0.isEmpty && $1.isEmpty })
    }
}
