extension Diagnostic: CustomStringConvertible {
    /// The diagnostic as people read it: place, what is wrong, the line with a caret under the spot, and the remedy.
    ///
    /// ```
    /// guide/area.yarn:12:9: error YS0012: There is no node called “Lowerback”.
    ///   12 | <<jump Lowerback>>
    ///      |        ^^^^^^^^^
    ///   help: Did you mean “LowerBack”?
    /// ```
    public var description: String {
        var text = "\(file):\(start.line):\(start.column): \(severity.rawValue) \(code): \(message)"
        let number = "  \(start.line) | "
        let gutter = String(repeating: " ", count: number.count - 2) + "| "
        let (shown, indent, length) = window
        if !shown.isEmpty {
            text += "\n" + number + shown
            text += "\n" + gutter + indent + String(repeating: "^", count: length)
        }
        if let help { text += "\n  help: " + help }
        return text
    }

    /// The part of the line to show (a line may be megabytes long), what to put before the caret, and its length.
    private var window: (shown: String, indent: String, length: Int) {
        let widest = 160
        let before = 60
        let column = start.column - 1
        let scalars = excerpt.unicodeScalars
        let skipped = column > widest - 40 ? column - before : 0
        let from = scalars.index(scalars.startIndex, offsetBy: skipped, limitedBy: scalars.endIndex) ?? scalars.endIndex
        let to = scalars.index(from, offsetBy: widest, limitedBy: scalars.endIndex) ?? scalars.endIndex
        let part = scalars[from..<to]
        var shown = ""
        if skipped > 0 { shown = "…" }
        // Control characters must not reach the author's terminal; one column each keeps the caret in its place.
        for scalar in part {
            let isControl = scalar.value < 0x20 && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
            shown.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
        }
        if to < scalars.endIndex { shown += "…" }
        var indent = skipped > 0 ? " " : ""
        for scalar in part.prefix(column - skipped) { indent += scalar == "\t" ? "\t" : " " }
        let last = end.line == start.line ? end.column - 1 : skipped + part.count
        let length = max(1, min(last, skipped + part.count) - column)
        return (shown, indent, length)
    }
}
