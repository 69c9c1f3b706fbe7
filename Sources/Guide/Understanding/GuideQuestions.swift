import Yarn

/// The questions of a guide, each by the node it stands in: what a visitor may be asked some time.
struct GuideQuestions: Sendable {
    /// One of them.
    struct Entry: Sendable {
        /// The node it stands in.
        let node: String
        let question: Question
    }

    /// How many events may pass before a node's first question.
    private static let longest = 200

    /// The questions, in the order of the nodes.
    private(set) var entries: [Entry] = []
    /// What the guide says before them: words that are just words.
    private(set) var lines: [String] = []

    /// Looks at the first question of every node as it is when nothing has been answered yet.
    init(_ program: Program, language: String) {
        var seen: Set<String> = []
        for node in program.nodes where !node.isGroup {
            // What only holds words or phrases asks nothing.
            guard node.values(ofHeader: "phrase").isEmpty, node.values(ofHeader: "hear").isEmpty,
                node.values(ofHeader: WrittenPhrasing.header).isEmpty,
                var dialogue = try? Dialogue(program, at: node.name)
            else { continue }
            dialogue.language = language
            guard let question = first(in: &dialogue), seen.insert(question.id).inserted else { continue }
            entries.append(Entry(node: dialogue.currentNode ?? node.name, question: question))
        }
    }

    private mutating func first(in dialogue: inout Dialogue) -> Question? {
        var line: Reply?
        var listening = Question.Listening()
        for _ in 0..<Self.longest {
            guard let event = try? dialogue.next() else { return nil }
            switch event {
            case .line(let said):
                lines.append(said.words)
                guard !said.has(tag: "why") else { continue }
                line = .line(speaker: said.speaker, text: said.words)
                listening = Question.Listening(said)
            case .command: continue
            case .end: return nil
            case .options(let options):
                guard let first = options.first else { return nil }
                let offers = options.indices.map { Question.Offer(options[$0], index: $0, number: $0 + 1) }
                return Question(
                    id: first.line.id,
                    line: line,
                    spoken: [],
                    why: [],
                    choices: offers,
                    listening: listening
                )
            }
        }
        return nil
    }
}
