import Yarn

/// One visitor's conversation with the guide, as a value: what was typed goes in, replies come out.
///
/// It reads no clock and nothing but its program: the same seed and the same words give the same visit. Copy it and you
/// have a bookmark. What was typed is not kept; the choices taken are, until the visit begins again or the value goes.
public struct Conversation: Sendable {
    /// Where a visit stands.
    enum Stage: Sendable {
        case notBegun
        case asking(Moment)
        /// The answers so far are shown, each to be changed by its number, while a question is open.
        case listing(Moment)
        /// Something came near a warning sign, and it is asked whether it is one.
        case confirming(Doubt)
        /// The talk is over, and the visitor is asked whether they want it on paper.
        case offering(CardOffer)
        /// They do.
        case printing(TakeHomeCard)
        case over
    }

    /// How a visit came to its end.
    public enum Ending: Hashable, Sendable {
        /// The dialogue had no more to say.
        case finished
        /// The visitor said goodbye.
        case goodbye
        /// The dialogue could not go on: ``Conversation/fault``.
        case fault
    }

    /// What went wrong, for the host to log: why the visit ended early, or why one of the guide's own phrases had to be
    /// said in the built-in words. Never shown to the visitor.
    public internal(set) var fault: DialogueFault?
    /// Commands of the dialogue that were not carried out, for the host to log: unknown ones, ones that make no sense, and
    /// a call to book after the visitor was sent to medical care. At most 100 are kept.
    public private(set) var unheeded: [Command] = []

    /// Whether a card to take home is offered once the talk is over and a way to book was shown: whether there is a
    /// printer. What it prints is then in ``cardToPrint``.
    public var offersCard = false

    let program: Program
    private let seed: UInt64
    var phrasebook: Phrasebook
    var commands: SpokenCommands
    var yesOrNo: YesOrNo
    let languages: SpokenLanguages
    /// Learnt when the first word is heard, so that no one waits for the first question.
    var understanding: Understanding?
    /// What is listened for in languages that are not spoken now, once something was said that is not of this one.
    var overhearing: [String: Understanding] = [:]
    var stage = Stage.notBegun
    var history = History()
    /// Answers to questions the visitor has gone back behind.
    var standing = StandingAnswers()
    /// How things stood before an answer was changed, for as long as that can be undone.
    var latestChange: Change?
    /// Whether the visitor was sent to medical care in this visit. Going back does not undo it: what was said about a
    /// warning sign has been said, and the careful side is to leave it so. Starting over is a new visit.
    var isCareSought = false
    /// Things to be checked first that were heard, by their nodes, in their order. Going back does not undo them either.
    var heardFirst: [String] = []
    /// Warning signs that came near, and that the visitor has said do not fit.
    var deniedSigns: Set<String> = []
    /// How to book, as it was last shown in this visit.
    var booking: Booking?
    /// What was said at the very end that is worth taking home.
    var lastTakeHome: [String] = []
    var recollection = Recollection()
    /// How many answers the visitor has just been told were taken from their words, so that a "no" undoes them.
    var saidBack = 0
    /// Which choices the visitor was just asked to tell between, by their positions.
    var narrowed: [Int] = []
    /// What the visitor has been told in lines of the dialogue: taken up again, an answer does not say it twice.
    var told: Set<String> = []
    private var hasSaidGoodbye = false
    private var hasFailed = false
    /// How often in a row what was typed fitted nothing.
    var misses = 0

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
        commands = SpokenCommands(phrasebook, noting: &fault)
        yesOrNo = YesOrNo(phrasebook, noting: &fault)
        languages = SpokenLanguages(program, noting: &fault)
    }

    /// Begins the visit: everything up to the first question. Begun again, it is a new visit.
    public mutating func begin() -> [Reply] {
        history = History()
        standing = StandingAnswers()
        latestChange = nil
        isCareSought = false
        heardFirst = []
        deniedSigns = []
        booking = nil
        lastTakeHome = []
        recollection = Recollection()
        saidBack = 0
        narrowed = []
        told = []
        hasSaidGoodbye = false
        hasFailed = false
        misses = 0
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
        case .listing(let moment): hear(Utterance(words), listingAt: moment)
        case .confirming(let doubt): settle(doubt, hearing: Utterance(words))
        case .offering(let offer): settle(offer, hearing: Utterance(words))
        case .printing: []
        }
    }

    /// Ends the visit for a visitor who leaves without a word, as a terminal's end of input says.
    /// - Returns: The goodbye in the visitor's language, and the end; the end alone where the visit is over.
    public mutating func leave() -> [Reply] {
        guard !isOver else { return [.end] }
        let dialogue = moment?.dialogue ?? history.latestMoment?.dialogue
        hasSaidGoodbye = true
        stage = .over
        return phrase(.goodbye, in: dialogue) + [.end]
    }

    /// Whether the visit is over.
    public var isOver: Bool {
        if case .over = stage { true } else { false }
    }

    /// How the visit ended; `nil` while it goes on.
    public var ending: Ending? {
        guard isOver else { return nil }
        return hasFailed ? .fault : hasSaidGoodbye ? .goodbye : .finished
    }

    /// The node whose question is open, for a host to say where visits are left; `nil` where none is asked.
    public var node: String? { moment?.dialogue.currentNode }

    /// What could be typed now, for completion: the labels on offer, then the spoken commands. Empty when nothing is asked.
    public var suggestions: [String] {
        switch stage {
        case .notBegun, .over, .printing: []
        case .offering(let offer): offer.choices.map(\.label) + commandLabels
        case .asking(let moment): moment.question.choices.map(\.choice.label) + commandLabels
        case .listing(let moment): [goOn(at: moment).label] + commandLabels
        case .confirming(let doubt): doubt.choices.map(\.label) + commandLabels
        }
    }

    private var commandLabels: [String] { commands.labels + languages.labels(besides: language) }

    /// The practice that the guide speaks for, as the visit has it now.
    public var practice: Practice {
        moment.map { Practice($0.dialogue) } ?? Practice(program)
    }

    /// The question that is open.
    var moment: Moment? {
        switch stage {
        case .notBegun, .offering, .printing, .over: nil
        case .asking(let moment), .listing(let moment): moment
        case .confirming(let doubt): doubt.moment
        }
    }

    mutating func obey(_ command: SpokenCommand, at moment: Moment) -> [Reply] {
        switch command {
        case .back:
            return goBack(from: moment)
        case .startOver:
            return say(.startingOver, at: moment) + begin()
        case .why:
            let why = moment.question.why.map(Reply.aside) + sayWhatDecided(at: moment)
            return (why.isEmpty ? say(.noWhy, at: moment) : why) + choices(of: moment.question)
        case .again:
            return ask(moment)
        case .help:
            return say(.help, at: moment) + ask(moment)
        case .answers, .change:
            return showAnswers(at: moment)
        case .goodbye:
            return leave()
        }
    }

    /// Runs the dialogue to its next question or its end.
    mutating func tell(_ dialogue: Dialogue, after question: Question?) -> [Reply] {
        let (replies, moment) = run(dialogue, after: question)
        guard let moment else { return finish(replies) }
        stage = .asking(moment)
        return replies + choices(of: moment.question)
    }

    /// Runs the dialogue to its next question. Returns all that is said up to it, and the question, if any comes.
    mutating func run(_ dialogue: Dialogue, after question: Question?) -> (replies: [Reply], moment: Moment?) {
        var telling = telling(dialogue, after: question, answers: answers(of: history.turns[...]))
        let moment: Moment?
        var ending: [Reply] = [.end]
        do {
            moment = try telling.tell()
        } catch {
            moment = nil
            ending = end(for: error, in: dialogue)
        }
        isCareSought = telling.isCareSought
        remember(telling.replies)
        for case .callToBook(let booking) in telling.replies { self.booking = booking }
        lastTakeHome = moment == nil ? telling.takeHome : []
        fault = fault ?? telling.phraseFault
        unheeded += telling.unheeded.prefix(max(0, 100 - unheeded.count))
        return (telling.replies + (moment == nil ? ending : []), moment)
    }

    /// Prepares to speak in the language that is spoken now.
    func telling(_ dialogue: Dialogue, after question: Question?, answers: [GivenAnswer]) -> Telling {
        Telling(
            dialogue,
            phrasebook: phrasebook,
            after: question,
            answers: answers.map(\.answer),
            isCareSought: isCareSought
        )
    }

    /// Remembers what the visitor has been told. A dialogue that never says the same must not fill the memory.
    mutating func remember(_ replies: [Reply]) {
        for case .line(_, let text) in replies where told.count < 5_000 { told.insert(text) }
    }

    /// The visit cannot go on: a kind word, and no more.
    mutating func end(for fault: DialogueFault, in dialogue: Dialogue?) -> [Reply] {
        self.fault = fault
        hasFailed = true
        stage = .over
        return phrase(.fault, in: dialogue) + [.end]
    }

    /// A question once more, with its line.
    func ask(_ moment: Moment) -> [Reply] {
        let spoken = moment.question.spoken.filter { !(isCareSought && $0.isCallToBook) }
        return spoken + choices(of: moment.question)
    }

    func choices(of question: Question) -> [Reply] {
        [.question(question.choices.map(\.choice))]
    }

    /// Which of several choices is meant. Only those are shown, numbered anew: "1 or 2". Any other may still be taken.
    mutating func askWhich(_ positions: [Int], at moment: Moment) -> [Reply] {
        let offers = moment.question.choices
        narrowed = positions.filter(offers.indices.contains)
        let first = moment.question.answersShown + 1
        let fitting = narrowed.enumerated().map { place, position in
            Choice(number: first + place, label: offers[position].choice.label)
        }
        return say(.ambiguous, at: moment) + [.question(fitting)]
    }

    mutating func say(
        _ phrase: Phrase,
        about values: KeyValuePairs<String, String> = [:],
        at moment: Moment
    ) -> [Reply] {
        self.phrase(phrase, about: values, in: moment.dialogue)
    }

    mutating func phrase(
        _ phrase: Phrase,
        about values: KeyValuePairs<String, String> = [:],
        in dialogue: Dialogue?
    ) -> [Reply] {
        var phraseFault: DialogueFault?
        let lines = phrasebook.lines(phrase, in: dialogue, about: values, noting: &phraseFault)
        fault = fault ?? phraseFault
        return lines.map(Reply.aside)
    }
}
