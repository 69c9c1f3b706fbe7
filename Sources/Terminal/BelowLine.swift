/// Writes below a line that is being edited and comes back to it, wherever on the screen that is.
///
/// Only relative moves are used: the rows below may have to be made by scrolling, and then the line has moved too.
struct BelowLine {
    /// Where the cursor stands in the rows of a line.
    struct Place: Hashable {
        /// The cursor's row, counted from the line's first.
        let row: Int
        /// The columns before the cursor.
        let column: Int
        /// The line's last row.
        let lastRow: Int
    }

    let place: Place

    /// Writes lines below, in the place of what was there before.
    /// - Parameter lines: None wider than the window.
    /// - Returns: What to send to the terminal.
    func draw(_ lines: [String]) -> String {
        let down = place.lastRow - place.row
        let text = lines.map { "\r\n" + $0 }.joined()
        return Self.move("B", down) + "\r\n\u{1B}[J\u{1B}[A" + text + back(down + lines.count)
    }

    /// Takes away what is below.
    var clear: String { draw([]) }

    private func back(_ rows: Int) -> String {
        Self.move("A", rows) + "\r" + Self.move("C", place.column)
    }

    private static func move(_ direction: String, _ count: Int) -> String {
        count > 0 ? "\u{1B}[\(count)\(direction)" : ""
    }
}

extension BelowLine.Place {
    /// Lays a line out as terminals do: what does not fit a row begins the next.
    /// - Parameters:
    ///   - prompt: The columns of the prompt.
    ///   - widths: The columns of each character.
    ///   - cursor: How many characters stand before the cursor.
    ///   - window: The columns of the window.
    init(prompt: Int, widths: [Int], cursor: Int, window: Int) {
        let window = max(2, window)
        var (row, column) = (prompt / window, prompt % window)
        var place = (row: row, column: column)
        for (offset, width) in widths.enumerated() {
            if column + width > window { (row, column) = (row + 1, 0) }
            if offset == cursor { place = (row, column) }
            column += width
            if column == window { (row, column) = (row + 1, 0) }
        }
        if cursor >= widths.count { place = (row, column) }
        self.init(row: place.row, column: place.column, lastRow: row)
    }
}
