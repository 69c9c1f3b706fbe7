import ArgumentParser
import Guide
import Replay
import struct Terminal.Demo
import struct Terminal.Pace
import struct Terminal.Presentation
import class Yarn.Program
import enum Yarn.Files
import enum Yarn.Path
import struct Yarn.Source

/// `backtalk demo`: a visit that shows itself.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Show a visit by itself, from a scripted test.",
        discussion: """
            Plays a test plan as a visit: the guide speaks at a reading pace, and the visitor's answers are typed as if \
            someone stood there, some as numbers, some in words. Type anything to take over as the visitor.

            Keys: Space pauses, + and - change the speed, the right arrow goes on to the next question, the left arrow \
            back to the one before, Enter or any letter takes over, q leaves.

            With --reveal you see for each answer which question was open, which words decided, what the dialogue \
            remembers from then on, and through which nodes it goes: beside the visit where the window has 100 columns, \
            else below each answer.

            Examples:
              backtalk demo                               the whole visit in dialogues/replays
              backtalk demo pregnant                      a plan by its name
              backtalk demo --reveal advice/new_tight_neck
              backtalk demo --pace 300 --language es      faster, in Spanish
            """
    )

    @Argument(help: ArgumentHelp("A test plan, by its file or by its name in replays. (default: whole_visit)"))
    var plan = "whole_visit"

    @Flag(help: "Tell what was understood, and why the advice came.")
    var reveal = false

    @Option(
        help: ArgumentHelp(
            "How fast the guide speaks, in words a minute; 0 for at once. (default: 160)",
            valueName: "words"
        )
    )
    var pace: Double?

    @Option(help: ArgumentHelp("The language of the visit, such as es.", valueName: "tag"))
    var language: String?

    @Option(help: ArgumentHelp("The folder or project file the dialogue is in.", valueName: "dir"))
    var dialogues: String?

    func validate() throws {
        if let pace, !(0...10_000).contains(pace) {
            throw ValidationError("--pace takes a number of words a minute, from 0 to 10000.")
        }
    }

    func run() throws {
        let program: Program
        let path: String
        do {
            path = try DialogueSearch(for: .visits).path(dialogues)
            program = try GuideProgram.load(at: path, for: .visits)
        } catch let failure as DialogueSearch.Failure {
            StandardError.write(failure.description)
            throw ExitStatus.wrongUse
        } catch let unavailable as GuideProgram.Unavailable {
            for reason in unavailable.reasons { StandardError.write(reason) }
            throw ExitStatus.failure
        }
        if let language, !program.speaks(language) {
            StandardError.write(
                "There is no “\(language)” here. The guide speaks: \(program.languages.joined(separator: ", "))."
            )
            throw ExitStatus.wrongUse
        }
        let demo = Demo(
            program: program,
            choices: try choices(of: program, in: path),
            language: language,
            isRevealed: reveal,
            presentation: Presentation(pace: pace.map { Pace(wordsPerMinute: $0) } ?? Demo.pace)
        )
        throw ExitCode(demo.run())
    }

    /// The choices that the plan takes, by the numbers a visitor would type.
    private func choices(of program: Program, in dialogue: String) throws -> [Int] {
        let file = try file(in: Files.kind(of: dialogue) == .folder ? dialogue : Path.folder(of: dialogue))
        let plan: TestPlan
        do {
            plan = try TestPlan(Source(name: file, bytes: try Files.bytes(of: file)))
        } catch let error as TestPlanError {
            for mistake in error.mistakes { StandardError.write("\(mistake)") }
            throw ExitStatus.failure
        } catch let error as Files.Unreadable {
            StandardError.write("\(error.path): this cannot be read: \(error.reason).")
            throw ExitStatus.wrongUse
        }
        guard let choices = plan.visit else {
            StandardError.write(
                "\(file): this plan is not a visit from its beginning: it sets variables or begins at a node. Name another."
            )
            throw ExitStatus.wrongUse
        }
        return choices
    }

    /// The plan's file: as it was named, or the one of that name among the replays.
    private func file(in folder: String) throws -> String {
        if Files.kind(of: plan) == .file { return plan }
        let replays = Path.join(folder, "replays")
        let plans = ((try? Files.below(replays)) ?? []).filter { $0.hasSuffix(".testplan") }
        let names = plans.map { Path.dropping(ending: ".testplan", from: $0) ?? $0 }
        let wanted = Path.dropping(ending: ".testplan", from: plan) ?? plan
        let found = names.filter { $0 == wanted || Path.name(of: $0) == wanted }
        guard found.count != 1 else { return Path.join(replays, found[0] + ".testplan") }
        StandardError.write(
            found.isEmpty
                ? "There is no plan “\(plan)” in \(replays). There is: \(names.joined(separator: ", "))."
                : "“\(plan)” could be \(found.joined(separator: " or ")). Name one of them."
        )
        throw ExitStatus.wrongUse
    }
}
