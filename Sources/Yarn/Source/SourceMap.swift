/// Finds lines and columns in a source. Made only when there is something to report, so that a clean file never pays.
struct SourceMap {
    private let source: Source
    /// The offset at which each line begins.
    private let lineStarts: [Int]
    /// The last column that was counted: a line may be megabytes long and have hundreds of mistakes, which are asked for
    /// from left to right.
    private var counted = (offset: 0, column: 1)
    private var lastExcerpt: (line: Int, text: String)?

    init(_ source: Source) {
        self.source = source
        var starts = [0]
        let bytes = source.bytes
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == .carriageReturn, offset < bytes.count, bytes[offset] == .lineFeed { offset += 1 }
            if byte == .lineFeed || byte == .carriageReturn { starts.append(offset) }
        }
        lineStarts = starts
    }

    /// The place of an offset; an offset past the end is the end.
    mutating func place(of offset: Int) -> Place {
        let offset = inside(offset)
        let line = lineIndex(of: offset)
        // A byte order mark is invisible to whoever counts columns.
        let start = line == 0 ? source.markLength : lineStarts[line]
        if counted.offset < start || counted.offset > offset { counted = (start, 1) }
        if counted.offset < offset {
            for byte in source.bytes[counted.offset..<offset] where !byte.continuesCharacter { counted.column += 1 }
            counted.offset = offset
        }
        return Place(line: line + 1, column: counted.column)
    }

    /// The line of an offset, counted from 1.
    func line(of offset: Int) -> Int { lineIndex(of: inside(offset)) + 1 }

    /// The text of the line an offset is on, without its line ending. Bytes that are not UTF-8 are replaced.
    mutating func excerpt(at offset: Int) -> String { excerpt(onLine: lineIndex(of: inside(offset)) + 1) }

    /// The text of a line, counted from 1, without its line ending.
    mutating func excerpt(onLine number: Int) -> String {
        let line = number - 1
        guard lineStarts.indices.contains(line) else { return "" }
        if let lastExcerpt, lastExcerpt.line == line { return lastExcerpt.text }
        let start = line == 0 ? source.markLength : lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : source.bytes.count
        while end > start, source.bytes[end - 1].endsLine { end -= 1 }
        let text = String(decoding: source.bytes[start..<end], as: UTF8.self)
        lastExcerpt = (line, text)
        return text
    }

    private func inside(_ offset: Int) -> Int { min(max(offset, source.markLength), source.bytes.count) }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

extension Source {
    /// The length of the byte order mark that some editors put before the text.
    var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
