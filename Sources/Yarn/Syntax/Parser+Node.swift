/// Nodes: headers, then a body.
extension Parser {
    mutating func parseNode() {
        var node = NodeSyntax(span: current.span)
        // Where the lexer found no header but something like one, it has said so.
        var isReported = position > 0 && tokens[position - 1].kind == .invalid
        parseHeaders(into: &node)
        if node.title == nil, current.kind != .bodyStart {
            diagnostics.report(
                .syntaxError,
                at: node.span,
                "This text is outside every node, so nobody will ever see it.",
                help: "Move it above the “===” of the node before it, or begin a new node with “title: …” and “---”."
            )
            return
        }
        isReported = isReported || (position > 0 && tokens[position - 1].kind == .invalid)
        if node.title == nil, !isReported {
            diagnostics.report(
                .nodeMissingTitle,
                at: node.span,
                "This node has no title, so nothing can lead to it.",
                help: "Begin it with a line like “title: Start”."
            )
        }
        guard take(.bodyStart) != nil else {
            report(
                .missingDelimiter,
                at: node.title ?? node.span,
                "This node has headers but no text: there is no line “---” after its headers.",
                help: "Write “---” on a line of its own after the headers, and “===” after the text."
            )
            tree.nodes.append(node)
            return
        }
        node.body = parseStatements { $0 == .bodyEnd }
        if take(.bodyEnd) == nil {
            diagnostics.report(
                .missingDelimiter,
                at: node.title ?? node.span,
                "This node does not end: there is no line “===” after its text.",
                help: "Write “===” on a line of its own where the node ends."
            )
        }
        tree.nodes.append(node)
    }

    private mutating func parseHeaders(into node: inout NodeSyntax) {
        while true {
            switch current.kind {
            case .headerKey: parseHeader(into: &node)
            case .fileTag: parseFileTag()
            case .invalid, .lineEnd: advance()
            default: return
            }
        }
    }

    private mutating func parseHeader(into node: inout NodeSyntax) {
        let key = current.span
        advance()
        let word = bytes(key)
        if word.elementsEqual("when".utf8) {
            node.hasConditions = true
            parseWhen(into: &node, key: key)
            return
        }
        guard let value = take(.headerValue)?.span else { return }
        node.headers.append(NodeSyntax.Header(key: key, value: value))
        if word.elementsEqual("title".utf8) {
            parseTitle(value, key: key, into: &node)
        } else if word.elementsEqual("subtitle".utf8) {
            checkIsName(value, what: "subtitle")
            node.subtitle = value
        }
    }

    private mutating func parseTitle(_ value: Span, key: Span, into node: inout NodeSyntax) {
        guard node.title == nil else {
            diagnostics.report(
                .nodeWithSeveralTitles,
                at: key,
                "This node has a second title.",
                help: "Keep one title; if a new node begins here, end the one before it with “===”."
            )
            return
        }
        node.title = value.isEmpty ? key : value
        guard !value.isEmpty else {
            diagnostics.report(
                .nodeMissingTitle,
                at: key,
                "This title is empty.",
                help: "Write the node's name after “title:”, in letters, digits and underscores."
            )
            return
        }
        checkIsName(value, what: "title")
        node.titleName = names.intern(bytes(value))
    }

    private mutating func checkIsName(_ span: Span, what: String) {
        let at = Identifier.end(in: source.bytes, from: Int(span.start))
        guard at < Int(span.end) else { return }
        diagnostics.report(
            .invalidNodeName,
            at: Span(at, Int(span.end)),
            "A \(what) can have only letters, digits and underscores, and begins with a letter.",
            help: "Write it as one word, like “LowerBack” or “lower_back”."
        )
    }

    private mutating func parseWhen(into node: inout NodeSyntax, key: Span) {
        var condition = NodeSyntax.Condition()
        if take(.alwaysKeyword) != nil {
            node.conditions.append(condition)
        } else {
            if take(.onceKeyword) != nil {
                condition.isOnce = true
                condition.complexity = 1
                if take(.ifKeyword) != nil {
                    condition.expression = parseExpression(.condition, after: key, "if")
                }
            } else {
                condition.expression = parseExpression(.condition, after: key, "when:")
            }
            if let expression = condition.expression { condition.complexity += tree.complexity(of: expression) }
            node.conditions.append(condition)
        }
        if current.kind != .lineEnd, current.kind != .invalid {
            report(.syntaxError, at: current.span, "This does not belong in a “when:” header.", help: "Remove it.")
        }
        while current.kind != .lineEnd, current.kind != .endOfFile { advance() }
        advance()
    }
}
