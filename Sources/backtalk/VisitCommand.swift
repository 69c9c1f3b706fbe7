import ArgumentParser
import struct Terminal.Visit
import class Yarn.Program

/// `backtalk`: one visit.
struct VisitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visit",
        abstract: "Begin a visit. This is what backtalk does alone.",
        discussion: """
            Answer with the number of a choice or in your own words. At any question you can also type back, why, \
            repeat, what did I say, change and which answer, start over, help, goodbye, or the name of a language.

            Answers can come from a pipe, one on a line; the visit ends with them.
            """
    )

    @Option(help: ArgumentHelp("The folder, project file or file the dialogue is in.", valueName: "dir"))
    var dialogues: String?

    @Option(help: ArgumentHelp("The language to begin in, such as es.", valueName: "tag"))
    var language: String?

    @OptionGroup(title: "How it looks")
    var looks: PresentationOptions

    func run() throws {
        let program: Program
        do {
            program = try GuideProgram.load(at: dialogues, for: .visits)
        } catch {
            print(GuideProgram.apology(in: language))
            for reason in error.reasons { StandardError.write(reason) }
            throw ExitStatus.failure
        }
        if let language, !program.speaks(language) {
            StandardError.write(
                "There is no “\(language)” here. The guide speaks: \(program.languages.joined(separator: ", "))."
            )
            throw ExitStatus.wrongUse
        }
        let visit = Visit(program: program, language: language, presentation: looks.presentation())
        throw ExitCode(visit.run())
    }
}
