/// The texts of one language, as a file of comma-separated values that a translator opens as a spreadsheet.
///
/// The columns are the reference implementation's: `language`, `id`, `text`, `file`, `node`, `lineNumber`, `lock`,
/// `comment`. Two of ours follow: `original`, the text to translate, and `hear`, other words for an option. Columns
/// beyond these are kept as they are. Only `id` and `text` must be there.
public struct StringTable: Hashable, Sendable {
    /// What is in a column.
    enum Column: String, CaseIterable {
        case language, id, text, file, node, lineNumber, lock, comment, original, hear
    }

    /// One row.
    struct Row: Hashable, Sendable {
        /// Its place among the file's records.
        let record: Int
        let id: String
        /// The translation. Nothing but white space is none.
        let text: String

        var isTranslated: Bool { !text.trimmingBlanks.isEmpty }
    }

    /// The language its texts are in, as a BCP 47 tag.
    public let language: String
    /// What is wrong with the file as such. What it says wrongly about a dialogue, ``Program/translated(by:)`` tells.
    public let diagnostics: [Diagnostic]

    let file: CSVFile
    let columns: [Column: Int]
    let rows: [Row]
    /// For each id, its row: the first of several.
    let rowOfID: [String: Int]
    /// Whether there is no file where the project says the table is.
    let isMissing: Bool

    /// Reads a table.
    /// - Parameters:
    ///   - source: The file, which may hold anything.
    ///   - language: The language its texts are in, as a BCP 47 tag.
    public init(_ source: Source, language: String) {
        var problems = Diagnostics()
        let isReadable = Self.checkEncoding(of: source, &problems)
        file = CSVFile(isReadable ? source : Source(name: source.name, bytes: []))
        self.language = language
        for mistake in file.mistakes { Self.report(mistake, &problems) }
        columns = Self.columns(in: file.records.first)
        if isReadable, file.mistakes.isEmpty || !file.records.isEmpty {
            Self.checkColumns(columns, of: file, &problems)
        }
        rows = Self.rows(of: file, columns)
        var rowOfID: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            if rowOfID[row.id] == nil {
                rowOfID[row.id] = index
            } else {
                Self.reportDuplicate(row, in: file, columns, &problems)
            }
        }
        self.rowOfID = rowOfID
        isMissing = false
        Self.checkLanguage(language, of: rows, in: file, columns, &problems)
        diagnostics = problems.resolved(in: source)
    }

    private init(unreadable source: Source, language: String, isMissing: Bool, message: String, help: String?) {
        var problems = Diagnostics()
        problems.report(.stringTableUnreadable, at: Span(0, 0), message, help: help)
        diagnostics = problems.resolved(in: source)
        self.language = language
        file = CSVFile(source)
        self.isMissing = isMissing
        (columns, rows, rowOfID) = ([:], [], [:])
    }

    /// A table that is named and cannot be read: it has no texts, and says so.
    static func unreadable(_ path: String, language: String, message: String, help: String?) -> StringTable {
        StringTable(
            unreadable: Source(name: path, bytes: []),
            language: language,
            isMissing: false,
            message: message,
            help: help
        )
    }

    /// A table that is named and is not there.
    static func missing(_ path: String, language: String) -> StringTable {
        StringTable(
            unreadable: Source(name: path, bytes: []),
            language: language,
            isMissing: true,
            message: "The project names this as the string table of “\(language)”, but it is not there.",
            help: "Make it with “backtalk strings --language \(language)”."
        )
    }

    /// Whether the file can be written anew without losing anything.
    var isWhole: Bool { !diagnostics.contains { $0.severity == .error } }

    /// What a row has in a column, or nothing where it has no such column.
    func value(of column: Column, in row: Row) -> String { field(column, in: row)?.value ?? "" }

    /// Where a row has its text; where it has none, the row.
    func span(of column: Column, in row: Row) -> Span {
        field(column, in: row)?.span ?? file.records[row.record].span
    }

    func field(_ column: Column, in row: Row) -> CSVFile.Field? {
        let fields = file.records[row.record].fields
        guard let index = columns[column], fields.indices.contains(index) else { return nil }
        return fields[index]
    }

    /// Whether a file is a string table at all, by its first row.
    static func isTable(_ source: Source) -> Bool {
        var reader = CSVReader(source.bytes)
        reader.runToFirstRecord()
        let columns = columns(in: reader.records.first)
        return columns[.id] != nil || columns[.text] != nil
    }

    private static func columns(in record: CSVFile.Record?) -> [Column: Int] {
        var columns: [Column: Int] = [:]
        for (index, field) in (record?.fields ?? []).enumerated() {
            let name = field.value.trimmingBlanks.lowercased()
            let column = Column.allCases.first { $0.rawValue.lowercased() == name }
            if let column, columns[column] == nil { columns[column] = index }
        }
        return columns
    }

    private static func rows(of file: CSVFile, _ columns: [Column: Int]) -> [Row] {
        guard let id = columns[.id], let text = columns[.text] else { return [] }
        return file.records.enumerated().dropFirst().compactMap { index, record in
            guard record.fields.indices.contains(id) else { return nil }
            let name = record.fields[id].value.trimmingBlanks
            guard !name.isEmpty else { return nil }
            return Row(
                record: index,
                id: name,
                text: record.fields.indices.contains(text) ? record.fields[text].value : ""
            )
        }
    }
}
