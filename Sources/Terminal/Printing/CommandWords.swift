/// A command line taken apart into words, as a shell would for plain commands; nothing else of a shell happens: no
/// variables, no patterns, no pipes, no other commands.
enum CommandWords {
    /// Splits a line at spaces. What stands between `'` or `"` is one word or part of one; outside `'`, a `\` takes the
    /// next character for itself.
    /// - Returns: `nil` where a quote is never closed, or a `\` has nothing after it.
    static func split(_ line: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in line {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let whole = word { words.append(whole) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        guard quote == nil, !isEscaped else { return nil }
        if let whole = word { words.append(whole) }
        return words
    }
}
