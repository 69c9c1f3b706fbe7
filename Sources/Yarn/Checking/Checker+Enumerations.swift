/// Enums: their cases, and the raw values these stand for.
extension Checker {
    mutating func collectEnumerations() {
        for file in trees.indices {
            for syntax in trees[file].enums { collect(syntax, in: file) }
        }
    }

    private mutating func collect(_ syntax: EnumSyntax, in file: Int) {
        let site = Site(file: file, span: syntax.span)
        let shown = names.text(syntax.name)
        if let existing = symbols.enumeration(syntax.name) {
            report(
                .redeclaredType,
                at: site,
                "There is already an enum called “\(shown)”, in \(describe(symbols.enumerations[existing].site)).",
                help: "Give one of them another name."
            )
            return
        }
        guard !["number", "string", "bool", "any"].contains(shown.lowercased()) else {
            report(
                .redeclaredType,
                at: site,
                "“\(shown)” is a type of the language itself.",
                help: "Choose another name."
            )
            return
        }
        guard !syntax.cases.isEmpty else {
            doubtfulNames.insert(syntax.name)
            report(
                .enumDeclarationError,
                at: site,
                "The enum “\(shown)” has no cases.",
                help: "Write “<<case Name>>” for each thing it can be, between “<<enum \(shown)>>” and “<<endenum>>”."
            )
            return
        }
        guard let values = rawValues(of: syntax, in: file) else {
            doubtfulNames.insert(syntax.name)
            doubtfulNames.formUnion(syntax.cases.map(\.name))
            return
        }
        let rawType: YarnType = if case .string = values[0] { .string } else { .number }
        symbols.add(
            Symbols.Enumeration(
                name: syntax.name,
                type: solver.term(.enumeration(symbols.enumerations.count)),
                cases: zip(syntax.cases, values).map { Symbols.Enumeration.Case(name: $0.name, value: $1) },
                values: Dictionary(zip(syntax.cases.map(\.name), values)) { first, _ in first },
                rawType: rawType,
                site: site
            )
        )
    }

    /// The raw values of an enum's cases: as written, or counted from 0 where none is written.
    private mutating func rawValues(of syntax: EnumSyntax, in file: Int) -> [Value]? {
        var values: [Value] = []
        var seenNames: Set<Name> = []
        var seenValues: Set<Value> = []
        let written = syntax.cases.contains { $0.value != nil }
        for (index, enumCase) in syntax.cases.enumerated() {
            let site = Site(file: file, span: enumCase.span)
            let shown = names.text(enumCase.name)
            guard seenNames.insert(enumCase.name).inserted else {
                report(
                    .enumDeclarationError,
                    at: site,
                    "There is already a case called “\(shown)”.",
                    help: "Remove one, or rename it."
                )
                return nil
            }
            var value = Value.number(Float(index))
            if written {
                guard let expression = enumCase.value else {
                    report(
                        .enumDeclarationError,
                        at: site,
                        "The case “\(shown)” has no value, but other cases have one.",
                        help: "Write a value for every case, or for none."
                    )
                    return nil
                }
                guard let constant = literal(expression, in: file), !constant.isBool else {
                    report(
                        .enumDeclarationError,
                        at: Site(file: file, span: trees[file].expressions[expression].span),
                        "A case's value must be a number or a quoted text.",
                        help: "Write it out: “<<case \(shown) = \"\(shown)\">>”."
                    )
                    return nil
                }
                value = constant
            }
            if let first = values.first, first.isString != value.isString {
                report(
                    .enumDeclarationError,
                    at: site,
                    "The cases of one enum must all have numbers, or all have texts.",
                    help: "Write the value of “\(shown)” like those above it."
                )
                return nil
            }
            guard seenValues.insert(value).inserted else {
                report(
                    .enumDeclarationError,
                    at: site,
                    "Another case already has the value of “\(shown)”.",
                    help: "Give every case a value of its own."
                )
                return nil
            }
            values.append(value)
        }
        return values
    }

    /// The value of an expression that is written out: a number (perhaps negative), a quoted text, true or false.
    func literal(_ expression: Int, in file: Int) -> Value? {
        let tree = trees[file]
        let operations = tree.operations[tree.expressions[expression].operations]
        guard let first = operations.first else { return nil }
        if operations.count == 2, case .number(let number) = first.kind, let last = operations.last,
            case .negate = last.kind
        {
            return .number(-number)
        }
        guard operations.count == 1 else { return nil }
        switch first.kind {
        case .number(let number): return .number(number)
        case .bool(let bool): return .bool(bool)
        case .string: return .string(tree.source.unquoted(first.span))
        case .constant(let value): return value
        default: return nil
        }
    }
}

extension Value {
    var isBool: Bool { if case .bool = self { true } else { false } }
    var isString: Bool { if case .string = self { true } else { false } }
}

extension Source {
    /// The text of a quoted string, without its quotes and with its escapes undone.
    func unquoted(_ span: Span) -> String {
        let inner = bytes[(Int(span.start) + 1)..<max(Int(span.start) + 1, Int(span.end) - 1)]
        guard inner.contains(.backslash) else { return String(decoding: inner, as: UTF8.self) }
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in inner {
            if byte == .backslash, !isEscaped {
                isEscaped = true
            } else {
                plain.append(byte)
                isEscaped = false
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
