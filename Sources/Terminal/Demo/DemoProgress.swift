/// How far a scene has been played, and how fast.
struct DemoProgress {
    /// What is being shown.
    enum Phase: Hashable {
        /// The guide's thoughts, so many of them so far.
        case speaking(Int)
        /// What the visitor says, so many characters of it so far.
        case typing(Int)
        /// The scene is over, and no other follows.
        case ended
    }

    /// What comes after a step.
    enum Next: Hashable {
        /// The same scene goes on.
        case same
        /// The visitor has spoken: the next scene.
        case scene
    }

    private(set) var phase = Phase.speaking(0)

    /// Seconds before the visitor begins to type, and after the last character.
    private static let thinking = (before: 1.2, after: 0.6)
    /// Seconds between two characters: forty words a minute, as people type who do not do it all day.
    private static let typing = 0.12
    /// Seconds that a thought is shown at most; the slowest of paces would show it for longer than a clock can count.
    private static let longest = 600.0

    /// How long the step that was taken last is to be looked at, in seconds, before ``step(blocks:words:)`` is due.
    /// - Parameters:
    ///   - blocks: The guide's thoughts in this scene.
    ///   - words: What the visitor says to them.
    ///   - pace: How fast the guide is read.
    /// - Returns: The time; `nil` where nothing follows.
    func delay(blocks: [Block], words: String?, pace: Pace) -> Double? {
        guard phase != .ended else { return nil }
        guard pace.wordsPerMinute > 0 else { return 0 }
        switch phase {
        case .speaking(let shown) where shown < blocks.count:
            let reading = shown > 0 ? Double(blocks[shown - 1].words) * 60 / pace.wordsPerMinute : 0
            return min(max(reading, blocks[shown].pause), Self.longest)
        case .speaking: return Self.thinking.before
        case .typing(let typed): return typed < words?.count ?? 0 ? Self.typing : Self.thinking.after
        case .ended: return nil
        }
    }

    /// Takes one step.
    mutating func step(blocks: [Block], words: String?) -> Next {
        switch phase {
        case .speaking(let shown) where shown < blocks.count: phase = .speaking(shown + 1)
        case .speaking: phase = words == nil ? .ended : .typing(1)
        case .typing(let typed):
            guard typed < words?.count ?? 0 else {
                phase = .speaking(0)
                return .scene
            }
            phase = .typing(typed + 1)
        case .ended: break
        }
        return .same
    }

    /// Everything the guide says in this scene has been shown, and the visitor has said nothing.
    mutating func skipToQuestion(blocks: [Block], hasWords: Bool) {
        phase = hasWords ? .speaking(blocks.count) : .ended
    }

    /// The scene begins anew.
    mutating func restart() { phase = .speaking(0) }
}
