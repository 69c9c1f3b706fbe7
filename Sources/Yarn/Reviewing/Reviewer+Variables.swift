/// Variables that nobody reads, and variables that nobody declares.
extension Reviewer {
    mutating func reviewVariables() {
        let read = readVariables()
        let declared = checker.symbols.variables.filter { $0.declaration != nil }.map(\.name)
        for variable in checker.symbols.variables {
            let shown = text(variable.name)
            if let declaration = variable.declaration {
                let isUsed = read.contains(variable.name) || mentions.words.contains(shown)
                guard !isUsed, !host.uses(variable: shown) else { continue }
                checker.report(
                    .unusedVariable,
                    .note,
                    at: declaration,
                    "Nothing ever reads \(shown).",
                    help: "Remove the declaration, or use the variable in a line or a condition."
                )
            } else if checker.solver.type(of: variable.type) != nil, !checker.doubtfulNames.contains(variable.name) {
                // One whose type nobody can tell, or whose declaration is mistaken, was reported as an error.
                reportUndeclared(variable, shown, declared)
            }
        }
    }

    private mutating func reportUndeclared(_ variable: Symbols.Variable, _ shown: String, _ declared: [Name]) {
        let value =
            switch checker.solver.type(of: variable.type) {
            case .number: "0"
            case .string: "\"\""
            case .bool: "false"
            case .enumeration, nil: "…"
            }
        checker.report(
            .undefinedVariable,
            .warning,
            at: variable.site,
            "\(shown) is used but not declared.",
            help: checker.suggestion(for: shown, among: declared) ?? "Declare it: “<<declare \(shown) = \(value)>>”."
        )
    }

    private func readVariables() -> Set<Name> {
        var read: Set<Name> = []
        for tree in trees {
            for operation in tree.operations {
                if case .variable(let name) = operation.kind { read.insert(name) }
            }
        }
        return read
    }
}
