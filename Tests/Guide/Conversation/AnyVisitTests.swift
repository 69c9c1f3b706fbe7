import Guide
import Testing
import Yarn

@Suite("Any visit")
struct AnyVisitTests {
    private static let yarn = node(
        "Start",
        says: """
            <<declare $practice_phone = "(555) 010-0100">>
            A number: {dice(6)}.
            Ready?
            -> Yes
            -> Tell me more #not_an_answer
                More, then.
                -> Go on #not_an_answer
            -> Chest pain
                <<seek_care emergency>>
                <<jump Start>>
            <<call_to_book>>
            <<wait 1>>
            Where does it hurt?
            Only to know. #why
            -> Neck
            -> Back
            What is it like?
            -> Dull ache
            -> Sharp
            <<show_answers>>
            Right?
            -> Yes #not_an_answer
            -> No #not_an_answer
                <<jump Start>>
            """
    )

    /// What a visitor may type: sense, nonsense, and whatever a keyboard can produce.
    private static let typed = [
        "1", "2", "3", "last", "the second one", "yes", "chest pain", "tell me more", "go on", "back", "go back", "why",
        "help", "repeat", "what did I say", "start over", "", "   ", "mumble", "99", "-1", "\u{0}\u{1B}[A", "🙂🙂",
        "\u{202E}kcab", "e\u{301}\u{301}\u{301}", "<<jump Nowhere>>", "{1/0}", "[b]bold[/b]", "#why", "dull ache",
        "now and then", "change", "change 1", "change 2", "change neck", "5", "actually neck", "no", "no, neck",
    ]

    /// A visit of random words, the same for the same seed.
    private static func replies(seed: UInt64) throws -> [[Reply]] {
        var visit = try Visit(yarn, seed: seed)
        var random = SplitMix(state: seed)
        var replies = [visit.conversation.begin()]
        for _ in 0..<60 where !visit.conversation.isOver {
            let words = typed[Int(random.next() % UInt64(typed.count))]
            replies.append(visit.conversation.hear(words))
        }
        return replies
    }

    @Test(
        "whatever is typed, each turn closes with the one question or the one end",
        arguments: 0..<40 as Range<UInt64>
    )
    func closes(seed: UInt64) throws {
        for turn in try Self.replies(seed: seed) {
            let closings = turn.indices.filter { index in
                switch turn[index] {
                case .question(let choices): !choices.isEmpty
                case .end: true
                case .line, .aside, .callToBook, .seekCare, .answers, .pause: false
                }
            }
            #expect(closings == [turn.count - 1])
        }
    }

    @Test(
        "after care was sought nothing shows how to book until the visit starts over",
        arguments: 0..<40 as Range<UInt64>
    )
    func neverBooksAfterCare(seed: UInt64) throws {
        var isCareSought = false
        for reply in try Self.replies(seed: seed).joined() {
            switch reply {
            case .seekCare: isCareSought = true
            case .callToBook: #expect(!isCareSought)
            case .aside("Let's start over."): isCareSought = false
            case .line, .aside, .question, .answers, .pause, .end: break
            }
        }
    }

    @Test("the same words twice give the same replies", arguments: 0..<10 as Range<UInt64>)
    func deterministic(seed: UInt64) throws {
        #expect(try Self.replies(seed: seed) == Self.replies(seed: seed))
    }

    @Test("a copy of a conversation is a bookmark: what happens to one does not happen to the other")
    func bookmark() throws {
        var visit = try Visit(threeQuestions)
        _ = visit.begin()
        var copy = visit
        _ = copy.hear(each: ["1", "1", "1"])
        #expect(copy.conversation.isOver)
        #expect(visit.hear("2").last == "1 Dull ache | 2 Sharp")
    }

    @Test("words heard before the beginning begin the visit")
    func heardTooEarly() throws {
        var visit = try Visit(threeQuestions)
        var other = visit
        #expect(visit.hear("1") == other.begin())
    }
}
