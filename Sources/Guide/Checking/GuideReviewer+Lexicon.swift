import Yarn

/// Words that tell how others are meant: nodes with the header `lexicon:`.
extension GuideReviewer {
    mutating func reviewLexicon() {
        var seen: Set<LexiconWords> = []
        for node in outline.nodes {
            for header in node.values(ofHeader: LexiconWords.header) {
                guard let words = LexiconWords(rawValue: header.text) else {
                    reportUnknownWords(header)
                    continue
                }
                if !seen.insert(words).inserted {
                    report(
                        .repeatedPhrase,
                        .warning,
                        at: header.location,
                        "Another node above holds the “\(header.text)” already, so these are never used.",
                        help: "Put the words of both into one node."
                    )
                }
                if node.values(ofHeader: WrittenPhrasing.header).isEmpty {
                    report(
                        .hearsNothing,
                        .warning,
                        at: header.location,
                        "This node has no words for the guide to listen for.",
                        help: "Write them in its head, with “;” between: “words: but; only; instead”."
                    )
                }
            }
        }
    }

    private mutating func reportUnknownWords(_ header: Outline.Written) {
        let known = LexiconWords.allCases.map(\.rawValue)
        report(
            .unknownPhrase,
            .warning,
            at: header.location,
            header.text.isEmpty
                ? "This “lexicon:” does not say which words these are."
                : "The guide has no use for words called “\(header.text)”.",
            help: Spelling.suggestion(for: header.text, among: known)
                ?? "The words are \(known.joined(separator: ", "))."
        )
    }
}

extension Outline.Node {
    /// Which words that tell how others are meant it holds, or `nil`.
    var lexiconWords: LexiconWords? {
        values(ofHeader: LexiconWords.header).lazy.compactMap { LexiconWords(rawValue: $0.text) }.first
    }

    /// Whether its `words:` headers hold what may be said in sentences, and no mere words.
    var wordsArePhrasings: Bool {
        !values(ofHeader: WordLists.nameHeader).isEmpty || !values(ofHeader: AnswerWords.optionHeader).isEmpty
            || lexiconWords?.arePhrasings == true
    }
}
