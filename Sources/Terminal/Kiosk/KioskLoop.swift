import Guide

/// The life of a kiosk: the screen that waits, a visit, an empty screen, and again.
struct KioskLoop {
    /// Why the loop cannot simply go on.
    private enum Interruption: Error {
        /// The kiosk ends.
        case ending(KioskEnding)
        /// Something could not be shown.
        case output(Output.Fault)

        /// What becomes of a fault of the output: a terminal that is gone ends the kiosk.
        init(_ fault: Output.Fault) {
            self = fault.isHangUp ? .ending(.hungUp) : .output(fault)
        }
    }

    /// How long the warning stands. WCAG 2.2.1 asks for 20 seconds at least.
    static let warning = Duration.seconds(30)
    /// How long the last words of a visit stay after the last key, the warning included.
    static let closing = Duration.seconds(60)
    /// The same for an emergency: whoever reads it may be calling for help, or have gone to the desk and come back.
    static let emergency = Duration.seconds(300)
    /// How often in a row the terminal may take nothing before the kiosk ends, for whoever started it to start it anew.
    private static let mostFailures = 10

    let guide: () -> any KioskGuide
    let journal: (KioskEvent) -> Void
    let idle: Duration
    let language: String?
    let presentation: Presentation
    let keyboard: Keyboard
    let screen: KioskScreen
    let terminal: KioskTerminal
    let locale: CharacterLocale
    /// The kind of terminal, as `TERM` names it.
    let kind: String

    private var visits: UInt64 = 0

    init(
        guide: @escaping () -> any KioskGuide,
        journal: @escaping (KioskEvent) -> Void,
        idle: Duration,
        language: String?,
        presentation: Presentation,
        keyboard: Keyboard,
        screen: KioskScreen,
        terminal: KioskTerminal,
        locale: CharacterLocale,
        kind: String
    ) {
        self.guide = guide
        self.journal = journal
        self.idle = idle
        self.language = language
        self.presentation = presentation
        self.keyboard = keyboard
        self.screen = screen
        self.terminal = terminal
        self.locale = locale
        self.kind = kind
    }

    /// Goes on for ever.
    /// - Returns: Why it did not.
    mutating func run() -> KioskEnding {
        journal(.started)
        var failures = 0
        while true {
            do {
                let key = try attract()
                try visit(begunWith: key)
                failures = 0
            } catch {
                switch error {
                case .ending(let ending): return ending
                case .output(let fault):
                    journal(.fault(.output(fault.number)))
                    failures += 1
                    if failures == Self.mostFailures { return .outputFailed(fault.number) }
                    keyboard.discard()
                    keyboard.input.rest(seconds: 1)
                }
            }
        }
    }

    /// Shows the invitation until someone presses a key.
    private func attract() throws(Interruption) -> Keystroke {
        keyboard.input.wait(idle: nil)
        terminal.apply(.keys)
        keyboard.discard()
        try invite()
        while true {
            switch keyboard.next() {
            case .key(let key): if key.isPressed { return key }
            case .signal(let signal): if try heed(signal) { try invite() }
            case .idle: continue
            case .ended: throw .ending(.hungUp)
            }
        }
    }

    private func invite() throws(Interruption) {
        try show { () throws(Output.Fault) in
            try screen.wipe()
            try screen.attract(guide().attract)
        }
    }

    private func show<Result>(_ body: () throws(Output.Fault) -> Result) throws(Interruption) -> Result {
        do {
            return try body()
        } catch {
            throw Interruption(error)
        }
    }

    /// Heeds a signal.
    /// - Returns: Whether the window changed.
    private func heed(_ signal: Signal) throws(Interruption) -> Bool {
        switch signal {
        case .resize: return true
        case .interrupt: return false
        case .terminate: throw .ending(.terminated)
        case .hangUp: throw .ending(.hungUp)
        }
    }

    /// Takes one visitor from the first key to the empty screen.
    private mutating func visit(begunWith key: Keystroke) throws(Interruption) {
        let clock = keyboard.input.clock
        let begun = clock.now
        let guide = guide()
        visits &+= 1
        let partner = guide.partner(language: language(for: key, of: guide) ?? language, seed: visits)
        journal(.visitBegan(language: partner.language))
        var leaving = Leaving(outcome: .stopped, language: partner.language)
        var ended = begun
        do {
            leaving = try talk(with: partner, of: guide)
            ended = clock.now - (leaving.outcome == .abandoned ? leaving.patience : .zero)
            if let fault = leaving.fault { journal(.fault(fault)) }
            switch leaving.outcome {
            case .finished, .goodbye, .fault:
                let words = leaving.isEmergency ? [] : guide.visitOver(in: leaving.language)
                try linger(words, of: guide, below: leaving.screen, isEmergency: leaving.isEmergency)
            case .abandoned, .stopped: break
            }
            try show { () throws(Output.Fault) in try screen.wipe() }
        } catch .output(let fault) {
            leaving.outcome = .fault
            journal(.fault(.output(fault.number)))
            journal(.visitEnded(leaving.record(length: clock.now - begun)))
            return try apologise(of: guide, in: leaving.language)
        } catch {
            leaving.outcome = .stopped
            journal(.visitEnded(leaving.record(length: clock.now - begun)))
            throw error
        }
        journal(.visitEnded(leaving.record(length: ended - begun)))
    }

    /// A digit begins the visit in the language of that number.
    private func language(for key: Keystroke, of guide: any KioskGuide) -> String? {
        guard case .character(let scalar) = key, let number = Character(scalar).wholeNumberValue else { return nil }
        return guide.languages.indices.contains(number - 1) ? guide.languages[number - 1] : nil
    }

    /// The talk itself. With its end the line editor is gone, and with it all it remembers: the lines before, and what
    /// was cut from them.
    private func talk(with partner: any Interlocutor, of guide: any KioskGuide) throws(Interruption) -> Leaving {
        terminal.apply(screen.appearance.isEdited ? .keys : .lines)
        let waiting = Course.Waiting(idle: idle, idleInEmergency: max(idle, Self.emergency), warning: Self.warning)
        var course = Course(
            partner: partner,
            input: keyboard.input,
            screen: Screen(
                output: screen.output,
                appearance: screen.appearance,
                keyboard: screen.appearance.isEdited ? keyboard : nil,
                pace: presentation.pace
            ),
            editor: LineEditor(
                keyboard: keyboard,
                output: screen.output,
                appearance: screen.appearance,
                locale: locale,
                terminal: kind,
                lock: KioskLock(terminal: terminal) { [screen] in screen.notice(guide.stillThere(seconds: $0)) }
            ),
            waiting: waiting,
            printer: presentation.printer,
            reportPrintFailure: { [journal] in journal(.fault(.printer($0))) }
        )
        let ending = try show { () throws(Output.Fault) in
            try screen.wipe()
            keyboard.discard()
            return try course.run()
        }
        keyboard.input.wait(idle: nil)
        terminal.apply(.keys)
        switch ending {
        case .over: return Leaving(course)
        case .abandoned:
            var leaving = Leaving(course)
            leaving.outcome = .abandoned
            leaving.patience = Self.warning + (course.isEmergency ? waiting.idleInEmergency : waiting.idle)
            return leaving
        case .stopped(.terminate): throw .ending(.terminated)
        case .stopped, .left, .interrupted: throw .ending(.hungUp)
        }
    }

    /// Leaves what is on the screen there for a while after the last key, with words below what the visit has shown; below
    /// nothing where its screen is gone.
    private func linger(
        _ words: [String],
        of guide: any KioskGuide,
        below visit: Screen?,
        isEmergency: Bool
    ) throws(Interruption) {
        let time = isEmergency ? Self.emergency : Self.closing
        keyboard.input.wait(idle: time - Self.warning, warning: Self.warning)
        try show { () throws(Output.Fault) in try screen.tell([words]) }
        while true {
            switch keyboard.next() {
            case .key(.escape): if !isEmergency { return }
            case .key: continue
            case .idle(.warning(let seconds)):
                try show { () throws(Output.Fault) in
                    try screen.warn(guide.stillThere(seconds: seconds), secondsLeft: seconds)
                }
            case .idle(.resumed): try show { () throws(Output.Fault) in try screen.withdrawWarning() }
            case .idle(.over): return
            case .signal(let signal):
                guard try heed(signal), screen.appearance.isDrawn else { continue }
                try show { () throws(Output.Fault) in
                    if let visit { try visit.redraw(isAsking: false) } else { try screen.wipe() }
                    try screen.tell([words])
                }
            case .ended: throw .ending(.hungUp)
            }
        }
    }

    /// Tells a visitor whose visit could not go on that there are people who can help.
    private func apologise(of guide: any KioskGuide, in language: String) throws(Interruption) {
        terminal.apply(.keys)
        try show { () throws(Output.Fault) in try screen.wipe() }
        try linger(guide.fault(in: language), of: guide, below: nil, isEmergency: false)
    }
}

/// What is known of a visit when it is left.
private struct Leaving {
    var outcome: VisitRecord.Outcome
    var language: String
    var node: String?
    var fault: KioskFault?
    var isEmergency = false
    var advice = VisitRecord.Advice.none
    /// What has been shown, for as long as the last words stay.
    var screen: Screen?
    /// How long the kiosk waited for a visitor who was gone.
    var patience = Duration.zero

    init(outcome: VisitRecord.Outcome, language: String) {
        self.outcome = outcome
        self.language = language
    }

    init(_ course: Course) {
        let partner = course.partner
        switch partner.ending {
        case .finished, nil: outcome = .finished
        case .goodbye: outcome = .goodbye
        case .fault: outcome = .fault
        }
        language = partner.language
        node = course.latestNode
        fault = partner.fault.map { KioskFault($0) }
        isEmergency = course.isEmergency
        advice = course.advice
        screen = course.screen
    }

    func record(length: Duration) -> VisitRecord {
        VisitRecord(
            length: length,
            outcome: outcome,
            advice: advice,
            language: language,
            node: outcome == .finished ? nil : node
        )
    }
}
