/// Nodes and node groups, and the jumps that lead to them.
extension Checker {
    mutating func collectNodes() {
        for file in trees.indices {
            for (index, node) in trees[file].nodes.enumerated() { collect(node, index, in: file) }
        }
        for node in symbols.nodes where node.isGroup { checkGroup(node) }
    }

    private mutating func collect(_ node: NodeSyntax, _ index: Int, in file: Int) {
        guard let name = node.titleName else { return }
        guard let existing = symbols.node(name) else {
            symbols.add(Symbols.Node(name: name, members: [(file, index)], isGroup: node.hasConditions))
            return
        }
        let isGroup = symbols.nodes[existing].isGroup
        if isGroup || node.hasConditions {
            symbols.nodes[existing].isGroup = true
            symbols.nodes[existing].members.append((file, index))
        } else if let title = node.title {
            let first = symbols.nodes[existing].members[0]
            let firstTitle = trees[first.file].nodes[first.node].title ?? title
            report(
                .duplicateNodeTitle,
                at: Site(file: file, span: title),
                "There is already a node called “\(names.text(name))”, in "
                    + "\(describe(Site(file: first.file, span: firstTitle))).",
                help: "Give one of them another title, or a “when:” header to both."
            )
        }
    }

    private mutating func checkGroup(_ group: Symbols.Node) {
        var subtitles: Set<String> = []
        for (file, index) in group.members {
            let node = trees[file].nodes[index]
            let site = Site(file: file, span: node.title ?? node.span)
            if !node.hasConditions {
                report(
                    .nodeGroupMissingWhen,
                    at: site,
                    "Other nodes called “\(names.text(group.name))” have a “when:” header, but this one has none.",
                    help: "Add “when: always” below its title, or give it another title."
                )
            }
            if let subtitle = node.subtitle, !subtitles.insert(trees[file].source.text(subtitle)).inserted {
                report(
                    .duplicateSubtitle,
                    at: Site(file: file, span: subtitle),
                    "Another node of this group has the same subtitle.",
                    help: "Give each its own."
                )
            }
        }
    }

    mutating func checkJumps() {
        for file in trees.indices {
            for jump in trees[file].jumps {
                guard case .node(let name, let span) = jump.destination, symbols.node(name) == nil else { continue }
                let shown = names.text(name)
                report(
                    .undefinedNode,
                    at: Site(file: file, span: span),
                    "There is no node called “\(shown)”.",
                    help: suggestion(for: shown, among: symbols.nodes.lazy.map(\.name))
                        ?? "Write the title of a node, or begin a new node with “title: \(shown)”."
                )
            }
        }
    }
}
