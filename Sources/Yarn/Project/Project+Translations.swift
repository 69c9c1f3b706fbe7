/// What is still to do in a project's string tables.
extension Project {
    /// Everything to tell about the project's string tables, table by table: what is wrong with a file, what a
    /// translation says wrongly, what is not translated, what has changed since it was, and what translates nothing.
    ///
    /// A text that has no row is told at its place in the dialogue; everything else at its place in the table. Lines
    /// without an id cannot be translated, and are not told of here.
    /// - Parameter program: What the project's sources compile to.
    /// - Returns: Warnings, but errors where a table cannot be read, and notes where nothing need be wrong.
    public func checkTranslations(of program: Program) -> [Diagnostic] {
        guard !tableFiles.isEmpty else { return [] }
        let tables = tables
        let strings = Compiler.strings(of: sources)
        let mistakes = program.translated(by: tables).diagnostics
        var diagnostics: [Diagnostic] = []
        for table in tables {
            diagnostics += table.diagnostics
            // Where half a table is lost, what seems to be missing may be in the other half.
            guard table.isWhole else { continue }
            let told = mistakes.filter { $0.file == table.file.source.name } + table.rowsToDo(strings)
            diagnostics += told.sorted { $0.start < $1.start }
            diagnostics += textsWithoutRow(in: table, strings)
        }
        return diagnostics
    }

    private func textsWithoutRow(in table: StringTable, _ strings: DialogueStrings) -> [Diagnostic] {
        var problems = sources.map { _ in Diagnostics() }
        for string in strings.strings where table.rowOfID[string.id] == nil {
            problems[string.source].report(
                .missingTranslation,
                .warning,
                at: string.span,
                "There is no translation of this into “\(table.language)”.",
                help: "Run “backtalk strings --language \(table.language)”, and fill in the row “\(string.id)”."
            )
        }
        return zip(problems, sources).flatMap { $0.resolved(in: $1) }
    }
}

extension StringTable {
    /// The rows that a translator or an author should look at.
    func rowsToDo(_ strings: DialogueStrings) -> [Diagnostic] {
        var problems = Diagnostics()
        let stringOfID = Dictionary(strings.strings.map { ($0.id, $0) }) { first, _ in first }
        for (id, index) in rowOfID {
            let row = rows[index]
            guard let string = stringOfID[id] else {
                problems.report(
                    .orphanedTranslation,
                    .warning,
                    at: span(of: .id, in: row),
                    "Nothing in the dialogue has the id “\(id)” any more.",
                    help: "Take the row away, or run “backtalk strings --language \(language) --prune”."
                )
                continue
            }
            if !row.isTranslated {
                problems.report(
                    .missingTranslation,
                    .warning,
                    at: span(of: .id, in: row),
                    "This is not translated into “\(language)”: \(Self.quoted(string.text))",
                    help: "Write the translation in the column “text”."
                )
            } else if isOutdated(row, of: string) {
                problems.report(
                    .outdatedTranslation,
                    .warning,
                    at: span(of: .text, in: row),
                    "The original has changed since this was translated. It is now: \(Self.quoted(string.text))",
                    help: value(of: .comment, in: row).hasPrefix(StringTableUpdate.mark)
                        ? "Correct the translation, then take “\(StringTableUpdate.mark)” out of the comment."
                        : "Run “backtalk strings --language \(language)”, which marks the row, and correct the translation."
                )
            }
        }
        return problems.resolved(in: file.source)
    }

    private func isOutdated(_ row: Row, of string: DialogueString) -> Bool {
        if value(of: .comment, in: row).hasPrefix(StringTableUpdate.mark) { return true }
        let lock = value(of: .lock, in: row).trimmingBlanks.lowercased()
        return !lock.isEmpty && lock != TextLock.lock(of: string.text)
    }

    private static func quoted(_ text: String) -> String {
        let longest = 80
        return text.count > longest ? "“\(text.prefix(longest))…”" : "“\(text)”"
    }
}
