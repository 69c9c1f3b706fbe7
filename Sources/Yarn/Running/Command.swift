/// A command for the host: everything between `<<` and `>>` that is not Yarn's own, substitutions made.
public struct Command: Hashable, Sendable {
    /// The whole text, as test plans compare it.
    public let text: String

    /// Makes a command from its text.
    public init(text: String) {
        self.text = text
    }

    /// The first word: which command it is. Empty where the text is blank.
    public var name: String { words.first ?? "" }

    /// The words after the name. A word in double quotes keeps its spaces; inside it `\"` is a quote and `\\` a backslash.
    public var arguments: [String] { Array(words.dropFirst()) }

    private var words: [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        var isStarted = false
        var isEscaped = false
        for character in text {
            if isEscaped {
                word.append(character)
                isEscaped = false
            } else if isQuoted, character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
                isStarted = true
            } else if character.isWhitespace, !isQuoted {
                if isStarted { words.append(word) }
                word = ""
                isStarted = false
            } else {
                word.append(character)
                isStarted = true
            }
        }
        if isStarted { words.append(word) }
        return words
    }
}
