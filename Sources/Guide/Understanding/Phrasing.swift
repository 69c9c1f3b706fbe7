/// A phrasing ready to be listened for: its words by their numbers.
struct Phrasing: Sendable {
    struct Step: Sendable {
        let words: [Vocabulary.Word]
        var isAfterGap: Bool
    }

    struct Part: Sendable {
        var steps: [Step]
        let reachesBack: Bool
        let reachesOn: Bool
    }

    /// How many words may come where a writer puts dots.
    static let longestGap = 5
    /// How many words may come between two parts joined by `&`.
    static let longestWay = 6

    private(set) var parts: [Part]
    /// Whether it is asked about before anything is made of it.
    let isDoubtful: Bool

    private init(parts: [Part], isDoubtful: Bool) {
        self.parts = parts
        self.isDoubtful = isDoubtful
    }

    /// Learns the words of a phrasing. `nil` where too little is left without its small words to know it by in a sentence:
    /// "a lot" and "all of it" are answers only where nothing else is said.
    init?(_ written: WrittenPhrasing, _ vocabulary: inout Vocabulary, small: Set<String>) {
        var parts: [Part] = []
        var isShortened = false
        for part in written.parts {
            var steps: [Step] = []
            var isAfterGap = false
            for step in part.steps {
                isAfterGap = isAfterGap || step.isAfterGap
                let words = step.words.filter { !small.contains($0) }
                isShortened = isShortened || words.isEmpty
                guard !words.isEmpty else { continue }
                steps.append(Step(words: words.map { vocabulary.add($0) }, isAfterGap: isAfterGap && !steps.isEmpty))
                isAfterGap = false
            }
            if !steps.isEmpty {
                parts.append(Part(steps: steps, reachesBack: part.reachesBack, reachesOn: part.reachesOn))
            }
        }
        guard !parts.isEmpty, !isShortened || parts.count > 1 || parts[0].steps.count > 1 else { return nil }
        self.init(parts: parts, isDoubtful: written.isDoubtful)
    }

    /// How many words it takes.
    var length: Int { parts.reduce(0) { $0 + $1.steps.count } }

    /// The words of its step with the fewest: unless one of them is said, it is not.
    var anchor: [Vocabulary.Word] {
        parts.flatMap(\.steps).map(\.words).min { $0.count < $1.count } ?? []
    }

    /// What comes near it: all its words but one. Nothing for fewer than three words, where one alone would do.
    var nearMisses: [Phrasing] {
        guard length >= 3, !isDoubtful else { return [] }
        var misses: [Phrasing] = []
        for part in parts.indices {
            for step in parts[part].steps.indices {
                var miss = self
                miss.parts[part].steps.remove(at: step)
                if miss.parts[part].steps.isEmpty {
                    miss.parts.remove(at: part)
                } else if step < miss.parts[part].steps.count {
                    miss.parts[part].steps[step].isAfterGap = step > 0
                }
                misses.append(miss)
            }
        }
        return misses
    }

    /// Every way in which a sentence says it: for each, the places of the words that do.
    func matches(in sentence: Sentence) -> [[Int]] {
        // Nearly everything is not said; that must cost next to nothing.
        for part in parts {
            for step in part.steps where !sentence.says(anyOf: step.words) { return [] }
        }
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
        for place in sentence.tokens.indices where sentence.tokens[place].is(anyOf: first.words) {
            var match = [place]
            guard extend(&match, with: part.steps.dropFirst(), in: sentence) else { continue }
            if part.reachesBack { match = Array(sentence.breath(before: match[0])) + match }
            if part.reachesOn, let last = match.last { match += sentence.breath(after: last) }
            found.append(match)
        }
        return found
    }

    private func extend(_ match: inout [Int], with steps: ArraySlice<Step>, in sentence: Sentence) -> Bool {
        guard let step = steps.first else { return true }
        guard let last = match.last else { return false }
        let reach = step.isAfterGap ? Self.longestGap + 1 : 1
        for place in (last + 1)..<(last + 1 + reach) {
            guard place < sentence.tokens.count, sentence.tokens[place].pause < .stop else { return false }
            guard sentence.tokens[place].is(anyOf: step.words) else { continue }
            match.append(place)
            if extend(&match, with: steps.dropFirst(), in: sentence) { return true }
            match.removeLast()
        }
        return false
    }

    private static func areNear(_ first: [Int], _ second: [Int], in sentence: Sentence) -> Bool {
        guard Set(first).isDisjoint(with: second), way(first, second) <= longestWay else { return false }
        guard let low = (first + second).min(), let high = (first + second).max() else { return false }
        return sentence.tokens[(low + 1)..<(high + 1)].allSatisfy { $0.pause < .stop }
    }

    /// How many words stand between two matches; 0 where they overlap.
    private static func way(_ first: [Int], _ second: [Int]) -> Int {
        guard let firstLow = first.first, let firstHigh = first.last, let secondLow = second.first,
            let secondHigh = second.last
        else { return 0 }
        return max(0, max(secondLow - firstHigh, firstLow - secondHigh) - 1)
    }
}
