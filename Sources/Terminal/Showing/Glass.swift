import Guide

/// What has been shown, so that it can be drawn anew when the window changes.
///
/// A class, because there is one screen, whoever holds it. It is in memory only, and goes with the visit.
final class Glass {
    /// One side's turn.
    enum Turn {
        case replies([Reply], Captions, progress: String?)
        case visitor(String, Prompt)
    }

    /// Whether nothing is on it.
    var isEmpty = true
    /// Who spoke last, while nothing has come between.
    var speaking: String?
    private var turns: [Turn] = []
    /// How it was before the latest turn.
    private var before: (isEmpty: Bool, speaking: String?) = (true, nil)

    /// More than a hundred rows are on no screen.
    private static let longest = 60

    /// Takes everything away.
    func wipe() {
        isEmpty = true
        speaking = nil
        turns = []
    }

    /// A turn begins.
    func add(_ turn: Turn) {
        if turns.count == Self.longest { turns.removeFirst() }
        turns.append(turn)
        before = (isEmpty, speaking)
    }

    /// The latest turn's blocks, as the guide's own turns have them.
    func latestBlocks(for appearance: Appearance, in window: Window) -> [Block] {
        guard case .replies(let replies, let captions, let progress)? = turns.last else { return [] }
        var drawing = Drawing(
            appearance: appearance,
            window: window,
            captions: captions,
            speaking: before.speaking,
            isFirst: before.isEmpty
        )
        return drawing.blocks(for: replies, progress: progress)
    }

    /// The latest turn has been shown to its end.
    func finish(for appearance: Appearance, in window: Window) {
        guard case .replies(let replies, let captions, let progress)? = turns.last else { return }
        var drawing = Drawing(
            appearance: appearance,
            window: window,
            captions: captions,
            speaking: before.speaking,
            isFirst: before.isEmpty
        )
        _ = drawing.blocks(for: replies, progress: progress)
        speaking = drawing.speaking
    }

    /// Everything, as lines.
    /// - Parameters:
    ///   - appearance: What it looks like.
    ///   - window: The window it is drawn for.
    ///   - latestBlocks: How many blocks of the latest turn have been shown.
    /// - Returns: The lines, and how many of them are the latest turn's.
    func lines(for appearance: Appearance, in window: Window, latestBlocks: Int) -> (lines: [String], latest: Int) {
        var lines: [String] = []
        var latest = 0
        var speaking: String?
        for (index, turn) in turns.enumerated() {
            let start = lines.count
            switch turn {
            case .replies(let replies, let captions, let progress):
                var drawing = Drawing(
                    appearance: appearance,
                    window: window,
                    captions: captions,
                    speaking: speaking,
                    isFirst: lines.isEmpty
                )
                let blocks = drawing.blocks(for: replies, progress: progress)
                let shown = index == turns.count - 1 ? blocks.prefix(latestBlocks) : blocks[...]
                lines += shown.flatMap(\.lines)
                speaking = drawing.speaking
            case .visitor(let words, let prompt):
                var drawing = Drawing(
                    appearance: appearance,
                    window: window,
                    captions: .english,
                    isFirst: lines.isEmpty
                )
                lines += drawing.lines(said: words, prompt: prompt)
                speaking = nil
            }
            latest = lines.count - start
        }
        return (lines, latest)
    }
}
