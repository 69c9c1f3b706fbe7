import struct Guide.ReadingLanguage

extension Checkup {
    /// How plain the dialogue reads: for each language the figures of every passage, the hardest first.
    var reading: String { languages.map(\.table).joined(separator: "\n\n") }
}

extension ReadingLanguage {
    fileprivate var table: String {
        let name = isGrade ? "reading grade (Flesch-Kincaid)" : "reading ease (Fernández Huerta)"
        let average = "\(name) \(figure.tenths), \(wordsPerSentence.tenths) words in a sentence, \(words) words"
        let heading = ["\(isGrade ? "grade" : "ease")", isGrade ? "at most" : "at least", "words/sentence", "words"]
        let alone = passages.filter(\.isJudgedAlone)
        let rows = alone.sorted { ($0.excess, $0.words) > ($1.excess, $1.words) }.map { passage in
            [
                passage.figure.tenths, "\(Int(passage.limit))", passage.wordsPerSentence.tenths, "\(passage.words)",
                "\(passage.file):\(passage.start.line) \(passage.node)",
            ]
        }
        var lines = ["\(language): \(average)"] + ([heading + ["where"]] + rows).map { Self.row($0) }
        let short = passages.count - alone.count
        if short > 0 { lines.append("  and \(short) too short for a figure of their own, judged together") }
        return lines.joined(separator: "\n")
    }

    private static func row(_ cells: [String]) -> String {
        let widths = [7, 10, 16, 7]
        let figures = zip(cells, widths).map { cell, width in
            String(repeating: " ", count: max(1, width - cell.count)) + cell
        }
        return figures.joined() + "  " + cells.dropFirst(widths.count).joined()
    }
}

extension Double {
    /// Rounded to tenths: "8.3".
    fileprivate var tenths: String { "\((self * 10).rounded() / 10)" }
}
