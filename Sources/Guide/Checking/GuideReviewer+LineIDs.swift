import Yarn

/// Lines without an id.
extension GuideReviewer {
    /// One note for each file: a list of lines would bury everything else.
    mutating func reviewLineIDs(_ known: [Diagnostic]) {
        var mistaken: [String: Set<Int>] = [:]
        for diagnostic in known where diagnostic.severity != .note {
            mistaken[diagnostic.file, default: []].insert(diagnostic.start.line)
        }
        var counts: [(first: Outline.Line, count: Int)] = []
        for node in outline.nodes {
            node.forEachLine { line in
                let location = line.text.location
                let isMistake = mistaken[location.file]?.contains(location.start.line) ?? false
                guard line.id == nil, !isMistake else { return }
                if let last = counts.last, last.first.text.location.file == location.file {
                    counts[counts.count - 1].count += 1
                } else {
                    counts.append((line, 1))
                }
            }
        }
        for (line, count) in counts {
            report(
                .linesWithoutID,
                .note,
                at: line.text.location,
                count == 1
                    ? "This line has no id, so it cannot be translated."
                    : "\(count) lines of this file have no id, this one first; they cannot be translated.",
                help: "“backtalk strings --tag” gives every line an id."
            )
        }
    }
}
