/// What can be wrong with a table whatever the dialogue says.
extension StringTable {
    static func checkEncoding(of source: Source, _ problems: inout Diagnostics) -> Bool {
        guard source.bytes.count <= Source.largestSize else {
            problems.report(.fileTooLarge, at: Span(0, 0), "This file is too large to be a string table.")
            return false
        }
        guard let offset = source.firstInvalidByte else { return true }
        problems.report(
            .notUTF8,
            at: Span(offset, offset + 1),
            "This file is not saved as UTF-8 text: the character here cannot be read.",
            help: "Save it from your spreadsheet as “CSV UTF-8”."
        )
        return false
    }

    static func report(_ mistake: CSVFile.Mistake, _ problems: inout Diagnostics) {
        switch mistake {
        case .unclosedQuotation(let span):
            problems.report(
                .stringTableMalformed,
                at: span,
                "This quotation mark is never closed, so nothing after it can be read.",
                help: "Write a quotation mark after the text. A quotation mark inside a text is written twice."
            )
        case .textAfterQuotation(let span):
            problems.report(
                .stringTableMalformed,
                at: span,
                "This stands after the quotation mark that ends the text.",
                help: "A quotation mark inside a text is written twice: \"say \"\"hello\"\"\"."
            )
        }
    }

    static func checkColumns(_ columns: [Column: Int], of file: CSVFile, _ problems: inout Diagnostics) {
        let heading = file.records.first
        for column in [Column.id, .text] where columns[column] == nil {
            problems.report(
                .stringTableWithoutColumn,
                at: heading?.span ?? Span(0, 0),
                "This table has no column called “\(column.rawValue)”.",
                help: "The first row names the columns: \(Column.allCases.map(\.rawValue).joined(separator: ","))."
            )
        }
        guard let heading else { return }
        for record in file.records.dropFirst() where record.fields.count > heading.fields.count {
            let extra = record.fields[heading.fields.count]
            problems.report(
                .stringTableMalformed,
                .warning,
                at: extra.span,
                "This row has more values than there are columns.",
                help: "A text with a comma in it stands in quotation marks."
            )
        }
    }

    static func reportDuplicate(_ row: Row, in file: CSVFile, _ columns: [Column: Int], _ problems: inout Diagnostics) {
        let fields = file.records[row.record].fields
        problems.report(
            .duplicateTranslation,
            .warning,
            at: columns[.id].map { fields[$0].span } ?? file.records[row.record].span,
            "Another row already has the id “\(row.id)”; this one is not used.",
            help: "Keep one of the two."
        )
    }

    /// A row of another language is used all the same, as in the reference implementation. Told once: where one row
    /// says so, all mostly do.
    static func checkLanguage(
        _ language: String,
        of rows: [Row],
        in file: CSVFile,
        _ columns: [Column: Int],
        _ problems: inout Diagnostics
    ) {
        guard let column = columns[.language], let tag = LanguageTag(language) else { return }
        for row in rows {
            let fields = file.records[row.record].fields
            guard fields.indices.contains(column) else { continue }
            let written = fields[column].value.trimmingBlanks
            guard !written.isEmpty, LanguageTag(written) != tag else { continue }
            problems.report(
                .translationOfOtherLanguage,
                .warning,
                at: fields[column].span,
                "This row says “\(written)”, but it is in the table of “\(language)”.",
                help: "Write “\(language)”, here and in every row like it."
            )
            return
        }
    }
}
