import Yarn

/// What a host needs to take a visit itself and to say what became of it: for showing the guide, not for visitors.
extension Conversation {
    /// What a choice leads to.
    public struct Consequence: Hashable, Sendable {
        /// The nodes of the dialogue that speak next, in their order, up to the next question or the end.
        public let nodes: [String]
        /// What the dialogue remembers from then on: the variables that changed, by name, with their values.
        public let remembered: [Remembered]
    }

    /// A variable and its value.
    public struct Remembered: Hashable, Sendable {
        /// The variable's name, `$area`.
        public let variable: String
        /// Its value: a number, a text in quotes, true or false. A case of an enum is its number.
        public let value: String
    }

    /// The ways to say a choice of the open question that mean it and no other: its label first, then other words.
    /// - Parameter number: The choice's number, counted from 1.
    /// - Returns: The words; none where there is no such choice.
    public func wordings(ofChoice number: Int) -> [String] {
        guard let question = moment?.question, question.choices.indices.contains(number - 1) else { return [] }
        let offer = question.choices[number - 1]
        let others = offer.writtenWords.map { $0.split(separator: "_").joined(separator: " ") }
        return ([offer.choice.label] + others).filter { words in
            let words = Utterance(words).joined
            let called = question.choices.filter { $0.label == words }
            return (called.isEmpty ? question.choices.filter { $0.otherWords.contains(words) } : called)
                .map(\.index) == [offer.index]
        }
    }

    /// What taking a choice of the open question would lead to; the conversation stays where it is.
    /// - Parameter number: The choice's number, counted from 1.
    /// - Returns: `nil` where there is no such choice, or the dialogue cannot go on with it.
    public func consequence(ofChoice number: Int) -> Consequence? {
        guard let moment, moment.question.choices.indices.contains(number - 1) else { return nil }
        var dialogue = moment.dialogue
        guard (try? dialogue.choose(moment.question.choices[number - 1].index)) != nil else { return nil }
        var nodes: [String] = []
        while let event = try? dialogue.next() {
            switch event {
            case .line, .command: if let node = dialogue.currentNode, node != nodes.last { nodes.append(node) }
            case .options, .end: return Consequence(nodes: nodes, remembered: remembered(by: dialogue, since: moment))
            }
        }
        return nil
    }

    /// The variables that a dialogue has changed since a question, but for promises, which are no one's to set.
    private func remembered(by dialogue: Dialogue, since moment: Moment) -> [Remembered] {
        program.variableNames.compactMap { name in
            guard !name.hasPrefix("$promise_"), let value = dialogue.value(of: name),
                value != moment.dialogue.value(of: name)
            else { return nil }
            return Remembered(variable: name, value: Self.text(of: value))
        }
    }

    private static func text(of value: Value) -> String {
        switch value {
        case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
        case .string(let text): "“\(text)”"
        case .bool(let truth): "\(truth)"
        }
    }
}
