/// Reads phrasings as they are written, byte by byte: a guide has more than ten thousand of them to learn before a visitor's
/// first answer, and nearly all are made of plain words.
struct PhrasingReader {
    /// What was read last.
    private(set) var parts: [WrittenPhrasing.Part] = []
    private(set) var isDoubtful = false

    private var part = WrittenPhrasing.Part()
    private var next = WrittenPhrasing.Step()

    /// Reads one phrasing in place of the last.
    mutating func read(_ bytes: ArraySlice<UInt8>) {
        (parts, isDoubtful) = ([], false)
        for written in Self.split(bytes, at: { $0 == UInt8(ascii: "&") }) {
            (part, next) = (WrittenPhrasing.Part(), WrittenPhrasing.Step())
            for piece in Self.split(written, at: WrittenPhrasing.isBlank) { take(piece) }
            part.reachesOn = next.isAfterGap && !part.steps.isEmpty
            part.before = next.after
            if !part.steps.isEmpty { parts.append(part) }
        }
    }

    /// Splits bytes at ASCII characters outside of parentheses; nothing empty comes of it.
    static func split(_ bytes: ArraySlice<UInt8>, at isSeparator: (UInt8) -> Bool) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var depth = 0
        var start = bytes.startIndex
        for (place, byte) in zip(bytes.indices, bytes) {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            guard depth <= 0, isSeparator(byte) else { continue }
            if start < place { parts.append(bytes[start..<place]) }
            start = place + 1
        }
        if start < bytes.endIndex { parts.append(bytes[start...]) }
        return parts
    }

    private mutating func take(_ piece: ArraySlice<UInt8>) {
        if piece.elementsEqual("...".utf8) || piece.elementsEqual("…".utf8) {
            if part.steps.isEmpty { part.reachesBack = true }
            next.isAfterGap = true
        } else if piece.elementsEqual("?".utf8) {
            isDoubtful = true
        } else if piece.first == UInt8(ascii: "\"") {
            let words = piece.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\"") }
            next.after += words.flatMap { Self.words($0) }
        } else if !piece.contains(UInt8(ascii: "/")), piece.first != UInt8(ascii: "("), Self.range(piece) == nil {
            // "pins-and-needles" is three words, of which none can have alternatives.
            for word in Self.words(piece) { add([word]) }
        } else {
            takeAlternatives(Self.split(piece, at: { $0 == UInt8(ascii: "/") }))
        }
    }

    private mutating func takeAlternatives(_ alternatives: [ArraySlice<UInt8>]) {
        var found: [String] = []
        for alternative in alternatives {
            if let list = Self.list(named: alternative) {
                next.lists.append(list)
            } else if let range = Self.range(alternative) {
                found += range.map(String.init)
            } else {
                let words = Self.words(alternative)
                if words.count == 1 || alternatives.count == 1 { found += words }
            }
        }
        if !found.isEmpty || !next.lists.isEmpty { add(found) }
    }

    private mutating func add(_ words: [String]) {
        next.words = words
        part.steps.append(next)
        next = WrittenPhrasing.Step()
    }

    /// The words of some bytes. Nearly all are plain already, and need not be taken apart.
    private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        return bytes.allSatisfy(isPlain) ? [text] : Utterance(text).words
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func list(named piece: ArraySlice<UInt8>) -> String? {
        guard piece.first == UInt8(ascii: "(") else { return nil }
        let name = piece.dropFirst().dropLast()
        // A name in small letters with single blanks is one already.
        let isName =
            piece.last == UInt8(ascii: ")") && name.first.map(isPlain) ?? false && name.last.map(isPlain) ?? false
            && zip(name, name.dropFirst()).allSatisfy { isPlain($0) || $0 == UInt8(ascii: " ") && isPlain($1) }
        let text = String(decoding: isName ? name : piece, as: UTF8.self)
        return isName ? text : WrittenPhrasing.list(named: text)
    }

    private static func range(_ piece: ArraySlice<UInt8>) -> ClosedRange<Int>? {
        guard let first = piece.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return nil }
        return WrittenPhrasing.range(String(decoding: piece, as: UTF8.self))
    }
}
