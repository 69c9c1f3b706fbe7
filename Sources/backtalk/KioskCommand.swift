import ArgumentParser
import struct Terminal.Kiosk
import class Yarn.Program

/// `backtalk kiosk`: a guide that stands in a room and is always there.
struct KioskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk",
        abstract: "Wait for visitors, one after another, and forget each.",
        discussion: """
            Shows an invitation until someone presses a key, takes them through a visit, clears everything and waits \
            for the next. The digit of a language begins in it: 1 the first, 2 the second.

            No key ends it, and nothing a visitor types is kept. A visitor who does nothing for as long as --idle says \
            is asked whether they are there, and has 30 seconds to press any key, as often as they like; then \
            everything is cleared. The last words of a visit stay for a minute after the last key, those of an \
            emergency for five.

            End it from elsewhere: kill -TERM and its process id. The terminal is then as it was before. For a machine \
            of its own, let the system start it again whenever it ends.

            Examples:
              backtalk kiosk                              a kiosk on this terminal
              backtalk kiosk --idle 180                   three minutes before the warning
              backtalk kiosk --language es                visits begin in Spanish
              backtalk kiosk --dialogues my-guide         with your own dialogue

            Exit status: 0 it was asked to end, 1 the dialogue has mistakes, 2 there is no terminal or the command was \
            not understood, 74 the terminal takes nothing any more, 129 the terminal is gone.
            """
    )

    @Option(help: ArgumentHelp("The folder, project file or file the dialogue is in.", valueName: "dir"))
    var dialogues: String?

    @Option(help: ArgumentHelp("The language visits begin in, such as es.", valueName: "tag"))
    var language: String?

    @Option(
        help: ArgumentHelp(
            "How long a visitor may do nothing before they are warned: 10 to 3600.",
            valueName: "seconds"
        )
    )
    var idle = 90

    @OptionGroup(title: "How it looks")
    var looks: PresentationOptions

    func validate() throws {
        guard (10...3600).contains(idle) else {
            throw ValidationError("A visitor needs time to read: give --idle from 10 to 3600 seconds.")
        }
    }

    func run() throws {
        let journal = Journal()
        let watched: WatchedDialogue
        do {
            watched = try WatchedDialogue(at: dialogues, journal: journal)
        } catch {
            print(GuideProgram.apology(in: language))
            for reason in error.reasons { StandardError.write(reason) }
            throw ExitStatus.failure
        }
        let program = watched.program
        if let language, !program.speaks(language) {
            StandardError.write(
                "There is no “\(language)” here. The guide speaks: \(program.languages.joined(separator: ", "))."
            )
            throw ExitStatus.wrongUse
        }
        let kiosk = Kiosk(
            idle: .seconds(idle),
            language: language,
            // Its own colours: what a terminal without an owner has, no one has chosen for being read.
            presentation: looks.presentation(theme: .dark),
            program: { watched.latest() },
            journal: { event in
                if event == .started { watched.tellStart() }
                journal.note(event)
            }
        )
        guard kiosk.hasTerminal else {
            StandardError.write(
                "A kiosk needs a terminal to read keys from and to write to. Run it without a pipe, or begin a single "
                    + "visit with: backtalk"
            )
            throw ExitStatus.wrongUse
        }
        throw ExitCode(kiosk.run())
    }
}
