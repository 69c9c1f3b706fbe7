import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The command line: one file for each subcommand, and here what they share.
@main
struct Backtalk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtalk",
        abstract: "A guide to talk to: from where it hurts to the massage that suits, or to medical care.",
        discussion: """
            Alone, it begins a visit: the guide asks, and you answer with a number or in your own words. It says what \
            it can do when you type help, and ends when you type goodbye.

            What the guide says is written in dialogue files, in the Yarn language. They are looked for \
            where BACKTALK_DIALOGUES says, beside the program, in the share folder it was installed with, and in the folder \
            dialogues where you stand; the commands for writers look where you stand first.

            Examples:
              backtalk                              begin a visit
              backtalk --dialogues my-guide         begin a visit with your own dialogue
              printf '1\\n2\\n' | backtalk            answer from a file or a pipe
              backtalk --language es                begin a visit in Spanish
              backtalk --theme contrast             white and yellow on black
              backtalk --plain                      plain text, for a screen reader
              backtalk kiosk                        wait for visitors, one after another
              backtalk demo                         watch a visit, and take it over by typing
              backtalk check                        find mistakes in the dialogue, and what to write instead
              backtalk hear sentences.txt           see what the guide makes of people's words
              backtalk replay                       run the scripted tests of the dialogue
              backtalk strings --language es        make or update the table of a translation

            Exit status: 0 all is well, 1 the dialogue has mistakes or a test differs, 2 the command was not understood \
            or there is nothing to do.
            """,
        version: "0.1.0",
        subcommands: [
            VisitCommand.self, KioskCommand.self, CheckCommand.self, HearCommand.self, ReplayCommand.self,
            StringsCommand.self, DemoCommand.self,
        ],
        defaultSubcommand: VisitCommand.self
    )

    /// Runs the command. Wrong use ends with 2, not with the parser's own 64, so that 1 and 2 mean the same in every
    /// subcommand.
    static func main() {
        // Whoever reads our output may leave before the end: `backtalk replay | head`. That is no reason to die of a
        // signal; what is written from then on goes nowhere.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            StandardError.write(fullMessage(for: error))
            exit(withError: ExitStatus.wrongUse)
        }
    }
}
