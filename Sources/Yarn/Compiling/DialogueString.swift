/// A text of a dialogue that a translator translates: a line, an option, or a header.
struct DialogueString: Hashable, Sendable {
    /// The id of its row.
    let id: String
    /// What it says, values written as `{0}`, `{1}` and so on.
    let text: String
    /// The expressions that these stand for, as they are written.
    let values: [String]
    /// Other words for it.
    let words: [String]
    /// Its other tags, without `#`.
    let tags: [String]
    /// The node it stands in, by its title.
    let node: String
    /// Which of the sources it stands in, by index, and where.
    let source: Int
    let span: Span
}

/// What a dialogue has to translate.
struct DialogueStrings: Sendable {
    /// Everything with an id, in the order of the sources.
    var strings: [DialogueString] = []
    /// The lines without an id, in the order of the sources.
    var untagged: [UntaggedLine] = []
    /// Every id there is.
    var ids: Set<String> = []
}

/// A line that has no id.
struct UntaggedLine: Hashable, Sendable {
    let text: String
    let node: String
    let source: Int
    let span: Span
    /// The offset at which a hashtag can be put: after all that belongs to the line, before white space and a comment.
    let end: Int
}

extension Compiler {
    /// What there is to translate in sources that compile without errors.
    static func strings(of sources: [Source]) -> DialogueStrings {
        var names = NameTable()
        var trees: [SyntaxTree] = []
        for source in sources { trees.append(parse(source, names: &names).0) }
        var found = DialogueStrings()
        let programNames = nodeNames(trees, names)
        for (index, tree) in trees.enumerated() {
            var strings: [DialogueString] = headers(of: tree, in: index, named: programNames)
            for line in tree.lines { add(line, of: tree, in: index, to: &found, &strings) }
            found.strings += strings.sorted { $0.span.start < $1.span.start }
        }
        found.ids = Set(found.strings.map(\.id))
        return found
    }

    /// Every node's name, by its place: a member of a group has one of its own.
    private static func nodeNames(_ trees: [SyntaxTree], _ names: NameTable) -> [NodePlace: String] {
        var checker = Checker(
            trees: trees,
            names: names,
            diagnostics: trees.map { _ in Diagnostics() },
            library: Library()
        )
        checker.run()
        var found: [NodePlace: String] = [:]
        for node in checker.symbols.nodes {
            let name = checker.names.text(node.name)
            for (position, member) in node.members.enumerated() {
                let subtitle = trees[member.file].nodes[member.node].subtitle.map { trees[member.file].source.text($0) }
                found[NodePlace(file: member.file, node: member.node)] =
                    node.isGroup ? Program.Node.name(ofMember: position, of: name, subtitle: subtitle) : name
            }
        }
        return found
    }

    private struct NodePlace: Hashable {
        let file: Int
        let node: Int
    }

    private static func headers(
        of tree: SyntaxTree,
        in source: Int,
        named names: [NodePlace: String]
    ) -> [DialogueString] {
        var strings: [DialogueString] = []
        for (index, node) in tree.nodes.enumerated() {
            guard let name = names[NodePlace(file: source, node: index)] else { continue }
            for key in StringTable.translatedHeaders {
                let headers = node.headers.filter { tree.source.text($0.key) == key }
                guard let first = headers.first else { continue }
                strings.append(
                    DialogueString(
                        id: HeaderID.id(of: key, in: name),
                        text: HeaderID.text(of: headers.map { tree.source.text($0.value) }),
                        values: [],
                        words: [],
                        tags: [],
                        node: name,
                        source: source,
                        span: Span.covering(first.key, first.value)
                    )
                )
            }
        }
        return strings
    }

    private static func add(
        _ line: LineSyntax,
        of tree: SyntaxTree,
        in source: Int,
        to found: inout DialogueStrings,
        _ strings: inout [DialogueString]
    ) {
        let tags = tree.hashtags[line.hashtags].map { tree.source.text($0) }
        // What shadows another line is said in the other's words.
        guard !tags.contains(where: { $0.hasPrefix("shadow:") }) else { return }
        let node = line.node < tree.nodes.count ? tree.nodes[line.node].title.map { tree.source.text($0) } : nil
        let (text, values) = text(of: line, in: tree)
        guard let id = tags.first(where: { $0.hasPrefix("line:") }) else {
            var end = Int(line.end)
            while end > Int(line.span.start), tree.source.bytes[end - 1].isBlank { end -= 1 }
            found.untagged.append(
                UntaggedLine(text: text, node: node ?? "", source: source, span: line.span, end: end)
            )
            return
        }
        let prefix = StringTable.translatedTag + ":"
        strings.append(
            DialogueString(
                id: id,
                text: text,
                values: values,
                words: tags.filter { $0.hasPrefix(prefix) }
                    .map { String($0.dropFirst(prefix.count).map { $0 == "_" ? " " : $0 }) },
                tags: tags.filter { $0 != id && !$0.hasPrefix(prefix) },
                node: node ?? "",
                source: source,
                span: line.span
            )
        )
    }

    private static func text(of line: LineSyntax, in tree: SyntaxTree) -> (text: String, values: [String]) {
        var text = ""
        var values: [String] = []
        for part in tree.textParts[line.parts] {
            switch part {
            case .text(let span):
                text += tree.source.text(span)
            case .expression(let expression):
                text += "{\(values.count)}"
                values.append(tree.source.text(tree.expressions[expression].span).trimmingBlanks)
            }
        }
        return (text, values)
    }
}
