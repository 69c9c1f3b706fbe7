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

    /// How many words that count a short answer has at most: "the lower one please".
    private static let longestShortAnswer = 4

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
    ///   - used: Words of the utterance, by their places, that have answered something else already. By themselves they
    ///     answer nothing more; with others they do: "stiff" in "stiff every morning".
    init(_ sentence: Sentence, to question: QuestionWords, used: Set<Int> = []) {
        var finds: [Find] = []
        // What sounds like an answer: "I sit all day" tells nothing of how often it hurts.
        var others: [[Int]] = []
        for place in question.phrasings.candidates(in: sentence) {
            let candidate = question.phrasings.entries[place]
            let matches = candidate.phrasing.matches(in: sentence)
            if let position = candidate.meaning {
                finds += matches.map { Find(position: position, match: $0) }
            } else if !matches.isEmpty {
                let meant = matches.filter { sentence.means($0) }
                // "My leg is numb and my back hurts" names another place first; "my mother's leg is numb" names none.
                others +=
                    candidate.phrasing.reachesOn
                    ? meant.filter { !sentence.isOfAnother($0) }.map { sentence.withRest($0) } : meant
            }
        }
        for position in question.choices(saidWhollyBy: sentence) {
            finds.append(Find(position: position, match: Array(sentence.tokens.indices)))
        }
        // "Upper back" is not also "back"; and what is denied hides what is in it all the same.
        let longer = finds.map(\.match) + others
        func isPart(_ find: Find) -> Bool {
            longer.contains { $0.count > find.match.count && Set($0).isSuperset(of: find.match) }
                || others.contains(find.match)
        }
        finds.removeAll(where: isPart)
        let plain = Self.withoutRetracted(Self.unused(finds, in: sentence, used), of: finds, in: sentence)
        let own = Self.own(sentence, question).filter { !isPart($0) }
        let kept = plain.isEmpty ? Self.unused(own, in: sentence, used) : plain
        // A word that several choices share says less than one that only one of them has.
        let specific = kept.filter { find in
            !kept.contains { $0.position != find.position && $0.match == find.match }
        }
        let last = Self.lastMeant(specific.isEmpty ? kept : specific, of: finds, in: sentence)
        var best: [Int: Find] = [:]
        for find in Self.firstNamed(last, in: sentence, always: question.takesFirstNamed) {
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

    /// What is meant without what is denied again in the same words: "an ache, or not an ache, a cramp".
    private static func withoutRetracted(_ finds: [Find], of all: [Find], in sentence: Sentence) -> [Find] {
        let rest = finds.filter { find in
            !sentence.takesBack(find.match, in: all.filter { $0.position == find.position }.map(\.match))
        }
        return rest.isEmpty ? finds : rest
    }

    /// What still holds where a visitor takes something back: "neck, no, I mean lower back".
    private static func lastMeant(_ finds: [Find], of all: [Find], in sentence: Sentence) -> [Find] {
        for correction in sentence.corrections.sorted(by: >) {
            let later = finds.filter { $0.match.first ?? 0 > correction }
            if !later.isEmpty, later.count < finds.count { return later }
        }
        // "Shoulder no lower back" takes the shoulder back, or denies the lower back. Nobody can tell but the visitor.
        let doubtful = all.filter { find in
            guard let denial = find.match.first.flatMap({ sentence.bareDenial(rightBefore: $0) }) else { return false }
            return finds.contains { $0.position != find.position && $0.match.last == denial - 1 }
                && find.match.last.map { $0 + 2 >= sentence.tokens.count } ?? false
        }
        return finds + doubtful
    }

    /// What is meant where a sentence names several choices: the first, told before the others; but those that are named in
    /// one breath ("neck and lower back") are equals, unless the question wants the first `always`. Where they are all that
    /// is said, they are equals for every question.
    private static func firstNamed(_ finds: [Find], in sentence: Sentence, always: Bool) -> [Find] {
        let sorted = finds.sorted { ($0.match.first ?? 0, $0.position) < ($1.match.first ?? 0, $1.position) }
        guard let first = sorted.first, sorted.contains(where: { $0.position != first.position }) else { return finds }
        let named = Set(finds.flatMap(\.match))
        let isSentence = sentence.tokens.indices.contains { !named.contains($0) && !sentence.isLink($0) }
        guard isSentence else { return finds }
        // Two choices that share all their words are one mention.
        var equals = sorted.filter { $0.match.first == first.match.first }
        var end = equals.compactMap(\.match.last).max() ?? 0
        if !always {
            for find in sorted.dropFirst(equals.count) {
                guard let start = find.match.first, start <= end + 2 else { break }
                guard start <= end + 1 || sentence.isLink(end + 1) else { break }
                equals.append(find)
                end = max(end, find.match.last ?? end)
            }
        }
        return equals
    }

    /// What the words say that only one label has: enough in a short answer.
    private static func own(_ sentence: Sentence, _ question: QuestionWords) -> [Find] {
        guard sentence.tokens.count <= longestShortAnswer else { return [] }
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
            sentence.means(find.match) && !sentence.isOfAnother(find.match)
                && !find.match.allSatisfy { used.contains(sentence.tokens[$0].place) }
        }
    }
}
