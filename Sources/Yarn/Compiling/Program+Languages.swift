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
    public func language(nearest language: String) -> String { wording(for: language).language }

    /// The values of every header of a node with a key, in a language; those that are not translated as they are written.
    /// - Parameters:
    ///   - key: What stands before the header's colon.
    ///   - node: The node's name.
    ///   - language: A BCP 47 tag.
    /// - Returns: The values in the order of the headers; none where there is no such node.
    public func values(ofHeader key: String, of node: String, in language: String) -> [String] {
        let wording = wording(for: language)
        return self.node(named: node)?.headers(key).map { wording.headers[$0.id] ?? $0.value } ?? []
    }

    func wording(for language: String) -> Wording {
        guard let tag = LanguageTag(language) else { return base }
        for tag in tag.andMoreGeneral {
            if LanguageTag(base.language) == tag { return base }
            if let wording = translations.first(where: { LanguageTag($0.language) == tag }) { return wording }
        }
        return base
    }

    /// Lets a program speak other languages.
    ///
    /// A line that a table does not translate is said in the nearest more general language that has it, else as it is
    /// written. Lines are made now, so that saying them costs no more than saying those of the dialogue's own language.
    /// A table of that language itself is passed over.
    /// - Parameter tables: The texts, a table for each language.
    /// - Returns: The program, and what the tables say wrongly: values a line does not have, markup that cannot be read.
    ///   What is wrong with a table as such is in its own ``StringTable/diagnostics``.
    public func translated(by tables: [StringTable]) -> (program: Program, diagnostics: [Diagnostic]) {
        var wordings: [Wording] = []
        var diagnostics: [Diagnostic] = []
        // The more general first: others fall back on them.
        let byBreadth = tables.enumerated().sorted {
            let breadth = ($0.element.language.utf8.count, $1.element.language.utf8.count)
            return (breadth.0, $0.offset) < (breadth.1, $1.offset)
        }
        for (_, table) in byBreadth {
            guard let tag = LanguageTag(table.language), tag != LanguageTag(base.language) else { continue }
            guard !wordings.contains(where: { LanguageTag($0.language) == tag }) else { continue }
            let nearest = tag.andMoreGeneral.dropFirst().lazy.compactMap { general in
                wordings.first { LanguageTag($0.language) == general }
            }
            var translation = Translation(table, of: self, otherwise: nearest.first ?? base)
            wordings.append(translation.wording())
            diagnostics += translation.diagnostics.resolved(in: table.file.source)
        }
        wordings.sort { $0.language < $1.language }
        return (Program(self, translations: wordings), diagnostics)
    }
}
