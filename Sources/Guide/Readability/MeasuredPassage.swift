/// A passage measured in one language: the whole of it, and each of its lines.
struct MeasuredPassage: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        let entry: ReadingPassage.Entry
        let count: ReadingCount
    }

    let passage: ReadingPassage
    let formula: ReadingFormula
    let lines: [Line]
    let whole: ReadingCount

    /// - Parameters:
    ///   - passage: What is measured.
    ///   - formula: What it is measured by.
    ///   - text: What an entry says in the language, `nil` where it is not translated.
    init(_ passage: ReadingPassage, _ formula: ReadingFormula, text: (ReadingPassage.Entry) -> String?) {
        self.passage = passage
        self.formula = formula
        lines = passage.entries.compactMap { entry in
            text(entry).map { Line(entry: entry, count: ReadingCount($0, for: formula)) }
        }
        whole = lines.reduce(into: ReadingCount()) { $0 += $1.count }
    }

    /// How far a line or the whole is from the passage's limit; above 0 it is too hard.
    func excess(_ count: ReadingCount) -> Double { formula.excess(count, passage.demand) }
}
