/// Guesses what a misspelt name was meant to be.
enum Spelling {
    /// "Did you mean …?", or `nil` where nothing comes close.
    static func suggestion(for name: String, among known: some Sequence<String>) -> String? {
        let letters = Array(name.lowercased().utf8.prefix(64))
        let most = max(1, letters.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in known where abs(candidate.utf8.count - letters.count) <= most {
            let distance = distance(letters, Array(candidate.lowercased().utf8))
            if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best.map { "Did you mean “\($0.name)”?" }
    }

    /// How many letters must be added, removed, replaced or swapped with their neighbour.
    static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let change = last[column] + (first[row] == second[column] ? 0 : 1)
                var cost = min(change, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[second.count]
    }
}
