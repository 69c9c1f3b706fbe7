import Guide
import class Yarn.Program

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A visit that shows itself, typing included, at a pace that people can follow, until someone takes it over.
///
/// Where there is no terminal, the whole visit is written at once as a ``Transcript``.
public struct Demo {
    private let program: Program
    private let choices: [Int]
    private let language: String?
    private let isRevealed: Bool
    private let presentation: Presentation
    private let input: Int32
    private let output: Int32
    private let environment: (String) -> String?
    private let clock: any MonotonicClock
    private let locale: CharacterLocale

    /// How fast the guide's words come where no one says otherwise: a little slower than people read to themselves, because
    /// someone may be talking about them.
    public static let pace = Pace(wordsPerMinute: 160)

    /// Prepares a demonstration.
    /// - Parameters:
    ///   - program: The dialogue, compiled with the guide's functions.
    ///   - choices: The choice the visitor takes at each question in turn, by its number.
    ///   - language: The language of the visit, or `nil` for the one the dialogue is written in.
    ///   - isRevealed: Whether to tell what the guide makes of the visitor's words, and why.
    ///   - presentation: How it is to be shown. Its pace is that of the guide's words; 0 is all at once.
    ///   - input: The descriptor keys come from.
    ///   - output: The descriptor it is shown on.
    public init(
        program: Program,
        choices: [Int],
        language: String? = nil,
        isRevealed: Bool = false,
        presentation: Presentation = Presentation(pace: Demo.pace),
        input: Int32 = STDIN_FILENO,
        output: Int32 = STDOUT_FILENO
    ) {
        self.init(
            program: program,
            choices: choices,
            language: language,
            isRevealed: isRevealed,
            presentation: presentation,
            input: input,
            output: output,
            clock: SystemClock()
        ) { name in getenv(name).map { String(cString: $0) } }
    }

    init(
        program: Program,
        choices: [Int],
        language: String?,
        isRevealed: Bool,
        presentation: Presentation,
        input: Int32,
        output: Int32,
        clock: any MonotonicClock,
        locale: CharacterLocale = CharacterLocale(),
        environment: @escaping (String) -> String?
    ) {
        self.program = program
        self.choices = choices
        self.language = language
        self.isRevealed = isRevealed
        self.presentation = presentation
        self.input = input
        self.output = output
        self.clock = clock
        self.locale = locale
        self.environment = environment
    }

    /// Shows it.
    /// - Returns: The exit status: 0 at the end or where someone left, 128 and the signal's number where a signal ended it,
    ///   74 where the output failed.
    public func run() -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        let appearance = Appearance(
            input: isatty(input) == 1,
            output: isatty(output) == 1,
            isUnicode: locale.isUnicode,
            theme: presentation.theme,
            isPlain: presentation.isPlain,
            environment: environment
        )
        let conversation = Conversation(program, language: language)
        let reveal = isRevealed ? Reveal(program, language: conversation.language) : nil
        let scenes = DemoScenes(conversation, choices: choices, reveal: reveal)
        let output = Output(descriptor: output)
        do {
            guard appearance.isEdited, let terminal = KioskTerminal(descriptor: input) else {
                try Self.write(scenes, to: output)
                return 0
            }
            let signals = Signals()
            let keyboard = Keyboard(input: Input(descriptor: input, signals: signals?.descriptor, clock: clock))
            var player = DemoPlayer(
                scenes: scenes,
                pace: presentation.pace,
                keyboard: keyboard,
                output: output,
                appearance: appearance
            )
            return try withExtendedLifetime(signals) { () throws(Output.Fault) -> Int32 in
                terminal.apply(.keys)
                defer { terminal.restore() }
                switch try player.run() {
                case .left: return 0
                case .stopped(let signal): return signal.exitStatus
                case .takenOver(let scene):
                    terminal.restore()
                    var course = course(TakenOver(scene, reveal: reveal), keyboard, output, appearance)
                    return try course.run().exitStatus
                }
            }
        } catch {
            return error.isClosedPipe ? 128 + SIGPIPE : EX_IOERR
        }
    }

    private func course(
        _ partner: TakenOver,
        _ keyboard: Keyboard,
        _ output: Output,
        _ appearance: Appearance
    ) -> Course {
        Course(
            partner: partner,
            input: keyboard.input,
            screen: Screen(output: output, appearance: appearance, keyboard: keyboard),
            editor: LineEditor(
                keyboard: keyboard,
                output: output,
                appearance: appearance,
                locale: locale,
                terminal: environment("TERM") ?? ""
            )
        )
    }

    /// The whole visit, from top to bottom.
    private static func write(_ scenes: DemoScenes, to output: Output) throws(Output.Fault) {
        var scenes = scenes
        repeat {
            let scene = scenes.latest
            let transcript = Transcript(width: 80, guide: scene.conversation.captions.guide.sanitised)
            var lines = transcript.lines(for: scene.replies)
            if let words = scene.words {
                lines += ["", transcript.line(said: words)]
                for note in scene.notes {
                    let wrapped = note.sanitised.wrapped(to: 76)
                    lines += wrapped.enumerated().map { ($0.offset == 0 ? "  . " : "    ") + $0.element }
                }
                lines.append("")
            }
            try output.put(lines.joined(separator: "\n") + "\n")
        } while scenes.advance()
    }
}
