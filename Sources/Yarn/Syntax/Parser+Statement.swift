/// The statements of a body.
extension Parser {
    /// Parses statements up to what ends them, which is left for the caller.
    /// - Parameter isEnd: Whether a token ends them; the end of the body always does.
    /// - Returns: The statements, without those that have mistakes.
    mutating func parseStatements(until isEnd: (TokenKind) -> Bool) -> [Statement] {
        var statements: [Statement] = []
        // Indentation without an option to belong to changes nothing; its end must not be taken for the end of a block.
        var looseIndents = 0
        while true {
            switch current.kind {
            case .bodyEnd, .endOfFile, .headerKey, .bodyStart:
                return statements
            case .dedent where looseIndents > 0:
                looseIndents -= 1
                advance()
            case .dedent:
                if isEnd(.dedent) { return statements }
                advance()
            case .indent:
                looseIndents += 1
                advance()
            case .lineEnd, .blankLineAfterOption, .invalid:
                advance()
            case .commandStart where isEnd(next.kind):
                return statements
            default:
                if let statement = parseStatement() {
                    if case .options = statement, case .line(let line)? = statements.last {
                        tree.lines[line].isLastBeforeOptions = true
                    }
                    statements.append(statement)
                }
            }
        }
    }

    private mutating func parseStatement() -> Statement? {
        switch current.kind {
        case .text, .escaped, .expressionStart:
            return parseLine().map(Statement.line)
        case .optionArrow:
            return parseChoices(.optionArrow).map(Statement.options)
        case .lineGroupArrow:
            return parseChoices(.lineGroupArrow).map(Statement.lineGroup)
        case .commandStart:
            return parseCommandStatement()
        case .hashtag:
            report(
                .syntaxError,
                at: Span(Int(current.span.start) - 1, Int(current.span.end)),
                "A hashtag needs a line to belong to.",
                help: "Put it at the end of a line, or write “\\#” to show a “#”."
            )
            skipLine()
            return nil
        default:
            advance()
            return nil
        }
    }

    /// Options, or the items of a line group, one below the other.
    private mutating func parseChoices(_ arrow: TokenKind) -> [Statement.Choice]? {
        var choices: [Statement.Choice] = []
        while current.kind == arrow {
            let start = current.span
            advance()
            guard let line = parseLine(after: start) else { continue }
            var body: [Statement] = []
            _ = take(.lineEnd)
            if current.kind == .indent { body = parseChoiceBody(of: start) }
            choices.append(Statement.Choice(line: line, body: body))
            if take(.blankLineAfterOption) != nil { break }
        }
        return choices.isEmpty ? nil : choices
    }

    private mutating func parseChoiceBody(of arrow: Span) -> [Statement] {
        guard enter(at: arrow) else {
            skipIndented()
            return []
        }
        defer { depth -= 1 }
        let indent = current.span
        advance()
        if current.kind == .blankLineAfterOption || (current.kind == .lineEnd && next.kind == .blankLineAfterOption) {
            report(
                .syntaxError,
                at: indent,
                "The line after this option is indented, but there is nothing on it.",
                help: "Remove the spaces from the empty line, or write what the option leads to."
            )
        }
        let body = parseStatements { $0 == .dedent }
        _ = take(.dedent)
        return body
    }

    /// Steps over everything that is indented here, so that what is nested too deep is reported once.
    private mutating func skipIndented() {
        var open = 0
        repeat {
            switch current.kind {
            case .indent: open += 1
            case .dedent: open -= 1
            case .bodyEnd, .endOfFile: return
            default: break
            }
            advance()
        } while open > 0
    }

    // MARK: Lines

    /// Parses a line of dialogue, its condition and its hashtags.
    /// - Parameter arrow: The arrow before it, where it is an option or an item of a line group.
    /// - Returns: Its index in the tree, or `nil` where a mistake was reported.
    mutating func parseLine(after arrow: Span? = nil) -> Int? {
        let start = current.span
        guard let parts = parseTextParts() else {
            skipLine()
            return nil
        }
        guard !parts.isEmpty else {
            report(
                .syntaxError,
                at: arrow ?? start,
                "There is no text after this arrow.",
                help: "Write what it says after the arrow."
            )
            skipLine()
            return nil
        }
        let end = tokens[position - 1].span
        var line = LineSyntax(
            parts: parts,
            hashtags: tree.hashtags.count..<tree.hashtags.count,
            span: .covering(start, end),
            node: tree.nodes.count
        )
        if current.kind == .commandStart {
            guard let condition = parseLineCondition() else {
                skipLine()
                return nil
            }
            line.condition = condition
        }
        line.hashtags = parseHashtags()
        line.end = tokens[position - 1].span.end
        switch current.kind {
        case .lineEnd, .endOfFile, .bodyEnd: break
        case .commandStart:
            report(
                .commandFollowingLine,
                at: current.span,
                "A command or a condition cannot stand here.",
                help: "Put a condition before the hashtags, and a command on a line of its own."
            )
            skipLine()
        default: skipLine()
        }
        tree.lines.append(line)
        return tree.lines.count - 1
    }

    /// The text of a line or of a command, with the expressions in it. `nil` where a mistake was met.
    mutating func parseTextParts() -> Range<Int>? {
        let first = tree.textParts.count
        var lastIsPlain = false
        // Parts are kept together at the end of the array; an expression's own parts never come between, since an
        // expression has none.
        loop: while true {
            switch current.kind {
            case .text, .commandText:
                tree.textParts.append(.text(current.span))
                lastIsPlain = true
                advance()
            case .escaped:
                tree.textParts.append(.text(current.span))
                lastIsPlain = false
                advance()
            case .expressionStart:
                let open = current.span
                advance()
                guard let expression = parseExpression(.substitution, after: open, "{") else { return nil }
                guard take(.expressionEnd) != nil else {
                    reportUnexpectedInExpression(closing: "}")
                    return nil
                }
                tree.textParts.append(.expression(expression))
                lastIsPlain = false
            case .invalid:
                return nil
            default:
                break loop
            }
        }
        if lastIsPlain { trimEndOfLastPart() }
        return first..<tree.textParts.count
    }

    /// Removes white space from the end of a line's last part.
    private mutating func trimEndOfLastPart() {
        guard case .text(var span) = tree.textParts.popLast() else { return }
        while !span.isEmpty, source.bytes[Int(span.end) - 1].isBlank { span.end -= 1 }
        if !span.isEmpty { tree.textParts.append(.text(span)) }
    }

    private mutating func parseLineCondition() -> LineSyntax.Condition? {
        let start = current.span
        advance()
        var condition = LineSyntax.Condition.none
        let word = current
        switch word.kind {
        case .ifKeyword:
            advance()
            guard let expression = parseExpression(.condition, after: word.span, "if") else { return nil }
            condition = .when(expression)
        case .onceKeyword:
            advance()
            condition = .once(nil)
            if let word = take(.ifKeyword) {
                guard let expression = parseExpression(.condition, after: word.span, "if") else { return nil }
                condition = .once(expression)
            }
        default:
            report(
                .commandFollowingLine,
                at: start,
                "A command cannot follow a line of dialogue.",
                help: "Put the command on a line of its own."
            )
            return nil
        }
        guard take(.commandEnd) != nil else {
            reportUnexpectedInExpression(closing: ">>")
            return nil
        }
        return condition
    }

    mutating func parseHashtags() -> Range<Int> {
        let first = tree.hashtags.count
        while let hashtag = take(.hashtag) { tree.hashtags.append(hashtag.span) }
        return first..<tree.hashtags.count
    }

    /// Reports what stands after a complete expression and does not belong there.
    mutating func reportUnexpectedInExpression(closing: String) {
        let token = current
        if token.kind == .assign {
            report(
                .syntaxError,
                at: token.span,
                "“=” puts a value into a variable; it cannot compare.",
                help: "To compare, write “==” or “is”."
            )
            return
        }
        if token.kind == .rightParenthesis {
            report(
                .syntaxError,
                at: token.span,
                "This “)” closes nothing.",
                help: "Remove it, or write “(” where what it holds together begins."
            )
            return
        }
        let shown = source.text(token.span)
        report(
            .syntaxError,
            at: token.span,
            shown.isEmpty ? "“\(closing)” was expected here." : "“\(shown)” was not expected here.",
            help: "Between two values write what to do with them: +, ==, and, or …; after the last, “\(closing)”."
        )
    }
}
