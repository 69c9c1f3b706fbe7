import Yarn

/// What a guide makes of people's words, without a visit: for whoever wants to know how far it is from people.
public struct Hearing: Sendable {
    /// What would be taken from a sentence.
    public struct Report: Hashable, Sendable {
        /// The spoken command that it is, by its name in the dialogue files, or `nil`.
        public var command: String?
        /// The warning sign it mentions, or `nil`.
        public var warning: Warning?
        /// The warning sign it comes near enough to that the visitor would be asked, or `nil`.
        public var doubt: Warning?
        /// What it answers: for a question's node, the option and the words that decided.
        public var answers: [Taken] = []
        /// The questions to which several options fit.
        public var ambiguous: [Undecided] = []
    }

    /// A warning sign.
    public struct Warning: Hashable, Sendable {
        /// The node that listens for it.
        public let node: String
        /// How soon it needs care.
        public let tier: WarningTier
        /// The words that decided.
        public let words: String
        /// What the visitor would be asked, where it is only near.
        public let ask: String?
    }

    /// An answer.
    public struct Taken: Hashable, Sendable {
        /// The node of the question.
        public let node: String
        /// The option's place in the list, counted from 1.
        public let number: Int
        /// The option's text.
        public let option: String
        /// The words that decided.
        public let words: String
    }

    /// A question to which several options fit.
    public struct Undecided: Hashable, Sendable {
        /// The node of the question.
        public let node: String
        /// The options' texts, in their order.
        public let options: [String]
    }

    private var understanding: Understanding
    private let languages: SpokenLanguages
    private let entries: [GuideQuestions.Entry]
    /// The questions that tell something about the visitor.
    private let tellingEntries: [GuideQuestions.Entry]

    /// Learns a program's words.
    /// - Parameters:
    ///   - program: The dialogue, compiled with ``Yarn/Library/guide``.
    ///   - language: The language to listen in, or the nearest there is; `nil` for the one the dialogue is written in.
    public init(_ program: Program, language: String? = nil) {
        let language = language.map(program.language(nearest:)) ?? program.languages.first ?? ""
        let phrasebook = Phrasebook(program, language: language)
        var fault: DialogueFault?
        let commands = SpokenCommands(phrasebook, noting: &fault)
        understanding = Understanding(program, phrasebook, commands: commands, noting: &fault)
        languages = SpokenLanguages(program, noting: &fault)
        entries = understanding.lexicon.guideQuestions.entries
        var lexicon = understanding.lexicon
        tellingEntries = entries.filter { entry in
            entry.question.choices.allSatisfy(\.isAnswer) && !lexicon.words(of: entry.question).asksYesOrNo
        }
    }

    /// The nodes that ask something, in the order of the dialogue files.
    public var questions: [String] { entries.map(\.node) }

    /// What would be taken from a sentence.
    /// - Parameters:
    ///   - text: What is said. Any length, any characters.
    ///   - node: The node of the question it is said to; `nil` to hold it against every question of the guide that tells
    ///     something about the visitor. Without a question a number means nothing.
    /// - Returns: What would be taken, and by which words.
    public mutating func hear(_ text: String, at node: String? = nil) -> Report {
        let utterance = Utterance(text)
        var report = Report()
        guard !utterance.isSilent else { return report }
        let sentence = understanding.sentence(utterance)
        let asked = node.map { node in entries.filter { $0.node == node } } ?? tellingEntries
        let isOffered =
            node != nil
            && asked.contains {
                if case .choice = understanding.outright(utterance, at: $0.question) { true } else { false }
            }
        if !isOffered, let sign = understanding.lexicon.sign(in: sentence) {
            let warning = Warning(node: sign.node, tier: sign.tier, words: sign.words, ask: sign.ask)
            if sign.ask == nil { report.warning = warning } else { report.doubt = warning }
        }
        if !isOffered { report.command = command(in: utterance) }
        for entry in asked { add(sentence, to: entry, isAsked: node != nil, &report) }
        return report
    }

    /// A spoken command by its name, or "language" where another language is asked for by its name.
    private func command(in utterance: Utterance) -> String? {
        if languages.language(in: utterance) != nil { return "language" }
        if let command = understanding.commands.command(in: utterance) { return command.rawValue }
        let changed = understanding.commands.change(in: utterance).flatMap { understanding.place(in: $0) }
        return changed == nil ? nil : SpokenCommand.change.rawValue
    }

    private mutating func add(
        _ sentence: Sentence,
        to entry: GuideQuestions.Entry,
        isAsked: Bool,
        _ report: inout Report
    ) {
        let choices = entry.question.choices
        let heard: Heard
        if isAsked {
            heard = understanding.meaning(of: sentence, at: entry.question)
        } else {
            let meant = Answering(sentence, to: understanding.lexicon.words(of: entry.question)).meant
            if meant.count == 1, let only = meant.first {
                heard = .choice(
                    Heard.Taken(position: only.position, places: only.places, words: only.words, isOutright: false)
                )
            } else {
                heard = meant.isEmpty ? .nothing : .ambiguous(meant.map(\.position))
            }
        }
        switch heard {
        case .choice(let taken) where choices.indices.contains(taken.position):
            report.answers.append(
                Taken(
                    node: entry.node,
                    number: taken.position + 1,
                    option: choices[taken.position].choice.label,
                    words: taken.words
                )
            )
        case .ambiguous(let positions):
            let labels = positions.filter(choices.indices.contains).map { choices[$0].choice.label }
            report.ambiguous.append(Undecided(node: entry.node, options: labels))
        case .choice, .command, .silence, .nothing: break
        }
    }
}
