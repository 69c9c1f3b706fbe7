import struct Yarn.Place

/// How plain a guide is in one language, passage by passage.
public struct ReadingLanguage: Hashable, Sendable {
    /// A passage's figures.
    public struct Passage: Hashable, Sendable {
        /// The title of its node.
        public let node: String
        /// The dialogue file it begins in.
        public let file: String
        /// Where it begins there.
        public let start: Place
        /// Whether someone who may need care reads it.
        public let isWarning: Bool
        /// Whether it is long enough to be judged by itself.
        public var isJudgedAlone: Bool { words >= ReadingReview.fewestWords }
        /// How many words it has; at least one.
        public let words: Int
        /// The words of a sentence, on average.
        public let wordsPerSentence: Double
        /// Its figure, by the formula of the language.
        public let figure: Double
        /// What the figure keeps to: at most where ``ReadingLanguage/isGrade``, at least elsewhere.
        public let limit: Double
        /// How far the figure is past the limit; 0 or less keeps to it.
        public let excess: Double
        fileprivate let count: ReadingCount
    }

    /// The language, as a BCP 47 tag.
    public let language: String
    /// The passages, in the order they are written.
    public private(set) var passages: [Passage]
    private let formula: ReadingFormula

    /// Whether the figures are school grades, of which lower is easier; else they are a reading ease, of which higher is.
    public var isGrade: Bool {
        switch formula {
        case .fleschKincaid: true
        case .fernandezHuerta: false
        }
    }

    /// How many words all passages have.
    public var words: Int { whole.words }
    /// The words of a sentence, on average over all passages.
    public var wordsPerSentence: Double { whole.wordsPerSentence }
    /// The figure of all passages together.
    public var figure: Double { formula.figure(whole) }

    private var whole: ReadingCount { passages.reduce(into: ReadingCount()) { $0 += $1.count } }

    init(_ language: String, _ formula: ReadingFormula, _ measured: [MeasuredPassage]) {
        self.language = language
        self.formula = formula
        passages = measured.compactMap { measured in
            guard let first = measured.lines.first, measured.whole.words > 0 else { return nil }
            return Passage(
                node: measured.passage.node,
                file: first.entry.text.location.file,
                start: first.entry.text.location.start,
                isWarning: measured.passage.demand == .warnings,
                words: measured.whole.words,
                wordsPerSentence: measured.whole.wordsPerSentence,
                figure: formula.figure(measured.whole),
                limit: formula.limit(measured.passage.demand),
                excess: measured.excess(measured.whole),
                count: measured.whole
            )
        }
    }

    /// The same, with only some of the passages.
    public func filter(_ isWanted: (Passage) -> Bool) -> ReadingLanguage {
        var other = self
        other.passages = passages.filter(isWanted)
        return other
    }
}
