import Yarn

/// Commands that only Backtalk knows the meaning of.
extension GuideReviewer {
    mutating func reviewCommands(of node: Outline.Node) {
        var commands: [Outline.Command] = []
        for step in node.steps {
            step.forEach { if case .command(let command) = $0 { commands.append(command) } }
        }
        for command in commands { review(command) }
    }

    private mutating func review(_ command: Outline.Command) {
        guard case .some(.some(let name)) = command.words.first else { return }
        if name == "seek_care" { reviewUrgency(of: command) }
        guard name != "stop", Definitions.guide.commands[name] == nil, described.contains(name) else { return }
        report(
            .commandNotCarriedOut,
            .warning,
            at: command.text.location,
            "“\(name)” is described in the project's definitions, but Backtalk does not carry it out.",
            help:
                "Backtalk's commands are \(Definitions.guide.commands.keys.sorted().joined(separator: ", ")) and stop."
        )
    }

    private mutating func reviewUrgency(of command: Outline.Command) {
        // Without one the definitions have spoken already; one that is worked out is known only in a visit.
        guard command.words.count == 2, let urgency = command.words[1], Care.Urgency(rawValue: urgency) == nil else {
            return
        }
        report(
            .unknownUrgency,
            .error,
            at: command.text.location,
            "“\(urgency)” does not say how soon care is needed, so the visitor is sent to the emergency room.",
            help: Spelling.suggestion(for: urgency, among: ["emergency", "doctor"])
                ?? "Write “<<seek_care emergency>>” or “<<seek_care doctor>>”."
        )
    }
}
