/// Commands, against what the host says of them.
extension Checker {
    mutating func checkCommands() {
        guard let definitions else { return }
        for file in trees.indices {
            for command in trees[file].commands { check(command, against: definitions, in: file) }
        }
    }

    private mutating func check(_ command: CommandSyntax, against definitions: Definitions, in file: Int) {
        let words = trees[file].words(of: command)
        // Which command it is may be worked out only when it runs.
        guard let first = words.first, let name = first.text else { return }
        let arguments = words.dropFirst()
        if name == "stop", definitions.commands[name] == nil {
            // The language's own.
            if let extra = arguments.first {
                reportCount(name, [], arguments.count, at: Site(file: file, span: extra.span))
            }
            return
        }
        // One bracket too many is reported as that.
        guard !name.hasPrefix("<") else { return }
        guard let definition = definitions.commands[name] else {
            let known = definitions.commands.keys.sorted() + ["stop"]
            report(
                .unknownCommand,
                .warning,
                at: Site(file: file, span: first.span),
                "There is no command called “\(name)”.",
                help: suggestion(for: name, among: known) ?? "The commands are \(known.joined(separator: ", "))."
            )
            return
        }
        let (least, most) = definition.parameters.counts
        guard arguments.count >= least, arguments.count <= most ?? .max else {
            let span =
                most.map { arguments.count > $0 } == true
                ? arguments.dropFirst(definition.parameters.count).first?.span ?? first.span : first.span
            reportCount(name, definition.parameters, arguments.count, at: Site(file: file, span: span))
            return
        }
        for (position, word) in arguments.enumerated() {
            guard let parameter = definition.parameters.parameter(at: position) else { continue }
            check(word, for: parameter, of: name, in: file)
        }
    }

    private mutating func reportCount(
        _ name: String,
        _ parameters: [Definitions.Parameter],
        _ given: Int,
        at site: Site
    ) {
        let (least, most) = parameters.counts
        let wanted =
            switch most {
            case nil: "at least \(least)"
            case least: least == 0 ? "nothing" : "\(least)"
            case let most?: "\(least) to \(most)"
            }
        let shown = ([name] + parameters.map(\.name)).joined(separator: " ")
        report(
            .wrongCommandParameters,
            .warning,
            at: site,
            "“\(name)” takes \(wanted) after its name, but is given \(given == 0 ? "nothing" : "\(given)") here.",
            help: "Write “<<\(shown)>>”."
        )
    }

    private mutating func check(
        _ word: CommandWord,
        for parameter: Definitions.Parameter,
        of command: String,
        in file: Int
    ) {
        guard let text = word.text else { return }
        let wanted: String
        var help: String?
        switch parameter.type {
        case .string, .any, .instance, .enum:
            return
        case .number:
            guard Float(text) == nil else { return }
            wanted = "a number"
            help = "Write it in digits, like 2 or 0.5."
        case .bool:
            guard text != "true", text != "false" else { return }
            wanted = "true or false"
        case .node:
            guard names.find(text).flatMap(symbols.node) == nil else { return }
            wanted = "the title of a node"
            help = suggestion(for: text, among: symbols.nodes.lazy.map(\.name))
        }
        report(
            .wrongCommandParameters,
            .warning,
            at: Site(file: file, span: word.span),
            "“\(command)” needs \(wanted) as its \(parameter.name), but “\(text)” is not.",
            help: help
        )
    }
}
