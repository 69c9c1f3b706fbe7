import Yarn

/// How plain a guide is, in each of its languages that a formula is known for.
///
/// What is judged:
///
/// - A line of ``fewestWords`` words or more, by itself. In a shorter one a single syllable moves the figure by more than a
///   grade: "Massage therapist" would ask for a university degree.
/// - Every passage (``ReadingPassage``) of as many words, as a whole: the shorter lines and choices count here.
/// - What is left, passages that are shorter still, all of a guide taken together.
///
/// Each is held to the figure of its ``ReadingFormula/Demand``, and each passage to ``ReadingFormula/longestSentence``.
/// The names of massages count like any other word.
public struct ReadingReview: Sendable {
    /// What is too hard to read, at its place in a dialogue file or a string table.
    public private(set) var diagnostics: [Diagnostic] = []
    /// What was measured, for each language that a formula is known for; the dialogue's own first.
    public private(set) var languages: [ReadingLanguage] = []

    /// With fewer words no figure is told.
    static let fewestWords = 8

    /// So much is told of one language at most; more helps nobody.
    private static let most = 200

    /// Measures a guide.
    /// - Parameters:
    ///   - outline: The dialogue as it is written.
    ///   - language: The language it is written in (BCP 47).
    ///   - tables: Its string tables. Those that cannot be read whole are passed over.
    public init(_ outline: Outline, language: String, tables: [StringTable]) {
        let passages = ReadingPassage.all(in: outline)
        if let formula = ReadingFormula(language: language) {
            let measured = passages.map { MeasuredPassage($0, formula) { $0.text.text } }
            add(measured, ReadingLanguage(language, formula, measured)) { finding in
                outline.diagnostic(
                    finding.code.rawValue,
                    .warning,
                    at: finding.line.entry.text.location,
                    finding.message,
                    help: finding.help
                )
            }
        }
        for table in tables where !table.diagnostics.contains(where: { $0.severity == .error }) {
            guard let formula = ReadingFormula(language: table.language) else { continue }
            let measured = passages.map { MeasuredPassage($0, formula) { $0.id.flatMap(table.text) } }
            add(measured, ReadingLanguage(table.language, formula, measured)) { finding in
                finding.line.entry.id.flatMap { id in
                    table.diagnostic(
                        finding.code.rawValue,
                        .warning,
                        aboutTextOf: id,
                        finding.message,
                        help: finding.help
                    )
                }
            }
        }
    }

    private mutating func add(
        _ measured: [MeasuredPassage],
        _ language: ReadingLanguage,
        _ diagnostic: (ReadingFinding) -> Diagnostic?
    ) {
        languages.append(language)
        var told = 0
        for passage in measured where told < Self.most {
            for finding in ReadingFinding.all(in: passage) {
                told += 1
                diagnostic(finding).map { diagnostics.append($0) }
            }
        }
        for demand in [ReadingFormula.Demand.warnings, .everywhere] {
            let short = measured.filter {
                $0.passage.demand == demand && $0.whole.words < Self.fewestWords && $0.whole.words > 0
            }
            if let finding = ReadingFinding(ofShort: short) { diagnostic(finding).map { diagnostics.append($0) } }
        }
    }
}
