import Yarn

/// How far a visit is: the question that is asked now, and about how many there are in all.
///
/// The visit so far is known; what is still to come is found by going through it ahead of time. A dialogue is a value, so
/// copies of it take each choice and see what is asked next.
public struct Progress: Hashable, Sendable {
    /// Which question it is, counted from 1. Choices that tell nothing about the visitor do not count.
    public let question: Int
    /// About how many questions the visit has; never fewer than ``question``.
    public let total: Int

    /// Looks ahead. There is nothing to tell where the question is no step ahead: it asks for nothing about the visitor, or
    /// was answered before; nor where the visit has no end in sight, or so many questions that looking takes long.
    /// - Parameters:
    ///   - moment: The question that is asked now.
    ///   - answered: The questions behind the visitor, by their ids.
    init?(_ moment: Moment, answered: Set<String>) {
        guard moment.question.choices.contains(where: \.isAnswer), !answered.contains(moment.question.id) else {
            return nil
        }
        var outlook = Outlook(answered: answered)
        let choices = moment.question.choices.map { Outlook.Choice(index: $0.index, isAnswer: $0.isAnswer) }
        guard let left = outlook.questions(at: moment.question.id, choices, moment.dialogue) else { return nil }
        question = answered.count + 1
        total = answered.count + left
    }
}

/// What is still to come in a visit, without its words.
private struct Outlook {
    struct Choice {
        let index: Int
        let isAnswer: Bool
    }

    /// The questions that are counted no more, because they have been answered.
    private let answered: Set<String>
    /// How many events may still be looked at. The guide's own visit needs about 800; a dialogue that would need many
    /// more is not worth the visitor's time.
    private var eventsLeft = 3_000
    /// How many questions may follow one another; each is looked at from within the one before, which takes room on the
    /// stack.
    private static let deepest = 100
    /// The questions that have been looked at, and how many come from each.
    private var known: [String: Int?] = [:]
    /// The questions that are being looked at: coming to one of them again is going in a circle.
    private var open: Set<String> = []

    init(answered: Set<String>) {
        self.answered = answered
    }

    /// How many questions usually come from here to the end, this one included: the median over its choices, the larger
    /// of two. Choices that lead to medical care or back to where one was are not the usual way.
    /// - Returns: `nil` where every way is such a one, or there is too much to look at.
    mutating func questions(at id: String, _ choices: [Choice], _ dialogue: Dialogue) -> Int? {
        if let known = known[id] { return known }
        guard open.count < Self.deepest, open.insert(id).inserted else { return nil }
        defer { open.remove(id) }
        let counts = choices.compactMap { questions(after: $0, in: dialogue) }.sorted()
        guard eventsLeft > 0 else { return nil }
        let counted = choices.contains(where: \.isAnswer) && !answered.contains(id) ? 1 : 0
        let count = counts.isEmpty ? nil : counts[counts.count / 2] + counted
        known[id] = .some(count)
        return count
    }

    private mutating func questions(after choice: Choice, in dialogue: Dialogue) -> Int? {
        var dialogue = dialogue
        do {
            try dialogue.choose(choice.index)
            while eventsLeft > 0 {
                eventsLeft -= 1
                switch try dialogue.next() {
                case .line: continue
                case .command(let command): if command.name == "seek_care" { return nil }
                case .end: return 0
                case .options(let options):
                    let choices = options.indices.filter { options[$0].isAvailable }.map {
                        Choice(index: $0, isAnswer: !options[$0].line.has(tag: Question.Offer.notAnAnswer))
                    }
                    if let first = options.first, !choices.isEmpty {
                        return questions(at: first.line.id, choices, dialogue)
                    }
                    try dialogue.chooseNothing()
                }
            }
        } catch {
            // Where the dialogue fails, the visit will end; that is no usual way either.
        }
        return nil
    }
}

extension Conversation {
    /// How far the visit is, or `nil` where that is nothing to tell: no question of the visit is open, the visitor was
    /// sent to medical care, or no end is in sight.
    public var progress: Progress? {
        guard case .asking(let moment) = stage, !isCareSought else { return nil }
        return Progress(moment, answered: history.answeredQuestions)
    }
}
