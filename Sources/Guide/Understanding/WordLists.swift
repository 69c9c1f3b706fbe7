import Yarn

/// The word lists of a guide, each a name for many ways of saying one thing: "leg", "no feeling", "getting worse".
///
/// What is on a list is written like a `hear:` header, and may speak of other lists. For every sentence the lists are
/// looked for first, each once; all that is listened for then shares what was found.
struct WordLists: Sendable {
    /// The header that names a list. The node's `words:` headers hold what is on it.
    static let nameHeader = "word_list"

    /// A list as it is written.
    struct Written: Hashable, Sendable {
        let name: String
        let phrasings: [WrittenPhrasing]

        /// Reads a node; `nil` where it is no list, or one without a name.
        init?(_ node: Program.Node, in program: Program, language: String) {
            guard let written = program.values(ofHeader: WordLists.nameHeader, of: node.name, in: language).first else {
                return nil
            }
            name = WrittenPhrasing.name(written)
            guard !name.isEmpty else { return nil }
            phrasings = program.values(ofHeader: WrittenPhrasing.header, of: node.name, in: language)
                .flatMap { WrittenPhrasing.list($0) }
        }
    }

    private var numbers: [String: Int] = [:]
    /// For a word, the lists it is on by itself.
    private var listsOfWord = Chains()
    /// Everything longer than a word, so that what an item speaks of comes before it.
    private var items = Phrasings<Int>()

    /// How many lists there are.
    var count: Int { numbers.count }

    /// The number of a list, or `nil` where there is none of this name.
    func number(of name: String) -> Int? { numbers[name] }

    /// Learns the lists. Of two with one name the first holds. What speaks of a list that does not exist, or of one that
    /// speaks of it in turn, is left out: `backtalk check` tells the writer.
    mutating func learn(_ lists: [Written], _ vocabulary: inout Vocabulary, small: Set<String>) {
        var written: [String: Written] = [:]
        for list in lists where written[list.name] == nil { written[list.name] = list }
        var begun: Set<String> = []
        for list in lists { learn(list.name, written, &begun, &vocabulary, small) }
    }

    private mutating func learn(
        _ name: String,
        _ written: [String: Written],
        _ begun: inout Set<String>,
        _ vocabulary: inout Vocabulary,
        _ small: Set<String>
    ) {
        guard let list = written[name], begun.insert(name).inserted else { return }
        for other in list.phrasings.flatMap(\.lists) { learn(other, written, &begun, &vocabulary, small) }
        var phrasings: [Phrasing] = []
        for phrasing in list.phrasings {
            if let learnt = Phrasing(phrasing, &vocabulary, self, small: small) { phrasings.append(learnt) }
        }
        // Only now, so that a list in a circle knows nothing of itself.
        let number = numbers.count
        numbers[name] = number
        for phrasing in phrasings { add(phrasing, to: number) }
    }

    private mutating func add(_ phrasing: Phrasing, to list: Int) {
        if let words = phrasing.singleWords {
            for word in words { listsOfWord.add(list, under: Int(word)) }
            return
        }
        items.add(phrasing, meaning: list)
    }

    /// Finds the lists in a sentence whose words have been read.
    func find(in sentence: inout Sentence) {
        guard !numbers.isEmpty else { return }
        var wanted = PlaceSet(count: items.entries.count)
        for place in sentence.tokens.indices {
            for word in sentence.tokens[place].words {
                items.forEach(with: word) { wanted.insert($0) }
                listsOfWord.forEach(under: Int(word)) { list in
                    sentence.note([place], of: list)
                    items.forEach(with: list) { wanted.insert($0) }
                }
            }
        }
        // What a list makes wanted comes after it.
        while let place = wanted.popFirst() {
            guard items.mayBeSaid(place, in: sentence) else { continue }
            let item = items.entries[place]
            let matches = item.phrasing.matches(in: sentence)
            guard !matches.isEmpty else { continue }
            for match in matches { sentence.note(match, of: item.meaning) }
            items.forEach(with: item.meaning) { wanted.insert($0) }
        }
    }
}
