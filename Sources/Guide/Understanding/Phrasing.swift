/// A phrasing ready to be listened for: its words and word lists by their numbers.
struct Phrasing: Sendable {
    struct Step: Sendable {
        let words: [Vocabulary.Word]
        let lists: [Int]
        let isAfterGap: Bool
        /// Small words of which one must be said right before it; none where it does not matter.
        let after: [String]
    }

    struct Part: Sendable {
        let steps: [Step]
        /// Small words of which one must be said right after it; none where it does not matter.
        let before: [String]
        let reachesBack: Bool
        let reachesOn: Bool
    }

    /// How many words may come where a writer puts dots.
    static let longestGap = 5
    /// How many words may come between two parts joined by `&`.
    static let longestWay = 6
    /// How many other words there may be in, and before, a sentence that only adds to another.
    static let longestAfterthought = 2

    private let parts: [Part]
    /// Whether it is asked about before anything is made of it.
    let isDoubtful: Bool

    /// Learns the words of a phrasing. `nil` where too little is left without its small words to know it by in a sentence:
    /// "a lot" and "all of it" are answers only where nothing else is said. `nil` too where it speaks of a list that there
    /// is not.
    init?(_ written: WrittenPhrasing, _ vocabulary: inout Vocabulary, _ lists: WordLists, small: Set<String>) {
        var parts: [Part] = []
        var isShortened = false
        for part in written.parts {
            var steps: [Step] = []
            var isAfterGap = false
            for step in part.steps {
                isAfterGap = isAfterGap || step.isAfterGap
                let words = step.words.filter { !small.contains($0) }
                let numbers = step.lists.compactMap { lists.number(of: $0) }
                if words.isEmpty, numbers.isEmpty {
                    // Without its list it would say too little, and be heard where it is not meant.
                    guard step.lists.isEmpty else { return nil }
                    isShortened = true
                    continue
                }
                steps.append(
                    Step(
                        words: words.map { vocabulary.add($0) },
                        lists: numbers,
                        isAfterGap: isAfterGap && !steps.isEmpty,
                        after: step.after
                    )
                )
                isAfterGap = false
            }
            if !steps.isEmpty {
                parts.append(
                    Part(
                        steps: steps,
                        before: part.before,
                        reachesBack: part.reachesBack,
                        reachesOn: part.reachesOn
                    )
                )
            }
        }
        let isTold =
            parts.count > 1
            || parts.contains { part in
                part.steps.count > 1 || !part.before.isEmpty || part.steps.contains { !$0.after.isEmpty }
            }
        guard !parts.isEmpty, !isShortened || isTold else { return nil }
        self.parts = parts
        isDoubtful = written.isDoubtful
    }

    /// The words of which one is all it takes; `nil` where it takes more.
    var singleWords: [Vocabulary.Word]? {
        guard parts.count == 1, parts[0].steps.count == 1, parts[0].before.isEmpty, !parts[0].reachesBack,
            !parts[0].reachesOn, let step = parts[0].steps.first, step.lists.isEmpty, step.after.isEmpty
        else { return nil }
        return step.words
    }

    /// Whether it ends with dots: what is said after it belongs to it.
    var reachesOn: Bool { parts.last?.reachesOn ?? false }

    /// The words and lists of each of its steps: one of them must be said.
    var alternatives: [(words: [Vocabulary.Word], lists: [Int])] { parts.flatMap(\.steps).map { ($0.words, $0.lists) } }

    /// Every way in which a sentence says it: for each, the places of the words that do.
    func matches(in sentence: Sentence) -> [[Int]] {
        var found = matches(of: parts[0], in: sentence)
        for part in parts.dropFirst() {
            let others = matches(of: part, in: sentence)
            found = found.compactMap { match in
                others.filter { Self.areNear(match, $0, in: sentence) }
                    .min { Self.way(match, $0) < Self.way(match, $1) }
                    .map { (match + $0).sorted() }
            }
        }
        return found
    }

    private func matches(of part: Part, in sentence: Sentence) -> [[Int]] {
        guard let first = part.steps.first else { return [] }
        var found: [[Int]] = []
        for place in sentence.tokens.indices {
            for start in Self.places(of: first, at: place, in: sentence) {
                guard var match = Self.extended(start, with: part.steps.dropFirst(), in: sentence),
                    let end = match.last, part.before.isEmpty || sentence.saysSmall(anyOf: part.before, after: end)
                else { continue }
                if part.reachesBack { match = Array(sentence.breath(before: match[0])) + match }
                if part.reachesOn, let last = match.last { match += sentence.breath(after: last) }
                found.append(match)
            }
        }
        return found
    }

    /// What says a step, beginning at a place.
    private static func places(of step: Step, at place: Int, in sentence: Sentence) -> [[Int]] {
        guard step.after.isEmpty || sentence.saysSmall(anyOf: step.after, before: place) else { return [] }
        var found: [[Int]] = sentence.tokens[place].is(anyOf: step.words) ? [[place]] : []
        for list in step.lists { found += sentence.finds(of: list, at: place) }
        return found
    }

    private static func extended(_ match: [Int], with steps: ArraySlice<Step>, in sentence: Sentence) -> [Int]? {
        guard let step = steps.first else { return match }
        guard let last = match.last else { return nil }
        let reach = step.isAfterGap ? longestGap + 1 : 1
        for place in (last + 1)..<(last + 1 + reach) {
            guard place < sentence.tokens.count, sentence.tokens[place].pause < .stop else { return nil }
            for next in places(of: step, at: place, in: sentence) {
                if let whole = extended(match + next, with: steps.dropFirst(), in: sentence) { return whole }
            }
        }
        return nil
    }

    private static func areNear(_ first: [Int], _ second: [Int], in sentence: Sentence) -> Bool {
        let way = way(first, second)
        guard way <= longestWay, Set(first).isDisjoint(with: second) else { return false }
        guard let low = (first + second).min(), let high = (first + second).max() else { return false }
        if sentence.tokens[(low + 1)..<(high + 1)].allSatisfy({ $0.pause < .stop }) { return true }
        // "They're weak. The legs." A sentence as short as that only adds to the one beside it, unless it begins anew:
        // "Numb. My legs are fine."
        guard way <= longestAfterthought, let one = sentence.sentence(around: first),
            let other = sentence.sentence(around: second)
        else { return false }
        let (later, match) = one.lowerBound < other.lowerBound ? (other, second) : (one, first)
        if sentence.tokens[later.lowerBound].beginsAnew { return later.count == match.count }
        return one.count <= first.count + longestAfterthought || other.count <= second.count + longestAfterthought
    }

    /// How many words stand between two matches; 0 where they overlap.
    private static func way(_ first: [Int], _ second: [Int]) -> Int {
        guard let firstLow = first.first, let firstHigh = first.last, let secondLow = second.first,
            let secondHigh = second.last
        else { return 0 }
        return max(0, max(secondLow - firstHigh, firstLow - secondHigh) - 1)
    }
}
