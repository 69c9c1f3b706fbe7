import Guide

/// What stands before the visitor's words: `You ›`.
struct Prompt: Hashable {
    /// The visitor's name for themselves.
    let name: String
    /// What stands between the name and the words.
    let sign: String
    /// The look of both.
    let style: Style
    /// Whether there is a screen to draw on; if not, the prompt reads as a name in a transcript does.
    var isDrawn = true

    /// The prompt as it is written to a terminal.
    var text: String { " " + style(name + " " + sign) + " " }

    /// The prompt without any look.
    var plainText: String { isDrawn ? " " + name + " " + sign + " " : name + ": " }

    /// The columns it takes.
    var width: Int { plainText.displayWidth }

    /// The prompt for libedit, which must be told what takes no columns. It ends in a character that does, because
    /// libedit attaches what takes none to the character after it and drops it where there is none.
    /// - Parameter mark: The character to put before and after what takes no columns.
    /// - Returns: The prompt with its marks.
    func marked(by mark: Unicode.Scalar) -> String {
        guard !style.isPlain else { return plainText }
        let mark = String(mark)
        return " " + mark + style.begin + mark + name + " " + sign + mark + style.end + mark + " "
    }
}
