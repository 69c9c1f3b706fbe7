/// Reads one marker, from its `[` to its `]`.
///
/// No value but a quoted one may contain `[`, so a line of half-written markers is still read in linear time: each
/// attempt that fails stops at the next `[` or inside the one quotation that hides it.
struct MarkerScanner {
    private let bytes: [UInt8]
    private let start: Int
    private var position: Int

    /// Begins at a `[`.
    init(_ bytes: [UInt8], at start: Int) {
        self.bytes = bytes
        self.start = start
        position = start + 1
    }

    /// Reads the marker.
    /// - Throws: ``MarkupProblem`` where what follows the `[` is no marker.
    mutating func scan() throws(MarkupProblem) -> Marker {
        skipWhiteSpace()
        if take(UInt8(ascii: "/")) { return try scanClosing() }
        let name = try scanName()
        var marker = Marker(kind: .open, name: name, start: start, end: start)
        skipWhiteSpace()
        if take(UInt8(ascii: "=")) { try scanValue(of: name, into: &marker) }
        while true {
            skipWhiteSpace()
            switch try next() {
            case UInt8(ascii: "]"):
                marker.end = position + 1
                return marker
            case UInt8(ascii: "/"):
                position += 1
                try scanEnd(after: "/")
                marker.kind = .standalone
                marker.end = position
                return marker
            default:
                try scanProperty(into: &marker)
            }
        }
    }

    private mutating func scanClosing() throws(MarkupProblem) -> Marker {
        skipWhiteSpace()
        if take(UInt8(ascii: "]")) {
            return Marker(kind: .closeAll, name: start..<start, start: start, end: position)
        }
        let name = try scanName()
        try scanEnd(after: bytes.text(name))
        return Marker(kind: .close, name: name, start: start, end: position)
    }

    private mutating func scanEnd(after what: String) throws(MarkupProblem) {
        skipWhiteSpace()
        _ = try next()
        guard take(UInt8(ascii: "]")) else {
            throw problem("Only ] can follow \(what) here. \(Self.toShowABracket)")
        }
    }

    private mutating func scanName() throws(MarkupProblem) -> Range<Int> {
        _ = try next()
        let end = bytes.endOfName(from: position)
        guard end > position else {
            throw problem("[ begins markup, and a name of letters and digits must follow it. \(Self.toShowABracket)")
        }
        defer { position = end }
        return position..<end
    }

    private mutating func scanProperty(into marker: inout Marker) throws(MarkupProblem) {
        let end = bytes.endOfName(from: position)
        guard end > position else {
            throw problem("Names in markup are made of letters, digits and _ only. \(Self.toShowABracket)")
        }
        let name = position..<end
        position = end
        skipWhiteSpace()
        guard take(UInt8(ascii: "=")) else {
            let word = bytes.text(name)
            throw MarkupProblem(
                message: "\(word) has no value: write \(word)=… with one. \(Self.toShowABracket)",
                offset: name.lowerBound
            )
        }
        try scanValue(of: name, into: &marker)
    }

    private mutating func scanValue(of name: Range<Int>, into marker: inout Marker) throws(MarkupProblem) {
        skipWhiteSpace()
        let value: MarkerValue
        switch try next() {
        case UInt8(ascii: "\""): value = try scanQuotation()
        case UInt8(ascii: "{"): value = try scanBraces()
        default: value = try scanWord(of: name, doubts: &marker.doubts)
        }
        marker.properties.append(Marker.Property(name: name, value: value))
    }

    private mutating func scanQuotation() throws(MarkupProblem) -> MarkerValue {
        let first = position + 1
        var end = first
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < bytes.count else {
            throw problem("This \" is never closed: write another \" where the value ends.")
        }
        position = end + 1
        return MarkerValue(form: .text, range: first..<end)
    }

    /// Braces stand here only in text whose substitutions have not been made, as when a file is checked.
    private mutating func scanBraces() throws(MarkupProblem) -> MarkerValue {
        let first = position + 1
        var end = first
        while end < bytes.count, bytes[end] != UInt8(ascii: "}") {
            guard bytes[end] != UInt8(ascii: "["), bytes[end] != UInt8(ascii: "{") else { break }
            end += 1
        }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "}") else {
            throw problem("This { is never closed: write } where the value ends.")
        }
        position = end + 1
        return MarkerValue(form: .text, range: first..<end)
    }

    private mutating func scanWord(
        of name: Range<Int>,
        doubts: inout [MarkupProblem]
    ) throws(MarkupProblem) -> MarkerValue {
        let first = position
        while position < bytes.count, !endsWord(bytes[position]) { position += 1 }
        let word = first..<position
        guard !word.isEmpty else {
            throw problem("\(bytes.text(name)) has no value: write one after the =.")
        }
        let form = MarkerWord(bytes, word)
        if form == .unclear {
            doubts.append(
                MarkupProblem(
                    message: "Put quotes around this value: \(bytes.text(name))=\"…\".",
                    offset: first
                )
            )
        }
        return MarkerValue(form: form.valueForm, range: word)
    }

    private func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "="): true
        case UInt8(ascii: "/"):
            // A slash inside a value is part of it; the one that makes the marker stand alone is followed by `]`.
            bytes.element(at: bytes.endOfWhiteSpace(from: position + 1)) == UInt8(ascii: "]")
        default: bytes.whiteSpaceLength(at: position) > 0
        }
    }

    private func next() throws(MarkupProblem) -> UInt8 {
        guard position < bytes.count else {
            throw MarkupProblem(
                message: "[ begins markup that never ends: write ] where it should. \(Self.toShowABracket)",
                offset: start
            )
        }
        return bytes[position]
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipWhiteSpace() { position = bytes.endOfWhiteSpace(from: position) }

    private func problem(_ message: String) -> MarkupProblem { MarkupProblem(message: message, offset: position) }

    private static let toShowABracket = "To show a bracket, write \\[."
}
