import Testing
import Yarn

@testable import Guide

/// After a warning sign, nothing in that visit may sell a massage.
@Suite("The guide that ships, once care was sought")
struct CareSilenceTests {
    private static let dialogues =
        #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/dialogues"

    private static let program: Program? = {
        guard let project = try? Project.load(at: dialogues) else { return nil }
        return Compiler.compile(project.sources, library: .guide).program?.translated(by: project.tables).program
    }()

    /// Every line of the kinds of massage, and the practice's number.
    private static func forbidden(in program: Program, _ language: String) -> Set<String> {
        var texts: Set<String> = []
        for node in program.nodes where !node.values(ofHeader: "advice").isEmpty {
            guard var dialogue = try? Dialogue(program, at: node.name) else { continue }
            dialogue.language = language
            while case .line(let line)? = try? dialogue.next() { texts.insert(line.words) }
            texts.formUnion(node.values(ofHeader: "advice"))
        }
        texts.insert(Practice(program).phone)
        return texts
    }

    private static func texts(of reply: Reply) -> [String] {
        switch reply {
        case .line(_, let text), .aside(let text): [text]
        case .question(let choices): choices.map(\.label)
        case .callToBook(let booking): [booking.invitation, booking.phone] + booking.details
        case .seekCare(let care): [care.heading] + care.details
        case .answers(let answers): answers.flatMap { [$0.question, $0.choice] }
        case .pause, .end: []
        }
    }

    /// What a visitor may still say: commands, changes, numbers, and what leads on.
    private static let said = [
        "back", "why this?", "what did I say", "change 1", "1", "2", "yes", "no", "español", "go on", "repeat", "help",
        "atrás", "qué dije", "cambiar 1", "",
    ]

    /// The conversation at every question of a visit that goes all the way to the advice.
    private static func everyQuestion(_ program: Program) -> [Conversation] {
        var conversation = Conversation(program)
        _ = conversation.begin()
        var met = [conversation]
        for words in [
            "lower back", "tight", "most weeks", "no", "no", "no", "no", "sitting", "loosen up", "firm", "no",
        ] {
            _ = conversation.hear(words)
            met.append(conversation)
        }
        return met
    }

    @Test("no word after it names a kind of massage or the practice's number, whatever is said, in either language")
    func silent() throws {
        let program = try #require(Self.program)
        let forbidden = Self.forbidden(in: program, "en").union(Self.forbidden(in: program, "es"))
        #expect(forbidden.count > 20)
        let signs = program.nodes.filter {
            !$0.values(ofHeader: "hear").isEmpty && $0.values(ofHeader: "tier").first != "check_first"
        }
        #expect(signs.count > 15)
        let met = Self.everyQuestion(program)
        #expect(met.count == 12 && met.allSatisfy { !$0.isOver })
        for sign in signs {
            for before in met {
                var conversation = before
                let replies = conversation.go(to: sign.name)
                #expect(replies.contains { if case .seekCare = $0 { true } else { false } }, "\(sign.name)")
                Self.explore(conversation, replies, depth: 2, forbidden)
            }
        }
    }

    @Test("nor after yes or not sure to a warning question", arguments: ["yes", "not sure"])
    func asked(answer: String) throws {
        let program = try #require(Self.program)
        let forbidden = Self.forbidden(in: program, "en").union(Self.forbidden(in: program, "es"))
        for place in 3...5 {
            var conversation = Self.everyQuestion(program)[place]
            let replies = conversation.hear(answer)
            #expect(replies.contains { if case .seekCare = $0 { true } else { false } })
            Self.explore(conversation, replies, depth: 2, forbidden)
        }
    }

    @Test("nor where a changed answer leads to care, after the advice was told")
    func changed() throws {
        let program = try #require(Self.program)
        let forbidden = Self.forbidden(in: program, "en").union(Self.forbidden(in: program, "es"))
        for number in ["4", "5", "6"] {
            var conversation = Self.everyQuestion(program)[10]
            _ = conversation.hear(number)
            let replies = conversation.hear("yes")
            #expect(replies.contains { if case .seekCare = $0 { true } else { false } })
            Self.explore(conversation, replies, depth: 2, forbidden)
        }
    }

    /// Says everything to a conversation, and everything again to what it became.
    private static func explore(
        _ conversation: Conversation,
        _ replies: [Reply],
        depth: Int,
        _ forbidden: Set<String>
    ) {
        let texts = replies.flatMap(Self.texts)
        let told = texts.filter { text in forbidden.contains { text.contains($0) } }
        #expect(told.isEmpty)
        guard depth > 0 else { return }
        for words in Self.said {
            var next = conversation
            let replies = next.hear(words)
            explore(next, replies, depth: depth - 1, forbidden)
            // Once over it stays so, and there is no need to say the rest.
            if next.isOver, replies == [.end] { break }
        }
    }
}

extension Conversation {
    /// Goes where a sign leads, as if it had been heard.
    fileprivate mutating func go(to node: String) -> [Reply] {
        guard let moment else { return [] }
        let sign = HeardSign(node: node, tier: .emergency, ask: nil, places: [], words: "")
        return go(to: sign, at: moment)
    }
}
