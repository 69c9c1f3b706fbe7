/// One way of saying something, as a writer puts it in a `hear:` header, a `#hear:` tag or a word list.
///
/// Words follow one another; small words ("the", "my") need not be written and may be said all the same.
///
/// | written | heard |
/// | --- | --- |
/// | `wet myself` | these words, in this order |
/// | `lost/lose` | one of these words |
/// | `(leg)` | anything on the word list of that name |
/// | `lost control ... bladder` | up to five other words where the dots are |
/// | `legs & numb` | both near each other, in either order |
/// | `71..99` | one of these numbers, in digits |
/// | `"am" old`, `end "it"` | a small word that must be said after all, right before the next word, or right after the last |
/// | `fell ?` | not sure enough to act on: the visitor is asked first |
struct WrittenPhrasing: Hashable, Sendable {
    /// A place for one thing that is said.
    struct Step: Hashable, Sendable {
        /// The words that fit.
        var words: [String] = []
        /// The word lists that fit, by their names.
        var lists: [String] = []
        /// Whether other words may come between it and the step before.
        var isAfterGap = false
        /// Small words of which one must be said right before it; none where it does not matter.
        var after: [String] = []
    }

    /// What stands between two `&`.
    struct Part: Hashable, Sendable {
        var steps: [Step] = []
        /// Whether it begins with dots: whatever was said before it in the same breath belongs to it.
        var reachesBack = false
        /// Small words of which one must be said right after it; none where it does not matter.
        var before: [String] = []
        /// Whether it ends with dots: whatever is said after it in the same breath belongs to it.
        var reachesOn = false
    }

    /// How many numbers a range may hold. The age of a visitor is meant, not a year.
    static let longestRange = 150

    /// What must be said, in any order.
    let parts: [Part]
    /// Whether it is asked about before anything is made of it.
    let isDoubtful: Bool

    /// Reads one phrasing; `nil` where it says nothing.
    init?(_ text: some StringProtocol) {
        var reader = PhrasingReader()
        self.init(ArraySlice(text.utf8), &reader)
    }

    private init?(_ bytes: ArraySlice<UInt8>, _ reader: inout PhrasingReader) {
        reader.read(bytes)
        guard !reader.parts.isEmpty else { return nil }
        parts = reader.parts
        isDoubtful = reader.isDoubtful
    }

    /// The header of a node that holds phrasings for an answer, for a word list, or for the guide's own ear.
    static let header = "words"

    /// What stands between the semicolons of a header.
    static func items(_ header: some StringProtocol) -> [Substring] {
        split(header, at: { $0 == UInt8(ascii: ";") })
    }

    /// The phrasings of a header, which stand between semicolons.
    static func list(_ header: some StringProtocol) -> [WrittenPhrasing] {
        var reader = PhrasingReader()
        return PhrasingReader.split(ArraySlice(header.utf8), at: { $0 == UInt8(ascii: ";") }).compactMap {
            WrittenPhrasing($0, &reader)
        }
    }

    /// How many ways of saying it are looked at, where it has very many.
    private static let mostSpellings = 500

    /// Every way of saying it that it spells out: two for `once/twice a week`.
    var spellings: [String] {
        var spellings = [""]
        for (place, part) in parts.enumerated() {
            if place > 0 { spellings = spellings.map { $0 + "&" } }
            for step in part.steps {
                spellings = spellings.flatMap { said in
                    step.words.map { said + (step.isAfterGap ? "... " : "") + $0 + " " }
                }
                if spellings.count > Self.mostSpellings { return [] }
            }
        }
        return spellings
    }

    /// The names of the word lists it speaks of.
    var lists: [String] { parts.flatMap(\.steps).flatMap(\.lists) }

    /// A list's name, however it is written: "Both legs" and "both_legs" are one.
    static func name(_ written: some StringProtocol) -> String {
        Utterance(written.split(separator: "_").joined(separator: " ")).words.joined(separator: " ")
    }

    /// The list's name in a piece like `(both legs)`, or `nil`.
    static func list(named piece: some StringProtocol) -> String? {
        let piece = Substring(piece)
        guard piece.utf8.first == UInt8(ascii: "("), piece.utf8.last == UInt8(ascii: ")"), piece.utf8.count > 2 else {
            return nil
        }
        return name(piece.dropFirst().dropLast())
    }

    /// Splits a text at ASCII characters outside of parentheses; nothing empty comes of it.
    static func split(_ text: some StringProtocol, at isSeparator: (UInt8) -> Bool) -> [Substring] {
        let text = Substring(text)
        var parts: [Substring] = []
        var depth = 0
        var start = text.startIndex
        for place in text.utf8.indices {
            let byte = text.utf8[place]
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            guard depth <= 0, isSeparator(byte) else { continue }
            if start < place { parts.append(text[start..<place]) }
            start = text.utf8.index(after: place)
        }
        if start < text.endIndex { parts.append(text[start...]) }
        return parts
    }

    /// Whether a character parts the pieces of a phrasing. A hashtag has `_` for a blank.
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "_")
    }

    /// The numbers of `71..99`; `nil` for anything else, and for a range that is empty or too long.
    static func range(_ piece: some StringProtocol) -> ClosedRange<Int>? {
        guard let first = piece.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return nil }
        let ends = piece.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let low = ends[0], let high = ends[1], low >= 0, low <= high, high <= 10_000,
            high - low < longestRange
        else { return nil }
        return low...high
    }
}
