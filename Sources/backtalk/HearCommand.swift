import ArgumentParser
import Guide
import class Yarn.Program
import enum Yarn.Files

/// `backtalk hear`: what the guide makes of people's words.
struct HearCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hear",
        abstract: "See what the guide makes of people's words.",
        discussion: """
            Reads sentences, one on a line, and says for each what would be taken from it: a spoken command, a warning \
            sign and how urgent it is, answers, questions to which several answers fit, and the words that decided. \
            With --at, the sentence is an answer to the question of that node; otherwise it is held against every \
            question of the guide that tells something about the visitor.

            A file of labelled sentences, JSON (an object on a line) or CSV (with a row of names), is scored instead: \
            how much was taken right, what was taken for what, and every miss. Labels are text, area, kind, frequency, \
            red_flag, urgency and borderline.

            Examples:
              echo 'my lowr back is stiff every morning' | backtalk hear
              backtalk hear --at AskArea sentences.txt
              backtalk hear --json sentences.txt
              backtalk hear labelled.jsonl
            """
    )

    @Argument(help: ArgumentHelp("A file of sentences, or - for standard input.", valueName: "file"))
    var file = "-"

    @Option(help: ArgumentHelp("The node whose question is answered.", valueName: "node"))
    var at: String?

    @Option(help: ArgumentHelp("The language to listen in, such as es.", valueName: "tag"))
    var language: String?

    @Flag(help: "Write one JSON object on a line.")
    var json = false

    @Option(help: ArgumentHelp("The folder, project file or file the dialogue is in.", valueName: "dir"))
    var dialogues: String?

    func run() throws {
        let program: Program
        do {
            program = try GuideProgram.load(at: dialogues, for: .writing)
        } catch {
            for reason in error.reasons { StandardError.write(reason) }
            throw ExitStatus.failure
        }
        if let language, !program.speaks(language) {
            StandardError.write(
                "There is no “\(language)” here. The guide speaks: \(program.languages.joined(separator: ", "))."
            )
            throw ExitStatus.wrongUse
        }
        var hearing = Hearing(program, language: language)
        if let at, !hearing.questions.contains(at) {
            StandardError.write(
                "No question stands in a node called “\(at)”. There is one in \(hearing.questions.joined(separator: ", "))."
            )
            throw ExitStatus.wrongUse
        }
        let rows: LabelledRows
        do {
            rows = try LabelledRows(file)
        } catch {
            StandardError.write(error.description)
            throw ExitStatus.wrongUse
        }
        switch rows {
        case .sentences(let sentences):
            for sentence in sentences { tell(sentence, hearing.hear(sentence, at: at)) }
        case .labelled(let labelled):
            var score = HearingScore()
            for row in labelled {
                let report = hearing.hear(row.text, at: at)
                if json { tell(row.text, report) }
                score.add(row, report)
            }
            if !json { print(score.description) }
        }
    }

    private func tell(_ sentence: String, _ report: Hearing.Report) {
        print(json ? report.json(sentence) : report.text(sentence))
    }
}
