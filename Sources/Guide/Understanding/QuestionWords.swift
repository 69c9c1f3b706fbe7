/// The words by which the choices of a question are known, ready to be listened for.
struct QuestionWords: Sendable {
    /// The words of one choice.
    struct Offer: Sendable {
        /// Words of its label that no other choice of the question has.
        let ownWords: [Vocabulary.Word]
        /// What it comes to where it is a yes, a no or a doubt.
        let answer: YesOrNo.Answer?
    }

    let offers: [Offer]
    /// What is said for each choice, by its position: its label, the label's parts ("Neck or shoulders"), and its other
    /// words. And, with `nil`, what sounds like an answer and is none: "chest and shoulder", "I sit all day".
    private(set) var phrasings = Phrasings<Int?>()
    /// Whether of several choices named in a sentence the first is meant.
    let takesFirstNamed: Bool
    /// The choices, by position, that are called by some words and nothing more: their labels, and their other words.
    private var choicesByLabel: [String: [Int]] = [:]
    private var choicesByWords: [String: [Int]] = [:]
    /// The choices, by position, that are meant by words which say too little for a sentence without their small words ("in
    /// the middle"): they are an answer only where nothing else is said.
    private var choicesByContent: [[String]: [Int]] = [:]
    /// How many words the longest of these has.
    private var longestContent = 0

    /// Whether some choice is a yes, a no or a doubt.
    var hasAnswers: Bool { offers.contains { $0.answer != nil } }

    /// Whether it asks for yes or no. Such a question is never answered by what was said before it was asked.
    var asksYesOrNo: Bool { offers.contains { $0.answer == .yes || $0.answer == .no } }

    /// The choices that an utterance is the words of, by position, and whether by their label, which outranks other words.
    func choices(saying utterance: Utterance) -> (positions: [Int], byLabel: Bool) {
        if utterance.joined.isEmpty { return ([], false) }
        if let called = choicesByLabel[utterance.joined] { return (called, true) }
        return (choicesByWords[utterance.joined] ?? [], false)
    }

    /// The choices, by position, that a sentence means where nothing else is said, small words aside.
    func choices(saidWhollyBy sentence: Sentence) -> [Int] {
        sentence.tokens.count <= longestContent ? choicesByContent[sentence.content] ?? [] : []
    }

    init(_ question: Question, _ lexicon: inout Lexicon) {
        var labels = question.choices.map { Set(Utterance($0.choice.label).words) }
        let others = question.choices.map { Set($0.otherWords) }
        for index in labels.indices {
            for other in labels.indices where other != index {
                labels[index].subtract(Utterance(question.choices[other].choice.label).words)
                labels[index].subtract(others[other])
            }
        }
        var offers: [Offer] = []
        for (position, (offer, own)) in zip(question.choices, labels).enumerated() {
            let parts = lexicon.parts(of: offer.choice.label)
            let listed = lexicon.answerWords.words(for: offer)
            choicesByLabel[offer.label, default: []].append(position)
            for words in Set(offer.otherWords + listed.map { Utterance($0).joined }) {
                choicesByWords[words, default: []].append(position)
            }
            let written = parts.map { $0.joined(separator: " ") } + offer.writtenWords + listed
            let answer = parts.compactMap { lexicon.yesOrNo.answer(saying: $0) }.first
            var wholeAnswers: Set<[String]> = []
            for words in written {
                guard let read = WrittenPhrasing(words) else { continue }
                if let phrasing = lexicon.learn(read) {
                    // A yes or a no is understood otherwise.
                    if answer == nil { phrasings.add(phrasing, meaning: position) }
                } else {
                    wholeAnswers.insert(Utterance(words).words.filter { !lexicon.isSmall($0) })
                }
            }
            wholeAnswers.remove([])
            if answer == nil {
                for words in wholeAnswers { choicesByContent[words, default: []].append(position) }
            }
            let ownWords = own.filter { $0.utf8.count >= 4 && !lexicon.isSmall($0) && !lexicon.isCommon($0) }
            offers.append(
                Offer(
                    ownWords: ownWords.sorted().map { lexicon.vocabulary.add($0) },
                    answer: answer
                )
            )
        }
        self.offers = offers
        longestContent = choicesByContent.keys.lazy.map(\.count).max() ?? 0
        for written in lexicon.answerWords.others(for: question).compactMap({ WrittenPhrasing($0) }) {
            if let phrasing = lexicon.learn(written) { phrasings.add(phrasing, meaning: nil) }
        }
        takesFirstNamed = question.listening.takesFirstNamed
    }
}
