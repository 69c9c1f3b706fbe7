import Guide

/// The course of a visit: show, ask, listen, and again.
struct Course {
    /// How a visit came to its end.
    enum Ending: Hashable {
        /// The talk was over.
        case over
        /// The visitor ended the input: Ctrl-D, or the end of a pipe.
        case left
        /// The visitor pressed Ctrl-C.
        case interrupted
        /// The visitor was gone.
        case abandoned
        /// The system wanted the program to end.
        case stopped(Signal)
    }

    /// How long a visit waits for a visitor who does nothing.
    struct Waiting: Hashable {
        /// How long nothing happens before the warning.
        let idle: Duration
        /// How long nothing happens before it while an emergency is on the screen.
        let idleInEmergency: Duration
        /// How long the warning stands.
        let warning: Duration
    }

    var partner: any Interlocutor
    let input: Input
    var screen: Screen
    let editor: LineEditor
    /// How long it waits for the visitor; `nil` for as long as it takes.
    var waiting: Waiting?
    /// What prints a card to take home, where anything does.
    let printer: Printer?
    /// Is told when a card could not be printed, to log it. The visitor is told kindly.
    let reportPrintFailure: (Printer.Failure) -> Void
    /// Where the visit has led so far.
    private(set) var advice = VisitRecord.Advice.none
    /// Whether the visitor was told of an emergency.
    var isEmergency: Bool { advice == .emergency }
    /// The node whose question was last asked.
    private(set) var latestNode: String?

    init(
        partner: any Interlocutor,
        input: Input,
        screen: Screen,
        editor: LineEditor,
        waiting: Waiting? = nil,
        printer: Printer? = nil,
        reportPrintFailure: @escaping (Printer.Failure) -> Void = { _ in }
    ) {
        self.partner = partner
        self.input = input
        self.screen = screen
        self.editor = editor
        self.waiting = waiting
        self.printer = printer
        self.reportPrintFailure = reportPrintFailure
    }

    /// Goes from the first word to the last.
    /// - Throws: ``Output/Fault``.
    mutating func run() throws(Output.Fault) -> Ending {
        partner.offersCard = printer != nil
        editor.redraw = { [screen] in try? screen.redraw() }
        defer { editor.redraw = nil }
        // A visitor may leave at the end of the first page already.
        beginToWait()
        try show(partner.begin())
        while !partner.isOver {
            switch try ask() {
            case .line(let words):
                if screen.appearance.isEchoed { try screen.echo(words) } else { screen.remember(words) }
                try show(partner.hear(words))
                if let card = partner.cardToPrint { try show(partner.printed(print(card))) }
            case .endOfInput:
                try show(partner.leave())
                return .left
            case .interrupted:
                try show(partner.leave())
                return .interrupted
            case .abandoned:
                return .abandoned
            case .stopped(let signal):
                return .stopped(signal)
            }
        }
        return .over
    }

    /// Prints a card.
    /// - Returns: Whether it went well.
    private func print(_ card: TakeHomeCard) -> Bool {
        guard let printer else { return false }
        do {
            try printer.print(card.lines().joined(separator: "\n") + "\n")
            return true
        } catch {
            reportPrintFailure(error)
            return false
        }
    }

    private mutating func ask() throws(Output.Fault) -> Reading {
        if !screen.appearance.isEchoed { try screen.makeRoom() }
        latestNode = partner.node
        beginToWait()
        // From a pipe the next line is there already, and may be the end.
        if screen.appearance.isDrawn { partner.prepare() }
        return try editor.read(screen.prompt, suggestions: partner.suggestions)
    }

    private func beginToWait() {
        guard let waiting else { return }
        input.wait(idle: isEmergency ? waiting.idleInEmergency : waiting.idle, warning: waiting.warning)
    }

    private mutating func show(_ replies: [Reply]) throws(Output.Fault) {
        advice = max(advice, VisitRecord.Advice(replies))
        screen.captions = partner.captions
        // Looking ahead costs something, and only a screen shows what comes of it.
        try screen.show(replies, progress: screen.appearance.isDrawn ? partner.progressCaption : nil)
    }
}

extension Course.Ending {
    /// The exit status by which a shell is told.
    var exitStatus: Int32 {
        switch self {
        case .over, .left, .abandoned: 0
        case .interrupted: Signal.interrupt.exitStatus
        case .stopped(let signal): signal.exitStatus
        }
    }
}
