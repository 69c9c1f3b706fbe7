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
            } else if isAtDelimiter(.minus) {
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

    // MARK: What is no header

    /// Reports a line that does not belong in a head, and goes on where a head or a body can be made out again, so that
    /// a paragraph in the wrong place is one mistake.
    private mutating func failInHead(from start: Int) {
        let isOutside = tokens.last.map { $0.kind == .bodyEnd || $0.kind == .fileTag } ?? true
        let end = lineEnd(from: start)
        offset = start
        let isEnd = isAtDelimiter(.equals)
        if isOutside || !isEnd { offset = end }
        let next = isEnd && !isOutside ? .bodyEnd : skipToWhatCanBeRead()
        if isOutside, next != .bodyStart {
            diagnostics.report(
                .syntaxError,
                at: Span(start, end),
                "This text is outside every node, so nobody will ever see it.",
                help: "Move it above the “===” of the node before it, or begin a new node with “title: …” and “---”."
            )
            return
        }
        diagnostics.report(
            .missingDelimiter,
            at: Span(start, end),
            "This is neither a header nor the beginning of the node's text.",
            help: "Write headers as “key: value”, then a line “---”, then what the node says, then a line “===”."
        )
        tokens.append(Token(kind: .invalid, span: Span(start, end)))
        guard next == .bodyEnd else { return }
        // The node's text was there, only not its beginning: it is left unread, and the node ends here.
        tokens.append(Token(kind: .bodyStart, span: Span(offset, offset)))
        offset += 3
        add(.bodyEnd, from: offset - 3)
    }

    /// Steps over lines up to one that is a header, a file tag, or the beginning or end of a body.
    private mutating func skipToWhatCanBeRead() -> TokenKind {
        while !isAtEnd {
            skipLineEnding()
            skipBlanks()
            if isAtDelimiter(.minus) { return .bodyStart }
            if isAtDelimiter(.equals) { return .bodyEnd }
            if peek() == .hash { return .fileTag }
            let nameEnd = Identifier.end(in: bytes, from: offset)
            var colon = nameEnd
            while colon < bytes.count, bytes[colon].isBlank { colon += 1 }
            if nameEnd > offset, colon < bytes.count, bytes[colon] == .colon { return .headerKey }
            skipToLineEnd()
        }
        return .endOfFile
    }

    private func lineEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count, !bytes[end].endsLine { end += 1 }
        return end
    }
}
