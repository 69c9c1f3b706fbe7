/// A check that waits until more types are known.
enum DeferredCheck {
    /// `+`, or `+=` where there is no operation: its operands must turn out to be numbers or texts.
    case addition(Site, TypeTerm, operation: Int?)
    /// `.neck`: its enum must become plain.
    case member(Site, Name, TypeTerm, operation: Int)
    /// A function's argument: of the parameter's type, or a case of an enum whose raw value is.
    case argument(Site, TypeTerm, of: Int, Int)
}

extension Checker {
    /// Settles what was put off. Each round may make more types known for the next; when a round settles nothing, what is
    /// left is settled as well as it can be.
    mutating func settleDeferredChecks() {
        // Every useful round settles at least one check; the bound keeps a contrived file linear.
        for _ in 0..<16 {
            let before = deferred
            deferred = []
            for check in before where !settle(check, isLast: false) { deferred.append(check) }
            if deferred.count == before.count { break }
        }
        let rest = deferred
        deferred = []
        // Members first: an argument or a sum may then know its type.
        for check in rest { if case .member = check { _ = settle(check, isLast: true) } }
        for check in rest { if case .argument = check { _ = settle(check, isLast: true) } }
        for check in rest { if case .addition = check { _ = settle(check, isLast: true) } }
    }

    /// Settles a check if enough is known.
    /// - Parameters:
    ///   - check: The check.
    ///   - isLast: Whether nothing more will become known.
    /// - Returns: Whether it is settled; a mistake that was reported counts.
    mutating func settle(_ check: DeferredCheck, isLast: Bool) -> Bool {
        switch check {
        case .addition(let site, let term, let operation):
            return settleAddition(site, term, operation, isLast: isLast)
        case .member(let site, let member, let term, let operation):
            if case .enumeration(let index) = solver.type(of: term) {
                _ = settleMember(member, of: index, operation, at: site)
                return true
            }
            guard isLast || solver.type(of: term) != nil else { return false }
            settleLoneMember(member, term, operation, at: site)
            return true
        case .argument(let site, let argument, let function, let position):
            return settleArgument(site, argument, function, position, isLast: isLast)
        }
    }

    private mutating func settleAddition(_ site: Site, _ term: TypeTerm, _ operation: Int?, isLast: Bool) -> Bool {
        switch solver.type(of: term) {
        case .number:
            return true
        case .string:
            if let operation { trees[site.file].operations[operation].kind = .binary(.concatenate) }
            return true
        case .bool, .enumeration:
            report(
                .typeMismatch,
                at: site,
                "“+” adds numbers or joins texts, but this is \(describe(term)).",
                help: "To put it into a text, write string(…) around it."
            )
            return true
        case nil:
            return isLast
        }
    }

    /// A case whose enum nothing tells: right only if a single enum has a case of that name.
    private mutating func settleLoneMember(_ member: Name, _ term: TypeTerm, _ operation: Int, at site: Site) {
        let owners = symbols.ownersOfCase[member] ?? []
        if owners.count != 1 { excusedTypes.append(term) }
        let shown = names.text(member)
        guard let owner = owners.first else {
            guard !doubtfulNames.contains(member) else { return }
            report(
                .invalidMemberAccess,
                at: site,
                "No enum has a case called “\(shown)”.",
                help: suggestion(for: shown, among: symbols.enumerations.lazy.flatMap(\.cases).map(\.name))
                    ?? "Write the name of the enum before the full stop, if it is meant to be one."
            )
            return
        }
        guard owners.count == 1 else {
            let choices = owners.prefix(12).map { "\(names.text(symbols.enumerations[$0].name)).\(shown)" }
            report(
                .invalidMemberAccess,
                at: site,
                "“.\(shown)” could be \(choices.joined(separator: " or ")).",
                help: "Write which one."
            )
            return
        }
        if solver.unify(term, symbols.enumerations[owner].type) {
            _ = settleMember(member, of: owner, operation, at: site)
        } else {
            report(
                .typeMismatch,
                at: site,
                "This is a case of \(names.text(symbols.enumerations[owner].name)), "
                    + "but \(describe(term)) is needed here."
            )
        }
    }

    private mutating func settleArgument(
        _ site: Site,
        _ argument: TypeTerm,
        _ function: Int,
        _ position: Int,
        isLast: Bool
    ) -> Bool {
        let parameter = symbols.functions[function].parameters[position]
        let given = solver.type(of: argument)
        if given == nil, !isLast { return false }
        if case .enumeration(let index) = given, let wanted = solver.type(of: parameter),
            wanted == symbols.enumerations[index].rawType
        {
            return true
        }
        guard !solver.unify(parameter, argument) else { return true }
        report(
            .wrongFunctionParameters,
            at: site,
            "\(names.text(symbols.functions[function].name)) needs \(describe(parameter)) "
                + "as its \(Self.ordinal(position)) value, but is given \(describe(given))."
        )
        return true
    }

    private static func ordinal(_ position: Int) -> String {
        switch position {
        case 0: "first"
        case 1: "second"
        case 2: "third"
        default: "\(position + 1)th"
        }
    }
}
