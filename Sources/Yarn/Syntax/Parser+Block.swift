/// Commands that hold others: `if`, `once` and `enum`.
extension Parser {
    mutating func parseIf() -> Statement? {
        let start = tokens[position + 1].span
        guard enterBlock(at: start) else { return nil }
        defer { depth -= 1 }
        var clauses: [Statement.Clause] = []
        var sawElse = false
        while true {
            advance()
            let word = current
            advance()
            var condition: Int?
            if word.kind != .elseKeyword {
                condition = parseExpression(.condition, after: word.span, source.text(word.span))
            }
            endBlockCommand(wasGood: condition != nil || word.kind == .elseKeyword)
            if sawElse {
                diagnostics.report(
                    .syntaxError,
                    at: word.span,
                    "This “\(source.text(word.span))” comes after the “else”, so it can never be reached.",
                    help: "Move it above the “<<else>>”."
                )
            }
            sawElse = sawElse || word.kind == .elseKeyword
            let body = parseStatements { kind in
                switch kind {
                case .elseifKeyword, .elseKeyword, .endifKeyword, .dedent, .endonceKeyword: true
                default: false
                }
            }
            clauses.append(Statement.Clause(condition: condition, body: body))
            switch (current.kind, next.kind) {
            case (.commandStart, .elseifKeyword), (.commandStart, .elseKeyword): continue
            default: break
            }
            closeBlock(with: .endifKeyword, openedAt: start, "if")
            return .conditional(clauses)
        }
    }

    mutating func parseOnce() -> Statement? {
        let start = tokens[position + 1].span
        guard enterBlock(at: start) else { return nil }
        defer { depth -= 1 }
        advance()
        advance()
        var condition: Int?
        var isGood = true
        if let word = take(.ifKeyword) {
            condition = parseExpression(.condition, after: word.span, "if")
            isGood = condition != nil
        }
        endBlockCommand(wasGood: isGood)
        let endsBody: (TokenKind) -> Bool = { kind in
            switch kind {
            case .elseKeyword, .endonceKeyword, .dedent, .endifKeyword, .elseifKeyword: true
            default: false
            }
        }
        let body = parseStatements(until: endsBody)
        var otherwise: [Statement] = []
        if current.kind == .commandStart, next.kind == .elseKeyword {
            advance()
            advance()
            endBlockCommand(wasGood: true)
            otherwise = parseStatements(until: endsBody)
        }
        closeBlock(with: .endonceKeyword, openedAt: start, "once")
        return .once(OnceSyntax(condition: condition, body: body, otherwise: otherwise))
    }

    /// Ends the command that opens a block or a branch.
    private mutating func endBlockCommand(wasGood: Bool) {
        if take(.commandEnd) != nil { return }
        if wasGood, current.kind != .invalid { reportUnexpectedInExpression(closing: ">>") }
        skipLine()
    }

    private mutating func closeBlock(with end: TokenKind, openedAt start: Span, _ word: String) {
        if current.kind == .commandStart, next.kind == end {
            advance()
            advance()
            endBlockCommand(wasGood: true)
            return
        }
        report(
            .unclosedScope,
            at: start,
            "This “\(word)” is not closed.",
            help: "Write “<<end\(word)>>” where it ends, indented like the “<<\(word)>>”."
        )
    }

    /// Goes into a block, or reports that it is nested too deep and steps over all of it.
    private mutating func enterBlock(at span: Span) -> Bool {
        if enter(at: span) { return true }
        var open = 0
        var beginsStatement = true
        while current.kind != .bodyEnd, current.kind != .endOfFile {
            if current.kind == .commandStart, beginsStatement {
                switch next.kind {
                case .ifKeyword, .onceKeyword: open += 1
                case .endifKeyword, .endonceKeyword: open -= 1
                default: break
                }
            }
            beginsStatement = current.kind == .lineEnd || current.kind == .indent || current.kind == .dedent
            if open == 0, current.kind == .commandStart {
                skipLine()
                return false
            }
            advance()
        }
        return false
    }

    // MARK: Enums

    mutating func parseEnum() {
        let start = tokens[position + 1].span
        advance()
        advance()
        let name = take(.identifier)
        if name == nil {
            report(.syntaxError, at: start, "This enum has no name.", help: "Write “<<enum Name>>”.")
        }
        endBlockCommand(wasGood: name != nil)
        var cases: [EnumSyntax.Case] = []
        loop: while true {
            switch (current.kind, next.kind) {
            case (.lineEnd, _), (.indent, _), (.dedent, _), (.blankLineAfterOption, _), (.invalid, _):
                advance()
            case (.commandStart, .caseKeyword):
                if let enumCase = parseCase() { cases.append(enumCase) }
            default:
                guard skipToEndOfEnum() else { break loop }
            }
        }
        closeBlock(with: .endenumKeyword, openedAt: start, "enum")
        guard let name else { return }
        tree.enums.append(EnumSyntax(name: names.intern(bytes(name.span)), span: name.span, cases: cases))
    }

    /// Reports what is no case, and steps over it, if the enum does end further on.
    private mutating func skipToEndOfEnum() -> Bool {
        guard !(current.kind == .commandStart && next.kind == .endenumKeyword) else { return false }
        var end = position
        while true {
            switch tokens[end].kind {
            case .bodyEnd, .endOfFile, .enumKeyword: return false
            case .endenumKeyword: break
            default:
                end += 1
                continue
            }
            break
        }
        report(
            .enumDeclarationError,
            at: current.span,
            "Only the cases of an enum may stand before its “<<endenum>>”.",
            help: "Move this below it."
        )
        position = end - 1
        return true
    }

    private mutating func parseCase() -> EnumSyntax.Case? {
        advance()
        let word = current.span
        advance()
        guard let name = take(.identifier) else {
            report(.syntaxError, at: word, "This case has no name.", help: "Write “<<case Name>>”.")
            skipLine()
            return nil
        }
        var value: Int?
        if let sign = take(.assign) {
            value = parseExpression(.rawValue, after: sign.span, "=")
            if value == nil {
                skipLine()
                return nil
            }
        }
        endBlockCommand(wasGood: true)
        return EnumSyntax.Case(name: names.intern(bytes(name.span)), span: name.span, value: value)
    }
}
