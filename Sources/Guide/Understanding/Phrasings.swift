/// Many phrasings, each with what it means, found by a word that must be said: there are thousands of ways of saying
/// things, and of nearly all of them no word is said.
struct Phrasings<Meaning: Sendable>: Sendable {
    /// A phrasing and what it means.
    struct Entry: Sendable {
        let meaning: Meaning
        let phrasing: Phrasing
    }

    private(set) var entries: [Entry] = []
    private var requirements = Requirements()
    /// For a word, or a word list, which entries may be meant where it is said.
    private var entriesOfWord = Chains()
    private var entriesOfList = Chains()

    /// Adds a phrasing.
    mutating func add(_ phrasing: Phrasing, meaning: Meaning) {
        let alternatives = phrasing.alternatives
        let anchor = Self.anchor(of: alternatives)
        for word in anchor.words { entriesOfWord.add(entries.count, under: Int(word)) }
        for list in anchor.lists { entriesOfList.add(entries.count, under: list) }
        requirements.append(alternatives)
        entries.append(Entry(meaning: meaning, phrasing: phrasing))
    }

    /// The words and lists of the step with the fewest: unless one of them is said, the phrasing is not.
    private static func anchor(
        of alternatives: [(words: [Vocabulary.Word], lists: [Int])]
    ) -> (words: [Vocabulary.Word], lists: [Int]) {
        // A list stands for many words.
        alternatives.min { $0.words.count + 40 * $0.lists.count < $1.words.count + 40 * $1.lists.count } ?? ([], [])
    }

    /// Does something with the place of every entry that a word may be part of.
    func forEach(with word: Vocabulary.Word, _ body: (Int) -> Void) {
        entriesOfWord.forEach(under: Int(word), body)
    }

    /// Does something with the place of every entry that a word list may be part of.
    func forEach(with list: Int, _ body: (Int) -> Void) { entriesOfList.forEach(under: list, body) }

    /// Whether a sentence has all the words that the entry at a place takes.
    func mayBeSaid(_ place: Int, in sentence: Sentence) -> Bool { requirements.areMet(at: place, in: sentence) }

    /// The places of what may be meant in a sentence, in the order in which it was added. The rest is not said.
    func candidates(in sentence: Sentence) -> [Int] {
        var found: [Int] = []
        func keep(_ place: Int) { if mayBeSaid(place, in: sentence) { found.append(place) } }
        for token in sentence.tokens {
            for word in token.words { forEach(with: word, keep) }
        }
        for list in sentence.saidLists { forEach(with: list, keep) }
        guard found.count > 1 else { return found }
        found.sort()
        var kept = 1
        for place in found.dropFirst() where place != found[kept - 1] {
            found[kept] = place
            kept += 1
        }
        found.removeLast(found.count - kept)
        return found
    }

    /// Everything a sentence says: for each match, the places of the words that do.
    func matches(in sentence: Sentence) -> [[Int]] {
        var matches: [[Int]] = []
        for place in candidates(in: sentence) { matches += entries[place].phrasing.matches(in: sentence) }
        return matches
    }
}

extension Phrasings<Void> {
    /// Phrasings that all mean the same.
    init(_ phrasings: [Phrasing]) {
        for phrasing in phrasings { add(phrasing, meaning: ()) }
    }
}
