/// Finds lines and columns in a source. Made only when there is something to report, so that a clean file never pays.
struct SourceMap {
    private let source: Source
    /// The offset at which each line begins.
    private let lineStarts: [Int]

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
    func place(of offset: Int) -> Place {
        let offset = min(max(offset, 0), source.bytes.count)
        let line = lineIndex(of: offset)
        var column = 1
        for byte in source.bytes[lineStarts[line]..<offset] where !byte.continuesCharacter { column += 1 }
        // A byte order mark is invisible to whoever counts columns.
        if line == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]), offset >= 3 { column -= 1 }
        return Place(line: line + 1, column: column)
    }

    /// The text of the line an offset is on, without its line ending. Bytes that are not UTF-8 are replaced.
    func line(at offset: Int) -> String {
        let line = lineIndex(of: min(max(offset, 0), source.bytes.count))
        let start = lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : source.bytes.count
        while end > start, source.bytes[end - 1] == .lineFeed || source.bytes[end - 1] == .carriageReturn { end -= 1 }
        let text = String(decoding: source.bytes[start..<end], as: UTF8.self)
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

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
