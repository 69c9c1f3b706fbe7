/// What a sentence answers to a question.
struct Answering: Sendable {
    /// A choice that was meant, or may have been.
    struct Meant: Hashable, Sendable {
        /// Its position among those on offer, counted from 0.
        let position: Int
        /// The words of the utterance that say so, by their places; none where the whole of it does.
        let places: [Int]
        /// These words as they were said.
        let words: String
    }

    private struct Find {
        let position: Int
        let match: [Int]
    }

    /// The choices that fit: none, the one that is meant, or those to ask about. At most one for each choice.
    let meant: [Meant]

    /// Looks for the choices of a question in a sentence.
    /// - Parameters:
    ///   - sentence: What was said.
    ///   - question: The words of the choices.
    ///   - used: Words of the utterance, by their places, that have answered something else already.
    init(_ sentence: Sentence, to question: QuestionWords, used: Set<Int> = []) {
        var finds: [Find] = []
        for (position, offer) in question.offers.enumerated() where offer.answer == nil {
            for phrasing in offer.phrasings {
                finds += phrasing.matches(in: sentence).map { Find(position: position, match: $0) }
            }
        }
        // "Upper back" is not also "back"; and what is denied hides what is in it all the same.
        let all = finds
        finds.removeAll { find in
            all.contains { $0.match.count > find.match.count && Set($0.match).isSuperset(of: find.match) }
        }
        let plain = Self.unused(finds, in: sentence, used)
        let kept = plain.isEmpty ? Self.unused(Self.own(sentence, question), in: sentence, used) : plain
        // A word that several choices share says less than one that only one of them has.
        let specific = kept.filter { find in
            !kept.contains { $0.position != find.position && $0.match == find.match }
        }
        var best: [Int: Find] = [:]
        for find in Self.lastMeant(specific.isEmpty ? kept : specific, in: sentence) {
            if let known = best[find.position], known.match.count >= find.match.count { continue }
            best[find.position] = find
        }
        meant = best.values.sorted { $0.position < $1.position }.map { find in
            Meant(
                position: find.position,
                places: find.match.map { sentence.tokens[$0].place },
                words: sentence.words(of: find.match)
            )
        }
    }

    /// What still holds where a visitor takes something back: "neck, no, I mean lower back".
    private static func lastMeant(_ finds: [Find], in sentence: Sentence) -> [Find] {
        for correction in sentence.corrections.sorted(by: >) {
            let later = finds.filter { $0.match.first ?? 0 > correction }
            if !later.isEmpty, later.count < finds.count { return later }
        }
        return finds
    }

    /// What the words say that only one label has: enough where nothing else was said.
    private static func own(_ sentence: Sentence, _ question: QuestionWords) -> [Find] {
        var finds: [Find] = []
        for (position, offer) in question.offers.enumerated() where offer.answer == nil && !offer.ownWords.isEmpty {
            for place in sentence.tokens.indices where sentence.tokens[place].is(anyOf: offer.ownWords) {
                finds.append(Find(position: position, match: [place]))
            }
        }
        return finds
    }

    private static func unused(_ finds: [Find], in sentence: Sentence, _ used: Set<Int>) -> [Find] {
        finds.filter { find in
            sentence.means(find.match) && !find.match.contains { used.contains(sentence.tokens[$0].place) }
        }
    }
}
