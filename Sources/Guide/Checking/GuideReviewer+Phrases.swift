import Yarn

/// The guide's own words: nodes with the header `phrase:`.
extension GuideReviewer {
    mutating func reviewPhrases() {
        var seen: Set<Phrase> = []
        for node in outline.nodes {
            for header in node.values(ofHeader: "phrase") {
                guard let phrase = Phrase(rawValue: header.text) else {
                    reportUnknown(header)
                    continue
                }
                if !seen.insert(phrase).inserted {
                    report(
                        .repeatedPhrase,
                        .warning,
                        at: header.location,
                        "Another node above has the phrase “\(header.text)” already, so this one is never said.",
                        help: "Remove one of the two."
                    )
                }
                reviewList(phrase, of: node)
            }
        }
    }

    private mutating func reportUnknown(_ header: Outline.Written) {
        let known = Phrase.allCases.map(\.rawValue)
        report(
            .unknownPhrase,
            .warning,
            at: header.location,
            header.text.isEmpty
                ? "This “phrase:” does not say which phrase it is."
                : "The guide has no phrase called “\(header.text)”, so this is never said.",
            help: Spelling.suggestion(for: header.text, among: known)
                ?? "The phrases are \(known.joined(separator: ", "))."
        )
    }

    private mutating func reviewList(_ phrase: Phrase, of node: Outline.Node) {
        var lines: [Outline.Line] = []
        for step in node.steps {
            step.forEach { if case .question(let question) = $0 { lines += question.options.map(\.line) } }
        }
        switch phrase {
        case .commands: for line in lines { reviewSpokenCommand(line) }
        case .numbers: for line in lines { reviewNumber(line) }
        default: break
        }
    }

    private mutating func reviewSpokenCommand(_ line: Outline.Line) {
        let known = SpokenCommand.allCases.map(\.rawValue)
        let commands = line.values(ofTag: "command")
        if commands.isEmpty {
            report(
                .unknownSpokenCommand,
                .error,
                at: line.text.location,
                "Nothing says which command this is, so a visitor cannot use it.",
                help: "Write #command: and one of \(known.joined(separator: ", ")) after it."
            )
        }
        for command in commands where SpokenCommand(rawValue: command.text) == nil {
            report(
                .unknownSpokenCommand,
                .error,
                at: command.location,
                "The guide has no command called “\(command.text)”.",
                help: Spelling.suggestion(for: command.text, among: known)
                    ?? "The commands are \(known.joined(separator: ", "))."
            )
        }
    }

    private mutating func reviewNumber(_ line: Outline.Line) {
        let numbers = line.values(ofTag: "number")
        for number in numbers where Int(number.text).map({ $0 < 1 }) ?? !["last", "around"].contains(number.text) {
            report(
                .unknownNumber,
                .error,
                at: number.location,
                "“\(number.text)” is no place in a list.",
                help: "Write digits (#number:2), #number:last, or #number:around for a word that may stand beside one."
            )
        }
    }
}
