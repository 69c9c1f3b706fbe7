extension String {
    /// The text in lines of at most `width` columns, broken between words.
    ///
    /// A word longer than a line is broken where the line ends. No-break spaces hold words together. A character wider
    /// than the line (two columns in a width of one) stands on a line of its own.
    /// - Parameters:
    ///   - width: The columns of a line; less than 1 counts as 1.
    ///   - indent: How many columns every line but the first is moved in; as many as leave room for a wide character.
    /// - Returns: At least one line; the text is expected to be ``sanitised``.
    package func wrapped(to width: Int, hanging indent: Int = 0) -> [String] {
        var wrapper = Wrapper(width: width, indent: indent)
        var word = ""
        var gap = ""
        for character in self {
            if character.isBreakingSpace {
                wrapper.add(word, after: gap)
                if !word.isEmpty { gap = "" }
                word = ""
                gap.append(character)
            } else {
                word.append(character)
            }
        }
        wrapper.add(word, after: gap)
        return wrapper.finish()
    }
}

extension String {
    /// How far the further lines of a text are moved in so that they stand under its first word: past the dash of an item
    /// of a list, else not at all.
    package var hangingIndent: Int { hasPrefix("- ") ? 2 : 0 }
}

extension Character {
    /// Whether a line may end here: white space, but not the spaces that exist to hold words together.
    fileprivate var isBreakingSpace: Bool {
        switch self {
        case " ", "\t": true
        case "\u{A0}", "\u{202F}", "\u{2007}": false
        default: isWhitespace
        }
    }
}

/// Fills one line after another.
private struct Wrapper {
    private let width: Int
    private let margin: String
    private var lines: [String] = []
    private var line = ""
    private var column = 0
    private var isStarted = false

    init(width: Int, indent: Int) {
        self.width = max(1, width)
        margin = String(repeating: " ", count: max(0, min(indent, self.width - 2)))
    }

    /// Adds a word and the space before it, or begins a new line with the word; the space is then dropped.
    mutating func add(_ word: String, after gap: String) {
        guard !word.isEmpty else { return }
        let wordWidth = word.displayWidth
        if isStarted {
            let gapWidth = gap.displayWidth
            if column + gapWidth + wordWidth <= width {
                line += gap + word
                column += gapWidth + wordWidth
                return
            }
            breakLine()
        }
        isStarted = true
        if column + wordWidth <= width {
            line += word
            column += wordWidth
        } else {
            addBroken(word)
        }
    }

    mutating func finish() -> [String] {
        lines + [line]
    }

    private mutating func addBroken(_ word: String) {
        var isLineEmpty = true
        for character in word {
            let characterWidth = character.displayWidth
            if column + characterWidth > width, !isLineEmpty { breakLine() }
            line.append(character)
            column += characterWidth
            isLineEmpty = false
        }
    }

    private mutating func breakLine() {
        lines.append(line)
        line = margin
        column = margin.utf8.count
    }
}
