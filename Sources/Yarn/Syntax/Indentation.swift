/// Finds what belongs to an option by how far it is indented.
///
/// As in the reference implementation, indentation means something only after an option or a line-group item: what
/// stands on the very next line, further in, belongs to it, and so do the lines after that are not further out. A blank
/// line has no indentation, so it ends whatever is open; and a blank line right after an option ends the group of
/// options.
struct Indentation {
    /// What the end of a line means for the lines around it.
    struct Change {
        var isBlankLineAfterOption = false
        var indents = false
        var dedents = 0
    }

    /// The widths at which open blocks begin, outermost first.
    private var widths: [Int] = []
    private var lastWidth = 0
    private var lineHasArrow = false
    private var lineHasContent = false
    private var line = 0
    /// The line after which a blank line ends a group of options.
    private var lineAfterOption: Int?

    mutating func sawArrow() { lineHasArrow = true }
    mutating func sawContent() { lineHasContent = true }

    /// Ends a line.
    /// - Parameter nextWidth: How far the next line is indented; for a blank line, how many blanks it has.
    /// - Returns: What that means for the tokens that come now.
    mutating func endLine(nextWidth: Int) -> Change {
        var change = Change()
        line += 1
        if let after = lineAfterOption, !lineHasContent {
            change.isBlankLineAfterOption = line - after == 1
            lineAfterOption = nil
        }
        if lineHasArrow {
            if nextWidth > lastWidth {
                widths.append(nextWidth)
                change.indents = true
            }
            lineAfterOption = line
        }
        while let innermost = widths.last, nextWidth < innermost {
            widths.removeLast()
            change.dedents += 1
            if widths.isEmpty { lineAfterOption = line }
        }
        lastWidth = nextWidth
        lineHasArrow = false
        lineHasContent = false
        return change
    }

    /// Ends a body: how many blocks were still open.
    mutating func close() -> Int {
        let open = widths.count
        self = Indentation()
        return open
    }
}
