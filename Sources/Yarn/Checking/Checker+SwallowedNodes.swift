/// Nodes that begin before the one above them has ended: without its `===` their heads are read as lines.
extension Checker {
    /// Reports a `title:` and a `---` in the middle of a node, once for each, and remembers the title: jumps to it are
    /// right, and must not be reported as well.
    mutating func refuseNodesInNodes() {
        for file in trees.indices {
            let bytes = trees[file].source.bytes
            for line in trees[file].lines {
                guard bytes[line.span.range].starts(with: "title:".utf8), beginsNode(line.span, in: bytes) else {
                    continue
                }
                let title = Self.trimmed(bytes, Int(line.span.start) + 6, Int(line.span.end))
                let span = Span(title.lowerBound, title.upperBound)
                swallowedTitles.insert(names.intern(bytes[title]))
                report(
                    .nodeInsideNode,
                    at: Site(file: file, span: span),
                    "“\(trees[file].source.text(span))” begins here, but the node above it has not ended.",
                    help: "Write “===” on a line of its own above this one."
                )
            }
        }
    }

    /// Whether what follows a title are headers and then a line `---`.
    private func beginsNode(_ title: Span, in bytes: [UInt8]) -> Bool {
        var offset = Int(title.end)
        for _ in 0..<16 {
            while offset < bytes.count, !bytes[offset].endsLine { offset += 1 }
            while offset < bytes.count, bytes[offset].endsLine || bytes[offset].isBlank { offset += 1 }
            var end = offset
            while end < bytes.count, !bytes[end].endsLine { end += 1 }
            let line = bytes[Self.trimmed(bytes, offset, end)]
            if line.elementsEqual("---".utf8) { return true }
            let isHeader = line.prefix { $0.mayContinueIdentifier }.count > 0 && line.contains(.colon)
            guard isHeader || line.starts(with: "//".utf8) else { return false }
            offset = end
        }
        return false
    }

    private static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
        var (start, end) = (start, max(start, min(end, bytes.count)))
        while start < end, bytes[start].isBlank { start += 1 }
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        return start..<end
    }
}
