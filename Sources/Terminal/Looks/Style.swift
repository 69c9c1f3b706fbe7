/// A look that a stretch of text can have on a terminal.
struct Style: Hashable {
    /// The colour of the letters, or `nil` for that of the text around.
    var foreground: Colour?
    /// The colour behind them, or `nil` for that of the text around.
    var background: Colour?
    var isBold = false
    var isUnderlined = false
    /// The look of the text around, to go back to.
    var surroundings: Surroundings = .terminal

    /// What a style stands in.
    enum Surroundings: Hashable {
        /// The terminal's own colours, whatever they are.
        case terminal
        /// Colours that the theme has set for the whole screen.
        case colours(foreground: Colour, background: Colour)
    }

    /// A text in this look, and back to that of the text around after it.
    func callAsFunction(_ text: String) -> String {
        text.isEmpty ? text : begin + text + end
    }

    /// Whether it changes anything.
    var isPlain: Bool { foreground == nil && background == nil && !isBold && !isUnderlined }

    /// What turns the look on (ECMA-48, "select graphic rendition").
    var begin: String {
        var codes: [String] = []
        if isBold { codes.append("1") }
        if isUnderlined { codes.append("4") }
        if let foreground { codes.append(foreground.foreground) }
        if let background { codes.append(background.background) }
        return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
    }

    /// What turns it off.
    var end: String { isPlain ? "" : surroundings.begin }

    /// The colours that letters in this look have and stand on; `nil` where the terminal's own have a part in it.
    var pair: (foreground: Colour, background: Colour)? {
        switch surroundings {
        case .terminal:
            guard let foreground, let background else { return nil }
            return (foreground, background)
        case .colours(let around, let behind):
            return (foreground ?? around, background ?? behind)
        }
    }
}

extension Style.Surroundings {
    /// What turns every look off but this.
    var begin: String {
        switch self {
        case .terminal: "\u{1B}[0m"
        case .colours(let foreground, let background):
            "\u{1B}[0;\(foreground.foreground);\(background.background)m"
        }
    }
}
