import Guide
import Yarn

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One visit, from the welcome to the goodbye: asks, listens and shows until the talk is over.
///
/// At a terminal the visitor edits their line and the visit looks like a chat. From a pipe or a file the same visit is read
/// line by line, and into one it is written as a transcript: the same words in give the same bytes out.
public struct Visit {
    private let partner: any Interlocutor
    private let input: Int32
    private let output: Int32
    private let environment: (String) -> String?
    private let locale: CharacterLocale
    private let presentation: Presentation

    /// Prepares a visit.
    /// - Parameters:
    ///   - program: The dialogue, compiled with the guide's functions.
    ///   - seed: What chance follows.
    ///   - language: The language to begin in, or `nil` for the one the dialogue is written in.
    ///   - presentation: How it is to be shown.
    ///   - input: The descriptor words come from.
    ///   - output: The descriptor words are shown on.
    public init(
        program: Program,
        seed: UInt64 = 0,
        language: String? = nil,
        presentation: Presentation = Presentation(),
        input: Int32 = STDIN_FILENO,
        output: Int32 = STDOUT_FILENO
    ) {
        let conversation = Conversation(program, seed: seed, language: language)
        self.init(with: conversation, presentation: presentation, input: input, output: output) { name in
            getenv(name).map { String(cString: $0) }
        }
    }

    init(
        with partner: any Interlocutor,
        presentation: Presentation = Presentation(),
        input: Int32,
        output: Int32,
        locale: CharacterLocale = CharacterLocale(),
        environment: @escaping (String) -> String?
    ) {
        self.partner = partner
        self.presentation = presentation
        self.input = input
        self.output = output
        self.locale = locale
        self.environment = environment
    }

    /// Runs the visit.
    ///
    /// `SIGPIPE` is ignored from here on, so that a reader who has seen enough ends the visit and not the program.
    /// - Returns: The exit status: 0 at the end of the visit or of the input; 128 and the signal's number where a signal
    ///   ended it (130 for Ctrl-C), also for a closed output pipe (141); 74 where the output failed otherwise.
    public func run() -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        let isTerminal = (input: isatty(input) == 1, output: isatty(output) == 1)
        let appearance = Appearance(
            input: isTerminal.input,
            output: isTerminal.output,
            isUnicode: locale.isUnicode,
            theme: presentation.theme,
            isPlain: presentation.isPlain,
            environment: environment
        )
        // Between a pipe and a pipe no one presses keys, and signals may do what they always do.
        let signals = isTerminal.input && isTerminal.output ? Signals() : nil
        let input = Input(descriptor: input, signals: signals?.descriptor)
        let keyboard = Keyboard(input: input)
        let output = Output(descriptor: output)
        let screen = Screen(
            output: output,
            appearance: appearance,
            // Words that come from a pipe are no keys to turn pages with.
            keyboard: appearance.isEdited ? keyboard : nil,
            pace: presentation.pace
        )
        var course = Course(
            partner: partner,
            input: input,
            screen: screen,
            editor: LineEditor(
                keyboard: keyboard,
                output: output,
                appearance: appearance,
                locale: locale,
                terminal: environment("TERM") ?? ""
            ),
            printer: presentation.printer
        )
        do {
            return try withExtendedLifetime(signals) { () throws(Output.Fault) in
                try screen.begin()
                let ending = try course.run()
                try screen.end()
                return ending.exitStatus
            }
        } catch {
            return error.isClosedPipe ? 128 + SIGPIPE : EX_IOERR
        }
    }
}
