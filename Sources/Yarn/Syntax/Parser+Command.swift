/// Commands: the language's own, and the host's.
extension Parser {
    mutating func parseCommandStatement() -> Statement? {
        let start = current.span
        let word = next
        switch word.kind {
        case .ifKeyword:
            return parseIf()
        case .onceKeyword:
            return parseOnce()
        case .enumKeyword:
            parseEnum()
            return nil
        default:
            break
        }
        advance()
        let statement: Statement?
        switch word.kind {
        case .setKeyword: statement = parseSet()
        case .declareKeyword: statement = parseDeclare(from: start)
        case .callKeyword: statement = parseCall(from: start)
        case .jumpKeyword: statement = parseJump(from: start, isDetour: false)
        case .detourKeyword: statement = parseJump(from: start, isDetour: true)
        case .returnKeyword:
            advance()
            statement = endCommand() ? .return(.covering(start, word.span)) : nil
        case .commandText, .expressionStart:
            return parseHostCommand(from: start)
        case .elseKeyword, .elseifKeyword, .endifKeyword, .endonceKeyword, .caseKeyword, .endenumKeyword:
            reportStray(word)
            statement = nil
        default:
            report(.syntaxError, at: start, "This command is empty.", help: "Write what should happen, or remove it.")
            skipLine()
            statement = nil
        }
        return statement
    }

    /// Steps over `>>`, or reports what stands in its place and leaves the line.
    private mutating func endCommand() -> Bool {
        if take(.commandEnd) != nil {
            reportTextAfterCommand()
            return true
        }
        if current.kind != .invalid { reportUnexpectedInExpression(closing: ">>") }
        skipLine()
        return false
    }

    private mutating func reportStray(_ word: Token) {
        let shown = source.text(word.span)
        let opener =
            switch word.kind {
            case .endonceKeyword: "once"
            case .caseKeyword, .endenumKeyword: "enum"
            default: "if"
            }
        report(
            .syntaxError,
            at: word.span,
            "This “\(shown)” belongs to no “<<\(opener)>>”.",
            help: "Remove it, or write the “<<\(opener) …>>” it belongs to above it."
        )
        skipLine()
    }

    private mutating func parseHostCommand(from start: Span) -> Statement? {
        guard let parts = parseTextParts(), take(.commandEnd) != nil else {
            skipLine()
            return nil
        }
        let span = Span.covering(start, tokens[position - 1].span)
        tree.commands.append(CommandSyntax(parts: parts, hashtags: parseHashtags(), span: span))
        reportTextAfterCommand()
        return .command(tree.commands.count - 1)
    }

    /// Text on the same line as a command is a line of its own: allowed, and hardly ever meant.
    private mutating func reportTextAfterCommand() {
        guard current.kind == .text || current.kind == .escaped || current.kind == .expressionStart else { return }
        let text = bytes(current.span)
        if text.first == .greaterThan, text.allSatisfy({ $0 == .greaterThan || $0.isBlank }) {
            diagnostics.report(
                .rogueChevron,
                .warning,
                at: current.span,
                "There is a “>” too many after this command, and it will be said as a line.",
                help: "End the command with exactly two: “>>”."
            )
            return
        }
        diagnostics.report(
            .lineContentAfterCommand,
            .warning,
            at: current.span,
            "This text stands on the same line as a command.",
            help: "Put it on a line of its own."
        )
    }

    // MARK: Variables

    private mutating func parseSet() -> Statement? {
        let word = current.span
        advance()
        guard let variable = take(.variable) else {
            reportMissingVariable(after: word)
            return nil
        }
        let sign = current
        guard let operation = Self.assignment(sign.kind) else {
            report(
                .syntaxError,
                at: variable.span,
                "This “set” does not say what to put into \(source.text(variable.span)).",
                help: "Write “<<set \(source.text(variable.span)) = value>>”."
            )
            skipLine()
            return nil
        }
        advance()
        let name = names.intern(bytes(variable.span))
        let role = ExpressionSyntax.Role.assignment(to: name, operation.binary, variable: variable.span)
        guard let value = parseExpression(role, after: sign.span, source.text(sign.span)) else {
            skipLine()
            return nil
        }
        guard endCommand() else { return nil }
        return .assignment(
            AssignmentSyntax(
                variable: name,
                variableSpan: variable.span,
                operation: operation.binary,
                value: value
            )
        )
    }

    private static func assignment(_ kind: TokenKind) -> (binary: Operation.Binary?, Void)? {
        switch kind {
        case .assign: (nil, ())
        case .addAssign: (.add, ())
        case .subtractAssign: (.subtract, ())
        case .multiplyAssign: (.multiply, ())
        case .divideAssign: (.divide, ())
        case .moduloAssign: (.modulo, ())
        default: nil
        }
    }

    private mutating func reportMissingVariable(after word: Span) {
        let shown = source.text(word)
        report(
            .syntaxError,
            at: word,
            "There is no variable after “\(shown)”.",
            help: "Write “<<\(shown) $name = value>>”; a variable's name begins with “$”."
        )
        skipLine()
    }

    private mutating func parseDeclare(from start: Span) -> Statement? {
        let word = current.span
        advance()
        guard let variable = take(.variable) else {
            reportMissingVariable(after: word)
            return nil
        }
        let shown = source.text(variable.span)
        guard let sign = take(.assign) else {
            report(
                .syntaxError,
                at: variable.span,
                "This declaration does not say what \(shown) begins with.",
                help: "Write “<<declare \(shown) = value>>”, with a number, a quoted text, true or false."
            )
            skipLine()
            return nil
        }
        guard let value = parseExpression(.declaration, after: sign.span, "=") else {
            skipLine()
            return nil
        }
        var type: Span?
        if take(.asKeyword) != nil {
            type = take(.identifier)?.span
            if type == nil {
                report(
                    .syntaxError,
                    at: current.span,
                    "There is no type after “as”.",
                    help: "Write number, string, bool or an enum's name."
                )
                skipLine()
                return nil
            }
        }
        guard endCommand() else { return nil }
        tree.declarations.append(
            DeclarationSyntax(
                variable: names.intern(bytes(variable.span)),
                variableSpan: variable.span,
                value: value,
                type: type,
                span: .covering(start, tokens[position - 1].span)
            )
        )
        return nil
    }

    private mutating func parseCall(from start: Span) -> Statement? {
        let word = current.span
        advance()
        guard let call = parseExpression(.call, after: word, "call") else {
            skipLine()
            return nil
        }
        guard endCommand() else { return nil }
        if case .call = tree.operations[tree.expressions[call].operations.upperBound - 1].kind { return .call(call) }
        diagnostics.report(
            .syntaxError,
            at: tree.expressions[call].span,
            "“call” needs a function's call.",
            help: "Write “<<call name(…)>>”."
        )
        return nil
    }

    // MARK: Jumps

    private mutating func parseJump(from start: Span, isDetour: Bool) -> Statement? {
        let word = current.span
        advance()
        let destination: JumpSyntax.Destination
        if let node = take(.identifier) {
            destination = .node(names.intern(bytes(node.span)), node.span)
        } else if let open = take(.expressionStart) {
            guard let expression = parseExpression(.destination, after: open.span, "{") else {
                skipLine()
                return nil
            }
            guard take(.expressionEnd) != nil else {
                reportUnexpectedInExpression(closing: "}")
                skipLine()
                return nil
            }
            destination = .expression(expression)
        } else {
            let shown = source.text(word)
            report(
                .syntaxError,
                at: word,
                "This “\(shown)” does not say where to.",
                help: "Write the title of a node after it: “<<\(shown) Start>>”."
            )
            skipLine()
            return nil
        }
        guard endCommand() else { return nil }
        tree.jumps.append(
            JumpSyntax(
                destination: destination,
                isDetour: isDetour,
                span: .covering(start, tokens[position - 1].span),
                node: tree.nodes.count
            )
        )
        return .jump(tree.jumps.count - 1)
    }
}
