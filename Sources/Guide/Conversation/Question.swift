import Yarn

/// A question as the visitor meets it.
struct Question: Sendable {
    /// One choice on offer.
    struct Offer: Sendable {
        /// Which option of the dialogue it is: the same in every language, and whenever it is offered.
        let id: String
        /// Its index among the dialogue's options, those that are not available included.
        let index: Int
        /// The id of its line.
        let lineID: String
        /// What the visitor sees.
        let choice: Choice
        /// Whether taking it tells something about the visitor; "Go on" does not.
        let isAnswer: Bool
        /// Its label, as words are compared.
        let label: String
        /// Other words for it, as words are compared.
        let otherWords: [String]
        /// Other words for it, as they are written.
        let writtenWords: [String]
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
    /// What the tags of its line say of how it is heard.
    var listening = Listening()
    /// What else the question is called, when a visitor wants to change the answer to it: "where it hurts".
    var names: [String] = []
    /// How many of the visitor's answers are shown above the choices, numbered. The choices' numbers go on from there.
    var answersShown = 0

    /// The question's text, as the answers so far quote it.
    var text: String {
        if case .line(_, let text)? = line { text } else { "" }
    }

    /// A word that would do, where the choices have others than their labels: one that is a word, and no pattern of many.
    var example: String? {
        choices.lazy.flatMap(\.writtenWords).first { word in word.allSatisfy { $0.isLetter || $0 == "_" } }.map {
            $0.split(separator: "_").joined(separator: " ")
        }
    }

    /// Where among the choices the one with a number is.
    func position(ofNumber number: Int) -> Int? { choices.firstIndex { $0.choice.number == number } }

    /// Whether another question offers the same, in the same words, and is heard in the same way.
    func hasSameChoices(as other: Question) -> Bool {
        listening == other.listening && hasSameOffers(as: other)
    }

    /// Whether another question offers the same, in the same words, whatever is said before it.
    func hasSameOffers(as other: Question) -> Bool {
        // By their places: it is asked at every turn, and a copy of a choice costs more than the comparison.
        choices.count == other.choices.count
            && choices.indices.allSatisfy {
                choices[$0].choice.label == other.choices[$0].choice.label
                    && choices[$0].writtenWords == other.choices[$0].writtenWords
            }
    }
}

extension Question {
    /// How a question is heard, as the tags of its own line say.
    struct Listening: Hashable, Sendable {
        /// The id of its line; empty where it has none.
        var lineID = ""
        /// Whether of several choices named in a sentence the first is meant (`#first_named`).
        var takesFirstNamed = false
    }
}

extension Question.Listening {
    init(_ line: Line) {
        lineID = line.id
        takesFirstNamed = line.has(tag: "first_named")
    }
}

extension Question.Offer {
    /// The tag of a choice that tells nothing about the visitor.
    static let notAnAnswer = "not_an_answer"

    /// An available option as a choice.
    init(_ option: Option, index: Int, number: Int) {
        id = option.line.id
        self.index = index
        lineID = option.line.id
        choice = Choice(number: number, label: option.line.words)
        isAnswer = !option.line.has(tag: Self.notAnAnswer)
        label = Utterance(choice.label).joined
        writtenWords = option.line.values(ofTag: "hear")
        otherWords = writtenWords.map { Utterance($0).joined }
    }
}
