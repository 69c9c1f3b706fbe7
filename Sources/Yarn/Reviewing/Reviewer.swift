/// Reports what is no error and yet hardly meant.
///
/// Read ``run()`` as the table of contents.
struct Reviewer {
    var checker: Checker
    let host: HostUse
    /// Lines that cannot be trusted to do what their writer meant, by file. What they mention counts as used: one mistake
    /// must not look like several.
    var doubtful: [[Span]]
    var mentions = Mentions()
    var constants: Constants

    init(_ checker: consuming Checker, host: HostUse) {
        self.host = host
        doubtful = checker.diagnostics.map(\.errorSpans)
        constants = Constants()
        self.checker = checker
    }

    mutating func run() {
        reviewIndentation()
        reviewChevrons()
        mentions = Mentions(on: doubtful, in: trees)
        constants = Constants(checker: checker, host: host, doubtful: mentions)
        reviewEmptyNodes()
        reviewFlow()
        reviewReachability()
        reviewVariables()
    }

    var trees: [SyntaxTree] { checker.trees }

    func text(_ name: Name) -> String { checker.names.text(name) }

    /// From a node's first header to the first header of the next.
    func extent(ofNode node: Int, in file: Int) -> Range<Int> {
        let nodes = trees[file].nodes
        let end = node + 1 < nodes.count ? Int(nodes[node + 1].span.start) : trees[file].source.bytes.count
        let start = Int(nodes[node].span.start)
        return start..<max(start, end)
    }
}

/// The words on lines that have a mistake.
struct Mentions {
    private(set) var words: Set<String> = []

    init() {}

    init(on spans: [[Span]], in trees: [SyntaxTree]) {
        for (file, spans) in spans.enumerated() {
            let bytes = trees[file].source.bytes
            var end = -1
            for span in spans.sorted(by: { $0.start < $1.start }) where Int(span.start) >= end {
                var start = min(Int(span.start), bytes.count)
                while start > 0, !bytes[start - 1].endsLine { start -= 1 }
                end = start
                while end < bytes.count, !bytes[end].endsLine { end += 1 }
                collect(bytes[start..<end])
                end += 1
            }
        }
    }

    private mutating func collect(_ line: ArraySlice<UInt8>) {
        // A line of megabytes is no line that someone wrote a word too much on.
        for word in line.prefix(10_000).split(whereSeparator: { !$0.mayContinueIdentifier && $0 != .dollar }) {
            words.insert(String(decoding: word, as: UTF8.self))
        }
    }
}
