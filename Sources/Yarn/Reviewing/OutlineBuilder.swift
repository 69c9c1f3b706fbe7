/// Makes the outline of trees.
struct OutlineBuilder {
    private let trees: [SyntaxTree]
    private let names: NameTable
    private var map: SourceMap
    private var file = 0

    init(trees: [SyntaxTree], names: NameTable) {
        self.trees = trees
        self.names = names
        map = SourceMap(Source(name: "", bytes: []))
    }

    mutating func build() -> Outline {
        var nodes: [Outline.Node] = []
        var maps: [String: SourceMap] = [:]
        for file in trees.indices {
            self.file = file
            map = SourceMap(tree.source)
            maps[tree.source.name] = map
            var declarations = tree.declarations[...]
            for (index, node) in tree.nodes.enumerated() {
                let end = index + 1 < tree.nodes.count ? tree.nodes[index + 1].span.start : Int32.max
                let own = declarations.prefix { $0.span.start < end }
                declarations = declarations.dropFirst(own.count)
                if let node = outline(node, declarations: own) { nodes.append(node) }
            }
        }
        return Outline(nodes: nodes, maps: maps)
    }

    private var tree: SyntaxTree { trees[file] }

    private mutating func location(_ span: Span) -> Outline.Location {
        let start = map.place(of: Int(span.start))
        return Outline.Location(
            file: tree.source.name,
            start: start,
            end: max(start, map.place(of: Int(span.end)))
        )
    }

    private mutating func written(_ span: Span) -> Outline.Written {
        Outline.Written(text: tree.source.text(span), location: location(span))
    }

    private mutating func outline(
        _ node: NodeSyntax,
        declarations: ArraySlice<DeclarationSyntax>
    ) -> Outline.Node? {
        guard let title = node.title else { return nil }
        var headers: [Outline.Node.Header] = []
        for header in node.headers {
            headers.append(Outline.Node.Header(key: written(header.key), value: written(header.value)))
        }
        var declared: [Outline.Declaration] = []
        for declaration in declarations {
            declared.append(outline(declaration))
        }
        return Outline.Node(
            title: written(title),
            headers: headers,
            steps: outline(node.body),
            declarations: declared
        )
    }

    private mutating func outline(_ declaration: DeclarationSyntax) -> Outline.Declaration {
        let expression = tree.expressions[declaration.value]
        var text: String?
        if expression.operations.count == 1, let only = tree.operations[expression.operations].first,
            case .string = only.kind
        {
            text = tree.source.unquoted(only.span)
        }
        return Outline.Declaration(
            variable: written(declaration.variableSpan),
            value: written(expression.span),
            text: text
        )
    }

    private mutating func outline(_ body: [Statement]) -> [Outline.Step] {
        var steps: [Outline.Step] = []
        steps.reserveCapacity(body.count)
        for statement in body { steps.append(outline(statement)) }
        return steps
    }

    private mutating func outline(_ statement: Statement) -> Outline.Step {
        switch statement {
        case .line(let line): return .line(outline(line: line))
        case .options(let choices):
            let options = outline(choices)
            let first = choices.first.map { tree.lines[$0.line].span } ?? Span(0, 0)
            return .question(Outline.Question(options: options, location: location(first)))
        case .lineGroup(let items): return .lineGroup(outline(items))
        case .conditional(let clauses):
            var branches: [Outline.Branch] = []
            for clause in clauses {
                let condition = clause.condition.map { written(tree.expressions[$0].span) }
                branches.append(Outline.Branch(condition: condition, steps: outline(clause.body)))
            }
            return .branches(branches)
        case .once(let once):
            let condition = once.condition.map { written(tree.expressions[$0].span) }
            let first = Outline.Branch(condition: condition, steps: outline(once.body))
            return .branches([first, Outline.Branch(condition: nil, steps: outline(once.otherwise))])
        case .assignment(let assignment): return .assignment(variable: written(assignment.variableSpan))
        case .call(let expression): return .call(written(tree.expressions[expression].span))
        case .command(let command): return .command(outline(command: command))
        case .jump(let jump): return .jump(outline(jump: jump))
        case .return(let span): return .leave(location(span))
        }
    }

    private mutating func outline(_ choices: [Statement.Choice]) -> [Outline.Option] {
        var options: [Outline.Option] = []
        for choice in choices {
            options.append(Outline.Option(line: outline(line: choice.line), steps: outline(choice.body)))
        }
        return options
    }

    private mutating func outline(line index: Int) -> Outline.Line {
        let line = tree.lines[index]
        var tags: [Outline.Written] = []
        for tag in tree.hashtags[line.hashtags] { tags.append(written(tag)) }
        // A line's span covers its text and nothing after it, but for the blanks before what follows.
        var span = line.span
        while !span.isEmpty, tree.source.bytes[Int(span.end) - 1].isBlank { span.end -= 1 }
        let condition: String? =
            switch line.condition {
            case .none: nil
            case .when(let expression): tree.source.text(tree.expressions[expression].span)
            case .once(let expression?): "once if " + tree.source.text(tree.expressions[expression].span)
            case .once(nil): "once"
            }
        return Outline.Line(
            text: written(span),
            id: tags.first { $0.text.hasPrefix("line:") || $0.text.hasPrefix("shadow:") }?.text,
            tags: tags,
            condition: condition
        )
    }

    private mutating func outline(command index: Int) -> Outline.Command {
        let command = tree.commands[index]
        var tags: [Outline.Written] = []
        for tag in tree.hashtags[command.hashtags] { tags.append(written(tag)) }
        return Outline.Command(
            text: written(tree.content(of: command)),
            words: tree.words(of: command).map { $0.text },
            tags: tags
        )
    }

    private mutating func outline(jump index: Int) -> Outline.Jump {
        let jump = tree.jumps[index]
        switch jump.destination {
        case .node(let name, let span):
            return Outline.Jump(destination: names.text(name), written: written(span), isDetour: jump.isDetour)
        case .expression(let expression):
            return Outline.Jump(
                destination: nil,
                written: written(tree.expressions[expression].span),
                isDetour: jump.isDetour
            )
        }
    }
}
