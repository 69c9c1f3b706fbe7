/// A value of a JSON text, with its place: what is wrong with a value can be said where it stands.
struct JSONTree {
    enum Content {
        case object([Member])
        case array([JSONTree])
        case string(String)
        /// A number, a truth value or null, as it is written.
        case word(String)
    }

    struct Member {
        let key: String
        let keySpan: Span
        let value: JSONTree
    }

    let content: Content
    let span: Span

    /// Reads a text in which ``JSONMistake`` found nothing.
    /// - Returns: The value, or `nil` where the text is nested deeper than any definition.
    static func read(_ bytes: [UInt8]) -> JSONTree? {
        var reader = JSONTreeReader(bytes)
        return reader.value(depth: 0)
    }

    var text: String? { if case .string(let text) = content { text } else { nil } }
    var items: [JSONTree]? { if case .array(let items) = content { items } else { nil } }
    var members: [Member]? { if case .object(let members) = content { members } else { nil } }
    var bool: Bool? { if case .word(let word) = content { ["true": true, "false": false][word] } else { nil } }
    var integer: Int? { if case .word(let word) = content { Int(word) } else { nil } }

    subscript(key: String) -> JSONTree? { members?.last { $0.key == key }?.value }
}

private struct JSONTreeReader {
    private static let deepest = 32

    private let bytes: [UInt8]
    private var index: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private func peek(_ distance: Int = 0) -> UInt8 {
        index + distance < bytes.count ? bytes[index + distance] : 0
    }

    mutating func value(depth: Int) -> JSONTree? {
        guard depth < Self.deepest else { return nil }
        skipBlanks()
        let start = index
        let content: JSONTree.Content
        switch peek() {
        case UInt8(ascii: "{"):
            guard let members = members(depth: depth) else { return nil }
            content = .object(members)
        case UInt8(ascii: "["):
            guard let items = items(depth: depth) else { return nil }
            content = .array(items)
        case .quote: content = .string(text())
        default:
            while index < bytes.count, bytes[index].mayContinueIdentifier || "+-.".utf8.contains(bytes[index]) {
                index += 1
            }
            guard index > start else { return nil }
            content = .word(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        return JSONTree(content: content, span: Span(start, index))
    }

    private mutating func members(depth: Int) -> [JSONTree.Member]? {
        index += 1
        var members: [JSONTree.Member] = []
        while true {
            skipSeparators()
            guard peek() == .quote else { break }
            let start = index
            let key = text()
            let keySpan = Span(start, index)
            skipSeparators()
            guard let value = value(depth: depth + 1) else { return nil }
            members.append(JSONTree.Member(key: key, keySpan: keySpan, value: value))
        }
        index += 1
        return members
    }

    private mutating func items(depth: Int) -> [JSONTree]? {
        index += 1
        var items: [JSONTree] = []
        while true {
            skipSeparators()
            if index >= bytes.count || peek() == UInt8(ascii: "]") { break }
            guard let item = value(depth: depth + 1) else { return nil }
            items.append(item)
        }
        index += 1
        return items
    }

    private mutating func text() -> String {
        index += 1
        var units: [UInt8] = []
        while index < bytes.count, peek() != .quote {
            if peek() == .backslash {
                index += 1
                appendEscape(to: &units)
            } else {
                units.append(peek())
                index += 1
            }
        }
        index += 1
        return String(decoding: units, as: UTF8.self)
    }

    private mutating func appendEscape(to units: inout [UInt8]) {
        let letter = peek()
        index += 1
        switch letter {
        case UInt8(ascii: "n"): units.append(.lineFeed)
        case UInt8(ascii: "t"): units.append(.tab)
        case UInt8(ascii: "r"): units.append(.carriageReturn)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "u"): units.append(contentsOf: String(unicodeEscape()).utf8)
        default: units.append(letter)
        }
    }

    /// The four digits after `\u`, and a second escape where the first is half of a pair. Half a pair alone is replaced.
    private mutating func unicodeEscape() -> Unicode.Scalar {
        let first = hexadecimal()
        if (0xD800...0xDBFF).contains(first), peek() == .backslash, peek(1) == UInt8(ascii: "u") {
            index += 2
            let second = hexadecimal()
            if (0xDC00...0xDFFF).contains(second) {
                return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
            }
            return "\u{FFFD}"
        }
        return Unicode.Scalar(first) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal() -> UInt32 {
        let digits = bytes[min(index, bytes.count)...].prefix(4)
        index += digits.count
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
    }

    private mutating func skipSeparators() {
        skipBlanks()
        while peek() == UInt8(ascii: ",") || peek() == .colon {
            index += 1
            skipBlanks()
        }
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            if peek().isBlank || peek().endsLine {
                index += 1
            } else if peek() == .slash, peek(1) == .slash {
                while index < bytes.count, peek() != .lineFeed { index += 1 }
            } else if peek() == .slash, peek(1) == UInt8(ascii: "*") {
                index += 2
                while index < bytes.count, !(peek() == UInt8(ascii: "*") && peek(1) == .slash) { index += 1 }
                index += 2
            } else {
                return
            }
        }
    }
}
