import class Yarn.Program

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A guide that stands in a room and is always there: it waits for a visitor, takes them through a visit, forgets them
/// and waits for the next.
///
/// No key leaves it. It ends when the system asks it to, or when its terminal is gone.
public struct Kiosk {
    private let idle: Duration
    private let language: String?
    private let presentation: Presentation
    private let input: Int32
    private let output: Int32
    private let guide: () -> any KioskGuide
    private let journal: (KioskEvent) -> Void
    private let environment: (String) -> String?
    private let clock: any MonotonicClock
    private let locale: CharacterLocale

    /// Prepares a kiosk.
    /// - Parameters:
    ///   - idle: How long a visitor may do nothing before they are asked whether they are there.
    ///   - language: The language visits begin in, or `nil` for the one the dialogue is written in.
    ///   - presentation: How visits are to be shown.
    ///   - input: The descriptor of the terminal that keys come from.
    ///   - output: The descriptor of the terminal that words are shown on.
    ///   - program: Gives the dialogue for the next visit, compiled with the guide's functions. Asked between two visits
    ///     and when one begins, so that a dialogue can be changed while the kiosk runs.
    ///   - journal: Is told what happens.
    public init(
        idle: Duration = .seconds(90),
        language: String? = nil,
        presentation: Presentation = Presentation(),
        input: Int32 = STDIN_FILENO,
        output: Int32 = STDOUT_FILENO,
        program: @escaping () -> Program,
        journal: @escaping (KioskEvent) -> Void = { _ in }
    ) {
        self.init(
            idle: idle,
            language: language,
            presentation: presentation,
            input: input,
            output: output,
            guide: { DialogueGuide(program()) },
            journal: journal
        )
    }

    package init(
        idle: Duration = .seconds(90),
        language: String? = nil,
        presentation: Presentation = Presentation(),
        input: Int32,
        output: Int32,
        clock: any MonotonicClock,
        program: @escaping () -> Program,
        journal: @escaping (KioskEvent) -> Void = { _ in }
    ) {
        self.init(
            idle: idle,
            language: language,
            presentation: presentation,
            input: input,
            output: output,
            guide: { DialogueGuide(program()) },
            journal: journal,
            clock: clock
        )
    }

    init(
        idle: Duration = .seconds(90),
        language: String? = nil,
        presentation: Presentation = Presentation(),
        input: Int32,
        output: Int32,
        guide: @escaping () -> any KioskGuide,
        journal: @escaping (KioskEvent) -> Void = { _ in },
        clock: any MonotonicClock = SystemClock(),
        locale: CharacterLocale = CharacterLocale(),
        environment: @escaping (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
    ) {
        self.idle = idle
        self.language = language
        self.presentation = presentation
        self.input = input
        self.output = output
        self.guide = guide
        self.journal = journal
        self.clock = clock
        self.locale = locale
        self.environment = environment
    }

    /// Whether there is a terminal to be a kiosk on: a visitor needs one to press keys on and to read from.
    public var hasTerminal: Bool { isatty(input) == 1 && isatty(output) == 1 }

    /// Runs until the system or the terminal ends it.
    /// - Returns: The exit status: 0 where the system asked it to end (`SIGTERM`), 129 where the terminal is gone, 74
    ///   where it takes nothing any more, 64 where there was none.
    public func run() -> Int32 {
        guard hasTerminal, let terminal = KioskTerminal(descriptor: input) else { return EX_USAGE }
        signal(SIGPIPE, SIG_IGN)
        let ignored = IgnoredSignals()
        defer { ignored.restore() }
        let signals = Signals()
        let appearance = Appearance(
            input: true,
            output: true,
            isUnicode: locale.isUnicode,
            theme: presentation.theme,
            isPlain: presentation.isPlain,
            environment: environment
        )
        let output = Output(descriptor: output)
        let screen = KioskScreen(output: output, appearance: appearance)
        var loop = KioskLoop(
            guide: guide,
            journal: journal,
            idle: idle,
            language: language,
            presentation: presentation,
            keyboard: Keyboard(input: Input(descriptor: input, signals: signals?.descriptor, clock: clock)),
            screen: screen,
            terminal: terminal,
            locale: locale,
            kind: environment("TERM") ?? ""
        )
        let ending = withExtendedLifetime(signals) { loop.run() }
        screen.handBack()
        terminal.restore()
        journal(.stopped(ending))
        return ending.exitStatus
    }
}

extension KioskEnding {
    /// The exit status by which whoever started the kiosk is told.
    fileprivate var exitStatus: Int32 {
        switch self {
        case .terminated: 0
        case .hungUp: Signal.hangUp.exitStatus
        case .outputFailed: EX_IOERR
        }
    }
}

/// Signals that mean nothing to a kiosk, whoever sends them.
private struct IgnoredSignals {
    private static let numbers = [SIGQUIT, SIGTSTP, SIGTTOU, SIGALRM, SIGUSR1, SIGUSR2]
    private let before: [sigaction]

    /// Begins to ignore them.
    init() {
        before = Self.numbers.map { number in
            var ignoring = sigaction()
            ignoring.__sigaction_handler.sa_handler = SIG_IGN
            var before = sigaction()
            sigaction(number, &ignoring, &before)
            return before
        }
    }

    /// Lets them mean again what they meant before.
    func restore() {
        for (number, action) in zip(Self.numbers, before) {
            var action = action
            sigaction(number, &action, nil)
        }
    }
}
