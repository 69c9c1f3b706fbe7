/// Makes a program's lines in another language.
struct Translation {
    private(set) var diagnostics = Diagnostics()

    private let table: StringTable
    private let program: Program
    private let fallback: Wording
    private let markup: MarkupParser

    init(_ table: StringTable, of program: Program, otherwise fallback: Wording) {
        self.table = table
        self.program = program
        self.fallback = fallback
        markup = MarkupParser(language: table.language)
    }

    mutating func wording() -> Wording {
        var lines: [LineTemplate] = []
        lines.reserveCapacity(fallback.lines.count)
        for (written, otherwise) in zip(program.base.lines, fallback.lines) {
            lines.append(translation(of: written, otherwise: otherwise))
        }
        return Wording(language: table.language, lines: lines, headers: headers())
    }

    private func headers() -> [String: String] {
        var headers = fallback.headers
        for key in StringTable.translatedHeaders {
            for id in program.nodes.compactMap({ $0.header(key)?.id }) {
                if let row = row(id), row.isTranslated { headers[id] = row.text.trimmingBlanks }
            }
        }
        return headers
    }

    private func row(_ id: String) -> StringTable.Row? { table.rowOfID[id].map { table.rows[$0] } }

    private mutating func translation(of line: LineTemplate, otherwise: LineTemplate) -> LineTemplate {
        guard let id = line.tableID, let row = row(id) else { return otherwise }
        let tags = tags(of: row, otherwise: otherwise.tags)
        guard row.isTranslated else { return otherwise.with(tags: tags) }
        let text = TranslatedText(row.text, substitutions: line.substitutions)
        // A line that shadows another is in the row of the other: told once is enough.
        if line.id == id { check(text, of: line, in: row) }
        guard line.substitutions == 0 else {
            return .substituted(
                LinePattern(
                    id: line.id,
                    tags: tags,
                    pieces: text.pieces,
                    substitutions: line.substitutions,
                    markup: markup
                )
            )
        }
        let read = markup.parse(row.text)
        if let problem = read.problems.first, line.id == id {
            let start = table.field(.text, in: row).map { table.file.offset(of: problem.offset, in: $0) }
            let end = Int(table.span(of: .text, in: row).end)
            diagnostics.report(
                .markupFailedToParse,
                .warning,
                at: Span(start ?? end, end),
                problem.message
            )
        }
        return .fixed(Line(LineContent(id: line.id, markup: read, tags: tags)))
    }

    /// The tags of a line: its own, but the words to hear are the translator's where there are any.
    private func tags(of row: StringTable.Row, otherwise tags: [String]) -> [String] {
        let words = table.value(of: .hear, in: row).split(separator: ";").map(\.trimmingBlanks).filter { !$0.isEmpty }
        guard !words.isEmpty else { return tags }
        let prefix = StringTable.translatedTag + ":"
        // As in a dialogue file, where a tag cannot hold a space.
        return tags.filter { !$0.hasPrefix(prefix) }
            + words.map { prefix + String($0.map { $0.isWhitespace ? "_" : $0 }) }
    }

    private mutating func check(_ text: TranslatedText, of line: LineTemplate, in row: StringTable.Row) {
        for (number, offset) in text.unknown where !line.shows("{\(number)}") {
            let start = table.field(.text, in: row).map { table.file.offset(of: offset, in: $0) } ?? 0
            let count = line.substitutions
            diagnostics.report(
                .unknownSubstitution,
                .warning,
                at: Span(start, start + number.utf8.count + 2),
                "There is nothing to put in for “{\(number)}”.",
                help: count == 0
                    ? "The original has no values in braces; write the words themselves."
                    : "The original has “{0}”" + (count > 1 ? " to “{\(count - 1)}”." : " only.")
            )
        }
        for number in 0..<line.substitutions where !text.used.contains(number) {
            diagnostics.report(
                .unusedSubstitution,
                .note,
                at: table.span(of: .text, in: row),
                "This translation leaves out “{\(number)}”, which the original has."
            )
        }
    }
}

extension LineTemplate {
    /// The id of the line's row: its own, or that of the line it shadows. `nil` where no one gave it an id, for an id made
    /// from where a line stands is another when the file changes.
    var tableID: String? {
        let tags = tags
        if tags.contains(id) { return id }
        return tags.first { $0.hasPrefix("shadow:") }.map { "line:" + $0.dropFirst("shadow:".count) }
    }

    func with(tags: [String]) -> LineTemplate {
        guard tags != self.tags else { return self }
        switch self {
        case .fixed(let line): return .fixed(line.with(tags: tags))
        case .substituted(let line):
            return .substituted(
                LinePattern(
                    id: line.id,
                    tags: tags,
                    pieces: line.pieces,
                    substitutions: line.substitutions,
                    markup: line.markup
                )
            )
        }
    }

    /// Whether a text is in the line as it is written, outside of what is put in.
    fileprivate func shows(_ text: String) -> Bool {
        switch self {
        case .fixed(let line): line.text.contains(text)
        case .substituted(let line):
            line.pieces.contains { if case .literal(let literal) = $0 { literal.contains(text) } else { false } }
        }
    }
}
