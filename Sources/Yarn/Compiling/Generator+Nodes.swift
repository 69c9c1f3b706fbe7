/// Nodes, and the hubs of node groups.
extension Generator {
    /// Writes every node. A node's number is that of its symbol; the members of groups are numbered after them.
    mutating func writeNodes() {
        var members: [(group: Int, members: [(file: Int, node: Int)])] = []
        for (index, node) in symbols.nodes.enumerated() {
            guard let first = node.members.first else { continue }
            file = first.file
            let name = names.text(node.name)
            if node.isGroup {
                members.append((index, node.members))
                // Its entry is known once its members have their numbers.
                add(
                    name,
                    headers: [],
                    isGroup: true,
                    record: Program.NodeRecord(entry: 0, isTracked: true, members: [])
                )
            } else {
                writeNode(first.node, named: name)
            }
        }
        for group in members { writeGroup(group.group, group.members) }
    }

    private mutating func writeNode(_ index: Int, named name: String) {
        let node = trees[file].nodes[index]
        mark(node.span)
        add(
            name,
            headers: headers(of: node),
            isGroup: false,
            record: Program.NodeRecord(entry: here, isTracked: isTracked(node), members: [])
        )
        write(node.body)
        emit(.leave)
    }

    private mutating func add(
        _ name: String,
        headers: [Program.Node.Header],
        isGroup: Bool,
        record: Program.NodeRecord
    ) {
        parts.nodes.append(
            Program.Node(
                name: name,
                headers: headers,
                file: trees[file].source.name,
                fileTags: fileTags[file],
                isGroup: isGroup
            )
        )
        parts.nodeRecords.append(record)
    }

    /// Writes a group's members, then its hub: it adds every member as a candidate, lets saliency choose, and detours
    /// to the one that was chosen.
    private mutating func writeGroup(_ group: Int, _ members: [(file: Int, node: Int)]) {
        let title = names.text(symbols.nodes[group].name)
        var written: [(node: Int32, member: Program.Member, seen: [Int32])] = []
        for (position, member) in members.enumerated() {
            file = member.file
            let node = trees[file].nodes[member.node]
            let number = Int32(truncatingIfNeeded: parts.nodes.count)
            let subtitle = node.subtitle.map { trees[file].source.text($0) }
            writeNode(member.node, named: Program.Node.name(ofMember: position, of: title, subtitle: subtitle))
            let (condition, seen) = writeConditions(of: node)
            let complexity = node.conditions.reduce(0) { $0 + $1.complexity }
            written.append(
                (
                    number,
                    Program.Member(
                        condition: condition,
                        complexity: Int32(truncatingIfNeeded: complexity),
                        content: newContent()
                    ),
                    seen
                )
            )
        }
        let entry = here
        var candidates: [Int] = []
        for (_, member, _) in written {
            emit(.evaluate(member.condition))
            candidates.append(
                emitJump { .addCandidate(content: member.content, destination: $0, complexity: member.complexity) }
            )
        }
        var ends = [emitJump { .select(otherwise: $0) }]
        for ((node, _, seen), candidate) in zip(written, candidates) {
            land(candidate)
            for once in seen { emit(.markSeen(once)) }
            emit(.detourToNode(node))
            ends.append(emitJump(Instruction.jump))
        }
        for end in ends { land(end) }
        emit(.leave)
        parts.nodeRecords[group] = Program.NodeRecord(
            entry: entry,
            isTracked: members.allSatisfy { isTracked(trees[$0.file].nodes[$0.node], in: $0.file) },
            members: written.map(\.member)
        )
    }

    /// Writes the `when:` headers of a member as one evaluation. Returns where it begins, and what `once` marks.
    private mutating func writeConditions(of node: NodeSyntax) -> (entry: Int32, seen: [Int32]) {
        let entry = here
        var seen: [Int32] = []
        emit(.pushBool(true))
        for condition in node.conditions {
            if condition.isOnce {
                let once = newOnce()
                seen.append(once)
                emit(.pushUnseen(once))
                emit(.binary(.and))
            }
            if let expression = condition.expression {
                write(expression: expression)
                emit(.binary(.and))
            }
        }
        emit(.endEvaluation)
        return (entry, seen)
    }

    private func headers(of node: NodeSyntax) -> [Program.Node.Header] {
        let source = trees[file].source
        return node.headers.map { Program.Node.Header(key: source.text($0.key), value: source.text($0.value)) }
    }

    private func isTracked(_ node: NodeSyntax, in file: Int? = nil) -> Bool {
        let source = trees[file ?? self.file].source
        return !node.headers.contains { header in
            source.bytes[header.key.range].elementsEqual("tracking".utf8)
                && source.bytes[header.value.range].elementsEqual("never".utf8)
        }
    }
}
