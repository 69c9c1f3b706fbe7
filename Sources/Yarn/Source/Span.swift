/// A stretch of one source's bytes. Half-open, like a range, and small enough to keep one for every token.
struct Span: Hashable, Sendable {
    var start: Int32
    var end: Int32

    init(_ start: Int, _ end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    var range: Range<Int> { Int(start)..<Int(max(start, end)) }
    var isEmpty: Bool { end <= start }

    /// From the beginning of one span to the end of another.
    static func covering(_ first: Span, _ last: Span) -> Span {
        Span(Int(first.start), Int(max(first.end, last.end)))
    }
}

extension Source {
    /// The largest file that is compiled: spans hold their offsets in 32 bits.
    static let largestSize = Int(Int32.max) - 1

    /// The text of a span. The source was checked to be UTF-8, and spans begin and end at whole characters.
    func text(_ span: Span) -> String {
        String(decoding: bytes[span.range], as: UTF8.self)
    }
}
