/// Expressions, by precedence climbing, written down in postfix order as they are read.
extension Parser {
    /// Parses an expression that must be here.
    /// - Parameters:
    ///   - role: What its value is used for.
    ///   - opening: What the expression belongs to, for the message where there is none.
    ///   - word: That, as the author writes it.
    /// - Returns: The expression's index, or `nil` where a mistake was reported.
    mutating func parseExpression(_ role: ExpressionSyntax.Role, after opening: Span, _ word: String) -> Int? {
        switch current.kind {
        case .commandEnd, .expressionEnd, .lineEnd, .endOfFile, .bodyEnd:
            report(
                .syntaxError,
                at: opening,
                "There is nothing after “\(word)”.",
                help: Self.example(of: role)
            )
            return nil
        default:
            break
        }
        let start = tree.operations.count
        let depthBefore = depth
        defer { depth = depthBefore }
        guard let span = parseBinary(above: 0) else {
            tree.operations.removeSubrange(start...)
            return nil
        }
        tree.expressions.append(
            ExpressionSyntax(operations: start..<tree.operations.count, role: role, span: span)
        )
        return tree.expressions.count - 1
    }

    /// What to write where nothing is written.
    private static func example(of role: ExpressionSyntax.Role) -> String {
        switch role {
        case .condition: "Write what must be true, like “if $answer == \"yes\"”."
        case .substitution: "Write what should be shown, like “{$answer}”."
        case .destination: "Write what holds the title of a node, like “{$next}”, or the title itself without braces."
        case .call: "Write the function to call, like “call notice($answer)”."
        case .assignment, .declaration, .rawValue: "Write a value, like “= 1”, “= \"text\"” or “= true”."
        }
    }

    /// Parses operands joined by operators that bind tighter than `precedence`. Returns what it covers.
    private mutating func parseBinary(above precedence: Int) -> Span? {
        guard var span = parseUnary() else { return nil }
        while let (operation, binding) = Self.binary(current.kind), binding > precedence {
            advance()
            guard let right = parseBinary(above: binding) else { return nil }
            span = .covering(span, right)
            tree.operations.append(Operation(kind: .binary(operation), span: span))
        }
        return span
    }

    private mutating func parseUnary() -> Span? {
        // A long run of signs is a loop, not a recursion.
        let first = position
        while current.kind == .not || current.kind == .subtract { advance() }
        let last = position
        guard var span = parseValue() else { return nil }
        for index in stride(from: last - 1, through: first, by: -1) {
            span = .covering(tokens[index].span, span)
            let isNot = tokens[index].kind == .not
            tree.operations.append(Operation(kind: isNot ? .not : .negate, span: span))
        }
        return span
    }

    private mutating func parseValue() -> Span? {
        let token = current
        switch token.kind {
        case .number:
            return push(.number(Float(source.text(token.span)) ?? 0), token)
        case .string:
            return push(.string, token)
        case .trueKeyword:
            return push(.bool(true), token)
        case .falseKeyword:
            return push(.bool(false), token)
        case .variable:
            return push(.variable(names.intern(bytes(token.span))), token)
        case .identifier where next.kind == .leftParenthesis:
            return parseCall()
        case .identifier, .dot:
            return parseMember()
        case .leftParenthesis:
            return parseParenthesized()
        default:
            let shown = token.span.isEmpty ? "the end" : "“\(source.text(token.span))”"
            report(
                .syntaxError,
                at: token.span,
                "A value was expected before \(shown).",
                help: "A value is a number, a “quoted text”, true, false, a $variable or a function's call."
            )
            return nil
        }
    }

    private mutating func push(_ kind: Operation.Kind, _ token: Token) -> Span {
        tree.operations.append(Operation(kind: kind, span: token.span))
        advance()
        return token.span
    }

    private mutating func parseParenthesized() -> Span? {
        let open = current.span
        guard enter(at: open) else { return nil }
        advance()
        guard parseBinary(above: 0) != nil else { return nil }
        return leaveParenthesis(openedAt: open)
    }

    private mutating func parseCall() -> Span? {
        let name = current.span
        advance()
        let open = current.span
        guard enter(at: open) else { return nil }
        advance()
        var count = 0
        if current.kind != .rightParenthesis {
            repeat {
                guard parseBinary(above: 0) != nil else { return nil }
                count += 1
            } while take(.comma) != nil
        }
        guard let end = leaveParenthesis(openedAt: open) else { return nil }
        let span = Span.covering(name, end)
        tree.operations.append(Operation(kind: .call(names.intern(bytes(name)), arguments: count), span: span))
        return span
    }

    private mutating func leaveParenthesis(openedAt open: Span) -> Span? {
        depth -= 1
        guard let close = take(.rightParenthesis) else {
            report(
                .syntaxError,
                at: open,
                "This “(” has no “)”.",
                help: "Close it with “)” where what it holds together ends."
            )
            return nil
        }
        return .covering(open, close.span)
    }

    private mutating func parseMember() -> Span? {
        let owner = take(.identifier)
        guard take(.dot) != nil else {
            let span = owner?.span ?? current.span
            report(
                .syntaxError,
                at: span,
                "“\(source.text(span))” is neither a value nor a function's call.",
                help: "Put text in quotes, write a variable with “$” before its name, a function with “()” after it."
            )
            return nil
        }
        let start = owner?.span ?? tokens[position - 1].span
        guard let member = take(.identifier) else {
            report(
                .syntaxError,
                at: start,
                "There is no name after this full stop.",
                help: "Write the case's name after it."
            )
            return nil
        }
        let span = Span.covering(start, member.span)
        tree.operations.append(
            Operation(
                kind: .member(of: owner.map { names.intern(bytes($0.span)) }, names.intern(bytes(member.span))),
                span: span
            )
        )
        return span
    }

    /// Goes one level deeper, unless that would be too deep.
    mutating func enter(at span: Span) -> Bool {
        guard depth < Self.deepest else {
            report(
                .nestedTooDeep,
                at: span,
                "This is nested more than \(Self.deepest) levels deep.",
                help: "Split it: give parts a variable or a node of their own."
            )
            return false
        }
        depth += 1
        return true
    }

    /// What a token does between two values, and how tightly it binds.
    private static func binary(_ kind: TokenKind) -> (Operation.Binary, Int)? {
        switch kind {
        case .multiply: (.multiply, 5)
        case .divide: (.divide, 5)
        case .modulo: (.modulo, 5)
        case .add: (.add, 4)
        case .subtract: (.subtract, 4)
        case .less: (.less, 3)
        case .lessOrEqual: (.lessOrEqual, 3)
        case .greater: (.greater, 3)
        case .greaterOrEqual: (.greaterOrEqual, 3)
        case .equal: (.equal, 2)
        case .notEqual: (.notEqual, 2)
        // All three bind alike and group from the left, as in the reference's grammar.
        case .and: (.and, 1)
        case .or: (.or, 1)
        case .xor: (.xor, 1)
        default: nil
        }
    }
}
