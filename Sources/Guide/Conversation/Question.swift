import Yarn

/// A question as the visitor meets it.
struct Question: Sendable {
    /// One choice on offer.
    struct Offer: Sendable {
        /// Its index among the dialogue's options, those that are not available included.
        let index: Int
        /// What the visitor sees.
        let choice: Choice
        /// Whether taking it tells something about the visitor; "Go on" does not.
        let isAnswer: Bool
        /// Its label, as words are compared.
        let label: String
        /// Other words for it, as words are compared.
        let otherWords: [String]
    }

    /// Which question of the dialogue it is: the same when it is asked again.
    let id: String
    /// The question in words: the last line said before the choices, or `nil` where none was said yet.
    let line: Reply?
    /// What is said again when the question is asked again.
    let spoken: [Reply]
    /// Why it is asked; may be empty.
    let why: [String]
    /// The choices on offer; at least one.
    let choices: [Offer]

    /// The question's text, as the answers so far quote it.
    var text: String {
        if case .line(_, let text)? = line { text } else { "" }
    }

    /// What an utterance means as the words of a choice, or `nil` where it is none of them. A label outranks other words.
    func choice(saying utterance: Utterance) -> Heard? {
        guard !utterance.joined.isEmpty else { return nil }
        let called = choices.indices.filter { choices[$0].label == utterance.joined }
        let alsoCalled = choices.indices.filter { choices[$0].otherWords.contains(utterance.joined) }
        let meant = called.isEmpty ? alsoCalled : called
        guard let first = meant.first else { return nil }
        return meant.count == 1 ? .choice(first) : .ambiguous(meant)
    }
}

extension Question.Offer {
    /// An available option as a choice.
    init(_ option: Option, index: Int, number: Int) {
        self.index = index
        choice = Choice(number: number, label: option.line.words)
        isAnswer = !option.line.has(tag: "not_an_answer")
        label = Utterance(choice.label).joined
        otherWords = option.line.values(ofTag: "hear").map { Utterance($0).joined }
    }
}
