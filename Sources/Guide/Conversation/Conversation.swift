import Yarn

/// One visitor's conversation with the guide, as a value: what was typed goes in, replies come out.
///
/// It reads no clock and nothing but its program: the same seed and the same words give the same visit. Copy it and you
/// have a bookmark. What was typed is not kept; the choices taken are, until the visit begins again or the value goes.
public struct Conversation: Sendable {
    /// Where a visit stands.
    private enum Stage: Sendable {
        case notBegun
        case asking(Moment)
        case over
    }

    /// What went wrong, for the host to log: why the visit ended early, or why one of the guide's own phrases had to be
    /// said in the built-in words. Never shown to the visitor.
    public private(set) var fault: DialogueFault?
    /// Commands of the dialogue that were not carried out, for the host to log: unknown ones, ones that make no sense, and
    /// a call to book after the visitor was sent to medical care. At most 100 are kept.
    public private(set) var unheeded: [Command] = []

    private let program: Program
    private let seed: UInt64
    private var phrasebook: Phrasebook
    private var understanding: Understanding
    private var stage = Stage.notBegun
    private var history = History()
    /// Whether the visitor was sent to medical care in this visit. Going back does not undo it: what was said about a
    /// warning sign has been said, and the careful side is to leave it so. Starting over is a new visit.
    private var isCareSought = false

    /// Prepares a visit.
    /// - Parameters:
    ///   - program: The dialogue, compiled with ``Yarn/Library/guide``. The visit begins at its node `Start`.
    ///   - seed: What chance follows; the same seed and the same words give the same visit.
    ///   - language: The language to begin in, or the nearest there is; `nil` for the one the dialogue is written in.
    public init(_ program: Program, seed: UInt64 = 0, language: String? = nil) {
        self.program = program
        self.seed = seed
        let language = language.map(program.language(nearest:)) ?? program.languages.first ?? ""
        phrasebook = Phrasebook(program, language: language)
        understanding = Understanding(phrasebook, noting: &fault)
    }

    /// Begins the visit: everything up to the first question. Begun again, it is a new visit.
    public mutating func begin() -> [Reply] {
        history = History()
        isCareSought = false
        do {
            var dialogue = try Dialogue(program, seed: seed)
            dialogue.language = language
            return tell(dialogue, after: nil)
        } catch {
            return end(for: error, in: nil)
        }
    }

    /// Answers what the visitor typed: everything up to the next question, or to the end.
    /// - Parameter words: One line as it was typed. Any length, any characters.
    /// - Returns: Replies, the last of which is a question or the end. Before ``begin()`` it is the beginning.
    public mutating func hear(_ words: String) -> [Reply] {
        switch stage {
        case .notBegun: begin()
        case .over: [.end]
        case .asking(let moment): hear(Utterance(words), at: moment)
        }
    }

    /// The language the guide speaks now, as a BCP 47 tag.
    public var language: String { phrasebook.language }

    /// Goes on in another language, at the same question: the answers given stay, and are told in that language from now
    /// on, and the visitor is understood in it.
    /// - Parameter language: A BCP 47 tag; the nearest language there is, is spoken.
    /// - Returns: The question once more; nothing where none is asked.
    public mutating func speak(_ language: String) -> [Reply] {
        phrasebook.language = program.language(nearest: language)
        understanding = Understanding(phrasebook, noting: &fault)
        let retelling = self
        history.retell { moment, previous in retelling.retold(moment, after: previous) }
        guard case .asking(let moment) = stage else { return [] }
        let translated = retold(moment, after: history.latest) ?? moment
        stage = .asking(translated)
        return ask(translated)
    }

    /// A question as it comes about in the language that is spoken now.
    private func retold(_ moment: Moment, after question: Question?) -> Moment? {
        var dialogue = moment.before
        dialogue.language = language
        var telling = Telling(dialogue, phrasebook: phrasebook, after: question, isCareSought: isCareSought)
        return try? telling.tell()
    }

    /// Whether the visit is over.
    public var isOver: Bool {
        if case .over = stage { true } else { false }
    }

    /// What could be typed now, for completion: the labels on offer, then the spoken commands. Empty when nothing is asked.
    public var suggestions: [String] {
        guard case .asking(let moment) = stage else { return [] }
        return moment.question.choices.map(\.choice.label) + understanding.commands.labels
    }

    /// The practice that the guide speaks for, as the visit has it now.
    public var practice: Practice {
        if case .asking(let moment) = stage { Practice(moment.dialogue) } else { Practice(program) }
    }

    private mutating func hear(_ utterance: Utterance, at moment: Moment) -> [Reply] {
        switch understanding.meaning(of: utterance, at: moment.question) {
        case .choice(let position): take(position, at: moment)
        case .command(let command): obey(command, at: moment)
        case .ambiguous(let positions): askWhich(positions, at: moment)
        case .silence: ask(moment)
        case .nothing: say(.notUnderstood, at: moment) + choices(of: moment.question)
        }
    }

    private mutating func take(_ position: Int, at moment: Moment) -> [Reply] {
        let offers = moment.question.choices
        guard offers.indices.contains(position) else { return ask(moment) }
        history.record(moment, taken: offers[position])
        var dialogue = moment.dialogue
        do {
            try dialogue.choose(offers[position].index)
        } catch {
            return end(for: error, in: moment.dialogue)
        }
        return tell(dialogue, after: moment.question)
    }

    private mutating func obey(_ command: SpokenCommand, at moment: Moment) -> [Reply] {
        switch command {
        case .back:
            guard let earlier = history.undo() else { return say(.nothingToGoBackTo, at: moment) + ask(moment) }
            stage = .asking(earlier)
            return say(.goingBack, at: earlier) + ask(earlier)
        case .startOver:
            return say(.startingOver, at: moment) + begin()
        case .why:
            let why = moment.question.why.map(Reply.aside)
            return (why.isEmpty ? say(.noWhy, at: moment) : why) + choices(of: moment.question)
        case .again:
            return ask(moment)
        case .help:
            return say(.help, at: moment) + ask(moment)
        case .answers:
            let answers = history.answers
            guard !answers.isEmpty else { return say(.noAnswersYet, at: moment) + ask(moment) }
            return say(.answersHeading, at: moment) + [.answers(answers)] + ask(moment)
        case .goodbye:
            stage = .over
            return say(.goodbye, at: moment) + [.end]
        }
    }

    /// Runs the dialogue to its next question or its end.
    private mutating func tell(_ dialogue: Dialogue, after question: Question?) -> [Reply] {
        var telling = Telling(dialogue, phrasebook: phrasebook, after: question, isCareSought: isCareSought)
        let moment: Moment?
        var ending: [Reply] = [.end]
        do {
            moment = try telling.tell()
        } catch {
            moment = nil
            ending = end(for: error, in: dialogue)
        }
        isCareSought = telling.isCareSought
        fault = fault ?? telling.phraseFault
        unheeded += telling.unheeded.prefix(max(0, 100 - unheeded.count))
        guard let moment else {
            stage = .over
            return telling.replies + ending
        }
        stage = .asking(moment)
        return telling.replies + choices(of: moment.question)
    }

    /// The visit cannot go on: a kind word, and no more.
    private mutating func end(for fault: DialogueFault, in dialogue: Dialogue?) -> [Reply] {
        self.fault = fault
        stage = .over
        return phrase(.fault, in: dialogue) + [.end]
    }

    /// A question once more, with its line.
    private func ask(_ moment: Moment) -> [Reply] {
        let spoken = moment.question.spoken.filter { !(isCareSought && $0.isCallToBook) }
        return spoken + choices(of: moment.question)
    }

    private func choices(of question: Question) -> [Reply] {
        [.question(question.choices.map(\.choice))]
    }

    /// Which of several choices is meant. Only those are shown, by the numbers they have in the whole list; any other
    /// may still be taken.
    private mutating func askWhich(_ positions: [Int], at moment: Moment) -> [Reply] {
        let offers = moment.question.choices
        let fitting = positions.filter(offers.indices.contains).map { offers[$0].choice }
        return say(.ambiguous, at: moment) + [.question(fitting)]
    }

    private mutating func say(_ phrase: Phrase, at moment: Moment) -> [Reply] {
        self.phrase(phrase, in: moment.dialogue)
    }

    private mutating func phrase(_ phrase: Phrase, in dialogue: Dialogue?) -> [Reply] {
        var phraseFault: DialogueFault?
        let lines = phrasebook.lines(phrase, in: dialogue, noting: &phraseFault)
        fault = fault ?? phraseFault
        return lines.map(Reply.aside)
    }
}
