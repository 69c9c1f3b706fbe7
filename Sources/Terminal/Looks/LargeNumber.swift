/// A telephone number in figures two and a half times as high as letters, drawn out of half blocks.
enum LargeNumber {
    /// How many rows it takes.
    static let rows = 3

    /// Draws a number.
    /// - Parameters:
    ///   - text: Digits and the signs between them, as people write them.
    ///   - width: The columns there are. Where the number is wider, it is broken between its parts: after a space.
    /// - Returns: The lines, with an empty one between parts; `nil` where a part is still too wide, or there is a
    ///   character that has no large figure.
    static func lines(_ text: String, width: Int) -> [String]? {
        var parts: [[String]] = []
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }) {
            guard let drawn = draw(word), let wordWidth = drawn.first?.count, wordWidth <= width else { return nil }
            if let last = parts.last, let lastWidth = last.first?.count, lastWidth + 3 + wordWidth <= width {
                parts[parts.count - 1] = zip(last, drawn).map { $0 + "   " + $1 }
            } else {
                parts.append(drawn)
            }
        }
        return parts.isEmpty ? nil : Array(parts.joined(separator: [""]))
    }

    private static func draw(_ word: Substring) -> [String]? {
        var lines = [String](repeating: "", count: rows)
        for (offset, character) in word.enumerated() {
            guard let figure = figures[character] else { return nil }
            for row in lines.indices {
                if offset > 0 { lines[row] += " " }
                lines[row] += blocks(figure[2 * row], 2 * row + 1 < figure.count ? figure[2 * row + 1] : "   ")
            }
        }
        return lines
    }

    private static func blocks(_ upper: String, _ lower: String) -> String {
        String(
            zip(upper, lower).map { upper, lower in
                switch (upper, lower) {
                case ("#", "#"): "█"
                case ("#", _): "▀"
                case (_, "#"): "▄"
                default: " "
                }
            }
        )
    }

    private static let figures: [Character: [String]] = [
        "0": ["###", "# #", "# #", "# #", "###"],
        "1": ["## ", " # ", " # ", " # ", "###"],
        "2": ["###", "  #", "###", "#  ", "###"],
        "3": ["###", "  #", "###", "  #", "###"],
        "4": ["# #", "# #", "###", "  #", "  #"],
        "5": ["###", "#  ", "###", "  #", "###"],
        "6": ["###", "#  ", "###", "# #", "###"],
        "7": ["###", "  #", "  #", "  #", "  #"],
        "8": ["###", "# #", "###", "# #", "###"],
        "9": ["###", "# #", "###", "  #", "###"],
        "(": [" ##", " # ", " # ", " # ", " ##"],
        ")": ["## ", " # ", " # ", " # ", "## "],
        "-": ["   ", "   ", "###", "   ", "   "],
        "+": ["   ", " # ", "###", " # ", "   "],
        ".": ["   ", "   ", "   ", "   ", " # "],
    ]
}
