/// Many phrasings, each with what it means, found by a word that must be said: there are thousands of ways of saying
/// things, and of nearly all of them no word is said.
struct Phrasings<Meaning: Sendable>: Sendable {
    /// A phrasing and what it means.
    struct Entry: Sendable {
        let meaning: Meaning
        let phrasing: Phrasing
    }

    private(set) var entries: [Entry] = []
    /// For a word, or a word list, which entries may be meant where it is said.
    private var entriesOfWord: [Vocabulary.Word: [Int]] = [:]
    private var entriesOfList: [Int: [Int]] = [:]

    /// Adds a phrasing.
    mutating func add(_ phrasing: Phrasing, meaning: Meaning) {
        let anchor = phrasing.anchor
        for word in anchor.words { entriesOfWord[word, default: []].append(entries.count) }
        for list in anchor.lists { entriesOfList[list, default: []].append(entries.count) }
        entries.append(Entry(meaning: meaning, phrasing: phrasing))
    }

    /// The entries that a word may be part of.
    func entries(with word: Vocabulary.Word) -> [Int] { entriesOfWord[word] ?? [] }

    /// The entries that a word list may be part of.
    func entries(with list: Int) -> [Int] { entriesOfList[list] ?? [] }

    /// The places of what may be meant in a sentence, in the order in which it was added. The rest is not said.
    func candidates(in sentence: Sentence) -> [Int] {
        var found: [Int] = []
        for token in sentence.tokens {
            for word in token.words {
                if let entries = entriesOfWord[word] { found += entries }
            }
        }
        for list in sentence.saidLists {
            if let entries = entriesOfList[list] { found += entries }
        }
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
