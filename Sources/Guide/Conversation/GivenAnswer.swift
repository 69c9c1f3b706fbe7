/// An answer as the visitor is shown it, to be changed by its number.
///
/// A list that is asked again until the visitor has named all of it is one answer: "Pregnant, Over 70".
struct GivenAnswer: Sendable {
    /// The question, as it was first asked.
    let question: Question
    /// The choices that were taken.
    let taken: [Question.Offer]
    /// Where it stands among the turns it was found in.
    let turns: Range<Int>

    /// The choices in words.
    var label: String { taken.map(\.choice.label).joined(separator: ", ") }

    /// What the visitor is shown.
    var answer: Answer { Answer(question: question.text, choice: label) }
}

extension Sequence where Element == GivenAnswer {
    /// What the visitor is shown.
    var shown: [Answer] { map(\.answer) }
}

extension Collection where Element == History.Turn, Index == Int {
    /// What the visitor has told, in the order it was asked. Of a question that was asked twice, the later answer holds.
    /// - Parameter isNo: Whether a choice only says that there is nothing, or nothing more, to tell.
    /// - Returns: The answers, each with its place among the turns.
    func answers(isNo: (Question.Offer) -> Bool) -> [GivenAnswer] {
        var answers: [GivenAnswer] = []
        var start = startIndex
        while start < endIndex {
            let id = self[start].question.id
            // A list that comes again and again, with nothing in between.
            let end = self[start...].firstIndex { $0.question.id != id } ?? endIndex
            defer { start = end }
            var taken: [Question.Offer] = []
            for turn in self[start..<end]
            where turn.taken.isAnswer && !taken.contains(where: { $0.id == turn.taken.id }) {
                taken.append(turn.taken)
            }
            if taken.count > 1, let last = taken.last, isNo(last) { taken.removeLast() }
            guard !taken.isEmpty else { continue }
            let answer = GivenAnswer(question: self[start].question, taken: taken, turns: start..<end)
            if let earlier = answers.firstIndex(where: { $0.question.id == id }) {
                answers[earlier] = answer
            } else {
                answers.append(answer)
            }
        }
        return answers
    }
}
