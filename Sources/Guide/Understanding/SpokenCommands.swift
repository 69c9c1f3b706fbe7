import Yarn

/// The words for the spoken commands, in the visitor's language.
struct SpokenCommands: Sendable {
    /// A command's label, as completion offers it, in the order of the dialogue file.
    private(set) var labels: [String] = []
    private var meanings: [String: SpokenCommand] = [:]
    /// How a wish to change an answer can begin, in words; the longest first.
    private var changeBeginnings: [[String]] = []

    /// The commands of a `phrase: commands` node: `-> Back #command:back #hear:go_back`.
    /// An option that names no command is passed over.
    init(_ options: [Phrasebook.Entry]) {
        for option in options {
            guard let command = option.line.values(ofTag: "command").lazy.compactMap(SpokenCommand.init).first else {
                continue
            }
            add(command, label: option.line.words, otherWords: option.otherWords)
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

    /// What a visitor wants to change, in their own words: "number 3" in "change number 3". `nil` where nothing is to be
    /// changed, or where it is not said what.
    func change(in utterance: Utterance) -> Utterance? {
        for beginning in changeBeginnings where utterance.words.count > beginning.count {
            guard utterance.words.starts(with: beginning) else { continue }
            return Utterance(utterance.words[beginning.count...].joined(separator: " "))
        }
        return nil
    }

    private mutating func add(_ command: SpokenCommand, label: String, otherWords: some Sequence<String>) {
        labels.append(label)
        for words in [label] + otherWords {
            let joined = Utterance(words).joined
            // Where two commands claim the same words, the first written keeps them.
            if !joined.isEmpty, meanings[joined] == nil { meanings[joined] = command }
            if command == .change, !joined.isEmpty { changeBeginnings.append(Utterance(words).words) }
        }
        changeBeginnings.sort { $0.count > $1.count }
    }
}

extension SpokenCommands {
    /// The commands of a phrasebook, in its language; the English ones where it has none.
    init(_ phrasebook: Phrasebook, noting fault: inout DialogueFault?) {
        self = phrasebook.options(.commands, noting: &fault).map(SpokenCommands.init) ?? .english
    }
}
