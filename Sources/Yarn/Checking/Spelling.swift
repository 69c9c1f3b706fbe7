/// Guesses what a misspelt name was meant to be.
package enum Spelling {
    /// How much looking is still to be done: letters to be compared. A file with thousands of misspelt names would else
    /// take longer to help with than to compile.
    struct Effort {
        fileprivate(set) var left = 5_000_000
    }

    /// "Did you mean …?", or `nil` where nothing comes close. For short lists.
    package static func suggestion(for name: String, among known: some Sequence<String>) -> String? {
        var effort = Effort()
        return suggestion(for: name, among: known, &effort)
    }

    /// "Did you mean …?", or `nil` where nothing comes close.
    static func suggestion(for name: String, among known: some Sequence<String>, _ effort: inout Effort) -> String? {
        guard name.utf8.count <= longestName else { return nil }
        let letters = Array(name.lowercased().utf8)
        let most = max(1, letters.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in known {
            guard effort.left > 0 else { break }
            effort.left -= 16
            guard abs(candidate.utf8.count - letters.count) <= most else { continue }
            let other = Array(candidate.lowercased().utf8)
            effort.left -= letters.count * other.count
            let distance = distance(letters, other)
            if distance > 0, distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best.map { "Did you mean “\($0.name)”?" }
    }

    /// Nobody misspells one letter of a longer name and cannot find it.
    private static let longestName = 64

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
