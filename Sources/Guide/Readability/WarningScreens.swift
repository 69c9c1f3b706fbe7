import Yarn

/// Which nodes are read by someone who may need care: they must be plainer than the rest.
///
/// Found by what the dialogue does, not by the names of its files:
///
/// - nodes that listen for a warning sign (`tier:`), with the question they ask about it;
/// - nodes that send to care: those with `<<seek_care …>>`, and those that go on to one without a question between;
/// - nodes with a question of which an answer leads to such a node at once;
/// - the cards that `<<seek_care …>>` shows.
struct WarningScreens {
    private let titles: Set<String>

    init(_ outline: Outline) {
        var sending = Set(outline.nodes.filter(\.sendsToCare).map(\.title.text))
        var isGrowing = true
        while isGrowing {
            let more = outline.nodes.filter { !sending.contains($0.title.text) && !$0.asks && $0.leads(to: sending) }
            sending.formUnion(more.map(\.title.text))
            isGrowing = !more.isEmpty
        }
        titles = sending.union(outline.nodes.filter { $0.asks && $0.leads(to: sending) }.map(\.title.text))
    }

    func contains(_ node: Outline.Node) -> Bool {
        titles.contains(node.title.text) || !node.values(ofHeader: "tier").isEmpty
            || node.values(ofHeader: "phrase").contains { ["emergency", "doctor"].contains($0.text) }
    }
}

extension Outline.Node {
    /// Whether any step of the node is of a kind.
    private func has(_ isOfKind: (Outline.Step) -> Bool) -> Bool {
        var found = false
        for step in steps { step.forEach { found = found || isOfKind($0) } }
        return found
    }

    fileprivate var sendsToCare: Bool {
        has { if case .command(let command) = $0 { command.words.first == "seek_care" } else { false } }
    }

    fileprivate var asks: Bool {
        has { if case .question = $0 { true } else { false } }
    }

    fileprivate func leads(to nodes: Set<String>) -> Bool {
        has { step in
            guard case .jump(let jump) = step, let destination = jump.destination else { return false }
            return nodes.contains(destination)
        }
    }
}
