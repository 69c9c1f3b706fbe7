import ArgumentParser
import Guide
import enum Yarn.Files
import struct Yarn.Project
import struct Yarn.ProjectStrings
import enum Yarn.ProjectError

/// `backtalk strings`: the ids of lines, and the tables of other languages.
struct StringsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "strings",
        abstract: "Give lines their ids, and keep the tables of other languages up to date.",
        discussion: """
            A line is translated by its id, the #line: tag at its end. With --tag every line and option that has none \
            gets one, and nothing else in the dialogue files changes.

            With --language the table of that language (es.csv beside the project, or the file that the project names) \
            is made or brought up to date: what is translated stays, what is new has a row with an empty text, and \
            where the original has changed since, the comment begins with CHANGED. A translator fills in the column \
            text, and for an option the column hear: other words for it, with ; between them.

            Rows that translate nothing any more are kept, and named; --prune drops them.

            Examples:
              backtalk strings --tag                           give ids to lines that have none
              backtalk strings --language es                   begin or update the Spanish table
              backtalk strings --tag --language es --dry-run   say what would be done

            Exit status: 0 done, 1 the dialogue or a table has errors or cannot be written, 2 wrong use.
            """
    )

    @Flag(help: "Give an id to every line and option that has none.")
    var tag = false

    @Option(help: ArgumentHelp("A language whose table is made or brought up to date.", valueName: "tag"))
    var language: [String] = []

    @Flag(help: "Drop the rows of lines that are no longer there, and say which.")
    var prune = false

    @Flag(help: "Change no file; say what would be done.")
    var dryRun = false

    @Option(help: ArgumentHelp("The folder or project file the dialogue is in.", valueName: "dir"))
    var dialogues: String?

    func validate() throws {
        guard tag || !language.isEmpty else {
            throw ValidationError("Say what to do: --tag, or --language and the name of a language, such as es.")
        }
        guard !prune || !language.isEmpty else {
            throw ValidationError("--prune drops rows from a table; say which with --language.")
        }
    }

    func run() throws {
        var strings: ProjectStrings
        do {
            let project = try DialogueSearch(for: .writing).project(at: dialogues)
            strings = try ProjectStrings(project, library: .guide)
        } catch let failure as DialogueSearch.Failure {
            StandardError.write(failure.description)
            if case .unreadable(let problem) = failure, !problem.isWrongUse { throw ExitStatus.failure }
            throw ExitStatus.wrongUse
        } catch let refusal as ProjectStrings.Refusal {
            throw tell(refusal)
        }
        if tag { try runTagging(&strings) }
        for language in language { try runUpdate(of: language, strings) }
        let untagged = strings.untaggedCount
        if !language.isEmpty, untagged > 0 {
            let lines = Self.count(untagged, "line has", "lines have")
            print("\(lines) no id and cannot be translated; --tag gives them one.")
        }
    }

    private func runTagging(_ strings: inout ProjectStrings) throws {
        let tagging: ProjectStrings.Tagging
        do {
            tagging = try strings.tag()
        } catch {
            throw tell(error)
        }
        for file in tagging.files { try write(file) }
        for line in tagging.tagged { print("\(line.file):\(line.place.line): #\(line.id)") }
        print(
            tagging.tagged.isEmpty
                ? "Every line has an id."
                : "\(would("Gave", "Would give")) \(Self.count(tagging.tagged.count, "line", "lines")) an id, in "
                    + "\(Self.count(tagging.files.count, "file", "files"))."
        )
    }

    private func runUpdate(of language: String, _ strings: ProjectStrings) throws {
        let update: ProjectStrings.TableUpdate
        do {
            update = try strings.updateTable(of: language, pruning: prune)
        } catch {
            throw tell(error)
        }
        if let file = update.file { try write(file) }
        for id in update.changed { print("changed: \(id)") }
        for id in update.orphaned { print("\(prune ? would("dropped", "would drop") : "no longer there"): \(id)") }
        let state =
            switch (update.file, update.isNew) {
            case (nil, _): "up to date"
            case (_, true): would("made", "would be made")
            case (_, false): would("updated", "would be updated")
            }
        print(
            "\(update.path): \(state). \(update.added.count) new, \(update.changed.count) changed, "
                + "\(update.orphaned.count) \(prune ? "dropped" : "no longer there"); "
                + "\(update.translated) of \(update.total) translated."
        )
    }

    private func write(_ file: ProjectStrings.Rewriting) throws {
        guard !dryRun else { return }
        do {
            try Files.replace(file.path, with: file.bytes)
        } catch {
            StandardError.write(error.description)
            throw ExitStatus.failure
        }
    }

    private func tell(_ refusal: ProjectStrings.Refusal) -> ExitCode {
        switch refusal {
        case .mistakes(let diagnostics):
            for diagnostic in diagnostics { StandardError.write("\(diagnostic)") }
            StandardError.write("Nothing was changed. Correct this first.")
            return ExitStatus.failure
        case .wouldChangeDialogue:
            StandardError.write("The dialogue would not be the same with its new ids, so nothing was changed.")
            return ExitStatus.failure
        case .noLanguage(let language):
            StandardError.write("“\(language)” is not the name of a language. Write it as es or es-MX.")
            return ExitStatus.wrongUse
        case .baseLanguage(let language):
            StandardError.write("The dialogue is written in “\(language)”; it needs no table.")
            return ExitStatus.wrongUse
        }
    }

    private func would(_ done: String, _ otherwise: String) -> String { dryRun ? otherwise : done }

    private static func count(_ count: Int, _ one: String, _ several: String) -> String {
        "\(count) \(count == 1 ? one : several)"
    }
}

extension ProjectError {
    /// Whether the command was pointed at the wrong thing, rather than at something broken.
    fileprivate var isWrongUse: Bool {
        switch self {
        case .missing, .notADialogue, .empty, .severalProjects: true
        case .unreadable, .brokenProject, .wrongSetting, .unsupportedVersion: false
        }
    }
}
