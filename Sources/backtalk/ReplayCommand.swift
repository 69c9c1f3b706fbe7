import ArgumentParser
import Guide
import Replay

/// `backtalk replay`: the scripted tests of a dialogue.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Run the scripted tests of the dialogue.",
        discussion: """
            A scripted test is a file that ends in .testplan. It says line by line what the guide must say, which \
            choices it must offer, and which one the visitor takes:

              line: `Where does it hurt?`
              option: `Neck or shoulders`
              option: `Lower back`
              select: 2
              stop

            A plan beside a dialogue file of its own name tests that file alone; any other plan tests the dialogue \
            folder it lies in. Where the dialogue differs, you see the line of the plan, what came before, what was \
            expected (-) and what came instead (+).

            Examples:
              backtalk replay                                    all of dialogues/replays
              backtalk replay dialogues/replays/neck.testplan    one plan
              backtalk replay --dialogues my-guide               all of my-guide/replays
            """
    )

    @Argument(help: ArgumentHelp("Plans, or folders of plans. (default: replays in the dialogue folder)"))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "The dialogue that plans test, except those beside a file of their own name. "
                + "(default: the one each lies in)",
            valueName: "dir"
        )
    )
    var dialogues: String?

    func run() throws {
        let suite: ReplaySuite
        do {
            suite = try ReplaySuite(paths.isEmpty ? [defaultPath] : paths, driving: dialogues)
        } catch {
            StandardError.write(error.description)
            throw ExitStatus.wrongUse
        }
        var run = SuiteRun(library: .guide)
        var report = SuiteReport()
        for entry in suite.entries {
            let outcome = run.run(entry)
            let told = report.add(entry.plan, outcome, brokenDialogues: run.brokenDialogues)
            for mistake in told.mistakes { StandardError.write(mistake) }
            if let difference = told.difference { print(difference + "\n") }
        }
        print(report.closing)
        if report.failed > 0 { throw ExitStatus.failure }
    }

    private var defaultPath: String {
        "\(dialogues ?? DialogueSearch(for: .writing).found ?? "dialogues")/replays"
    }
}
