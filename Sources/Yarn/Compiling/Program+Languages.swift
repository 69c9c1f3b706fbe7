extension Program {
    /// The languages its lines can be said in, as BCP 47 tags: the one it is written in, then its translations.
    public var languages: [String] { [base.language] + translations.map(\.language) }

    /// Whether there is anything in a language, or in a more general one: the dialogue itself, or a translation.
    public func speaks(_ language: String) -> Bool {
        guard let tag = LanguageTag(language) else { return false }
        return languages.contains { spoken in
            tag.andMoreGeneral.contains { $0 == LanguageTag(spoken) }
        }
    }

    /// The language in which lines are said when one is asked for: itself, else the nearest more general one (`es` for
    /// `es-MX`), else the one the dialogue is written in.
    public func language(nearest language: String) -> String { translation(for: language)?.language ?? base.language }

    /// What the headers of a node with a key say in a language: their values as they are written, or, where they are
    /// translated, what the translation says for all of them.
    /// - Parameters:
    ///   - key: What stands before the header's colon.
    ///   - node: The node's name.
    ///   - language: A BCP 47 tag.
    /// - Returns: The values in the order of the headers; none where there is no such node.
    public func values(ofHeader key: String, of node: String, in language: String) -> [String] {
        guard let node = self.node(named: node) else { return [] }
        if let translated = wording(for: language).headers[HeaderID.id(of: key, in: node.name)] { return [translated] }
        return node.values(ofHeader: key)
    }

    func wording(for language: String) -> Wording { translation(for: language)?.wording ?? base }

    /// The translation that is spoken when a language is asked for, or `nil` where it is as it is written.
    private func translation(for language: String) -> LazyWording? {
        for tag in LanguageTag(language)?.andMoreGeneral ?? [] {
            if LanguageTag(base.language) == tag { return nil }
            if let translation = translations.first(where: { LanguageTag($0.language) == tag }) { return translation }
        }
        return nil
    }

    /// Lets a program speak other languages.
    ///
    /// A line that a table does not translate is said in the nearest more general language that has it, else as it is
    /// written. A table of the dialogue's own language is passed over, and of two of one language the later.
    /// - Parameter tables: The texts, a table for each language.
    /// - Returns: The program, and what the tables say wrongly: values a line does not have, markup that cannot be read.
    ///   What is wrong with a table as such is in its own ``StringTable/diagnostics``.
    public func translated(by tables: [StringTable]) -> (program: Program, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let program = translated(into: tables, language: \.language) { table, otherwise in
            var translation = Translation(table, of: self, otherwise: otherwise())
            let wording = translation.wording()
            diagnostics += translation.diagnostics.resolved(in: table.file.source)
            return LazyWording(language: table.language) { wording }
        }
        return (program, diagnostics)
    }

    /// Lets a program speak other languages, as ``translated(by:)-([StringTable])`` does, but reads a table only when its
    /// language is first asked for: whoever speaks the dialogue's own does not wait for the others.
    /// - Parameter files: The texts, a file for each language. What is wrong with them is not told here.
    /// - Returns: The program.
    public func translated(by files: [StringTableFile]) -> Program {
        translated(into: files, language: \.language) { file, otherwise in
            LazyWording(language: file.language) {
                var translation = Translation(file.table, of: self, otherwise: otherwise())
                return translation.wording()
            }
        }
    }

    // Goes through tables, the more general language first: others fall back on it.
    private func translated<Table>(
        into tables: [Table],
        language: (Table) -> String,
        make: (Table, _ otherwise: @escaping @Sendable () -> Wording) -> LazyWording
    ) -> Program {
        var translations: [LazyWording] = []
        let byBreadth = tables.enumerated().sorted {
            let breadth = (language($0.element).utf8.count, language($1.element).utf8.count)
            return (breadth.0, $0.offset) < (breadth.1, $1.offset)
        }
        for (_, table) in byBreadth {
            guard let tag = LanguageTag(language(table)), tag != LanguageTag(base.language) else { continue }
            guard !translations.contains(where: { LanguageTag($0.language) == tag }) else { continue }
            let nearest = tag.andMoreGeneral.dropFirst().lazy.compactMap { general in
                translations.first { LanguageTag($0.language) == general }
            }.first
            let base = base
            translations.append(make(table) { nearest?.wording ?? base })
        }
        return Program(self, translations: translations.sorted { $0.language < $1.language })
    }
}
