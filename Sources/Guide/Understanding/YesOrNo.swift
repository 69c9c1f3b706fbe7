import Yarn

/// The ways in which people say yes, no, and that they are not sure.
struct YesOrNo: Sendable {
    /// What an answer comes to.
    enum Answer: String, Hashable, Sendable, CaseIterable {
        case yes
        case no
        case notSure = "not_sure"
    }

    /// The choices, as they are shown where the guide itself asks.
    private(set) var labels: [(answer: Answer, label: String)] = []
    private var meanings: [String: Answer] = [:]
    private var longest = 0
    /// The words that such an answer can begin with.
    private var firstWords: Set<String> = []

    /// The words of a `phrase: yes_or_no` node: `-> Yes #answer:yes #hear:yeah`.
    init(_ options: [Phrasebook.Entry]) {
        for option in options {
            guard let answer = option.line.values(ofTag: "answer").lazy.compactMap(Answer.init).first else { continue }
            add(answer, option.line.words, option.otherWords)
        }
    }

    /// The words as English has them.
    static let english: YesOrNo = {
        var words = YesOrNo([])
        words.add(.yes, "Yes", ["yeah", "yep", "yup", "sure", "I guess so", "I think so", "I do", "correct"])
        words.add(.no, "No", ["nope", "nah", "none", "not at all", "none of these", "I don't", "I don't think so"])
        words.add(.notSure, "Not sure", ["maybe", "perhaps", "unsure", "I don't know", "don't know", "I'm not sure"])
        return words
    }()

    /// The words of a phrasebook, in its language; the English ones where it has none.
    init(_ phrasebook: Phrasebook, noting fault: inout DialogueFault?) {
        self = phrasebook.options(.yesOrNo, noting: &fault).map(YesOrNo.init) ?? .english
    }

    /// What some words come to, said alone.
    func answer(saying words: some BidirectionalCollection<String>) -> Answer? {
        guard words.count <= longest, let first = words.first, firstWords.contains(first) else { return nil }
        return meanings[words.joined()]
    }

    /// Whether a word alone is a no, and nothing besides.
    func isNo(_ word: String) -> Bool { meanings[word] == .no }

    /// What an utterance answers to a question that asks for yes or no, and how it says so.
    ///
    /// A yes or a doubt is taken from the beginning of a longer answer ("yes, my leg is weak") and a doubt from anywhere
    /// in it. A no must be all that is said: "no numbness" denies one sign of several.
    func answer(in utterance: Utterance, isSmall: (String) -> Bool) -> Answer? {
        if let answer = meanings[utterance.joined] { return answer }
        let words = utterance.words
        var found: [Answer] = []
        var rest = 0
        var place = 0
        while place < words.count {
            var length = firstWords.contains(words[place]) ? min(longest, words.count - place) : 0
            while length > 0, meanings[words[place..<place + length].joined()] == nil { length -= 1 }
            if length > 0, let answer = meanings[words[place..<place + length].joined()] {
                if answer != .yes || rest == 0 { found.append(answer) }
                place += length
            } else {
                if !isSmall(words[place]) { rest += 1 }
                place += 1
            }
        }
        if found.contains(.notSure) { return .notSure }
        if found.first == .yes { return rest == 0 && found.contains(.no) ? nil : .yes }
        return found.first == .no && rest == 0 ? .no : nil
    }

    private mutating func add(_ answer: Answer, _ label: String, _ others: [String]) {
        labels.append((answer, label))
        for words in [label] + others {
            let utterance = Utterance(words)
            longest = max(longest, utterance.words.count)
            if let first = utterance.words.first { firstWords.insert(first) }
            if !utterance.joined.isEmpty, meanings[utterance.joined] == nil { meanings[utterance.joined] = answer }
        }
    }
}
