/// Nodes with nothing in them.
extension Reviewer {
    mutating func reviewEmptyNodes() {
        for file in trees.indices {
            let tree = trees[file]
            let declared = tree.declarations.map { Int($0.span.start) } + tree.enums.map { Int($0.span.start) }
            let filled = (declared + doubtful[file].map { Int($0.start) }).sorted()
            var next = 0
            for (index, node) in tree.nodes.enumerated() {
                let extent = extent(ofNode: index, in: file)
                while next < filled.count, filled[next] < extent.lowerBound { next += 1 }
                guard node.body.isEmpty, let title = node.title else { continue }
                if next < filled.count, filled[next] < extent.upperBound { continue }
                if node.headers.contains(where: { host.contentHeaders.contains(tree.source.text($0.key)) }) { continue }
                checker.report(
                    .emptyNode,
                    .warning,
                    at: Site(file: file, span: title),
                    "There is nothing in “\(tree.source.text(title))”.",
                    help: "Write what it says between “---” and “===”, or remove the node."
                )
            }
        }
    }
}
