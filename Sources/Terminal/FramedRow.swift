import Guide

/// A text inside a frame, before it is known how wide the frame will be.
struct FramedRow {
    let text: String
    let style: Theme.Style
    let indent: Int

    /// Makes a row.
    /// - Parameters:
    ///   - text: ``Swift/String/sanitised``; wrapped where the frame is too narrow. Its no-break spaces become plain ones.
    ///   - style: The look of the text.
    ///   - indent: How many columns it is moved in.
    init(_ text: String, style: Theme.Style = Theme.Style(code: ""), indent: Int = 0) {
        self.text = text
        self.style = style
        self.indent = indent
    }

    /// Draws a frame around rows, as narrow as they allow. Empty rows at the end are left out.
    /// - Parameters:
    ///   - rows: From top to bottom.
    ///   - frame: The signs.
    ///   - style: The look of the frame.
    ///   - width: The columns there are for the frame and the space before it.
    /// - Returns: The lines.
    static func frame(_ rows: [FramedRow], in frame: Art.Frame, style: Theme.Style, width: Int) -> [String] {
        var rows = rows
        while rows.last?.text.isEmpty == true { rows.removeLast() }
        let room = max(1, width - 5)
        let lines = rows.flatMap { row in
            let indent = min(row.indent, max(0, room - row.text.displayWidth))
            let margin = String(repeating: " ", count: indent)
            return row.text.wrapped(to: room - indent).map { line in
                let line = margin + line.breakable
                return (width: line.displayWidth, text: row.style(line))
            }
        }
        let inner = lines.map(\.width).max() ?? 0
        let edge = String(repeating: frame.across, count: inner + 2)
        let side = style(frame.down)
        return [" " + style(frame.topLeft + edge + frame.topRight)]
            + lines.map { line in
                " " + side + " " + line.text + String(repeating: " ", count: max(0, inner - line.width)) + " " + side
            }
            + [" " + style(frame.bottomLeft + edge + frame.bottomRight)]
    }
}
