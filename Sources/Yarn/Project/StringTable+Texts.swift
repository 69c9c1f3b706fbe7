/// A table's texts, for whoever has something to say about them.
extension StringTable {
    /// The translation that is used for an id, or `nil` where there is none.
    public func text(of id: String) -> String? {
        guard let row = rowOfID[id].map({ rows[$0] }), row.isTranslated else { return nil }
        return row.text
    }

    /// A diagnostic at the place of an id's translation, or `nil` where there is none.
    public func diagnostic(
        _ code: String,
        _ severity: Diagnostic.Severity,
        aboutTextOf id: String,
        _ message: String,
        help: String? = nil
    ) -> Diagnostic? {
        guard let row = rowOfID[id].map({ rows[$0] }), row.isTranslated else { return nil }
        let span = span(of: .text, in: row)
        var map = SourceMap(file.source)
        let start = map.place(of: Int(span.start))
        return Diagnostic(
            code: code,
            severity: severity,
            message: message,
            help: help,
            file: file.source.name,
            start: start,
            end: max(start, map.place(of: Int(span.end))),
            excerpt: map.excerpt(onLine: start.line)
        )
    }
}
