/// In what order and with what waiting blocks come onto a screen, so that they can be read: one after another, and never
/// more than the screen holds until a key is pressed.
struct Staging {
    /// One thing to do.
    enum Step: Hashable {
        /// Let a time pass, in seconds.
        case rest(Double)
        /// Wait until the visitor has read the page.
        case more
        /// Show lines of a block: the last ones of it, or not yet.
        case show([String], block: Int, isLast: Bool)
    }

    let blocks: [Block]
    /// How many rows can be read at once.
    let rows: Int
    let pace: Pace

    /// The steps from a block to the last one.
    /// - Parameters:
    ///   - first: The block to go on with.
    ///   - used: How many rows of the page have been used before.
    /// - Returns: What to do, in this order.
    func steps(from first: Int = 0, used: Int = 0) -> [Step] {
        var steps: [Step] = []
        var used = used
        for index in blocks.indices.dropFirst(first) {
            let block = blocks[index]
            if used > 0, used + togetherHeight(from: index) > rows {
                steps.append(.more)
                used = 0
            } else {
                let before = index > 0 ? pace.seconds(after: blocks[index - 1].words) : 0
                let rest = max(block.pause, before)
                if rest > 0 { steps.append(.rest(rest)) }
            }
            var lines = block.lines[...]
            while lines.count > rows - used {
                steps.append(.show(Array(lines.prefix(rows - used)), block: index, isLast: false))
                steps.append(.more)
                lines = lines.dropFirst(rows - used)
                used = 0
            }
            steps.append(.show(Array(lines), block: index, isLast: true))
            used += lines.count
        }
        return steps
    }

    /// How many rows must be free so that a block can begin: for all that belongs on one page with it where that fits on
    /// one at all, else for the block, else for nothing in particular.
    private func togetherHeight(from index: Int) -> Int {
        var height = 0
        var last = index
        while last + 1 < blocks.count, blocks[last].keepsWithNext { last += 1 }
        for end in stride(from: last, through: index, by: -1) {
            height = blocks[index...end].reduce(0) { $0 + $1.lines.count }
            if height <= rows { return height }
        }
        return 0
    }
}
