import Guide

/// One picture of a visit that shows itself: the end of the talk, and below it, on the last row, what keys there are.
struct DemoFrame {
    /// From this many columns on there is room for notes beside the talk.
    static let wide = 100
    /// The columns the talk keeps then.
    private static let talkColumns = 65

    let appearance: Appearance
    let window: Window

    private var isWide: Bool { window.columns >= Self.wide }

    /// Draws it.
    /// - Parameters:
    ///   - scenes: The scenes so far, the last of which is being played; at least one.
    ///   - phase: How far it has been played.
    ///   - status: What stands on the last row.
    /// - Returns: As many lines as the window has rows.
    func lines(_ scenes: [DemoScene], phase: DemoProgress.Phase, status: String) -> [String] {
        // An emergency stands alone: what was said before it leaves the window.
        let start = scenes.lastIndex { $0.isEmergency } ?? 0
        var rows: [Row] = []
        var speaking: String?
        for index in scenes.indices.dropFirst(start) {
            let played = index == scenes.endIndex - 1 ? phase : .typing(.max)
            add(scenes[index], played, to: &rows, speaking: &speaking)
        }
        let room = max(1, window.rows - 2)
        let shown = isWide ? beside(Array(rows.suffix(room))) : rows.suffix(room).map(\.text)
        let below = Array(repeating: "", count: max(0, window.rows - 1 - shown.count))
        return shown.suffix(max(0, window.rows - 1)) + below + [appearance.theme.quiet(status)]
    }

    /// The blocks of a scene's replies, as they are drawn after what came before them.
    /// - Parameters:
    ///   - scene: The scene.
    ///   - speaking: Who spoke before; then, who speaks last.
    ///   - isFirst: Whether nothing stands above.
    /// - Returns: The blocks.
    func blocks(of scene: DemoScene, speaking: inout String?, isFirst: Bool) -> [Block] {
        var drawing = drawing(scene, speaking: speaking, isFirst: isFirst)
        defer { speaking = drawing.speaking }
        return drawing.blocks(for: scene.replies, progress: scene.progress)
    }

    private struct Row {
        let text: String
        /// What is to stand beside it.
        var notes: [String] = []
    }

    private func drawing(_ scene: DemoScene, speaking: String?, isFirst: Bool) -> Drawing {
        Drawing(
            appearance: appearance,
            window: isWide ? Window(columns: Self.talkColumns, rows: window.rows) : window,
            captions: scene.conversation.captions,
            speaking: speaking,
            isFirst: isFirst
        )
    }

    private func add(
        _ scene: DemoScene,
        _ phase: DemoProgress.Phase,
        to rows: inout [Row],
        speaking: inout String?
    ) {
        let blocks = blocks(of: scene, speaking: &speaking, isFirst: rows.isEmpty)
        var count = blocks.count
        if case .speaking(let shown) = phase { count = min(shown, count) }
        rows += blocks.prefix(count).flatMap(\.lines).map { Row(text: $0) }
        guard count == blocks.count, !scene.conversation.isOver else { return }
        let words = scene.words ?? ""
        var typed = ""
        if case .typing(let characters) = phase { typed = String(words.prefix(characters)) }
        let captions = scene.conversation.captions
        let prompt = Prompt(
            name: captions.visitor.sanitised,
            sign: appearance.art.prompt,
            style: appearance.theme.visitor,
            isDrawn: true
        )
        var drawing = drawing(scene, speaking: nil, isFirst: rows.isEmpty)
        speaking = nil
        var said = drawing.lines(said: typed, prompt: prompt).map { Row(text: $0) }
        if typed.isEmpty { said = [Row(text: ""), Row(text: prompt.text)] }
        if !typed.isEmpty, typed == words {
            if isWide {
                if let row = said.firstIndex(where: { !$0.text.isEmpty }) { said[row].notes = scene.notes }
            } else {
                let width = max(10, window.textWidth - 4)
                let notes = scene.notes.flatMap { $0.sanitised.wrapped(to: width, hanging: 2) }
                said += notes.map { Row(text: "    " + appearance.theme.quiet($0)) }
            }
        }
        rows += said
    }

    /// The notes in a column of their own, each beginning beside what it is about where there is room.
    private func beside(_ rows: [Row]) -> [String] {
        let column = Self.talkColumns + 1
        let width = max(10, window.columns - column - 3)
        var waiting: [String] = []
        return rows.map { row in
            if !row.notes.isEmpty {
                // What there was no room for gives way to what is said now.
                waiting = row.notes.flatMap { $0.sanitised.wrapped(to: width, hanging: 2) }
            }
            guard !waiting.isEmpty else { return row.text }
            let note = appearance.art.bar + " " + waiting.removeFirst()
            return row.text + "\u{1B}[K\u{1B}[\(column)G" + appearance.theme.quiet(note)
        }
    }
}
