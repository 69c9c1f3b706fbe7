/// Builds a source's tree from its tokens.
///
/// The parser never gives up: after a mistake it goes on with the next line, so that a file with three mistakes reports
/// three. Where the lexer has reported something (``TokenKind/invalid``), the parser leaves that line without a word.
struct Parser {
    let source: Source
    let tokens: [Token]
    var position = 0
    var tree: SyntaxTree
    var names: NameTable
    var diagnostics: Diagnostics
    /// How many statements stand inside one another here.
    var depth = 0

    /// Statements and parentheses nested deeper than this are refused: no reader could follow them, and the parser calls
    /// itself for each level.
    static let deepest = 100

    init(_ lexer: consuming Lexer, names: consuming NameTable) {
        source = lexer.source
        tokens = lexer.tokens
        diagnostics = lexer.diagnostics
        tree = SyntaxTree(lexer.source, lineStarts: lexer.lineStarts)
        self.names = names
        tree.lines.reserveCapacity(tokens.count / 8)
        tree.textParts.reserveCapacity(tokens.count / 8)
    }

    /// Parses the whole file.
    mutating func run() {
        while current.kind != .endOfFile {
            switch current.kind {
            case .fileTag:
                parseFileTag()
            case .headerKey, .bodyStart:
                parseNode()
            default:
                advance()
            }
        }
        noteBrokenLines()
    }

    /// A tag of the whole file, which stands above everything else in it.
    mutating func parseFileTag() {
        if tree.nodes.isEmpty, position == 0 || tokens[position - 1].kind == .fileTag {
            tree.fileTags.append(current.span)
        } else {
            report(
                .syntaxError,
                at: current.span,
                "This tag stands between nodes, where it belongs to nothing.",
                help: "Move it to the top of the file, above the first node, or to the end of a line."
            )
        }
        advance()
    }

    /// Remembers where the mistakes are, and which names stand there.
    private mutating func noteBrokenLines() {
        guard diagnostics.hasErrors else { return }
        let tree = tree
        diagnostics.keepOneErrorPerLine(tree.line)
        self.tree.brokenLines = Set(diagnostics.errorOffsets.map(tree.line))
        for token in tokens {
            switch token.kind {
            case .variable, .identifier:
                guard self.tree.brokenLines.contains(tree.line(of: token.span.start)) else { continue }
                self.tree.doubtfulNames.insert(names.intern(bytes(token.span)))
            default: continue
            }
        }
    }

    // MARK: Looking and moving

    var current: Token { tokens[position] }
    var next: Token { tokens[min(position + 1, tokens.count - 1)] }

    mutating func advance() {
        if position < tokens.count - 1 { position += 1 }
    }

    /// Steps over a token of a kind, if one is here.
    mutating func take(_ kind: TokenKind) -> Token? {
        guard current.kind == kind else { return nil }
        let token = current
        advance()
        return token
    }

    /// Leaves a line that cannot be judged further.
    mutating func skipLine() {
        while true {
            switch current.kind {
            case .lineEnd, .bodyEnd, .endOfFile, .indent, .dedent: return
            default: advance()
            }
        }
    }

    func bytes(_ span: Span) -> ArraySlice<UInt8> { source.bytes[span.range] }

    // MARK: Reporting

    /// Reports a mistake, unless the lexer has reported one at this spot already.
    mutating func report(
        _ code: DiagnosticCode,
        at span: Span,
        _ message: String,
        help: String? = nil
    ) {
        guard current.kind != .invalid else { return }
        diagnostics.report(code, at: span, message, help: help)
    }
}
