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
    /// Every passage in every language, in the order they are written.
    public private(set) var passages: [ReadingEntry] = []

    /// With fewer words no figure is told.
    static let fewestWords = 8

    /// Measures a guide.
    /// - Parameters:
    ///   - outline: The dialogue as it is written.
    ///   - language: The language it is written in (BCP 47).
    ///   - tables: Its string tables. Those that cannot be read whole are passed over.
    public init(_ outline: Outline, language: String, tables: [StringTable]) {
        let passages = ReadingPassage.all(in: outline)
        if let formula = ReadingFormula(language: language) {
            let measured = passages.map { MeasuredPassage($0, formula) { $0.text.text } }
            add(measured, language) { finding in
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
            add(measured, table.language) { finding in
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
        _ language: String,
        _ diagnostic: (ReadingFinding) -> Diagnostic?
    ) {
        for passage in measured {
            if let entry = ReadingEntry(passage, language) { passages.append(entry) }
            for finding in ReadingFinding.all(in: passage) { diagnostic(finding).map { diagnostics.append($0) } }
        }
        for demand in [ReadingFormula.Demand.warnings, .everywhere] {
            let short = measured.filter {
                $0.passage.demand == demand && $0.whole.words < Self.fewestWords && $0.whole.words > 0
            }
            if let finding = ReadingFinding(ofShort: short) { diagnostic(finding).map { diagnostics.append($0) } }
        }
    }
}

/// What one passage measures.
public struct ReadingEntry: Hashable, Sendable {
    /// The language it was measured in.
    public let language: String
    /// The title of its node.
    public let node: String
    /// Where it begins in the dialogue.
    public let file: String
    /// Where it begins in the dialogue.
    public let start: Place
    /// Whether someone who may need care reads it.
    public let isWarning: Bool
    /// How many words it has.
    public let words: Int
    /// The words of a sentence, on average.
    public let wordsPerSentence: Double
    /// Its figure, by the formula of its language.
    public let figure: Double
    /// What the figure must keep to: at most in English, at least in Spanish.
    public let limit: Double
    /// How far the figure is past the limit; below 0 it keeps to it.
    public let excess: Double

    init?(_ measured: MeasuredPassage, _ language: String) {
        guard let first = measured.lines.first, measured.whole.words > 0 else { return nil }
        self.language = language
        node = measured.passage.node
        file = first.entry.text.location.file
        start = first.entry.text.location.start
        isWarning = measured.passage.demand == .warnings
        words = measured.whole.words
        wordsPerSentence = measured.whole.wordsPerSentence
        figure = measured.formula.figure(measured.whole)
        limit = measured.formula.limit(measured.passage.demand)
        excess = measured.excess(measured.whole)
    }
}
