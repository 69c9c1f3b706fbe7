/// The text of a node, from after `---` to `===`.
extension Lexer {
    mutating func lexBody() {
        // What follows "---" on its own line still belongs to the body; the line ending counts like any other.
        var title: Mark?
        while !isAtEnd {
            skipBlanks()
            if isAtEnd { break }
            if bytes[offset].endsLine {
                endLine()
            } else if isAtComment {
                skipToLineEnd()
                indentation.sawContent()
            } else if isAtDelimiter(.equals) {
                let start = offset
                closeIndentation()
                offset += 3
                add(.bodyEnd, from: start)
                return
            } else if isAtDelimiter(.minus), let title {
                endBeforeNextNode(title)
                return
            } else {
                if isAtTitle { title = Mark(offset: offset, tokens: tokens.count, lines: lineStarts.count) }
                lexStatement()
            }
        }
    }

    /// A place to go back to.
    private struct Mark {
        let offset: Int
        let tokens: Int
        let lines: Int
    }

    private var isAtTitle: Bool {
        guard peek() == UInt8(ascii: "t"), bytes.count - offset > 6 else { return false }
        return bytes[offset..<offset + 6].elementsEqual("title:".utf8)
    }

    /// A line `title: …` and then a line `---` can only be the next node: the one before it was not ended.
    private mutating func endBeforeNextNode(_ title: Mark) {
        tokens.removeSubrange(title.tokens...)
        lineStarts.removeSubrange(title.lines...)
        offset = title.offset
        diagnostics.report(
            .missingDelimiter,
            at: Span(offset, offset + 5),
            "A new node begins here, but the one before it has not ended.",
            help: "Write a line “===” above this one."
        )
        closeIndentation()
        add(.bodyEnd, from: offset)
    }

    /// Ends a line of the body, and works out what its indentation and that of the next line mean.
    private mutating func endLine() {
        let start = offset
        skipLineEnding()
        let blanksStart = offset
        skipBlanks()
        // An indentation counts up to the first character of the line: blanks only, a tab as eight.
        var width = 0
        for byte in bytes[blanksStart..<offset] { width += byte == .tab ? 8 : 1 }
        if tokens.last?.kind != .lineEnd { tokens.append(Token(kind: .lineEnd, span: Span(start, start))) }
        let change = indentation.endLine(nextWidth: width)
        if change.isBlankLineAfterOption { add(.blankLineAfterOption, from: offset) }
        if change.indents { add(.indent, from: offset) }
        for _ in 0..<change.dedents { add(.dedent, from: offset) }
    }

    /// Closes what is still indented, at the end of a body.
    mutating func closeIndentation() {
        if tokens.last?.kind != .lineEnd { tokens.append(Token(kind: .lineEnd, span: Span(offset, offset))) }
        for _ in 0..<indentation.close() { add(.dedent, from: offset) }
    }

    /// Reads one statement: an arrow, a command, or a line of dialogue. Never goes past the line's end.
    private mutating func lexStatement() {
        indentation.sawContent()
        let start = offset
        if isAt(.minus, .greaterThan) {
            offset += 2
            add(.optionArrow, from: start)
            indentation.sawArrow()
        } else if isAt(.equals, .greaterThan) {
            offset += 2
            add(.lineGroupArrow, from: start)
            indentation.sawArrow()
        } else if isAt(.lessThan, .lessThan) {
            lexCommand()
            lexHashtagsAfterCommand()
        } else if peek() == .hash {
            lexConditionsAndHashtags()
        } else {
            lexText()
        }
    }

    /// A line of dialogue, up to its end, with its conditions and hashtags.
    private mutating func lexText() {
        while !isAtLineEnd {
            switch peek() {
            case .backslash:
                lexEscape()
            case .hash:
                lexConditionsAndHashtags()
                return
            case .leftBrace:
                lexBracedExpression()
            case .lessThan where peek(1) == .lessThan:
                lexConditionsAndHashtags()
                return
            case .slash where peek(1) == .slash:
                skipToLineEnd()
                return
            default:
                lexPlainText()
            }
        }
    }

    /// Text with nothing special in it. A single `<` or `/` is text too.
    private mutating func lexPlainText() {
        let start = offset
        offset += 1
        loop: while offset < bytes.count {
            switch bytes[offset] {
            case .lineFeed, .carriageReturn, .hash, .leftBrace, .backslash:
                break loop
            case .lessThan where peek(1) == .lessThan:
                break loop
            case .slash where peek(1) == .slash:
                break loop
            default:
                offset += 1
            }
        }
        add(.text, from: start)
    }

    /// A backslash and the character it makes plain. `\[`, `\]` and `\:` stay as they are, for markup to read.
    private mutating func lexEscape() {
        let start = offset
        let escaped = peek(1)
        switch escaped {
        case .leftBracket, .rightBracket, .colon:
            offset += 2
            add(.text, from: start)
        case .backslash, .lessThan, .greaterThan, .leftBrace, .rightBrace, .hash, .slash:
            offset += 2
            add(.escaped, from: start + 1)
        default:
            offset += 1
            let next = isAtLineEnd ? "the end of a line" : character(at: offset)
            fail(
                .syntaxError,
                from: start,
                to: offset,
                "A backslash cannot stand before \(next).",
                help: "To show a backslash, write two: “\\\\”."
            )
        }
    }

    /// `{`, an expression, `}`.
    mutating func lexBracedExpression() {
        let start = offset
        offset += 1
        add(.expressionStart, from: start)
        lexExpression(until: .expressionEnd)
        if peek() == .rightBrace, tokens.last?.kind != .invalid {
            let end = offset
            offset += 1
            add(.expressionEnd, from: end)
        } else if tokens.last?.kind != .invalid {
            fail(
                .syntaxError,
                from: start,
                to: start + 1,
                "This “{” has no “}” on the same line.",
                help: "Close the expression with “}”, or write “\\{” to show the brace itself."
            )
        }
    }

    /// What may follow a line's text: `<<if …>>`, `<<once>>`, and hashtags.
    private mutating func lexConditionsAndHashtags() {
        while !isAtLineEnd {
            if peek().isBlank {
                skipBlanks()
            } else if isAtComment {
                skipToLineEnd()
            } else if peek() == .hash {
                lexHashtag()
            } else if isAt(.lessThan, .lessThan) {
                lexCommand()
            } else {
                fail(
                    .syntaxError,
                    from: offset,
                    to: offset + 1,
                    "Only hashtags and conditions may follow here.",
                    help: "Put the text before the hashtag or the condition, or write “\\#” to show a “#”."
                )
            }
        }
    }

    private mutating func lexHashtagsAfterCommand() {
        skipBlanks()
        while peek() == .hash {
            lexHashtag()
            skipBlanks()
        }
    }

    private mutating func lexHashtag() {
        let hash = offset
        offset += 1
        skipBlanks()
        let start = offset
        while !isAtLineEnd, !peek().isBlank, peek() != .hash, peek() != .dollar, peek() != .lessThan { offset += 1 }
        guard offset > start else {
            fail(
                .syntaxError,
                from: hash,
                to: hash + 1,
                "There is no word after this “#”.",
                help: "Write the tag directly after it, or “\\#” to show a “#”."
            )
            return
        }
        add(.hashtag, from: start)
    }
}
