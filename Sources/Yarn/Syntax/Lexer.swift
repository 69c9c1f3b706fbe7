/// Reads a source's bytes into tokens.
///
/// Every construct of the language ends on the line it begins on, so the lexer works line by line, and a mistake
/// never reaches past its own line: what is wrong is reported, an ``TokenKind/invalid`` token marks the spot, and
/// reading goes on with the next line.
///
/// The lexer is in one of two places: the head of a node (`title: …`, up to `---`) or its body (up to `===`).
struct Lexer {
    let source: Source
    let bytes: [UInt8]
    var offset = 0
    var tokens: [Token] = []
    /// The offset at which each line begins, as far as they have been read.
    var lineStarts: [Int32] = [0]
    var diagnostics = Diagnostics()
    var indentation = Indentation()

    init(_ source: Source) {
        self.source = source
        bytes = source.bytes
        // About one token for every six bytes of ordinary dialogue.
        tokens.reserveCapacity(bytes.count / 6 + 16)
    }

    /// Reads the whole source. The last token is always ``TokenKind/endOfFile``.
    mutating func run() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        while offset < bytes.count {
            lexHead()
            if offset < bytes.count { lexBody() }
        }
        closeIndentation()
        add(.endOfFile, from: bytes.count)
    }

    // MARK: Looking and moving

    /// The byte at the current offset, or at one past it; 0 past the end, which no construct of the language contains.
    func peek(_ distance: Int = 0) -> UInt8 {
        let position = offset + distance
        return position < bytes.count ? bytes[position] : 0
    }

    var isAtEnd: Bool { offset >= bytes.count }
    var isAtLineEnd: Bool { offset >= bytes.count || bytes[offset].endsLine }
    var isAtComment: Bool { peek() == .slash && peek(1) == .slash }

    /// Whether `---` or `===` is here.
    func isAtDelimiter(_ byte: UInt8) -> Bool { peek() == byte && peek(1) == byte && peek(2) == byte }

    func isAt(_ first: UInt8, _ second: UInt8) -> Bool { peek() == first && peek(1) == second }

    mutating func skipBlanks() {
        while offset < bytes.count, bytes[offset].isBlank { offset += 1 }
    }

    mutating func skipToLineEnd() {
        while offset < bytes.count, !bytes[offset].endsLine { offset += 1 }
    }

    /// Steps over one line ending, if there is one here.
    mutating func skipLineEnding() {
        guard offset < bytes.count, bytes[offset].endsLine else { return }
        offset += peek() == .carriageReturn && peek(1) == .lineFeed ? 2 : 1
        lineStarts.append(Int32(truncatingIfNeeded: offset))
    }

    // MARK: Adding

    /// Adds a token that ends at the current offset.
    mutating func add(_ kind: TokenKind, from start: Int) {
        tokens.append(Token(kind: kind, span: Span(start, offset)))
    }

    /// Reports what is wrong, marks the spot, and leaves the rest of the line.
    mutating func fail(
        _ code: DiagnosticCode,
        from start: Int,
        to end: Int? = nil,
        _ message: String,
        help: String? = nil
    ) {
        diagnostics.report(code, at: Span(start, end ?? offset), message, help: help)
        skipToLineEnd()
        tokens.append(Token(kind: .invalid, span: Span(start, offset)))
    }

    /// One whole character from an offset, for quoting in a message.
    func character(at position: Int) -> String {
        guard position < bytes.count else { return "" }
        var end = position + 1
        while end < bytes.count, bytes[end].continuesCharacter { end += 1 }
        let text = source.text(Span(position, end))
        return text.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
            ? "a control character" : "“\(text)”"
    }
}
