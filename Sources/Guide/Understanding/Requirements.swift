/// What must be said for a phrasing to be said, for many phrasings: of each of their steps one word or word list.
///
/// At every turn thousands are asked for and nearly none is met, so all stand in one array, and none is copied.
struct Requirements: Sendable {
    /// For each phrasing, for each of its steps: how many alternatives there are, and then these, a word by its number and
    /// a word list by the complement of its.
    private var steps: [Int32] = []
    /// Where the steps of each phrasing end.
    private var ends: [Int] = []

    /// Adds a phrasing's: the words and lists of each of its steps.
    mutating func append(_ alternatives: [(words: [Vocabulary.Word], lists: [Int])]) {
        for (words, lists) in alternatives {
            steps.append(Int32(truncatingIfNeeded: words.count + lists.count))
            steps += words
            for list in lists { steps.append(~Int32(truncatingIfNeeded: list)) }
        }
        ends.append(steps.count)
    }

    /// Whether a sentence meets those of the phrasing at an index.
    func areMet(at index: Int, in sentence: Sentence) -> Bool {
        var place = index > 0 ? ends[index - 1] : 0
        while place < ends[index] {
            let next = place + 1 + Int(steps[place])
            place += 1
            while place < next, !says(sentence, steps[place]) { place += 1 }
            guard place < next else { return false }
            place = next
        }
        return true
    }

    private func says(_ sentence: Sentence, _ alternative: Int32) -> Bool {
        alternative < 0 ? sentence.says(list: Int(~alternative)) : sentence.says(alternative)
    }
}
