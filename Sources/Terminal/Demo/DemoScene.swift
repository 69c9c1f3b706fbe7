import Guide

/// One turn of a visit that shows itself: what the guide says, and what the visitor will say to it.
struct DemoScene {
    /// The conversation as it is once the guide has spoken. A copy is a bookmark: stepping back is taking an earlier one.
    let conversation: Conversation
    /// What the guide says.
    let replies: [Reply]
    /// How far the visit is, in words.
    let progress: String?
    /// What the visitor says then; `nil` where no one has said what.
    let words: String?
    /// What the guide makes of it, and why: a line each.
    let notes: [String]
    /// The answers that the dialogue remembers by the end of it, each with the words that decided.
    let reasons: [String]

    /// Whether an emergency is told of, which stands alone on a screen.
    var isEmergency: Bool {
        replies.contains { reply in
            if case .seekCare(let care) = reply { care.urgency == .emergency } else { false }
        }
    }
}

/// The scenes of a visit, made one after another as they are needed.
struct DemoScenes {
    /// The scenes so far; at least one.
    private(set) var all: [DemoScene] = []
    private let choices: [Int]
    private let reveal: Reveal?

    /// Begins a visit.
    /// - Parameters:
    ///   - conversation: A conversation that has not begun.
    ///   - choices: The choice to take at each question in turn, by its number.
    ///   - reveal: What tells why; `nil` to leave that out.
    init(_ conversation: Conversation, choices: [Int], reveal: Reveal?) {
        self.choices = choices
        self.reveal = reveal
        var conversation = conversation
        let replies = conversation.begin()
        append(conversation, replies)
    }

    /// The scene that is played.
    var latest: DemoScene { all[all.endIndex - 1] }

    /// Goes on to the next scene, where the visitor has something to say.
    /// - Returns: Whether there is one.
    mutating func advance() -> Bool {
        guard let words = latest.words else { return false }
        var conversation = latest.conversation
        let replies = conversation.hear(words)
        append(conversation, replies)
        return true
    }

    /// Goes back to the scene before.
    /// - Returns: Whether there is one.
    mutating func retreat() -> Bool {
        guard all.count > 1 else { return false }
        all.removeLast()
        return true
    }

    private mutating func append(_ conversation: Conversation, _ replies: [Reply]) {
        let turn = all.count
        let words = choices.indices.contains(turn) ? Self.words(for: choices[turn], in: conversation, turn: turn) : nil
        let earlier = all.last?.reasons ?? []
        let told = words.flatMap { words in reveal?.notes(on: words, to: conversation) }
        var notes = told?.lines ?? []
        let reasons = earlier + (told?.reasons ?? [])
        if told?.isAdvised == true, !reasons.isEmpty { notes.append("because " + reasons.joined(separator: ", ")) }
        all.append(
            DemoScene(
                conversation: conversation,
                replies: replies,
                progress: conversation.progressCaption,
                words: words,
                notes: notes,
                reasons: reasons
            )
        )
    }

    /// Visitors differ: some take a number, some the words they read, some their own.
    private static func words(for number: Int, in conversation: Conversation, turn: Int) -> String? {
        let wordings = conversation.wordings(ofChoice: number)
        guard let label = wordings.first else { return nil }
        switch turn % 3 {
        case 0: return (wordings.dropFirst().first ?? label).lowercased()
        case 1: return label.lowercased()
        default: return String(number)
        }
    }
}
