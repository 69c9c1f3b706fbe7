/// The first place where a dialogue did something else than its plan says.
public struct Difference: Error, Hashable, Sendable {
    /// The plan's file.
    public let plan: String
    /// The line of the plan that was not met, counted from 1.
    public let line: Int
    /// What is different, in one sentence.
    public let problem: String
    /// The node that was running, or `nil` where none was.
    public let node: String?
    /// What happened just before, as a plan would write it.
    public let before: [String]
    /// What the plan expects here, as it is written there.
    public let expected: [String]
    /// What came instead, as a plan would write it; empty where nothing did.
    public let came: [String]
}

extension Difference: CustomStringConvertible {
    /// Where and what, then a few lines of context: `-` what was expected, `+` what came instead.
    public var description: String {
        var lines = ["\(plan):\(line): \(problem)" + (node.map { " (in node \($0))" } ?? "")]
        lines += before.map { "      \($0)" }
        lines += marked
        return lines.joined(separator: "\n")
    }

    /// Both sides as one list in which what they have in common stands once.
    private var marked: [String] {
        let changes = came.difference(from: expected)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var lines: [String] = []
        var next = came.indices[...]
        for (offset, line) in expected.enumerated() {
            if removed.contains(offset) {
                lines.append("    - \(line)")
                continue
            }
            while let index = next.first, inserted.contains(index) {
                lines.append("    + \(came[next.removeFirst()])")
            }
            next = next.dropFirst()
            lines.append("      \(line)")
        }
        return lines + next.map { "    + \(came[$0])" }
    }
}
