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

    /// Tells every question again, each with the question before it at hand: in another language, say. A question that
    /// cannot be told again stays as it was.
    mutating func retell(_ tell: (Moment, _ previous: Question?) -> Moment?) {
        for index in turns.indices {
            let previous = index > 0 ? turns[index - 1].moment.question : nil
            guard let moment = tell(turns[index].moment, previous) else { continue }
            let taken = turns[index].taken
            let same = moment.question.choices.first { $0.index == taken.index }
            turns[index] = (moment, same ?? taken)
        }
    }

    /// Whether a question has been answered.
    func hasAnswer(to question: Question) -> Bool { turns.contains { $0.moment.question.id == question.id } }

    /// The questions whose choice told something about the visitor.
    var answeredQuestions: Set<String> { Set(turns.lazy.filter { $0.taken.isAnswer }.map { $0.moment.question.id }) }

    /// What was said last that is worth taking home, with what led up to it without a break.
    var takeHome: [String] {
        let ended = turns.reversed().drop { $0.moment.takeHome.isEmpty }
        return ended.prefix { !$0.moment.takeHome.isEmpty }.reversed().flatMap(\.moment.takeHome)
    }

    /// Where the question before the one that is asked now was asked.
    var latestMoment: Moment? { turns.last?.moment }

    /// The question before the one that is asked now.
    var latest: Question? { turns.last?.moment.question }

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
