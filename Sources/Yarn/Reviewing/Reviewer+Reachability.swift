/// Nodes that nothing leads to.
extension Reviewer {
    /// Follows every jump and detour from where the host may begin, and reports what is not met on the way.
    mutating func reviewReachability() {
        let symbols = checker.symbols
        guard symbols.nodes.contains(where: { host.entrances.contains(text($0.name)) }) else { return }
        let graph = JumpGraph(self)
        var isReached = Array(repeating: false, count: symbols.nodes.count)
        var waiting = symbols.nodes.indices.filter { isEntered($0) }
        var quotedNodesAreReached = false
        for node in waiting { isReached[node] = true }
        while let node = waiting.popLast() {
            var destinations = graph.destinations[node]
            switch graph.computed[node] {
            case .none: break
            case .quoted where !quotedNodesAreReached:
                quotedNodesAreReached = true
                destinations += graph.quotedNodes
            case .quoted: break
            // It may lead anywhere.
            case .anything: return
            }
            for destination in destinations where !isReached[destination] {
                isReached[destination] = true
                waiting.append(destination)
            }
        }
        var unreachedSource: [Int: Int] = [:]
        for source in symbols.nodes.indices where !isReached[source] {
            for destination in graph.destinations[source] where destination != source {
                unreachedSource[destination] = unreachedSource[destination] ?? source
            }
        }
        for (index, node) in symbols.nodes.enumerated() where !isReached[index] {
            guard let member = node.members.first, let title = trees[member.file].nodes[member.node].title else {
                continue
            }
            report(node, at: Site(file: member.file, span: title), from: unreachedSource[index])
        }
    }

    private mutating func report(_ node: Symbols.Node, at site: Site, from source: Int?) {
        let shown = text(node.name)
        if let source {
            checker.report(
                .unreferencedNode,
                .warning,
                at: site,
                "Nobody gets to “\(shown)”: only “\(text(checker.symbols.nodes[source].name))” leads here, "
                    + "and nobody gets there either."
            )
        } else {
            checker.report(
                .unreferencedNode,
                .warning,
                at: site,
                "Nobody gets to “\(shown)”: no jump or detour leads here.",
                help: "Write “<<jump \(shown)>>” or “<<detour \(shown)>>” where it should begin, or remove the node."
            )
        }
    }

    /// Whether a node is used without a jump: the host goes there, it only declares things, or a line with a mistake speaks
    /// of it.
    private func isEntered(_ index: Int) -> Bool {
        let node = checker.symbols.nodes[index]
        let name = text(node.name)
        if host.entrances.contains(name) || mentions.words.contains(name) { return true }
        return node.members.contains { member in
            let tree = trees[member.file]
            let syntax = tree.nodes[member.node]
            return syntax.body.isEmpty || syntax.headers.contains { host.headers.contains(tree.source.text($0.key)) }
        }
    }
}

/// Which node leads to which.
private struct JumpGraph {
    enum Computed {
        case none
        /// A jump whose destination is worked out from texts that are written out somewhere.
        case quoted
        /// A jump whose destination is put together from pieces.
        case anything
    }

    var destinations: [[Int]]
    var computed: [Computed]
    /// The nodes whose names are written in quotes anywhere.
    var quotedNodes: [Int] = []

    init(_ reviewer: Reviewer) {
        let symbols = reviewer.checker.symbols
        destinations = Array(repeating: [], count: symbols.nodes.count)
        computed = Array(repeating: .none, count: symbols.nodes.count)
        for (file, tree) in reviewer.trees.enumerated() {
            let symbolOfNode = tree.nodes.map { $0.titleName.flatMap(symbols.node) }
            for jump in tree.jumps {
                guard jump.node < symbolOfNode.count, let from = symbolOfNode[jump.node] else { continue }
                switch jump.destination {
                case .node(let name, _):
                    if let to = symbols.node(name) { destinations[from].append(to) }
                case .expression(let expression):
                    add(expression, from: from, in: tree, reviewer)
                }
            }
            collectQuoted(file, reviewer)
        }
    }

    private mutating func add(_ expression: Int, from: Int, in tree: SyntaxTree, _ reviewer: Reviewer) {
        let operations = tree.operations[tree.expressions[expression].operations]
        if operations.count == 1, let only = operations.first, case .string = only.kind {
            let name = reviewer.checker.names.find(tree.source.unquoted(only.span))
            if let to = name.flatMap(reviewer.checker.symbols.node) { destinations[from].append(to) }
            return
        }
        let isPutTogether = operations.contains { operation in
            switch operation.kind {
            case .call, .binary(.add), .binary(.concatenate): true
            default: false
            }
        }
        if isPutTogether {
            computed[from] = .anything
        } else if case .none = computed[from] {
            computed[from] = .quoted
        }
    }

    private mutating func collectQuoted(_ file: Int, _ reviewer: Reviewer) {
        let tree = reviewer.trees[file]
        for operation in tree.operations {
            let text: String
            switch operation.kind {
            case .string: text = tree.source.unquoted(operation.span)
            case .constant(.string(let value)): text = value
            default: continue
            }
            let name = reviewer.checker.names.find(text)
            if let node = name.flatMap(reviewer.checker.symbols.node) { quotedNodes.append(node) }
        }
    }
}
