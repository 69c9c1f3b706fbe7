/// Where a project's string tables are.
extension Project {
    /// Reads the tables of a project's other languages.
    /// - Parameters:
    ///   - named: The files that the project names, by language.
    ///   - folder: Where the files are that it does not name.
    ///   - baseLanguage: The language the dialogue is written in: it needs no table.
    /// - Returns: The tables, sorted by language.
    static func tables(named: [String: String], beside folder: String, baseLanguage: String) -> [StringTable] {
        let base = LanguageTag(baseLanguage)
        var tables: [StringTable] = []
        for (language, path) in named where base == nil || LanguageTag(language) != base {
            tables.append(namedTable(at: path, language: language))
        }
        let known = Set(named.keys.compactMap(LanguageTag.init))
        for name in (try? Files.names(in: folder)) ?? [] {
            guard let stem = Path.dropping(ending: ".csv", from: name), let tag = LanguageTag(stem), tag != base,
                !known.contains(tag), let table = foundTable(at: Path.join(folder, name), language: stem)
            else { continue }
            tables.append(table)
        }
        return tables.sorted { $0.language < $1.language }
    }

    /// The table of a language, or a new one where there is none: `es.csv` beside the project.
    func table(of language: String) -> (path: String, table: StringTable, isNew: Bool) {
        let tag = LanguageTag(language)
        if let table = tables.first(where: { LanguageTag($0.language) == tag }), !table.isMissing {
            return (table.file.source.name, table, false)
        }
        let named = localisation.first { LanguageTag($0.key) == tag }?.value.strings
        let path = named ?? Path.join(folder, "\(language).csv")
        // What is there and is no table is someone's all the same: it is read, found wanting, and left alone.
        if Files.kind(of: path) != nil, !isEmptyFile(path) {
            return (path, Self.namedTable(at: path, language: language), false)
        }
        return (path, StringTable.new(at: path, language: language), true)
    }

    private func isEmptyFile(_ path: String) -> Bool {
        Files.kind(of: path) == .file && (try? Files.bytes(of: path))?.isEmpty == true
    }

    private static func namedTable(at path: String, language: String) -> StringTable {
        guard LanguageTag(language) != nil else {
            return .unreadable(
                path,
                language: language,
                message: "“\(language)” is not the name of a language.",
                help: "Write a language as “es” or “es-MX” in the project's \"localisation\"."
            )
        }
        switch Files.kind(of: path) {
        case .file:
            do {
                return StringTable(Source(name: path, bytes: try Files.bytes(of: path)), language: language)
            } catch {
                return .unreadable(
                    path,
                    language: language,
                    message: "This string table cannot be read: \(error.reason).",
                    help: nil
                )
            }
        case nil:
            return .missing(path, language: language)
        case .folder, .other:
            return .unreadable(
                path,
                language: language,
                message: "The project names this as the string table of “\(language)”, but it is not a file.",
                help: "Correct \"localisation\" in the project file."
            )
        }
    }

    /// A file that is called like a language and is a table. Any other, such as `log.csv`, is nothing of ours.
    private static func foundTable(at path: String, language: String) -> StringTable? {
        guard Files.kind(of: path) == .file, let bytes = try? Files.bytes(of: path) else { return nil }
        let table = StringTable(Source(name: path, bytes: bytes), language: language)
        return table.columns[.id] == nil && table.columns[.text] == nil ? nil : table
    }
}
