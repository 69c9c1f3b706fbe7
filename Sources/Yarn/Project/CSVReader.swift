/// Reads the bytes of a file of comma-separated values, once from beginning to end.
struct CSVReader {
    private(set) var delimiter = UInt8(ascii: ",")
    private(set) var records: [CSVFile.Record] = []
    private(set) var mistakes: [CSVFile.Mistake] = []

    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        delimiter = Self.delimiter(in: bytes[offset...])
    }

    mutating func run() {
        while offset < bytes.count { readRecord() }
    }

    /// Reads as far as the first row that says something.
    mutating func runToFirstRecord() {
        while offset < bytes.count, records.isEmpty { readRecord() }
    }

    private static func delimiter(in bytes: ArraySlice<UInt8>) -> UInt8 {
        var isQuoted = false
        for byte in bytes {
            switch byte {
            case .quote: isQuoted.toggle()
            case _ where isQuoted: continue
            case UInt8(ascii: ","), UInt8(ascii: ";"), .tab: return byte
            case .lineFeed, .carriageReturn: return UInt8(ascii: ",")
            default: continue
            }
        }
        return UInt8(ascii: ",")
    }

    private mutating func readRecord() {
        let start = offset
        var fields: [CSVFile.Field] = []
        var isWhole = true
        while true {
            if let field = readField() { fields.append(field) } else { isWhole = false }
            guard offset < bytes.count, bytes[offset] == delimiter else { break }
            offset += 1
        }
        let end = offset
        if offset < bytes.count {
            offset += bytes[offset] == .carriageReturn && isLineFeed(at: offset + 1) ? 2 : 1
        }
        let isEmptyLine = fields.count == 1 && end == start
        guard isWhole, !isEmptyLine else { return }
        records.append(CSVFile.Record(fields: fields, span: Span(start, end), end: offset))
    }

    /// Reads one value, up to what ends it. `nil` where it has no end.
    private mutating func readField() -> CSVFile.Field? {
        let start = offset
        if offset < bytes.count, bytes[offset] == .quote { return readQuotation() }
        while !isAtFieldEnd { offset += 1 }
        return CSVFile.Field(value: text(start..<offset), span: Span(start, offset))
    }

    private mutating func readQuotation() -> CSVFile.Field? {
        let start = offset
        var value: [UInt8] = []
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            guard byte == .quote else {
                value.append(byte)
                continue
            }
            guard offset < bytes.count, bytes[offset] == .quote else { return endQuotation(value, from: start) }
            value.append(.quote)
            offset += 1
        }
        mistakes.append(.unclosedQuotation(Span(start, start + 1)))
        return nil
    }

    private mutating func endQuotation(_ value: [UInt8], from start: Int) -> CSVFile.Field {
        let end = offset
        while !isAtFieldEnd { offset += 1 }
        if offset > end, !bytes[end..<offset].allSatisfy(\.isBlank) {
            mistakes.append(.textAfterQuotation(Span(end, offset)))
        }
        let value = String(decoding: value, as: UTF8.self) + text(end..<offset).trimmingBlanks
        return CSVFile.Field(value: value, span: Span(start, offset))
    }

    private var isAtFieldEnd: Bool {
        guard offset < bytes.count else { return true }
        return bytes[offset] == delimiter || bytes[offset].endsLine
    }

    private func isLineFeed(at position: Int) -> Bool {
        position < bytes.count && bytes[position] == .lineFeed
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension StringProtocol {
    /// The text without spaces, tabs and line breaks at both ends.
    var trimmingBlanks: String {
        // Bytes, not characters: a carriage return and a line feed make one character.
        let bytes = Array(utf8)
        let isText = { (byte: UInt8) in !byte.isBlank && !byte.endsLine }
        guard let start = bytes.firstIndex(where: isText), let end = bytes.lastIndex(where: isText) else { return "" }
        return String(decoding: bytes[start...end], as: UTF8.self)
    }
}
