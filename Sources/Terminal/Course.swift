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
    /// Whether the visitor was told of an emergency.
    private(set) var isEmergency = false
    /// The node whose question was last asked.
    private(set) var latestNode: String?

    init(
        partner: any Interlocutor,
        input: Input,
        screen: Screen,
        editor: LineEditor,
        waiting: Waiting? = nil
    ) {
        self.partner = partner
        self.input = input
        self.screen = screen
        self.editor = editor
        self.waiting = waiting
    }

    /// Goes from the first word to the last.
    /// - Throws: ``Output/Fault``.
    mutating func run() throws(Output.Fault) -> Ending {
        try show(partner.begin())
        while !partner.isOver {
            switch try ask() {
            case .line(let words):
                if screen.appearance.isEchoed { try screen.echo(words) }
                try show(partner.hear(words))
            case .endOfInput:
                try takeLeave()
                return .left
            case .interrupted:
                try takeLeave()
                return .interrupted
            case .abandoned:
                return .abandoned
            case .stopped(let signal):
                return .stopped(signal)
            }
        }
        return .over
    }

    private mutating func ask() throws(Output.Fault) -> Reading {
        if !screen.appearance.isEchoed { try screen.makeRoom() }
        latestNode = partner.node
        if let waiting {
            input.wait(idle: isEmergency ? waiting.idleInEmergency : waiting.idle, warning: waiting.warning)
        }
        return try editor.read(screen.prompt, suggestions: partner.suggestions)
    }

    /// Lets the guide say goodbye to a visitor who leaves in the middle; what it might still ask is left unasked.
    private mutating func takeLeave() throws(Output.Fault) {
        let words = partner.hear("goodbye").filter { reply in
            switch reply {
            case .question, .pause: false
            case .line, .aside, .callToBook, .seekCare, .answers, .end: true
            }
        }
        try screen.show(words)
    }

    /// Shows replies; on a screen with the pauses the dialogue asked for.
    private mutating func show(_ replies: [Reply]) throws(Output.Fault) {
        isEmergency = isEmergency || replies.contains(where: \.isEmergency)
        guard screen.appearance.isDrawn else { return try screen.show(replies) }
        for stretch in replies.split(whereSeparator: \.isPause) {
            try screen.show(Array(stretch))
            let next = stretch.endIndex
            if next < replies.endIndex, case .pause(let seconds) = replies[next] { input.rest(seconds: seconds) }
        }
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

extension Reply {
    fileprivate var isEmergency: Bool {
        if case .seekCare(let care) = self { care.urgency == .emergency } else { false }
    }

    fileprivate var isPause: Bool {
        switch self {
        case .pause: true
        case .line, .aside, .question, .callToBook, .seekCare, .answers, .end: false
        }
    }
}
