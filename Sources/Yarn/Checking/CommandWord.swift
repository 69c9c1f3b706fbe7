/// A word of a host's command as it is written.
struct CommandWord {
    /// The word, quotes removed; `nil` where an expression is part of it, so that it is known only when it runs.
    let text: String?
    /// Whether it was written in quotes.
    let isQuoted: Bool
    let span: Span
}

extension SyntaxTree {
    /// What stands between `<<` and `>>`.
    func content(of command: CommandSyntax) -> Span {
        var span = Span(Int(command.span.start) + 2, Int(command.span.end) - 2)
        while !span.isEmpty, source.bytes[Int(span.start)].isBlank { span.start += 1 }
        while !span.isEmpty, source.bytes[Int(span.end) - 1].isBlank { span.end -= 1 }
        return span
    }

    /// The words of a command, its name first, divided as ``Command`` divides them. An expression is part of a word.
    func words(of command: CommandSyntax) -> [CommandWord] {
        var words: [CommandWord] = []
        var word: [UInt8] = []
        var isKnown = true
        var start: Int?
        var isQuoted = false
        var wasQuoted = false
        var isEscaped = false
        func end(at offset: Int) {
            if let begin = start {
                let text = isKnown ? String(decoding: word, as: UTF8.self) : nil
                words.append(CommandWord(text: text, isQuoted: wasQuoted, span: Span(begin, offset)))
            }
            word = []
            isKnown = true
            start = nil
            wasQuoted = false
        }
        for part in textParts[command.parts] {
            switch part {
            case .expression(let expression):
                // The braces around it are part of the word.
                start = start ?? Int(expressions[expression].span.start) - 1
                isKnown = false
            case .text(let span):
                for offset in span.range {
                    let byte = source.bytes[offset]
                    if isEscaped {
                        word.append(byte)
                        isEscaped = false
                    } else if isQuoted, byte == .backslash {
                        isEscaped = true
                    } else if byte == .quote {
                        isQuoted.toggle()
                        wasQuoted = true
                        start = start ?? offset
                    } else if byte.isBlank, !isQuoted {
                        end(at: offset)
                    } else {
                        start = start ?? offset
                        word.append(byte)
                    }
                }
            }
        }
        end(at: Int(content(of: command).end))
        return words
    }
}
