/// A file of comma-separated values, as RFC 4180 has it, that remembers how it was written.
///
/// SwiftCSV (0.10.0) was tried for this and does not serve. It writes line breaks without the quotation marks they need,
/// so that a table of two-line texts comes back as another table; it drops an empty last field and white space before a
/// field; it takes a comma and an accent after it for one character that is no comma; it lets a quotation mark that is
/// never closed swallow the rest of the file without a word; it says of no value where it stands; and it needs the
/// whole of Foundation. A translator's file must come back byte for byte where nothing changed, and mistakes must be
/// told with their places, so this reads bytes.
struct CSVFile: Hashable, Sendable {
    /// One value.
    struct Field: Hashable, Sendable {
        /// What it says.
        let value: String
        /// Where it is written, quotation marks included.
        let span: Span
    }

    /// One row.
    struct Record: Hashable, Sendable {
        let fields: [Field]
        /// Where it is written, its line ending left out.
        let span: Span
        /// Where its line ending ends.
        let end: Int
    }

    /// Something that is not written as it should be.
    enum Mistake: Hashable, Sendable {
        /// A quotation mark that is never closed. The row it stands in is left out.
        case unclosedQuotation(Span)
        /// Text between a closing quotation mark and the next comma.
        case textAfterQuotation(Span)
    }

    let source: Source
    /// What stands between two values: a comma, or what a spreadsheet put in its place.
    let delimiter: UInt8
    /// What ends a row.
    let lineEnding: [UInt8]
    /// Every row that says something.
    let records: [Record]
    let mistakes: [Mistake]

    /// Reads a file. Its bytes must be UTF-8, with or without a byte order mark.
    ///
    /// Spreadsheets write `;` or a tab where a comma is the decimal sign; the first of the three in the first row
    /// decides. A quotation mark in the middle of a value that does not begin with one is text.
    init(_ source: Source) {
        self.source = source
        var reader = CSVReader(source.bytes)
        reader.run()
        delimiter = reader.delimiter
        records = reader.records
        mistakes = reader.mistakes
        let ending = reader.records.first.map { source.bytes[Int($0.span.end)..<$0.end] } ?? []
        lineEnding = ending.isEmpty ? [.lineFeed] : Array(ending)
    }

    /// The place in the file of a byte of a field's value.
    func offset(of index: Int, in field: Field) -> Int {
        var position = Int(field.span.start)
        let end = Int(field.span.end)
        guard position < end, source.bytes[position] == .quote else { return min(position + index, end) }
        position += 1
        var rest = index
        while rest > 0, position < end {
            // Two quotation marks are written for one.
            position += source.bytes[position] == .quote ? 2 : 1
            rest -= 1
        }
        return min(position, end)
    }

    /// A value as it is written in a file like this one.
    func written(_ value: String) -> [UInt8] {
        let bytes = Array(value.utf8)
        let needsQuotation =
            bytes.contains { $0 == delimiter || $0 == .quote || $0.endsLine }
            || (bytes.first?.isBlank ?? false) || (bytes.last?.isBlank ?? false)
        guard needsQuotation else { return bytes }
        var written: [UInt8] = [.quote]
        for byte in bytes {
            if byte == .quote { written.append(.quote) }
            written.append(byte)
        }
        written.append(.quote)
        return written
    }

    /// A new row, line ending left out.
    func written(_ values: [String]) -> [UInt8] {
        Array(values.map(written).joined(separator: [delimiter]))
    }

    /// A row with some of its values replaced; all others stay as they were written.
    /// - Parameters:
    ///   - record: The row.
    ///   - changes: New values by column. Columns past the row's end are added to it.
    /// - Returns: The row as it should be written, line ending left out.
    func written(_ record: Record, changing changes: [Int: String]) -> [UInt8] {
        let changes = changes.filter { column, value in
            record.fields.indices.contains(column) ? record.fields[column].value != value : !value.isEmpty
        }
        guard let last = changes.keys.max() else { return Array(source.bytes[record.span.range]) }
        let count = max(record.fields.count, last + 1)
        let fields: [[UInt8]] = (0..<count).map { column in
            if let value = changes[column] { return written(value) }
            guard record.fields.indices.contains(column) else { return [] }
            return Array(source.bytes[record.fields[column].span.range])
        }
        return Array(fields.joined(separator: [delimiter]))
    }
}
