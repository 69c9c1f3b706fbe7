/// The part of a file outside bodies: file tags, then the headers of a node.
extension Lexer {
    /// Reads up to and including the `---` that begins a body, or to the end of the file.
    mutating func lexHead() {
        while !isAtEnd {
            skipBlanks()
            if isAtLineEnd {
                skipLineEnding()
            } else if isAtComment {
                skipToLineEnd()
            } else if peek() == .minus, peek(1) == .minus, peek(2) == .minus {
                lexBodyStart()
                return
            } else if peek() == .hash {
                lexFileTag()
            } else if peek().mayBeginIdentifier {
                lexHeader()
            } else {
                failInHead(from: offset)
            }
        }
    }

    private mutating func lexBodyStart() {
        let start = offset
        offset += 3
        add(.bodyStart, from: start)
        skipBlanks()
        if isAtComment { skipToLineEnd() }
    }

    private mutating func lexFileTag() {
        let start = offset + 1
        offset += 1
        while !isAtLineEnd, !peek().isBlank, peek() != .hash, !isAtComment { offset += 1 }
        add(.fileTag, from: start)
    }

    private mutating func lexHeader() {
        let start = offset
        skipIdentifier()
        let keyEnd = offset
        skipBlanks()
        guard peek() == .colon else {
            failInHead(from: start)
            return
        }
        tokens.append(Token(kind: .headerKey, span: Span(start, keyEnd)))
        offset += 1
        skipBlanks()
        if source.bytes[start..<keyEnd].elementsEqual("when".utf8) {
            lexWhenHeader()
        } else {
            lexHeaderValue()
        }
    }

    private mutating func lexHeaderValue() {
        let start = offset
        var end = offset
        while !isAtLineEnd, !isAtComment {
            if !peek().isBlank { end = offset + 1 }
            offset += 1
        }
        tokens.append(Token(kind: .headerValue, span: Span(start, end)))
        skipToLineEnd()
    }

    /// `when:` is followed by an expression, by `always`, or by `once` and perhaps `if` and an expression.
    private mutating func lexWhenHeader() {
        let start = offset
        if takeWord("always") {
            add(.alwaysKeyword, from: start)
        } else if takeWord("once") {
            add(.onceKeyword, from: start)
            skipBlanks()
            let next = offset
            if takeWord("if") { add(.ifKeyword, from: next) }
        }
        lexExpression(until: .lineEnd)
        if isAtComment { skipToLineEnd() }
        add(.lineEnd, from: offset)
    }

    private mutating func failInHead(from start: Int) {
        let isDialogue = tokens.last.map { $0.kind == .bodyEnd || $0.kind == .invalid } ?? true
        skipToLineEnd()
        let message =
            isDialogue
            ? "This text is outside every node, so nobody will ever see it."
            : "This is neither a header nor the beginning of the node's text."
        let help =
            isDialogue
            ? "Move it above the “===” of the node before it, or begin a new node with “title: …” and “---”."
            : "Write headers as “key: value”, then a line “---”, then what the node says, then a line “===”."
        fail(isDialogue ? .syntaxError : .missingDelimiter, from: start, message, help: help)
    }
}
