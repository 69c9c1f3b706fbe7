import Yarn

/// Nodes that listen for warning signs: those with the header `hear:`.
extension GuideReviewer {
    mutating func reviewSigns() {
        var owners: [String: String] = [:]
        for node in outline.nodes {
            for header in node.headers where header.key.text == "hear" {
                let signs = header.value.text.split(separator: ";").filter { !Utterance($0).joined.isEmpty }
                if signs.isEmpty {
                    report(
                        .hearsNothing,
                        .warning,
                        at: header.key.location,
                        "This node listens for nothing.",
                        help: "Write what a visitor may say, with “;” between: “hear: both legs; legs are numb”."
                    )
                }
                for sign in signs { review(sign, of: node, header.value, &owners) }
            }
            if !node.values(ofHeader: "hear").isEmpty { reviewTier(of: node) }
        }
    }

    private mutating func reviewTier(of node: Outline.Node) {
        let known = WarningTier.allCases.map(\.rawValue)
        for tier in node.values(ofHeader: "tier") where WarningTier(rawValue: tier.text) == nil {
            report(
                .unknownTier,
                .error,
                at: tier.location,
                "“\(tier.text)” does not say how soon care is needed, so it is taken for an emergency.",
                help: Spelling.suggestion(for: tier.text, among: known) ?? "Write \(known.joined(separator: ", or "))."
            )
        }
    }

    private mutating func review(
        _ sign: Substring,
        of node: Outline.Node,
        _ value: Outline.Written,
        _ owners: inout [String: String]
    ) {
        let words = Utterance(sign).joined
        let title = node.title.text
        guard let owner = owners[words] else {
            owners[words] = title
            return
        }
        report(
            .sharedSign,
            .warning,
            at: value.part(sign).location,
            owner == title
                ? "This node listens for “\(sign.trimmed)” twice."
                : "“\(sign.trimmed)” also leads to “\(owner)”; only one of the two can answer.",
            help: "Remove it from one of the two."
        )
    }
}

extension Outline.Written {
    /// A part of the text with its place, blanks around it left out. A header's value never spans lines.
    func part(_ part: Substring) -> Outline.Written {
        let blanks = part.prefix { $0 == " " || $0 == "\t" }.count
        let start = text.unicodeScalars.distance(from: text.startIndex, to: part.startIndex) + blanks
        let trimmed = part.trimmed
        return Outline.Written(
            text: String(trimmed),
            location: location(from: start, length: trimmed.unicodeScalars.count)
        )
    }

    /// A stretch of the text, in Unicode scalars. What stands elsewhere than its place tells, as the value of a hashtag
    /// does, is found with it as a whole.
    func location(from start: Int, length: Int) -> Outline.Location {
        guard location.start.line == location.end.line,
            location.end.column - location.start.column == text.unicodeScalars.count
        else { return location }
        let column = location.start.column + start
        return Outline.Location(
            file: location.file,
            start: Place(line: location.start.line, column: column),
            end: Place(line: location.start.line, column: column + length)
        )
    }
}

extension Substring {
    var trimmed: Substring {
        var rest = drop { $0 == " " || $0 == "\t" }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}
