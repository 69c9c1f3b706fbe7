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

    private let advising: Set<String>
    private let destination: String
    private var choicesLeft = most

    /// Prepares to ask what decided the advice that has been given at a question; `nil` where none has.
    init?(at moment: Moment) {
        let advising = moment.dialogue.program.nodes.filter { !$0.values(ofHeader: "advice").isEmpty }.map(\.name)
        guard advising.contains(where: { moment.dialogue.visitCount(of: $0) > 0 }) else { return nil }
        self.advising = Set(advising)
        destination = moment.question.id
    }

    /// How much of what might have been answered instead comes to other advice.
    /// - Parameters:
    ///   - turns: The answer, and more turns where its question was asked again and again.
    ///   - first: The dialogue as it waited for the answer.
    ///   - later: What was answered after it.
    /// - Returns: The share, from 0 to 1. From a half on the answer decided. 0 where nothing else comes to any advice.
    mutating func share(
        decidedBy turns: ArraySlice<History.Turn>,
        at first: Moment,
        then later: ArraySlice<History.Turn>
    ) -> Double {
        guard let taken = turns.first?.taken, let last = turns.last,
            let given = advice(after: taken, at: first, turns.dropFirst() + later).first
        else { return 0 }
        var shares: [Double] = []
        for offer in first.question.choices where offer.id != taken.id {
            // A list that comes again is closed as the visitor closed it.
            let advice = advice(after: offer, at: first, [last] + later)
            if !advice.isEmpty { shares.append(Double(advice.count { $0 != given }) / Double(advice.count)) }
        }
        return shares.isEmpty ? 0 : shares.reduce(0, +) / Double(shares.count)
    }

    private mutating func advice(
        after offer: Question.Offer,
        at moment: Moment,
        _ standing: ArraySlice<History.Turn>
    ) -> [[String]] {
        var dialogue = moment.dialogue
        guard (try? dialogue.choose(offer.index)) != nil else { return [] }
        return advice(from: dialogue, Array(standing), after: [], mayBranch: true)
    }

    /// What may be advised from here on, each time the nodes in their order: what comes first is advised first. Nothing
    /// where it leads to care or nowhere; several things where a question comes that the visitor was never asked.
    private mutating func advice(
        from start: Dialogue,
        _ standing: [History.Turn],
        after given: [String],
        mayBranch: Bool
    ) -> [[String]] {
        var dialogue = start
        var standing = standing
        var given = given
        for _ in 0..<Self.longest {
            guard choicesLeft > 0, let event = try? dialogue.next() else { return [] }
            switch event {
            case .line:
                if let node = dialogue.currentNode, advising.contains(node), !given.contains(node) {
                    given.append(node)
                }
            case .command(let command): if command.name == "seek_care" { return [] }
            case .end: return [given]
            case .options(let options):
                guard let first = options.first else { return [] }
                if first.line.id == destination { return [given] }
                choicesLeft -= 1
                let available = options.indices.filter { options[$0].isAvailable }
                if available.isEmpty {
                    guard (try? dialogue.chooseNothing()) != nil else { return [] }
                } else if let place = standing.firstIndex(where: { $0.question.id == first.line.id }),
                    let index = available.first(where: { options[$0].line.id == standing[place].taken.id })
                {
                    standing.remove(at: place)
                    guard (try? dialogue.choose(index)) != nil else { return [] }
                } else if mayBranch {
                    return advice(afterEach: available, of: dialogue, standing, given)
                } else {
                    return []
                }
            }
        }
        return []
    }

    /// A question that the visitor was never asked: every answer to it is as likely.
    private mutating func advice(
        afterEach options: [Int],
        of dialogue: Dialogue,
        _ standing: [History.Turn],
        _ given: [String]
    ) -> [[String]] {
        var found: [[String]] = []
        for option in options {
            var dialogue = dialogue
            guard (try? dialogue.choose(option)) != nil else { continue }
            found += advice(from: dialogue, standing, after: given, mayBranch: false)
        }
        return found
    }
}

extension Conversation {
    /// Names the answers that decided the advice; nothing where none has been given.
    mutating func sayWhatDecided(at moment: Moment) -> [Reply] {
        guard var deciding = Deciding(at: moment) else { return [] }
        var found: [(label: String, share: Double)] = []
        for answer in answers(of: history.turns[...]) {
            // "No" tells nothing without its question.
            let told = answer.taken.filter {
                yesOrNo.answer(in: Utterance($0.choice.label), isSmall: { _ in false }) == nil
            }
            guard !told.isEmpty, let first = history.turns[answer.turns].first else { continue }
            let share = deciding.share(
                decidedBy: history.turns[answer.turns],
                at: withSignsHeard(first.moment),
                then: history.turns[answer.turns.upperBound...]
            )
            found += told.map { ($0.choice.label.inSentence, share) }
        }
        // Where none decides by itself, what weighs most is named.
        let most = found.map(\.share).max() ?? 0
        let labels = found.filter { $0.share > 0 && $0.share >= min(0.5, most) }.map(\.label)
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
