/// A string table brought up to date with a dialogue.
///
/// What is translated is kept, byte for byte. What is new has a row with an empty text, after that of the line before
/// it. Where the original has changed since it was translated, the translation stays, and the comment begins with
/// `CHANGED`, for the translator to take away. What is no longer in the dialogue stays too, unless it is pruned.
struct StringTableUpdate: Sendable {
    /// The mark in the comment of a row whose original has changed.
    static let mark = "CHANGED"

    /// The file as it should be.
    private(set) var bytes: [UInt8] = []
    /// The ids of rows that are new.
    private(set) var added: [String] = []
    /// The ids of rows whose original has changed since the last update, and which were translated.
    private(set) var changed: [String] = []
    /// The ids of rows that translate nothing that is there.
    private(set) var orphaned: [String] = []
    /// The number of texts, and of those that are translated.
    private(set) var total = 0
    private(set) var translated = 0

    private let table: StringTable
    private var columns: [StringTable.Column: Int]
    private var heading: [Int: String] = [:]
    private var width: Int
    private var changes: [Int: [Int: String]] = [:]
    private var additions: [Int: [[UInt8]]] = [:]

    /// Brings a table up to date.
    /// - Parameters:
    ///   - table: The table, which must be whole.
    ///   - strings: What the dialogue has to translate.
    ///   - sources: The dialogue.
    ///   - folder: What the names of files in the table are written from.
    ///   - isPruning: Whether rows that translate nothing are dropped.
    init(_ table: StringTable, _ strings: DialogueStrings, of sources: [Source], in folder: String, isPruning: Bool) {
        self.table = table
        columns = table.columns
        width = table.file.records.first?.fields.count ?? 0
        addColumns()
        var maps = sources.map(SourceMap.init)
        var anchor = 0
        for string in strings.strings {
            total += 1
            let place = maps[string.source].place(of: Int(string.span.start))
            let context: [StringTable.Column: String] = [
                .file: Path.from(folder, to: sources[string.source].name), .node: string.node,
                .lineNumber: String(place.line), .lock: TextLock.lock(of: string.text), .original: string.text,
            ]
            if let index = table.rowOfID[string.id] {
                let row = table.rows[index]
                anchor = row.record
                if row.isTranslated { translated += 1 }
                update(row, with: context)
            } else {
                added.append(string.id)
                additions[anchor, default: []].append(newRow(for: string, context))
            }
        }
        let orphans = table.rows.filter { !strings.ids.contains($0.id) }
        orphaned = orphans.map(\.id)
        write(leavingOut: isPruning ? Set(orphans.map(\.record)) : [])
    }

    /// The columns that an update needs and the table lacks go to its end.
    private mutating func addColumns() {
        for column in [StringTable.Column.lock, .comment, .original, .hear] where columns[column] == nil {
            columns[column] = width
            heading[width] = column.rawValue
            width += 1
        }
    }

    private mutating func update(_ row: StringTable.Row, with context: [StringTable.Column: String]) {
        var values = context
        let lock = table.value(of: .lock, in: row).trimmingBlanks.lowercased()
        let original = table.value(of: .original, in: row)
        let isSame =
            if lock.isEmpty {
                original.isEmpty || original == context[.original]
            } else {
                lock == context[.lock]
            }
        if !isSame, row.isTranslated {
            changed.append(row.id)
            let comment = table.value(of: .comment, in: row)
            if !comment.hasPrefix(Self.mark) {
                let was = original.isEmpty ? "\(Self.mark)." : "\(Self.mark), was: “\(original)”."
                values[.comment] = comment.isEmpty ? was : "\(was) \(comment)"
            }
        }
        for (column, value) in values {
            if let index = columns[column] { changes[row.record, default: [:]][index] = value }
        }
    }

    private func newRow(for string: DialogueString, _ context: [StringTable.Column: String]) -> [UInt8] {
        var values = context
        values[.language] = table.language
        values[.id] = string.id
        values[.comment] = comment(on: string)
        var row = Array(repeating: "", count: width)
        for (column, value) in values {
            if let index = columns[column] { row[index] = value }
        }
        return table.file.written(row)
    }

    /// What a translator must know of a line besides what it says.
    private func comment(on string: DialogueString) -> String {
        let values = string.values.enumerated().map { "{\($0)} is \($1)" }
        let words = string.words.isEmpty ? [] : ["hear: " + string.words.joined(separator: "; ")]
        let tags = string.tags.map { "#" + $0 }
        return (tags + values + words).joined(separator: " | ")
    }

    private mutating func write(leavingOut dropped: Set<Int>) {
        let file = table.file
        var position = 0
        for (index, record) in file.records.enumerated() {
            if dropped.contains(index) {
                bytes += file.source.bytes[position..<Int(record.span.start)]
                position = record.end
                continue
            }
            bytes += file.source.bytes[position..<Int(record.span.start)]
            bytes += file.written(record, changing: index == 0 ? heading : changes[index] ?? [:])
            bytes += file.source.bytes[Int(record.span.end)..<record.end]
            position = record.end
            for row in additions[index] ?? [] {
                if let last = bytes.last, !last.endsLine { bytes += file.lineEnding }
                bytes += row + file.lineEnding
            }
        }
        bytes += file.source.bytes[position...]
    }
}

extension StringTable {
    /// A table that has no rows yet.
    static func new(at path: String, language: String) -> StringTable {
        let heading = Column.allCases.map(\.rawValue).joined(separator: ",")
        return StringTable(Source(name: path, text: heading + "\n"), language: language)
    }
}
