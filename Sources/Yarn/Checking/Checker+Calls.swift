/// Functions' calls, and enums' cases.
extension Checker {
    mutating func typeOfCall(_ name: Name, _ count: Int, at site: Site) -> TypeTerm? {
        let arguments = Array(operands.suffix(count))
        operands.removeLast(arguments.count)
        let index = function(name, arguments.count, at: site)
        symbols.functions[index].isUsedForItsResult = true
        let function = symbols.functions[index]
        guard function.signature?.accepts(count) ?? (function.parameters.count == count) else {
            let shown = names.text(name)
            let wanted = function.parameters.count - (function.signature?.optional ?? 0)
            report(
                .wrongFunctionParameters,
                at: site,
                "\(shown) takes \(wanted) value\(wanted == 1 ? "" : "s"), but is given \(count) here.",
                help: function.signature == nil
                    ? "Every call of a function must give it the same number of values." : nil
            )
            return nil
        }
        for (given, argument) in arguments.enumerated() {
            // Values beyond the last parameter are there because it repeats.
            let position = min(given, function.parameters.count - 1)
            if let signature = function.signature, signature.parameters[position] == .any { continue }
            let argumentSite = Site(file: site.file, span: argument.span)
            let check = DeferredCheck.argument(argumentSite, argument.type, of: index, position)
            // A case of an enum may stand in for its raw value, so what is not known yet is not pinned down yet.
            if !settle(check, isLast: false) { deferred.append(check) }
        }
        return function.result
    }

    /// The function of a name; one the library does not know is made known by its first call.
    private mutating func function(_ name: Name, _ count: Int, at site: Site) -> Int {
        if let known = symbols.function(name) { return known }
        let shown = names.text(name)
        let signature =
            BuiltInFunction.signature(of: shown) ?? library.signature(of: shown) ?? definitions?.signature(of: shown)
        let parameters =
            signature?.parameters.map { solver.term($0.yarnType) } ?? (0..<count).map { _ in solver.term() }
        return symbols.add(
            Symbols.Function(
                name: name,
                signature: signature,
                parameters: parameters,
                result: solver.term(signature?.result.yarnType),
                site: site
            )
        )
    }

    mutating func typeOfMember(_ owner: Name?, _ member: Name, _ position: Int, at site: Site) -> TypeTerm? {
        guard let owner else {
            let type = solver.term()
            deferred.append(.member(site, member, type, operation: position))
            return type
        }
        let shown = names.text(owner)
        guard let index = symbols.enumeration(owner) else {
            guard !doubtfulNames.contains(owner) else { return nil }
            report(
                .invalidMemberAccess,
                at: site,
                "There is no enum called “\(shown)”.",
                help: suggestion(for: shown, among: symbols.enumerations.lazy.map(\.name))
                    ?? "Put text in quotes; an enum is made with “<<enum \(shown)>>”."
            )
            return nil
        }
        return settleMember(member, of: index, position, at: site) ? symbols.enumerations[index].type : nil
    }

    /// Puts a case's raw value in the place of its name, or reports that there is no such case.
    mutating func settleMember(_ member: Name, of enumeration: Int, _ position: Int, at site: Site) -> Bool {
        if let value = symbols.enumerations[enumeration].values[member] {
            trees[site.file].operations[position].kind = .constant(value)
            return true
        }
        let cases = symbols.enumerations[enumeration].cases.lazy.map(\.name)
        let names = names
        let shown = cases.prefix(12).map { names.text($0) }.joined(separator: ", ")
        report(
            .invalidMemberAccess,
            at: site,
            "\(names.text(symbols.enumerations[enumeration].name)) has no case called “\(names.text(member))”.",
            help: suggestion(for: names.text(member), among: cases)
                ?? "Its cases are \(shown)\(cases.count > 12 ? ", …" : ".")"
        )
        return false
    }

    /// Reports functions of which nothing says what they give, and warns of those the library does not know.
    mutating func settleFunctions() {
        for function in symbols.functions where function.signature == nil {
            let shown = names.text(function.name)
            report(
                .unknownFunction,
                .warning,
                at: function.site,
                "There is no function called “\(shown)”; a visit that gets here will stop.",
                help: suggestion(
                    for: shown,
                    among: BuiltInFunction.names + library.functions.keys.sorted()
                        + (definitions?.functions.keys.sorted() ?? [])
                )
                    ?? "Use one of the built-in functions, or have it added to the program."
            )
        }
    }
}

extension Library.ValueType {
    var yarnType: YarnType? {
        switch self {
        case .number: .number
        case .string: .string
        case .bool: .bool
        case .any: nil
        }
    }
}
