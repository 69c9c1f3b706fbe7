/// Lines and commands: their texts, split into what is fixed and what is substituted.
extension Generator {
    /// Makes the lines of the file at hand.
    mutating func makeLines() {
        let tree = trees[file]
        // Lines without an id get one from where they stand: file, node, and how many lines came before in the node.
        var node = -1
        var count = 0
        for line in tree.lines {
            if line.node != node {
                node = line.node
                count = 0
            }
            var tags = tree.hashtags[line.hashtags].map { tree.source.text($0) }
            // The language adds this tag itself: a host may then show the line together with the options.
            if line.isLastBeforeOptions { tags.append("lastline") }
            let id = tags.first { $0.hasPrefix("line:") } ?? generatedID(node, count)
            count += 1
            parts.lines.append(makeLine(line, id: id, tags: tags))
        }
        for command in tree.commands {
            let pieces = pieces(of: command.parts)
            parts.commands.append(
                isFixed(command.parts) ? .fixed(Command(text: TextPiece.join(pieces, []))) : .substituted(pieces)
            )
        }
    }

    private func generatedID(_ node: Int, _ count: Int) -> String {
        let tree = trees[file]
        let title = node < tree.nodes.count ? tree.nodes[node].title.map { tree.source.text($0) } : nil
        return "line:\(tree.source.name)-\(title ?? "")-\(count)"
    }

    private mutating func makeLine(_ line: LineSyntax, id: String, tags: [String]) -> LineTemplate {
        let pieces = pieces(of: line.parts)
        guard isFixed(line.parts) else {
            checkMarkup(of: line, pieces)
            let count = pieces.count { if case .substitution = $0 { true } else { false } }
            return .substituted(
                LinePattern(id: id, tags: tags, pieces: pieces, substitutions: count, markup: parts.markup)
            )
        }
        let markup = parts.markup.parse(TextPiece.join(pieces, []))
        if let problem = markup.problems.first {
            diagnostics[file].report(.markupFailedToParse, .warning, at: line.span, problem.message)
        }
        return .fixed(Line(LineContent(id: id, markup: markup, tags: tags)))
    }

    /// Looks at the markup of a line whose values are not known yet, with a number in the place of each: a marker that is
    /// not closed is wrong whatever they are.
    private mutating func checkMarkup(of line: LineSyntax, _ pieces: [TextPiece]) {
        let text = pieces.reduce(into: "") { text, piece in
            switch piece {
            case .literal(let literal): text += literal
            case .substitution: text += "1"
            }
        }
        guard let problem = parts.markup.parse(text).problems.first(where: { !$0.dependsOnValue }) else { return }
        diagnostics[file].report(.markupFailedToParse, .warning, at: line.span, problem.message)
    }

    private func isFixed(_ range: Range<Int>) -> Bool {
        !trees[file].textParts[range].contains { if case .expression = $0 { true } else { false } }
    }

    /// The text of parts, neighbours that are both literal put together.
    private func pieces(of range: Range<Int>) -> [TextPiece] {
        let tree = trees[file]
        var pieces: [TextPiece] = []
        var literal = ""
        var count = 0
        for part in tree.textParts[range] {
            switch part {
            case .text(let span):
                literal += tree.source.text(span)
            case .expression:
                if !literal.isEmpty { pieces.append(.literal(literal)) }
                literal = ""
                pieces.append(.substitution(count))
                count += 1
            }
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        return pieces
    }
}
