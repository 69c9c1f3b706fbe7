/// How many slips of the fingers lie between two words: a letter too many, one missing, one for another, or two swapped,
/// each counted once (the optimal string alignment of Damerau's and Levenshtein's distance).
struct EditDistance {
    // Kept between comparisons: many words are compared for one that is misspelt.
    private var rows: (before: [Int], last: [Int], next: [Int]) = ([], [], [])

    /// The distance, or `nil` where it is more than a limit.
    mutating func between(_ first: [UInt8], _ second: [UInt8], atMost limit: Int) -> Int? {
        guard abs(first.count - second.count) <= limit else { return nil }
        let width = second.count + 1
        if rows.last.count < width {
            rows = (
                Array(repeating: 0, count: width), Array(repeating: 0, count: width), Array(repeating: 0, count: width)
            )
        }
        for column in 0..<width { rows.last[column] = column }
        for row in 0..<first.count {
            rows.next[0] = row + 1
            var least = row + 1
            for column in 0..<second.count {
                let isSame = first[row] == second[column]
                var best = rows.last[column] + (isSame ? 0 : 1)
                best = min(best, rows.last[column + 1] + 1, rows.next[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    best = min(best, rows.before[column - 1] + 1)
                }
                rows.next[column + 1] = best
                least = min(least, best)
            }
            if least > limit { return nil }
            swap(&rows.before, &rows.last)
            swap(&rows.last, &rows.next)
        }
        let distance = rows.last[second.count]
        return distance <= limit ? distance : nil
    }
}
