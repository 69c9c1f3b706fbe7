/// A few words that are said just so, small ones included: "scratch that", "rather than".
struct Saying: Sendable {
    private let steps: [Set<String>]

    /// Reads one, with `/` between words of which any will do; `nil` where it says nothing.
    init?(_ written: some StringProtocol) {
        let pieces = written.split { $0 == " " || $0 == "\t" || $0 == "_" }
        steps = pieces.map { piece in Set(piece.split(separator: "/").flatMap { Utterance($0).words }) }
            .filter { !$0.isEmpty }
        if steps.isEmpty { return nil }
    }

    /// The word that it is, where it is a single one.
    var words: Set<String>? { steps.count == 1 ? steps[0] : nil }

    /// Where it is said.
    func places(in utterance: Utterance) -> [Range<Int>] {
        let words = utterance.words
        guard words.count >= steps.count else { return [] }
        return (0...(words.count - steps.count)).compactMap { start in
            for (step, word) in zip(steps, words[start...]) where !step.contains(word) { return nil }
            return start..<(start + steps.count)
        }
    }
}
