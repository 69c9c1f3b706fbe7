import Yarn

/// The dialogue's turn to speak: from the beginning or an answer to the next question, or to the end.
struct Telling {
    /// How many events may pass without a question. More is a circle, not a speech.
    private static let longest = 10_000

    /// What has been said so far.
    private(set) var replies: [Reply] = []
    /// Whether the visitor has been sent to medical care, in this turn or before.
    private(set) var isCareSought: Bool
    /// Commands that were not carried out: unknown ones, and those that make no sense or must not be followed.
    private(set) var unheeded: [Command] = []
    /// What has been said so far that is worth taking home.
    private(set) var takeHome: [String] = []
    /// Why a phrase could not be said as it is written.
    private(set) var phraseFault: DialogueFault?

    private let beginning: Dialogue
    private var dialogue: Dialogue
    private let phrasebook: Phrasebook
    /// What the visitor has told, for a dialogue that shows it.
    private let answers: [Answer]
    /// How many of the answers have been shown.
    private var answersShown = 0
    /// The last line said, in this turn or before it.
    private var lastLine: Reply?
    /// What the question of that line is called besides.
    private var names: [String]
    /// Where the lines of the node that speaks last begin among the replies; `nil` where no line was said in this turn.
    private var passage: (node: String?, start: Int)?
    private var why: [String] = []
    /// How the line said last wants its answer to be heard.
    private var listening = Question.Listening()

    /// Prepares to speak.
    /// - Parameters:
    ///   - dialogue: The dialogue, not waiting for a choice.
    ///   - phrasebook: The guide's own words.
    ///   - question: The question before, if any: a choice that has no line of its own is about the line before it.
    ///   - answers: What the visitor has told so far.
    ///   - isCareSought: Whether the visitor has been sent to medical care before.
    init(
        _ dialogue: Dialogue,
        phrasebook: Phrasebook,
        after question: Question?,
        answers: [Answer],
        isCareSought: Bool
    ) {
        beginning = dialogue
        self.dialogue = dialogue
        self.phrasebook = phrasebook
        self.answers = answers
        self.isCareSought = isCareSought
        lastLine = question?.line
        listening = question?.listening ?? listening
        names = question?.names ?? []
    }

    /// Speaks up to the next question.
    /// - Returns: The dialogue waiting at the question, or `nil` at the end of the visit.
    mutating func tell() throws(DialogueFault) -> Moment? {
        for _ in 0..<Self.longest {
            switch try dialogue.next() {
            case .line(let line): say(line)
            case .command(let command): obey(command)
            case .options(let options):
                if let question = question(options) {
                    return Moment(dialogue: dialogue, question: question, before: beginning, takeHome: takeHome)
                }
                try dialogue.chooseNothing()
            case .end: return nil
            }
        }
        let reason = DialogueFault.Reason.tooLongWithoutChoice(Self.longest)
        throw DialogueFault(reason: reason, node: dialogue.currentNode, file: nil, line: nil)
    }

    private mutating func say(_ line: Line) {
        if line.has(tag: "why") {
            why.append(line.words)
        } else {
            let reply = Reply.line(speaker: line.speaker, text: line.words)
            beginPassage()
            if line.has(tag: "take_home") { takeHome.append(line.words) }
            lastLine = reply
            listening = Question.Listening(line)
            names = line.values(ofTag: "hear")
            replies.append(reply)
        }
    }

    private mutating func beginPassage() {
        if passage == nil || passage?.node != dialogue.currentNode { passage = (dialogue.currentNode, replies.count) }
    }

    /// The question that options make, or `nil` where none of them can be taken.
    private func question(_ options: [Option]) -> Question? {
        let available = options.indices.filter { options[$0].isAvailable }
        guard let first = options.first, !available.isEmpty else { return nil }
        let offers = available.enumerated().map { position, index in
            Question.Offer(options[index], index: index, number: answersShown + position + 1)
        }
        return Question(
            id: first.line.id,
            line: lastLine,
            spoken: spoken(before: offers),
            why: why,
            choices: offers,
            listening: listening,
            names: names,
            answersShown: answersShown
        )
    }

    /// What belongs to a question and is said again with it: what the last node to speak said in this turn. "Do any of
    /// these signs fit you?" must never be asked without the signs. Where there is nothing to decide, only to go on, the
    /// choice ends a page, and the whole page is said again.
    private func spoken(before offers: [Question.Offer]) -> [Reply] {
        let isPage = offers.count == 1 && !offers.contains { $0.isAnswer }
        let spoken: [Reply] =
            if let passage {
                isPage ? replies : Array(replies.dropFirst(passage.start))
            } else {
                (lastLine.map { [$0] } ?? []) + replies
            }
        return spoken.filter { if case .pause = $0 { false } else { true } }
    }

    private mutating func obey(_ command: Command) {
        switch command.name {
        case "call_to_book": callToBook(command)
        case "seek_care": seekCare(command)
        case "show_answers": showAnswers()
        case "wait": wait(command)
        default: unheeded.append(command)
        }
    }

    /// Clinical reason for refusing: the practice must never be what a visitor with a warning sign is left with, and a
    /// telephone number reads as "call here". The dialogue is written so; this is the last line of defence.
    private mutating func callToBook(_ command: Command) {
        guard !isCareSought else {
            unheeded.append(command)
            return
        }
        let practice = Practice(dialogue)
        let lines = phrasebook.lines(.booking, in: dialogue, noting: &phraseFault)
        let booking = Booking(
            practice: practice.name,
            invitation: lines.first ?? "",
            phone: practice.phone,
            details: Array(lines.dropFirst())
        )
        replies.append(.callToBook(booking))
    }

    /// A word that is no urgency is taken as the highest: a slip of a writer's pen must not send anyone home.
    private mutating func seekCare(_ command: Command) {
        let urgency = command.arguments.first.flatMap(Care.Urgency.init)
        if urgency == nil { unheeded.append(command) }
        let phrase: Phrase =
            switch urgency {
            case .doctor: .doctor
            case .emergency, nil: .emergency
            }
        let lines = phrasebook.lines(phrase, in: dialogue, noting: &phraseFault)
        let care = Care(
            urgency: urgency ?? .emergency,
            heading: lines.first ?? phrase.english.first ?? "",
            details: Array(lines.dropFirst())
        )
        isCareSought = true
        replies.removeAll { $0.isCallToBook }
        replies.append(.seekCare(care))
    }

    private mutating func showAnswers() {
        guard !answers.isEmpty else { return }
        beginPassage()
        answersShown = answers.count
        replies.append(.answers(answers))
    }

    private mutating func wait(_ command: Command) {
        guard let seconds = command.arguments.first.flatMap(Double.init), seconds.isFinite else {
            unheeded.append(command)
            return
        }
        replies.append(.pause(min(max(seconds, 0), 10)))
    }
}

extension Reply {
    /// Whether it shows how to book.
    var isCallToBook: Bool {
        if case .callToBook = self { true } else { false }
    }
}
