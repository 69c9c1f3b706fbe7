/// The questions behind the visitor, with the choice taken at each.
struct History: Sendable {
    /// A question, and the choice taken there.
    struct Turn: Sendable {
        var moment: Moment
        var taken: Question.Offer

        var question: Question { moment.question }
    }

    /// How many questions are remembered. A visit has about ten; a dialogue that goes in a circle must not fill the
    /// memory of a machine that nobody looks after.
    private static let longest = 500

    private(set) var turns: [Turn] = []

    /// Remembers a question and the choice taken.
    mutating func record(_ moment: Moment, taken: Question.Offer) {
        if turns.count == Self.longest { turns.removeFirst() }
        turns.append(Turn(moment: moment, taken: taken))
    }

    /// Forgets the last choice. Returns it, or `nil` at the first question.
    mutating func undo() -> Turn? {
        turns.popLast()
    }

    /// Forgets a choice and all that came after it. Returns them, in their order.
    mutating func cut(from start: Int) -> [Turn] {
        let cut = Array(turns[start...])
        turns.removeSubrange(start...)
        return cut
    }

    /// Tells every question again: in another language, say.
    mutating func retell(_ tell: (Moment, _ before: ArraySlice<Turn>) -> Moment?) {
        turns.retell(tell)
    }

    /// Whether a question has been answered.
    func hasAnswer(to question: Question) -> Bool { turns.contains { $0.question.id == question.id } }

    /// The questions whose choice told something about the visitor.
    var answeredQuestions: Set<String> { Set(turns.lazy.filter { $0.taken.isAnswer }.map(\.question.id)) }

    /// What was said last that is worth taking home, with what led up to it without a break.
    var takeHome: [String] {
        let ended = turns.reversed().drop { $0.moment.takeHome.isEmpty }
        return ended.prefix { !$0.moment.takeHome.isEmpty }.reversed().flatMap(\.moment.takeHome)
    }

    /// Where the question before the one that is asked now was asked.
    var latestMoment: Moment? { turns.last?.moment }

    /// The question before the one that is asked now.
    var latest: Question? { turns.last?.question }
}

extension [History.Turn] {
    /// Tells every question again, each with what came before it at hand: in another language, say. A question that
    /// cannot be told again stays as it was.
    mutating func retell(_ tell: (Moment, _ before: ArraySlice<History.Turn>) -> Moment?) {
        for index in indices {
            guard let moment = tell(self[index].moment, self[..<index]) else { continue }
            let same = moment.question.choices.first { $0.index == self[index].taken.index }
            self[index] = History.Turn(moment: moment, taken: same ?? self[index].taken)
        }
    }
}
