import Guide

extension Hearing.Report {
    /// The report as people read it, the words that decided beside everything.
    func text(_ sentence: String) -> String {
        var lines = [sentence]
        if let command { lines.append("  command   \(command)") }
        if let warning { lines.append("  warning   \(warning.tier.rawValue), \(warning.node): “\(warning.words)”") }
        if let doubt {
            lines.append("  asks      \(doubt.ask ?? "") (\(doubt.tier.rawValue), \(doubt.node): “\(doubt.words)”)")
        }
        for answer in answers { lines.append("  answer    \(answer.node): \(answer.option): “\(answer.words)”") }
        for question in ambiguous {
            lines.append("  which?    \(question.node): \(question.options.joined(separator: " | "))")
        }
        if lines.count == 1 { lines.append("  nothing") }
        return lines.joined(separator: "\n")
    }

    /// The report as one JSON object, on one line.
    func json(_ sentence: String) -> String {
        let warning =
            self.warning.map { "{\"node\":\(Self.quoted($0.node)),\"tier\":\(Self.quoted($0.tier.rawValue))}" }
            ?? "null"
        let answers = self.answers.map { "\(Self.quoted($0.node)):\(Self.quoted($0.option))" }
        let ambiguous = self.ambiguous.map { question in
            "\(Self.quoted(question.node)):[\(question.options.map(Self.quoted).joined(separator: ","))]"
        }
        return "{\"text\":\(Self.quoted(sentence)),\"command\":\(command.map(Self.quoted) ?? "null"),"
            + "\"warning\":\(warning),\"answers\":{\(answers.joined(separator: ","))},"
            + "\"ambiguous\":{\(ambiguous.joined(separator: ","))}}"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\0"..<" ":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
