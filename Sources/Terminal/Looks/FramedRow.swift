import Guide

/// A text inside a frame, before it is known how wide the frame will be.
struct FramedRow {
    let text: String
    let style: Style
    let indent: Int

    /// A line of it as it is shown, and the columns it takes.
    struct Line: Hashable {
        let width: Int
        let text: String
    }

    /// Makes a row.
    /// - Parameters:
    ///   - text: ``Swift/String/sanitised``; wrapped where the frame is too narrow. Its no-break spaces become plain ones.
    ///   - style: The look of the text.
    ///   - indent: How many columns it is moved in.
    init(_ text: String, style: Style = Style(), indent: Int = 0) {
        self.text = text
        self.style = style
        self.indent = indent
    }

    /// Sets rows in lines.
    /// - Parameters:
    ///   - rows: From top to bottom. Empty ones at the end are left out.
    ///   - width: The columns there are.
    /// - Returns: The lines.
    static func set(_ rows: [FramedRow], width: Int) -> [Line] {
        var rows = rows
        while rows.last?.text.isEmpty == true { rows.removeLast() }
        return rows.flatMap { row in
            let indent = min(row.indent, max(0, width - row.text.displayWidth))
            let margin = String(repeating: " ", count: indent)
            return row.text.wrapped(to: width - indent).map { line in
                let line = line.breakable
                return Line(width: indent + line.displayWidth, text: margin + row.style(line))
            }
        }
    }

    /// The columns inside a frame, of those there are for the frame and the space before it.
    static func room(in width: Int) -> Int { max(1, width - 5) }

    /// Draws a frame around rows, as narrow as they allow.
    /// - Parameters:
    ///   - rows: From top to bottom. Empty ones at the end are left out.
    ///   - frame: The signs.
    ///   - style: The look of the frame.
    ///   - width: The columns there are for the frame and the space before it.
    /// - Returns: The lines.
    static func frame(_ rows: [FramedRow], in frame: Art.Frame, style: Style, width: Int) -> [String] {
        Self.frame(set(rows, width: room(in: width)), in: frame, style: style)
    }

    /// Draws a frame around lines, as narrow as they allow.
    static func frame(_ lines: [Line], in frame: Art.Frame, style: Style) -> [String] {
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
