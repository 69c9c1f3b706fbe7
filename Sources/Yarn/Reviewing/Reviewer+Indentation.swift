/// White space at the beginning of lines that does not do what it looks like.
extension Reviewer {
    mutating func reviewIndentation() {
        for file in trees.indices {
            var review = IndentationReview(trees[file].source)
            review.run()
            if let (span, count) = review.mixed {
                checker.report(
                    .mixedIndentation,
                    .warning,
                    at: Site(file: file, span: span),
                    count == 1
                        ? "This line begins with tabs and others with spaces, or with both."
                        : "Here tabs and spaces begin to be mixed; \(count) lines do not begin like those above.",
                    help: "Use only spaces, four for each step, or only tabs: a tab counts as eight spaces."
                )
            }
            for span in review.detached {
                checker.report(
                    .detachedFromOption,
                    .warning,
                    at: Site(file: file, span: span),
                    "This line no longer belongs to the option above: a blank line parts them.",
                    help: "Remove the blank line, or begin this line further left if everyone should come to it."
                )
            }
        }
    }
}

/// Goes through the lines of a source for their indentation alone.
private struct IndentationReview {
    private let source: Source
    private(set) var detached: [Span] = []
    /// The first line that is indented unlike those before it, and how many such lines there are.
    private(set) var mixed: (first: Span, count: Int)?

    private var usual: UInt8?
    private var isInBody = false
    private var indentation = Indentation()
    /// How far the arrows are indented whose bodies are open, outermost first.
    private var arrows: [Int] = []
    /// How far the option is indented that a blank line has closed.
    private var closed: Int?

    init(_ source: Source) {
        self.source = source
    }

    mutating func run() {
        var previous: (start: Int, width: Int, isArrow: Bool)?
        var start = source.markLength
        while start < source.bytes.count {
            var end = start
            while end < source.bytes.count, !source.bytes[end].endsLine { end += 1 }
            let content = source.bytes[start..<end].firstIndex { !$0.isBlank } ?? end
            let width = source.bytes[start..<content].reduce(0) { $0 + ($1 == .tab ? 8 : 1) }
            if isInBody {
                if let previous {
                    endLine(previous.width, isArrow: previous.isArrow, next: width, isBlank: content == end)
                }
                if source.bytes[content..<end].starts(with: "===".utf8) {
                    isInBody = false
                    previous = nil
                } else {
                    let isArrow = source.bytes[content..<end].isArrow
                    review(start: start, content: content, end: end, width: width)
                    if isArrow { indentation.sawArrow() }
                    if content < end { indentation.sawContent() }
                    previous = (start, width, isArrow)
                }
            } else if source.bytes[content..<end].starts(with: "---".utf8) {
                isInBody = true
                indentation = Indentation()
                arrows = []
                closed = nil
            }
            start = end + 1
            if end < source.bytes.count, source.bytes[end] == .carriageReturn, start < source.bytes.count,
                source.bytes[start] == .lineFeed
            {
                start += 1
            }
        }
    }

    /// Follows what the end of a line means, as the lexer does.
    private mutating func endLine(_ width: Int, isArrow: Bool, next: Int, isBlank: Bool) {
        let change = indentation.endLine(nextWidth: next)
        if change.indents { arrows.append(width) }
        if isArrow, isBlank, !change.indents { closed = min(closed ?? width, arrows.first ?? width) }
        guard change.dedents > 0 else { return }
        if isBlank, let outermost = arrows.dropFirst(max(0, arrows.count - change.dedents)).first { closed = outermost }
        arrows.removeLast(min(change.dedents, arrows.count))
    }

    private mutating func review(start: Int, content: Int, end: Int, width: Int) {
        guard content < end, !source.bytes[content..<end].starts(with: "//".utf8) else { return }
        if let closed, width > closed { detached.append(Span(content, end)) }
        closed = nil
        let blanks = source.bytes[start..<content]
        guard let first = blanks.first else { return }
        if usual == nil { usual = first }
        guard blanks.contains(where: { $0 != usual }) else { return }
        mixed = (mixed?.first ?? Span(start, content), (mixed?.count ?? 0) + 1)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var isArrow: Bool { starts(with: "->".utf8) || starts(with: "=>".utf8) }
}
