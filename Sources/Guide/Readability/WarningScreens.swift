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
        var leadingTo: [String: [Outline.Node]] = [:]
        for node in outline.nodes {
            for destination in node.destinations { leadingTo[destination, default: []].append(node) }
        }
        // Backwards from where care is sought, a question being as far as it goes.
        var open = outline.nodes.filter(\.sendsToCare).map(\.title.text)
        var found = Set(open)
        while let title = open.popLast() {
            for node in leadingTo[title] ?? [] where found.insert(node.title.text).inserted {
                if !node.asks { open.append(node.title.text) }
            }
        }
        titles = found
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

    /// The nodes it goes on to by name.
    fileprivate var destinations: Set<String> {
        var found: Set<String> = []
        for step in steps {
            step.forEach { if case .jump(let jump) = $0, let title = jump.destination { found.insert(title) } }
        }
        return found
    }
}
