import Yarn

/// The words for the spoken commands, in the visitor's language.
struct SpokenCommands: Sendable {
    /// A command's label, as completion offers it, in the order of the dialogue file.
    private(set) var labels: [String] = []
    private var meanings: [String: SpokenCommand] = [:]

    /// The commands of a `phrase: commands` node: `-> Back #command:back #hear:go_back`.
    /// An option that names no command is passed over.
    init(_ options: [Option]) {
        for option in options where option.isAvailable {
            guard let command = option.line.values(ofTag: "command").lazy.compactMap(SpokenCommand.init).first else {
                continue
            }
            add(command, label: option.line.words, otherWords: option.line.values(ofTag: "hear"))
        }
    }

    /// The commands as English has them.
    static let english: SpokenCommands = {
        var commands = SpokenCommands([])
        for command in SpokenCommand.allCases {
            guard let label = command.english.first else { continue }
            commands.add(command, label: label, otherWords: command.english.dropFirst())
        }
        return commands
    }()

    /// The command that an utterance is, word for word.
    func command(in utterance: Utterance) -> SpokenCommand? {
        meanings[utterance.joined]
    }

    private mutating func add(_ command: SpokenCommand, label: String, otherWords: some Sequence<String>) {
        labels.append(label)
        for words in [label] + otherWords {
            let joined = Utterance(words).joined
            // Where two commands claim the same words, the first written keeps them.
            if !joined.isEmpty, meanings[joined] == nil { meanings[joined] = command }
        }
    }
}

extension SpokenCommands {
    /// The commands of a phrasebook, in its language; the English ones where it has none.
    init(_ phrasebook: Phrasebook, noting fault: inout DialogueFault?) {
        self = phrasebook.options(.commands, noting: &fault).map(SpokenCommands.init) ?? .english
    }
}
