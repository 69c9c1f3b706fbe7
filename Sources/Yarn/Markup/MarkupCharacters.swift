/// What the bytes of a line mean to the markup grammar. The bytes are expected to be UTF-8, as a `String`'s always are,
/// and counted from 0.
extension RandomAccessCollection<UInt8> where Index == Int {
    /// How many bytes of white space begin at a position: one character's, or 0 where there is none.
    func whiteSpaceLength(at position: Int) -> Int {
        guard position < count else { return 0 }
        let byte = self[position]
        if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        guard let (scalar, length) = scalar(at: position), scalar.properties.isWhitespace else { return 0 }
        return length
    }

    /// Just past the white space that begins at a position; the position itself where there is none.
    func endOfWhiteSpace(from position: Int) -> Int {
        var end = position
        while case let length = whiteSpaceLength(at: end), length > 0 { end += length }
        return end
    }

    /// All bytes before a position but the white space at both ends.
    func withoutOuterWhiteSpace(before position: Int) -> Range<Int> {
        let start = Swift.min(endOfWhiteSpace(from: 0), position)
        var end = position
        while end > start {
            var last = end - 1
            while last > start, self[last] & 0xC0 == 0x80 { last -= 1 }
            guard whiteSpaceLength(at: last) > 0 else { break }
            end = last
        }
        return start..<end
    }

    /// How many bytes of a letter or digit begin at a position, or 0 where something else does.
    ///
    /// A mark that combines with the letter before it counts as part of a word, so that a name reads the same
    /// however its accents are encoded.
    func letterLength(at position: Int) -> Int {
        guard position < count else { return 0 }
        switch self[position] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            return 1
        case 0..<0x80:
            return 0
        default:
            guard let (scalar, length) = scalar(at: position) else { return 0 }
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .nonspacingMark, .spacingMark:
                return length
            default:
                return 0
            }
        }
    }

    /// Just past the name that begins at a position: a letter or digit, then letters, digits, `_` and `|`.
    /// The position itself where no name begins.
    func endOfName(from position: Int) -> Int {
        guard !isMark(at: position) else { return position }
        var end = position
        while end < count {
            let length = letterLength(at: end)
            if length > 0 {
                end += length
            } else if end > position, self[end] == UInt8(ascii: "_") || self[end] == UInt8(ascii: "|") {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// Whether a mark that combines with the character before it begins at a position: `[´]` is a bracket with an
    /// accent, not a marker.
    private func isMark(at position: Int) -> Bool {
        guard position < count, self[position] >= 0x80, let (scalar, _) = scalar(at: position) else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }

    /// The character beyond ASCII that begins at a position, and how many bytes it takes.
    private func scalar(at position: Int) -> (Unicode.Scalar, length: Int)? {
        let first = self[position]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC0, position + length <= count else { return nil }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for byte in self[position + 1..<position + length] { value = value << 6 | UInt32(byte & 0x3F) }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// The byte at a position, or `nil` past the end.
    func element(at position: Int) -> UInt8? { position < count ? self[position] : nil }

    /// The text of a stretch of bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
