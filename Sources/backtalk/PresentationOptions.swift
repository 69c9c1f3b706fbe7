import ArgumentParser
import struct Terminal.Pace
import struct Terminal.Presentation
import struct Terminal.Printer
import enum Terminal.ThemeName

/// How a visit is to be shown: the options of every command that shows one.
struct PresentationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The colours: auto, dark, light or contrast.",
            discussion: """
                auto keeps those of the terminal. The others set letters and what is behind them, at a contrast of at \
                least 7 to 1. Where NO_COLOR is set there is no colour.
                """,
            valueName: "name"
        )
    )
    var theme: ThemeName?

    @Flag(
        help: ArgumentHelp(
            "Plain text from top to bottom, for screen readers.",
            discussion: """
                No colour, no frame, no escape character. The same where ACCESSIBLE is set, where TERM is dumb or not \
                set, and in a pipe or a file.
                """
        )
    )
    var plain = false

    @Option(
        help: ArgumentHelp(
            "How fast thoughts follow one another, in words a minute; 0 for all at once.",
            discussion:
                "Any key shows the rest. Only on a screen. Without this option: \(Int(Pace.standard.wordsPerMinute)).",
            valueName: "words"
        )
    )
    var pace: Double?

    @Option(
        help: ArgumentHelp(
            "What prints a card to take home, such as 'lp -d receipt'.",
            discussion: """
                Plain text is sent to its standard input. It is started without a shell. Where this is not set, no card \
                is offered.
                """,
            valueName: "command"
        )
    )
    var printCommand: String?

    func validate() throws {
        if let pace, !(0...10_000).contains(pace) {
            throw ValidationError("--pace takes a number of words a minute, from 0 to 10000.")
        }
        if let printCommand, Printer(command: printCommand) == nil {
            throw ValidationError("--print-command takes a program and its arguments, with every quote closed.")
        }
    }

    /// What was asked for.
    /// - Parameter standard: The colours where none were asked for.
    /// - Returns: How to show a visit.
    func presentation(theme standard: ThemeName = .auto) -> Presentation {
        Presentation(
            theme: theme ?? standard,
            isPlain: plain,
            pace: pace.map { Pace(wordsPerMinute: $0) } ?? .standard,
            printer: printCommand.flatMap { Printer(command: $0) }
        )
    }
}

extension ThemeName: ExpressibleByArgument {}
