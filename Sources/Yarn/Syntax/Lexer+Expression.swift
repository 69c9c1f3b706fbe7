/// Expressions: values and what is done with them.
extension Lexer {
    /// Where an expression stops.
    enum ExpressionEnd {
        case commandEnd
        case expressionEnd
        case lineEnd
    }

    /// Reads an expression's tokens up to its end, which is left for the caller.
    mutating func lexExpression(until end: ExpressionEnd) {
        while true {
            skipBlanks()
            if isAtLineEnd { return }
            switch end {
            case .commandEnd where isAt(.greaterThan, .greaterThan): return
            case .expressionEnd where peek() == .rightBrace: return
            case .lineEnd where isAtComment: return
            default: break
            }
            lexExpressionToken()
            if tokens.last?.kind == .invalid { return }
        }
    }

    private mutating func lexExpressionToken() {
        let start = offset
        let byte = peek()
        if byte.isDigit {
            lexNumber()
        } else if byte.mayBeginIdentifier {
            skipIdentifier()
            if offset == start {
                failUnexpectedCharacter()
            } else {
                add(Keyword.expression(bytes[start..<offset]) ?? .identifier, from: start)
            }
        } else if byte == .dollar {
            lexVariable()
        } else if byte == .quote {
            lexString()
        } else if let (kind, length) = operatorHere() {
            offset += length
            add(kind, from: start)
        } else {
            failUnexpectedCharacter()
        }
    }

    private mutating func failUnexpectedCharacter() {
        let start = offset
        let shown = character(at: start)
        offset += 1
        while offset < bytes.count, bytes[offset].continuesCharacter { offset += 1 }
        let help =
            switch shown {
            case "“&”": "Write “and”."
            case "“|”": "Write “or”."
            case "““”", "“””", "“„”", "“‘”", "“’”", "“'”", "“«”", "“»”": "Put text in straight quotes: \"…\"."
            default: "To show it as it is, put it in quotes: \"…\"."
            }
        fail(.syntaxError, from: start, to: offset, "\(shown) means nothing here.", help: help)
    }

    private mutating func lexNumber() {
        let start = offset
        while peek().isDigit { offset += 1 }
        if peek() == .dot, peek(1).isDigit {
            offset += 1
            while peek().isDigit { offset += 1 }
        }
        add(.number, from: start)
    }

    private mutating func lexVariable() {
        let start = offset
        offset += 1
        let nameStart = offset
        if peek().mayBeginIdentifier { skipIdentifier() }
        guard offset > nameStart else {
            fail(
                .syntaxError,
                from: start,
                to: start + 1,
                "There is no name after this “$”.",
                help: "Write a variable as “$” and a name that begins with a letter, like “$area”."
            )
            return
        }
        add(.variable, from: start)
    }

    private mutating func lexString() {
        let start = offset
        offset += 1
        while !isAtLineEnd {
            switch peek() {
            case .quote:
                offset += 1
                add(.string, from: start)
                return
            case .backslash:
                guard peek(1) == .quote || peek(1) == .backslash else {
                    fail(
                        .syntaxError,
                        from: offset,
                        to: offset + 1,
                        "In quoted text a backslash may stand only before a quote or another backslash.",
                        help: "To have a backslash, write two: “\\\\”."
                    )
                    return
                }
                offset += 2
            default:
                offset += 1
            }
        }
        fail(
            .syntaxError,
            from: start,
            to: start + 1,
            "This quoted text has no closing quote on the same line.",
            help: "Close it with “\"”; for a quote inside the text write “\\\"”."
        )
    }

    private func operatorHere() -> (TokenKind, Int)? {
        let next = peek(1)
        switch peek() {
        case .equals: return next == .equals ? (.equal, 2) : (.assign, 1)
        case UInt8(ascii: "!"): return next == .equals ? (.notEqual, 2) : (.not, 1)
        case .lessThan: return next == .equals ? (.lessOrEqual, 2) : (.less, 1)
        case .greaterThan: return next == .equals ? (.greaterOrEqual, 2) : (.greater, 1)
        case UInt8(ascii: "&"): return next == UInt8(ascii: "&") ? (.and, 2) : nil
        case UInt8(ascii: "|"): return next == UInt8(ascii: "|") ? (.or, 2) : nil
        case UInt8(ascii: "^"): return (.xor, 1)
        case UInt8(ascii: "+"): return next == .equals ? (.addAssign, 2) : (.add, 1)
        case .minus: return next == .equals ? (.subtractAssign, 2) : (.subtract, 1)
        case UInt8(ascii: "*"): return next == .equals ? (.multiplyAssign, 2) : (.multiply, 1)
        case .slash: return next == .equals ? (.divideAssign, 2) : (.divide, 1)
        case UInt8(ascii: "%"): return next == .equals ? (.moduloAssign, 2) : (.modulo, 1)
        case UInt8(ascii: "("): return (.leftParenthesis, 1)
        case UInt8(ascii: ")"): return (.rightParenthesis, 1)
        case UInt8(ascii: ","): return (.comma, 1)
        case .dot: return (.dot, 1)
        default: return nil
        }
    }
}
