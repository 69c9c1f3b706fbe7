/// Variables: declared ones first, then those that are only used.
extension Checker {
    mutating func collectDeclarations() {
        for file in trees.indices {
            for declaration in trees[file].declarations { collect(declaration, in: file) }
        }
    }

    private mutating func collect(_ declaration: DeclarationSyntax, in file: Int) {
        let site = Site(file: file, span: declaration.variableSpan)
        let shown = names.text(declaration.variable)
        if let existing = symbols.variable(declaration.variable) {
            let first = symbols.variables[existing].site
            report(
                .redeclaredVariable,
                at: site,
                "\(shown) is already declared, in \(describe(first)).",
                help: "Declare it once; to change its value, write “<<set \(shown) = …>>”."
            )
            return
        }
        var type: YarnType?
        if let span = declaration.type {
            type = self.type(named: span, in: file)
            if type == nil { return }
        }
        let isConstant = isConstant(declaration.value, in: file)
        let index = symbols.add(
            Symbols.Variable(
                name: declaration.variable,
                type: solver.term(type),
                storage: isConstant ? .stored(initial: nil) : .smart(expression: declaration.value),
                declaration: site,
                site: site
            )
        )
        declaredValues.append((variable: index, file: file, expression: declaration.value))
    }

    /// The type a name stands for after `as`; reports where it stands for none.
    private mutating func type(named span: Span, in file: Int) -> YarnType? {
        let shown = trees[file].source.text(span)
        switch shown.lowercased() {
        case "number": return .number
        case "string": return .string
        case "bool": return .bool
        default: break
        }
        if let name = names.find(shown), let index = symbols.enumeration(name) { return .enumeration(index) }
        report(
            .typeMismatch,
            at: Site(file: file, span: span),
            "There is no type called “\(shown)”.",
            help: suggestion(
                for: shown,
                among: ["number", "string", "bool"] + symbols.enumerations.map { names.text($0.name) }
            ) ?? "A type is number, string, bool or the name of an enum."
        )
        return nil
    }

    /// Whether a declaration gives a value once and for all: a literal, a negative number, or an enum's case. Anything
    /// else makes the variable a smart one.
    private func isConstant(_ expression: Int, in file: Int) -> Bool {
        let operations = trees[file].operations[trees[file].expressions[expression].operations]
        if literal(expression, in: file) != nil { return true }
        if operations.count == 1, let first = operations.first, case .member = first.kind { return true }
        return false
    }

    /// Gives every stored variable the value it begins with, and reports those whose type nobody can tell.
    mutating func settleVariables() {
        for (variable, file, expression) in declaredValues {
            guard case .stored = symbols.variables[variable].storage else { continue }
            symbols.variables[variable].storage = .stored(initial: literal(expression, in: file))
        }
        let excused = Set(excusedTypes.map { solver.representative(of: $0) })
        for index in symbols.variables.indices {
            let variable = symbols.variables[index]
            guard let type = solver.type(of: variable.type) else {
                let shown = names.text(variable.name)
                guard !doubtfulNames.contains(variable.name),
                    !excused.contains(solver.representative(of: variable.type))
                else { continue }
                report(
                    .typeInferenceFailure,
                    at: variable.site,
                    "Nothing says what kind of value \(shown) holds.",
                    help: suggestion(for: shown, among: declaredNames) ?? "Declare it: “<<declare \(shown) = \"\">>”."
                )
                continue
            }
            guard case .stored(nil) = variable.storage else { continue }
            let initial: Value
            switch type {
            case .number: initial = .number(0)
            case .string: initial = .string("")
            case .bool: initial = .bool(false)
            case .enumeration(let index): initial = symbols.enumerations[index].cases[0].value
            }
            symbols.variables[index].storage = .stored(initial: initial)
        }
    }

    private var declaredNames: some Sequence<Name> {
        let variables = symbols.variables
        return declaredValues.lazy.map { variables[$0.variable].name }
    }

    /// Refuses smart variables that need their own value to work it out.
    mutating func refuseSmartVariableLoops() {
        enum Mark { case unseen, open, done }
        var marks = Array(repeating: Mark.unseen, count: symbols.variables.count)
        let dependencies = symbols.variables.map { smartVariables(usedBy: $0) }
        // A walk in depth, with a stack of its own: a chain of smart variables may be as long as the author likes.
        for start in symbols.variables.indices where marks[start] == .unseen {
            var path: [(variable: Int, next: Int)] = [(start, 0)]
            marks[start] = .open
            while let (variable, next) = path.last {
                guard next < dependencies[variable].count else {
                    marks[variable] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let used = dependencies[variable][next]
                switch marks[used] {
                case .done: break
                case .unseen:
                    marks[used] = .open
                    path.append((used, 0))
                case .open: reportLoop(from: variable, to: used)
                }
            }
        }
    }

    private mutating func reportLoop(from variable: Int, to used: Int) {
        let shown = names.text(symbols.variables[variable].name)
        doubtfulNames.insert(symbols.variables[variable].name)
        doubtfulNames.insert(symbols.variables[used].name)
        guard variable != used else {
            report(
                .smartVariableLoop,
                at: symbols.variables[variable].site,
                "\(shown) is worked out from itself.",
                help: "Work it out from other variables, or give it a plain value."
            )
            return
        }
        report(
            .smartVariableLoop,
            at: symbols.variables[variable].site,
            "\(shown) is worked out from \(names.text(symbols.variables[used].name)), which is worked out from \(shown) again.",
            help: "Let one of them not depend on the other."
        )
    }

    private func smartVariables(usedBy variable: Symbols.Variable) -> [Int] {
        guard case .smart(let expression) = variable.storage, let site = variable.declaration else { return [] }
        let tree = trees[site.file]
        return tree.operations[tree.expressions[expression].operations].compactMap { operation in
            guard case .variable(let name) = operation.kind, let used = symbols.variable(name) else { return nil }
            if case .smart = symbols.variables[used].storage { return used }
            return nil
        }
    }
}
