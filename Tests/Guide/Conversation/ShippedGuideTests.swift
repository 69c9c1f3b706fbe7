import Guide
import Testing
import Yarn

/// The guide that ships, met by visitors who say anything at all.
@Suite("The guide that ships")
struct ShippedGuideTests {
    /// The dialogue folder beside the tests.
    private static let dialogues =
        #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/dialogues"

    /// A visit of random words and choices, the same for the same seed. The last reply of the last turn is a question or
    /// the end.
    private static func visit(seed: UInt64) throws -> (turns: [[Reply]], conversation: Conversation) {
        let project = try Project.load(at: dialogues)
        let compilation = Compiler.compile(project.sources, library: .guide)
        var conversation = Conversation(try #require(compilation.program), seed: seed)
        var random = SplitMix(state: seed)
        var turns = [conversation.begin()]
        while !conversation.isOver, turns.count < 80 {
            let suggestions = conversation.suggestions
            let words =
                random.next() % 4 == 0
                ? suggestions[Int(random.next() % UInt64(suggestions.count))]
                : String(random.next() % 5 + 1)
            turns.append(conversation.hear(words))
        }
        return (turns, conversation)
    }

    @Test("no visit meets a fault or a command the guide does not know", arguments: 0..<30 as Range<UInt64>)
    func sound(seed: UInt64) throws {
        let (turns, conversation) = try Self.visit(seed: seed)
        #expect(conversation.fault == nil)
        #expect(conversation.unheeded.isEmpty)
        for turn in turns {
            switch turn.last {
            case .question?, .end?: break
            case .line?, .aside?, .callToBook?, .seekCare?, .answers?, .pause?, nil: Issue.record("\(turn)")
            }
        }
    }

    @Test(
        "how far the visit is goes up by one with each answer, and the whole changes little",
        arguments: [
            ["3", "1", "3", "no", "no", "no", "none", "2", "2", "2"],
            ["4", "1", "4", "3", "no", "no", "no", "2", "7", "12", "6", "3"],
            ["1", "2", "1", "no", "no", "no", "not sure", "4", "1"],
        ]
    )
    func progress(_ answers: [String]) throws {
        let project = try Project.load(at: Self.dialogues)
        var conversation = Conversation(
            try #require(Compiler.compile(project.sources, library: .guide).program)
        )
        _ = conversation.begin()
        var seen: [Progress] = []
        for answer in answers {
            if let progress = conversation.progress, progress != seen.last { seen.append(progress) }
            _ = conversation.hear(answer)
        }
        #expect(conversation.progress == nil)
        #expect(seen.map(\.question) == Array(1...seen.count))
        #expect(seen.allSatisfy { $0.total >= $0.question && (seen.count - 2...seen.count + 2).contains($0.total) })
        #expect(seen.last?.question == seen.last?.total)
    }

    @Test("a visit without a warning sign leads to the practice's number")
    func booking() throws {
        let project = try Project.load(at: Self.dialogues)
        let compilation = Compiler.compile(project.sources, library: .guide)
        var conversation = Conversation(try #require(compilation.program))
        _ = conversation.begin()
        var booked: Booking?
        for _ in 0..<40 where !conversation.isOver {
            // "No" where it is offered says that nothing is amiss; any other question takes what comes first.
            let no = conversation.suggestions.first {
                $0.hasPrefix("No") && !$0.hasPrefix("No, change") && !$0.hasPrefix("Not")
            }
            let words = no ?? (conversation.suggestions.first == "Yes, show me how to book" ? "yes" : "1")
            for case .callToBook(let booking) in conversation.hear(words) { booked = booking }
        }
        #expect(booked?.phone == "(402) 384-8400")
    }
}
