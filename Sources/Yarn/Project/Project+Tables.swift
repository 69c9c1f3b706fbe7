/// Where a project's string tables are.
extension Project {
    /// Finds the tables of a project's other languages.
    /// - Parameters:
    ///   - named: The files that the project names, by language.
    ///   - folder: Where the files are that it does not name.
    ///   - baseLanguage: The language the dialogue is written in: it needs no table.
    /// - Returns: The tables, sorted by language.
    static func tableFiles(
        named: [String: String],
        beside folder: String,
        baseLanguage: String
    ) -> [StringTableFile] {
        let base = LanguageTag(baseLanguage)
        var tables: [StringTableFile] = []
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
            return (path, Self.namedTable(at: path, language: language).table, false)
        }
        return (path, StringTable.new(at: path, language: language), true)
    }

    private func isEmptyFile(_ path: String) -> Bool {
        Files.kind(of: path) == .file && (try? Files.bytes(of: path))?.isEmpty == true
    }

    private static func namedTable(at path: String, language: String) -> StringTableFile {
        guard LanguageTag(language) != nil else {
            return unreadableTable(
                at: path,
                language: language,
                message: "“\(language)” is not the name of a language.",
                help: "Write a language as “es” or “es-MX” in the project's \"localisation\"."
            )
        }
        switch Files.kind(of: path) {
        case .file:
            do {
                let source = Source(name: path, bytes: try Files.bytes(of: path))
                return StringTableFile(language: language, content: .source(source))
            } catch {
                return unreadableTable(
                    at: path,
                    language: language,
                    message: "This string table cannot be read: \(error.reason).",
                    help: nil
                )
            }
        case nil:
            return StringTableFile(language: language, content: .missing(path: path))
        case .folder, .other:
            return unreadableTable(
                at: path,
                language: language,
                message: "The project names this as the string table of “\(language)”, but it is not a file.",
                help: "Correct \"localisation\" in the project file."
            )
        }
    }

    private static func unreadableTable(
        at path: String,
        language: String,
        message: String,
        help: String?
    ) -> StringTableFile {
        StringTableFile(language: language, content: .unreadable(path: path, message: message, help: help))
    }

    /// A file that is called like a language and is a table. Any other, such as `log.csv`, is nothing of ours.
    private static func foundTable(at path: String, language: String) -> StringTableFile? {
        guard Files.kind(of: path) == .file, let bytes = try? Files.bytes(of: path) else { return nil }
        let source = Source(name: path, bytes: bytes)
        guard StringTable.isTable(source) else { return nil }
        return StringTableFile(language: language, content: .source(source))
    }
}
