import Guide

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a kiosk shows outside the talk: the screen that waits for a visitor, what it says to one who does nothing, and
/// the empty screen in between.
struct KioskScreen {
    let output: Output
    let appearance: Appearance

    /// Clears everything the visitor before has left, also what has scrolled away. Where nothing can be cleared, it is
    /// moved out of the window.
    /// - Throws: ``Output/Fault``.
    func wipe() throws(Output.Fault) {
        try output.put(
            appearance.isDrawn
                ? Self.reset + appearance.theme.surroundings.begin + Self.clear : String(repeating: "\n", count: rows)
        )
    }

    /// Leaves a terminal that any program can use.
    func handBack() {
        guard appearance.isDrawn else { return }
        try? output.put(Self.reset + Self.clear + KeyboardEditor.endsPasting)
    }

    /// The whole window, then the lines that have left it (xterm's `ED 3`).
    private static let clear = "\u{1B}[2J\u{1B}[H\u{1B}[3J"

    /// What a program that was killed, or a visitor's keys, may have left: looks, insert mode, a scrolling region, another
    /// character set, a hidden cursor, reports of the mouse and of the focus, keypad and cursor keys in application mode.
    private static let reset =
        "\u{F}\u{1B}(B\u{1B}[0m\u{1B}[4l\u{1B}[r\u{1B}[?7h\u{1B}[?25h\u{1B}[?1l\u{1B}>"
        + "\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1004l\u{1B}[?1006l" + KeyboardEditor.marksPasting

    /// Shows the invitation, in the middle of the window.
    /// - Parameter invitations: Lines for each language: the first is large, the last says how to begin. Where the
    ///   window is too small for all of them, those in between are left out.
    /// - Throws: ``Output/Fault``.
    func attract(_ invitations: [[String]]) throws(Output.Fault) {
        let invitations = invitations.filter { !$0.isEmpty }
        guard appearance.isDrawn else {
            let lines = invitations.flatMap { $0.flatMap { $0.sanitised.wrapped(to: width) } + [""] }
            return try output.put(lines.joined(separator: "\n"))
        }
        let shorter = [
            invitations, invitations.map { $0.count > 2 ? [$0[0], $0[$0.count - 1]] : $0 },
            invitations.map { Array($0.suffix(1)) },
        ]
        let drawn = shorter.map(lines(for:))
        let lines = drawn.first { $0.count < rows } ?? drawn.last ?? []
        let margin = String(repeating: "\n", count: max(0, (rows - lines.count) / 2))
        try output.put(margin + lines.prefix(max(1, rows - 1)).joined(separator: "\n"))
    }

    private func lines(for invitations: [[String]]) -> [String] {
        let window = width
        let blocks = invitations.map { lines in
            lines.enumerated().flatMap { offset, line in
                let style = offset == 0 ? appearance.theme.speaker : appearance.theme.number
                let isLoud = offset == 0 || offset == lines.count - 1
                return line.sanitised.wrapped(to: window).map { text in
                    let indent = String(repeating: " ", count: max(0, (window - text.displayWidth) / 2))
                    return indent + (isLoud ? style(text) : text)
                } + (offset == lines.count - 2 ? [""] : [])
            }
        }
        return Array(blocks.joined(separator: ["", ""]))
    }

    /// Adds words to what is on the screen.
    /// - Throws: ``Output/Fault``.
    func tell(_ texts: [[String]]) throws(Output.Fault) {
        let lines = texts.flatMap { $0.flatMap { $0.sanitised.wrapped(to: width - 1) } }.map { " " + $0 + "\n" }
        try output.put((lines.isEmpty ? "" : "\n") + lines.joined())
    }

    /// Shows below everything else that it will be cleared, in the place of what was shown for the second before. Where
    /// nothing can be taken back, it is said only now and then.
    /// - Throws: ``Output/Fault``.
    func warn(_ texts: [[String]], secondsLeft seconds: Int) throws(Output.Fault) {
        if appearance.isDrawn {
            try output.put(Self.below.draw(notice(texts)))
        } else if seconds.isMultiple(of: 10) {
            try tell(texts)
        }
    }

    /// Takes the warning away.
    /// - Throws: ``Output/Fault``.
    func withdrawWarning() throws(Output.Fault) {
        if appearance.isDrawn { try output.put(Self.below.clear) }
    }

    private static let below = BelowLine(place: BelowLine.Place(row: 0, column: 0, lastRow: 0))

    /// What a visitor is told on a line of its own, in its look and no wider than the window.
    func notice(_ texts: [[String]]) -> [String] {
        let lines = texts.flatMap { $0.flatMap { $0.sanitised.wrapped(to: width - 1) } }
        guard appearance.isDrawn else { return lines }
        // In a window this low the warning must not push the question out.
        return [""] + lines.prefix(max(1, rows - 3)).map { " " + appearance.theme.doctor($0) }
    }

    /// The columns that text has.
    private var width: Int { Window.textWidth(of: output.descriptor) }

    private var rows: Int {
        var size = winsize()
        guard ioctl(output.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
        return Int(size.ws_row)
    }
}
