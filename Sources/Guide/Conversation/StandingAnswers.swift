/// Answers to questions that the visitor has gone back behind. They stand until their question comes again: where it is
/// the same question, and the same choice is still on offer, it is taken again without asking.
struct StandingAnswers: Sendable {
    private(set) var turns: [History.Turn] = []
    /// The question that was open when the visitor went back. Where it comes again, nothing is left to be taken up.
    private var destination: String?

    /// Puts by what was answered between a question that is gone back to and the one that was open. A question that
    /// shows the answers is not one of them: it must be shown again when an answer has changed.
    mutating func put(_ earlier: [History.Turn], before open: Question) {
        if turns.isEmpty { destination = open.id }
        turns = earlier.filter { $0.question.answersShown == 0 } + turns
    }

    /// The choice that was taken at a question before, by its position, where it still holds. It is taken up: the next
    /// time the question comes, it is asked.
    ///
    /// A warning question counts as answered only where it is asked in the very same words.
    mutating func answer(to question: Question) -> Int? {
        if question.id == destination || question.answersShown > 0 {
            self = StandingAnswers()
            return nil
        }
        guard let place = turns.firstIndex(where: { $0.question.id == question.id }) else { return nil }
        let earlier = turns.remove(at: place)
        guard earlier.question.spoken == question.spoken else { return nil }
        return question.choices.firstIndex {
            $0.id == earlier.taken.id && $0.choice.label == earlier.taken.choice.label
        }
    }

    /// Lets an answer go, so that its question is asked when it comes.
    mutating func drop(answersTo question: String) {
        turns.removeAll { $0.question.id == question }
    }

    /// Tells every question again, in another language.
    mutating func retell(_ tell: (Moment, ArraySlice<History.Turn>) -> Moment?) {
        turns.retell(tell)
    }
}
