extension Definitions {
    /// Reads a `.ysls.json` file.
    ///
    /// What is right in it is kept: a mistake in one command does not make the others unknown.
    /// - Returns: The definitions, and what is wrong with the file.
    public static func read(_ source: Source) -> (Definitions, [Diagnostic]) {
        var reader = DefinitionsReader()
        reader.read(source)
        return (reader.definitions, reader.diagnostics.resolved(in: source))
    }
}

private struct DefinitionsReader {
    var definitions = Definitions()
    var diagnostics = Diagnostics()

    mutating func read(_ source: Source) {
        if let offset = source.firstInvalidByte {
            report(.brokenDefinitions, Span(offset, offset + 1), "This file is not UTF-8 text.", "Save it as UTF-8.")
            return
        }
        if let mistake = JSONMistake.first(in: source.bytes) {
            let offset = source.offset(of: mistake.place)
            report(.brokenDefinitions, Span(offset, offset), mistake.problem, nil)
            return
        }
        guard let root = JSONTree.read(source.bytes), root.members != nil else {
            report(.brokenDefinitions, Span(0, 0), "Definitions are written in braces: { … }.", nil)
            return
        }
        if root["version"]?.integer == nil {
            report(
                .wrongDefinition,
                root["version"]?.span ?? Span(Int(root.span.start), Int(root.span.start) + 1),
                "Nothing says which version of the format this is.",
                "Write “\"version\": 2”."
            )
        }
        for item in list("commands", of: root) {
            guard let name = name(of: item) else { continue }
            definitions.add(Command(name, parameters(of: item)))
        }
        for item in list("functions", of: root) {
            guard let name = name(of: item), let result = result(of: item) else { continue }
            definitions.add(Function(name, parameters(of: item), returns: result))
        }
    }

    typealias Command = Definitions.Command
    typealias Function = Definitions.Function

    private mutating func report(_ code: DiagnosticCode, _ span: Span, _ message: String, _ help: String?) {
        diagnostics.report(code, at: span, message, help: help)
    }

    private mutating func list(_ key: String, of tree: JSONTree, isNeeded: Bool = false) -> [JSONTree] {
        guard let value = tree[key] else {
            if isNeeded {
                let start = Int(tree.span.start)
                report(
                    .wrongDefinition,
                    Span(start, start + 1),
                    "This does not say what it is given: “\(key)” is missing.",
                    "Write “\"\(key)\": []”, with what is given between the brackets."
                )
            }
            return []
        }
        if let items = value.items { return items }
        report(.wrongDefinition, value.span, "“\(key)” must be a list.", "Write it in brackets: “\"\(key)\": [ … ]”.")
        return []
    }

    private mutating func name(of tree: JSONTree) -> String? {
        if let name = tree["yarnName"]?.text, !name.isEmpty, !name.contains(where: \.isWhitespace) { return name }
        let start = Int(tree.span.start)
        report(
            .wrongDefinition,
            tree["yarnName"]?.span ?? Span(start, start + 1),
            "Nothing says what this is called in dialogue.",
            "Write “\"yarnName\": \"its_name\"”, one word without spaces."
        )
        return nil
    }

    private mutating func parameters(of tree: JSONTree) -> [Definitions.Parameter] {
        var parameters: [Definitions.Parameter] = []
        for item in list("parameters", of: tree, isNeeded: true) {
            let isOptional = item["defaultValue"] != nil
            parameters.append(
                Definitions.Parameter(
                    item["name"]?.text ?? "value \(parameters.count + 1)",
                    type(of: item) ?? .any,
                    isOptional: isOptional,
                    repeats: item["isParamsArray"]?.bool ?? false
                )
            )
        }
        return parameters
    }

    private mutating func result(of tree: JSONTree) -> Definitions.ParameterType? {
        guard let result = tree["return"] else {
            let start = Int(tree.span.start)
            report(
                .wrongDefinition,
                Span(start, start + 1),
                "Nothing says what this function gives back.",
                "Write “\"return\": { \"type\": \"number\" }”, or string or bool."
            )
            return nil
        }
        return type(of: result)
    }

    /// The type of a parameter or a result; reports one that is not there or not known.
    private mutating func type(of tree: JSONTree) -> Definitions.ParameterType? {
        let known = Definitions.ParameterType.allCases.map(\.rawValue)
        guard let type = tree["type"], let word = type.text else {
            let start = Int(tree.span.start)
            report(
                .wrongDefinition,
                tree["type"]?.span ?? Span(start, start + 1),
                "Nothing says of what type this is.",
                "Write “\"type\": \"string\"”; a type is \(known.joined(separator: ", "))."
            )
            return nil
        }
        if let type = Definitions.ParameterType(rawValue: word) { return type }
        report(
            .wrongDefinition,
            type.span,
            "There is no type called “\(word)”.",
            Spelling.suggestion(for: word, among: known) ?? "A type is \(known.joined(separator: ", "))."
        )
        return nil
    }
}

extension Source {
    /// The offset of a place; one past the end of its line is the line's end.
    fileprivate func offset(of place: Place) -> Int {
        var offset = markLength
        var line = 1
        while line < place.line, offset < bytes.count {
            if bytes[offset] == .lineFeed { line += 1 }
            offset += 1
        }
        var column = 1
        while column < place.column, offset < bytes.count, !bytes[offset].endsLine {
            offset += 1
            if offset >= bytes.count || !bytes[offset].continuesCharacter { column += 1 }
        }
        return offset
    }
}
