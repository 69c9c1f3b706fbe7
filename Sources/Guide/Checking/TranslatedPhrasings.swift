import Yarn

/// What a guide listens for in its other languages, looked at as its own language is by ``GuideReview``: every language has
/// small words and word lists of its own.
public struct TranslatedPhrasings: Sendable {
    /// Everything to tell the translator, each at the row it is about.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Looks through the tables of a dialogue.
    /// - Parameters:
    ///   - outline: The dialogue as it is written.
    ///   - tables: Its string tables. Those that cannot be read whole are passed over.
    public init(_ outline: Outline, tables: [StringTable]) {
        for table in tables where !table.diagnostics.contains(where: { $0.severity == .error }) {
            let words = Words(outline, table)
            for node in outline.nodes {
                review("hear", of: node, in: table, words)
                if node.wordsArePhrasings { review(WrittenPhrasing.header, of: node, in: table, words) }
            }
        }
    }

    /// A language's own small words and word lists.
    private struct Words {
        let small: Set<String>
        let lists: Set<String>

        init(_ outline: Outline, _ table: StringTable) {
            func translated(_ key: String, of node: Outline.Node) -> String {
                table.text(of: HeaderID.id(of: key, in: node.title.text))
                    ?? HeaderID.text(of: node.values(ofHeader: key).map(\.text))
            }
            small = Set(
                outline.nodes.filter { $0.lexiconWords == .smallWords }
                    .flatMap { Utterance(translated(WrittenPhrasing.header, of: $0)).words }
            )
            lists = Set(
                outline.nodes.filter { !$0.values(ofHeader: WordLists.nameHeader).isEmpty }
                    .map { WrittenPhrasing.name(translated(WordLists.nameHeader, of: $0)) }
            )
        }
    }

    private mutating func review(_ key: String, of node: Outline.Node, in table: StringTable, _ words: Words) {
        let id = HeaderID.id(of: key, in: node.title.text)
        guard let text = table.text(of: id) else { return }
        func tell(_ code: GuideCode, _ severity: Diagnostic.Severity, _ message: String, _ help: String) {
            let diagnostic = table.diagnostic(code.rawValue, severity, aboutTextOf: id, message, help: help)
            if let diagnostic { diagnostics.append(diagnostic) }
        }
        // What an option is called otherwise may be made of small words alone.
        let small = node.values(ofHeader: AnswerWords.optionHeader).isEmpty ? words.small : []
        let scalars = Array(text.unicodeScalars)
        for problem in PhrasingProblem.problems(in: text, smallWords: small) {
            let written = String(
                String.UnicodeScalarView(scalars[problem.start..<min(problem.start + problem.length, scalars.count)])
            )
            tell(.unheardPhrasing, .warning, "In “\(written)”: \(problem.message)", problem.help)
        }
        var told = words.lists
        for name in WrittenPhrasing.list(text).flatMap(\.lists) where told.insert(name).inserted {
            tell(
                .unknownList,
                .error,
                "There is no word list called “\(name)” in “\(table.language)”, so this is never heard.",
                Spelling.suggestion(for: name, among: words.lists.sorted())
                    ?? "The lists have the names that the rows “\(WordLists.nameHeader):” give them."
            )
        }
    }
}
