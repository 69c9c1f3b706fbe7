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
            at: value.location(of: sign),
            owner == title
                ? "This node listens for “\(sign.trimmed)” twice."
                : "“\(sign.trimmed)” also leads to “\(owner)”; only one of the two can answer.",
            help: "Remove it from one of the two."
        )
    }
}

extension Outline.Written {
    /// Where a part of the text stands, blanks around it left out. A header's value never spans lines.
    func location(of part: Substring) -> Outline.Location {
        let before = text.unicodeScalars.distance(from: text.startIndex, to: part.startIndex)
        let blanks = part.prefix { $0 == " " || $0 == "\t" }.count
        let start = location.start.column + before + blanks
        return Outline.Location(
            file: location.file,
            start: Place(line: location.start.line, column: start),
            end: Place(line: location.start.line, column: start + part.trimmed.unicodeScalars.count)
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
