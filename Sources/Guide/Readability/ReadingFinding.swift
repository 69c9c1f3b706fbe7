/// Something that is hard to read, in words for the dialogue's author.
struct ReadingFinding {
    let code: GuideCode
    /// The line it is told at: of several that are judged together, the one that does most to it.
    let line: MeasuredPassage.Line
    let message: String
    let help: String

    /// What is wrong with a passage. A line that is too hard by itself is told by itself, and then the passage is not.
    static func all(in passage: MeasuredPassage) -> [ReadingFinding] {
        let fewest = ReadingReview.fewestWords
        var found = passage.lines.filter { $0.count.words >= fewest && passage.excess($0.count) > 0 }
            .map { ReadingFinding(hard: $0.count, of: 1, at: $0, passage) }
        if found.isEmpty, passage.whole.words >= fewest, passage.excess(passage.whole) > 0,
            let hardest = passage.hardest
        {
            found.append(ReadingFinding(hard: passage.whole, of: passage.lines.count, at: hardest, passage))
        }
        return found + (ReadingFinding(longSentencesIn: passage).map { [$0] } ?? [])
    }

    /// What is wrong with passages that are too short to be judged one by one. They are of one language and demand.
    init?(ofShort passages: [MeasuredPassage]) {
        var whole = ReadingCount()
        for passage in passages { whole += passage.whole }
        guard whole.words >= ReadingReview.fewestWords,
            let hardest = passages.max(by: { $0.excess($0.whole) < $1.excess($1.whole) }),
            hardest.excess(whole) > 0, let line = hardest.hardest
        else { return nil }
        self.init(hard: whole, of: passages.reduce(0) { $0 + $1.lines.count }, at: line, hardest)
    }

    private init(hard count: ReadingCount, of lines: Int, at line: MeasuredPassage.Line, _ passage: MeasuredPassage) {
        let formula = passage.formula
        let demand = passage.passage.demand
        code = .hardToRead
        self.line = line
        let what = lines == 1 ? "This line" : "This line, read together with \(lines - 1) others,"
        let place = demand == .warnings ? " where someone may need care" : ""
        let limit = Int(formula.limit(demand))
        message =
            switch formula {
            case .fleschKincaid:
                "\(what) is at reading grade \(formula.figure(count).tenths) (Flesch-Kincaid); at most \(limit) is plain"
                    + "\(place)."
            case .fernandezHuerta:
                "\(what) has a reading ease of \(formula.figure(count).tenths) (Fernández Huerta); at least \(limit) is "
                    + "plain\(place)."
            }
        let hard = line.count.hardWords(formula)
        let shorter =
            hard.isEmpty ? "Take shorter words" : "Take shorter words, for \(hard.joined(separator: " or ")) first"
        let isLong = line.count.wordsPerSentence >= 10
        help =
            shorter + (isLong ? ", or make two sentences of one." : ".")
            + count.remedy { formula.excess($0, demand) <= 0 }
    }

    private init?(longSentencesIn passage: MeasuredPassage) {
        let most = ReadingFormula.longestSentence
        guard passage.whole.wordsPerSentence > most,
            let longest = passage.lines.max(by: { $0.count.wordsPerSentence < $1.count.wordsPerSentence })
        else { return nil }
        code = .longSentences
        line = longest
        let average = passage.whole.wordsPerSentence
        message =
            passage.whole.sentences == 1
            ? "This sentence has \(passage.whole.words) words; at most \(Int(most)) are plain."
            : "The sentences read here have \(average.tenths) words on average; at most \(Int(most)) are plain."
        help = "Make two sentences of this one, or leave out what a visitor can do without."
    }
}

extension MeasuredPassage {
    /// The line that does most to make it hard.
    fileprivate var hardest: Line? {
        lines.filter { $0.count.words > 0 }.max { excess($0.count) * $0.weight < excess($1.count) * $1.weight }
    }
}

extension MeasuredPassage.Line {
    fileprivate var weight: Double { Double(count.words) }
}

extension ReadingCount {
    /// The longest words, each with its syllables; at most two.
    fileprivate func hardWords(_ formula: ReadingFormula) -> [String] {
        let fewest =
            switch formula {
            case .fleschKincaid: 3
            case .fernandezHuerta: 4
            }
        var seen: Set<String> = []
        let hard = list.filter {
            $0.syllables >= fewest && !$0.text.contains(where: \.isNumber) && seen.insert($0.text).inserted
        }
        let longest = hard.enumerated().sorted { ($1.element.syllables, $0.offset) < ($0.element.syllables, $1.offset) }
        return longest.prefix(2).map { "“\($0.element.text.prefix(40))” (\($0.element.syllables) syllables)" }
    }

    /// How little would do.
    fileprivate func remedy(_ isPlain: (ReadingCount) -> Bool) -> String {
        guard let fewer = (1...max(1, syllables)).first(where: { isPlain(with(syllables: syllables - $0)) }) else {
            return ""
        }
        return " \(fewer) syllable\(fewer == 1 ? "" : "s") fewer would do."
    }
}

extension Double {
    /// Rounded to tenths: "8.3".
    fileprivate var tenths: String { "\((self * 10).rounded() / 10)" }
}
