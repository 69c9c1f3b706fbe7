/// The questions behind the visitor, with the choice taken at each.
struct History: Sendable {
    /// How many questions are remembered. A visit has about ten; a dialogue that goes in a circle must not fill the
    /// memory of a machine that nobody looks after.
    private static let longest = 500

    private var turns: [(moment: Moment, taken: Question.Offer)] = []

    /// Remembers a question and the choice taken.
    mutating func record(_ moment: Moment, taken: Question.Offer) {
        if turns.count == Self.longest { turns.removeFirst() }
        turns.append((moment, taken))
    }

    /// Forgets the last choice. Returns the question it was taken at, or `nil` at the first question.
    mutating func undo() -> Moment? {
        turns.popLast()?.moment
    }

    /// What the visitor has told, in the order it was asked. Of a question that was asked twice, the later answer holds.
    var answers: [Answer] {
        var order: [String] = []
        var answers: [String: Answer] = [:]
        for (moment, taken) in turns where taken.isAnswer {
            let question = moment.question
            let answer = Answer(question: question.text, choice: taken.choice.label)
            if answers.updateValue(answer, forKey: question.id) == nil { order.append(question.id) }
        }
        return order.compactMap { answers[$0] }
    }
}
