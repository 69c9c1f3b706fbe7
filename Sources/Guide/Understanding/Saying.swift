/// A few words that are said just so, small ones included: "scratch that", "rather than".
struct Saying: Sendable {
    fileprivate let steps: [Set<String>]

    /// Reads one, with `/` between words of which any will do; `nil` where it says nothing.
    init?(_ written: some StringProtocol) {
        let pieces = written.split { $0 == " " || $0 == "\t" || $0 == "_" }
        steps = pieces.map { piece in Set(piece.split(separator: "/").flatMap { Utterance($0).words }) }
            .filter { !$0.isEmpty }
        if steps.isEmpty { return nil }
    }

    /// The word that it is, where it is a single one.
    var words: Set<String>? { steps.count == 1 ? steps[0] : nil }
}

/// Many sayings, found by the word they begin with: nearly none of them is said.
struct Sayings: Sendable {
    private var byFirstWord: [String: [Saying]] = [:]

    /// Prepares them.
    init(_ sayings: [Saying]) {
        for saying in sayings {
            for word in saying.steps.first ?? [] { byFirstWord[word, default: []].append(saying) }
        }
    }

    /// Where any of them is said, in the order of their first words.
    func places(in utterance: Utterance) -> [Range<Int>] {
        let words = utterance.words
        var found: [Range<Int>] = []
        for (start, word) in words.enumerated() {
            for saying in byFirstWord[word] ?? [] {
                let end = start + saying.steps.count
                guard end <= words.count, zip(saying.steps, words[start...]).allSatisfy({ $0.contains($1) }) else {
                    continue
                }
                found.append(start..<end)
            }
        }
        return found
    }
}
