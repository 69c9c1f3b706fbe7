import Yarn

/// Finds out which answers decided the advice, by trying what would have been advised had they been others.
///
/// An answer decided where most of the other choices at its question, with everything else answered as it was, come to
/// other advice. Choices that lead to medical care instead are not counted: they do not speak for a kind of massage.
/// What is advice, the dialogue says: a node with the header `advice:` gives some.
struct Deciding {
    /// How many choices are tried at most, so that no dialogue makes a visitor wait.
    private static let most = 1_000
    /// How many events may pass between two questions.
    private static let longest = 500

    private let advising: [String]
    private let advice: Set<String>
    private let destination: String
    private var choicesLeft = most

    /// Prepares to ask what decided the advice that has been given at a question; `nil` where none has.
    init?(at moment: Moment) {
        advising = moment.dialogue.program.nodes.filter { !$0.values(ofHeader: "advice").isEmpty }.map(\.name)
        advice = Self.advice(in: moment.dialogue, of: advising)
        destination = moment.question.id
        if advice.isEmpty { return nil }
    }

    /// Whether an answer decided.
    /// - Parameters:
    ///   - turns: The answer, and more turns where its question was asked again and again.
    ///   - first: The dialogue as it waited for the answer.
    ///   - later: What was answered after it.
    /// - Returns: Whether it decided; not where no other choice comes to any advice.
    mutating func isDecided(
        by turns: ArraySlice<History.Turn>,
        at first: Moment,
        then later: ArraySlice<History.Turn>
    ) -> Bool {
        guard let taken = turns.first?.taken, let last = turns.last else { return false }
        var shares: [Double] = []
        for offer in first.question.choices where offer.id != taken.id {
            var dialogue = first.dialogue
            guard (try? dialogue.choose(offer.index)) != nil else { continue }
            // A list that comes again is closed as the visitor closed it.
            if let share = difference(dialogue, [last] + Array(later), mayBranch: true) { shares.append(share) }
        }
        return !shares.isEmpty && shares.reduce(0, +) * 2 >= Double(shares.count)
    }

    /// How much of what may follow comes to other advice, from 0 to 1; `nil` where it leads to care or nowhere.
    private mutating func difference(_ start: Dialogue, _ standing: [History.Turn], mayBranch: Bool) -> Double? {
        var dialogue = start
        var standing = standing
        for _ in 0..<Self.longest {
            guard choicesLeft > 0, let event = try? dialogue.next() else { return nil }
            switch event {
            case .line: continue
            case .command(let command): if command.name == "seek_care" { return nil }
            case .end: return isDifferent(dialogue)
            case .options(let options):
                guard let first = options.first else { return nil }
                if first.line.id == destination { return isDifferent(dialogue) }
                choicesLeft -= 1
                let available = options.indices.filter { options[$0].isAvailable }
                if available.isEmpty {
                    guard (try? dialogue.chooseNothing()) != nil else { return nil }
                } else if let place = standing.firstIndex(where: { $0.question.id == first.line.id }),
                    let index = available.first(where: { options[$0].line.id == standing[place].taken.id })
                {
                    standing.remove(at: place)
                    guard (try? dialogue.choose(index)) != nil else { return nil }
                } else if mayBranch {
                    return average(of: available, in: dialogue, standing)
                } else {
                    return nil
                }
            }
        }
        return nil
    }

    /// A question that the visitor was never asked: every answer to it is as likely.
    private mutating func average(of options: [Int], in dialogue: Dialogue, _ standing: [History.Turn]) -> Double? {
        var shares: [Double] = []
        for option in options {
            var dialogue = dialogue
            guard (try? dialogue.choose(option)) != nil else { continue }
            if let share = difference(dialogue, standing, mayBranch: false) { shares.append(share) }
        }
        return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
    }

    private func isDifferent(_ dialogue: Dialogue) -> Double {
        Self.advice(in: dialogue, of: advising) == advice ? 0 : 1
    }

    private static func advice(in dialogue: Dialogue, of nodes: [String]) -> Set<String> {
        Set(nodes.filter { dialogue.visitCount(of: $0) > 0 })
    }
}

extension Conversation {
    /// Names the answers that decided the advice; nothing where none has been given.
    mutating func sayWhatDecided(at moment: Moment) -> [Reply] {
        guard var deciding = Deciding(at: moment) else { return [] }
        var labels: [String] = []
        for answer in answers(of: history.turns[...]) {
            // "No" tells nothing without its question.
            let told = answer.taken.filter {
                yesOrNo.answer(in: Utterance($0.choice.label), isSmall: { _ in false }) == nil
            }
            guard !told.isEmpty, let first = history.turns[answer.turns].first else { continue }
            let isDecided = deciding.isDecided(
                by: history.turns[answer.turns],
                at: withSignsHeard(first.moment),
                then: history.turns[answer.turns.upperBound...]
            )
            if isDecided { labels += told.map(\.choice.label.inSentence) }
        }
        return labels.isEmpty ? [] : say(.decided, about: ["said": labels.joined(separator: "; ")], at: moment)
    }
}

extension String {
    /// A label as it stands within a sentence: with a small letter, unless the first word is one letter or all capitals.
    fileprivate var inSentence: String {
        guard let first, let second = dropFirst().first, second.isLowercase else { return self }
        return first.lowercased() + dropFirst()
    }
}
