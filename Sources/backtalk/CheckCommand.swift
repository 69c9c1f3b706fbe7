import ArgumentParser

/// `backtalk check`: what is wrong in a dialogue, where, and what to write instead.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find mistakes in the dialogue, and say what to write instead.",
        discussion: """
            Reads every file of the dialogue and tells all it finds in one go: what keeps it from running (an error), \
            what is probably not meant (a warning), and what is worth knowing (a note).

            Each has a place, a sentence about what is wrong, and what to write instead:

              dialogues/area.yarn:12:8: error YS0012: There is no node called “Lowerback”.
                12 | <<jump Lowerback>>
                   |        ^^^^^^^^^
                help: Did you mean “LowerBack”?

            For other programs there are two more formats. --format sarif is SARIF 2.1.0, which code hosts show beside \
            the file. --format json is one object: version (1), files (how many were read), errors, warnings, notes \
            (how many of each), and diagnostics, a list of objects with code, severity (error, warning or note), \
            message, help (left out where there is none), file, start and end (each with line and column, counted from \
            1 in Unicode scalars; end is just past the last) and excerpt (the line).

            Every text is held to a reading level: in English grade 7 by Flesch-Kincaid, in Spanish a reading ease of 70 \
            by Fernández Huerta; where someone may need care, 5 and 80. Those are the nodes that listen for a warning \
            sign or lead to <<seek_care>>, and what that shows. A line of 8 words or more is held to it by itself; \
            shorter ones are together with what is read beside them, up to a question and its choices. Sentences have \
            at most 15 words on average. Names of massages count like any word; what is put in with {} does not, nor \
            do telephone numbers. --reading lists the figures of everything, the hardest first; with --format json it \
            adds reading, a list with an object for each language.

            What the guide listens for is looked at in each of its languages: a word list that is not there, and what can \
            never be heard as it is written. In a string table the caret stands at the row, and the message says which \
            of its words are meant.

            How much a warning matters can be changed in the project file, as its format has it:
            "compilerOptions": { "diagnosticsSeverity": { "YS0010": "none" } }

            Examples:
              backtalk check                          the dialogue here
              backtalk check --strict                 warnings count as mistakes
              backtalk check dialogues/area.yarn      what is wrong in one file of the dialogue
              backtalk check --reading                how plain each text is, the hardest first
              backtalk check --format sarif > mistakes.sarif

            Exit status: 0 no mistakes, 1 errors (with --strict also warnings), 2 there is nothing to check.
            """
    )

    /// How the mistakes are told.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif
    }

    @Argument(help: ArgumentHelp("Dialogue folders, project files or single files. (default: the dialogue folder)"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("How to tell: text, json or sarif.", valueName: "format"))
    var format = Format.text

    @Flag(help: "Let warnings count as mistakes.")
    var strict = false

    @Flag(help: "Tell also how plain each text reads.")
    var reading = false

    @Option(
        help: ArgumentHelp("The dialogue that the paths belong to. (default: the one each lies in)", valueName: "dir")
    )
    var dialogues: String?

    func validate() throws {
        guard !reading || format != .sarif else {
            throw ValidationError("--reading is told as text or json; leave out --format sarif.")
        }
    }

    func run() throws {
        let checkup: Checkup
        do {
            checkup = try Checkup(paths, in: dialogues)
        } catch {
            StandardError.write(error.description)
            throw ExitStatus.wrongUse
        }
        switch format {
        case .text:
            if reading, !checkup.languages.isEmpty { print(checkup.reading + "\n") }
            print(checkup.text)
        case .json: print(try checkup.json(withReading: reading))
        case .sarif: print(try checkup.sarif(version: Backtalk.configuration.version))
        }
        if checkup.count(.error) > 0 || (strict && checkup.count(.warning) > 0) { throw ExitStatus.failure }
    }
}
