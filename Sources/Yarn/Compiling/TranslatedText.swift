/// A text of a string table, split at the places where values are put in: `{0}` for the first of the line, in any order
/// and as often as the language needs.
///
/// As in the reference implementation, `{5}` in a line of two values is text. Unlike there, a value that happens to hold
/// `{1}` is put in as it is.
struct TranslatedText {
    private(set) var pieces: [TextPiece] = []
    /// The values that are put in.
    private(set) var used: Set<Int> = []
    /// What looks like a value and is none: the number as it is written, and where in the text's UTF-8.
    private(set) var unknown: [(number: String, offset: Int)] = []

    init(_ text: String, substitutions count: Int) {
        let bytes = Array(text.utf8)
        var literalStart = 0
        var offset = 0
        while offset < bytes.count {
            guard bytes[offset] == .leftBrace else {
                offset += 1
                continue
            }
            let digits = bytes[(offset + 1)...].prefix(while: \.isDigit)
            guard !digits.isEmpty, digits.endIndex < bytes.count, bytes[digits.endIndex] == .rightBrace else {
                offset += 1
                continue
            }
            let number = String(decoding: digits, as: UTF8.self)
            if let place = Int(number), place < count, number == String(place) {
                add(bytes[literalStart..<offset])
                pieces.append(.substitution(place))
                used.insert(place)
                literalStart = digits.endIndex + 1
            } else {
                unknown.append((number, offset))
            }
            offset = digits.endIndex + 1
        }
        add(bytes[literalStart...])
    }

    private mutating func add(_ literal: ArraySlice<UInt8>) {
        guard !literal.isEmpty else { return }
        pieces.append(.literal(String(decoding: literal, as: UTF8.self)))
    }
}
