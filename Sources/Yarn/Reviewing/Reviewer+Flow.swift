/// What can never happen: statements after the node is left, and options whose condition is never true.
extension Reviewer {
    mutating func reviewFlow() {
        for file in trees.indices {
            for node in trees[file].nodes { _ = review(node.body, in: file) }
        }
    }

    /// Reviews statements that stand one below the other.
    /// - Returns: Whether nothing below them is ever reached.
    private mutating func review(_ body: [Statement], in file: Int) -> Bool {
        var leaves = false
        var isReported = false
        for statement in body {
            if leaves, !isReported, let span = statement.span(in: trees[file]) {
                isReported = true
                checker.report(
                    .unreachableCode,
                    .warning,
                    at: Site(file: file, span: span),
                    "This never happens: what stands above it always leads elsewhere.",
                    help: "Move it above the jump, the return or the stop, or remove it."
                )
            }
            if review(statement, in: file) { leaves = true }
        }
        return leaves
    }

    private mutating func review(_ statement: Statement, in file: Int) -> Bool {
        switch statement {
        case .line, .assignment, .call:
            return false
        case .return:
            return true
        case .jump(let jump):
            return !trees[file].jumps[jump].isDetour
        case .command(let command):
            return isStop(trees[file].commands[command], in: file)
        case .options(let choices):
            reviewConditions(of: choices, in: file, what: "option")
            return reviewBodies(of: choices, in: file)
        case .lineGroup(let items):
            reviewConditions(of: items, in: file, what: "line")
            return reviewBodies(of: items, in: file)
        case .conditional(let clauses):
            return review(clauses, in: file)
        case .once(let once):
            let first = review(once.body, in: file)
            let otherwise = review(once.otherwise, in: file)
            return first && otherwise
        }
    }

    /// Whether every way through choices leads elsewhere: each does, and one can always be taken.
    private mutating func reviewBodies(of choices: [Statement.Choice], in file: Int) -> Bool {
        var allLeave = true
        var oneIsAlwaysThere = false
        for choice in choices {
            if !review(choice.body, in: file) { allLeave = false }
            if case .none = trees[file].lines[choice.line].condition { oneIsAlwaysThere = true }
        }
        return allLeave && oneIsAlwaysThere
    }

    private mutating func review(_ clauses: [Statement.Clause], in file: Int) -> Bool {
        var allLeave = true
        var hasElse = false
        for clause in clauses {
            if let condition = clause.condition, let outcome = falseOutcome(of: condition, in: file) {
                checker.report(
                    .unreachableCode,
                    .warning,
                    at: Site(file: file, span: trees[file].expressions[condition].span),
                    "What stands below this never happens: the condition is never true.",
                    help: remedy(for: outcome) ?? "Remove it, or correct the condition."
                )
            }
            hasElse = hasElse || clause.condition == nil
            if !review(clause.body, in: file) { allLeave = false }
        }
        return allLeave && hasElse
    }

    private mutating func reviewConditions(of choices: [Statement.Choice], in file: Int, what: String) {
        for choice in choices {
            let condition: Int
            switch trees[file].lines[choice.line].condition {
            case .none, .once(nil): continue
            case .when(let expression), .once(let expression?): condition = expression
            }
            guard let outcome = falseOutcome(of: condition, in: file) else { continue }
            checker.report(
                .neverAvailable,
                .warning,
                at: Site(file: file, span: trees[file].expressions[condition].span),
                "This \(what) is never available: its condition is never true.",
                help: remedy(for: outcome) ?? "Remove the \(what), or correct its condition."
            )
        }
    }

    private func falseOutcome(of condition: Int, in file: Int) -> Constants.Outcome? {
        guard let outcome = constants.outcome(of: condition, in: file), outcome.value == .bool(false) else {
            return nil
        }
        return outcome
    }

    private func remedy(for outcome: Constants.Outcome) -> String? {
        guard let variable = outcome.variables.first else { return nil }
        let shown = text(variable)
        return "Nothing ever changes \(shown). Write “<<set \(shown) = …>>” where it should change."
    }

    private func isStop(_ command: CommandSyntax, in file: Int) -> Bool {
        let parts = trees[file].textParts[command.parts]
        guard parts.count == 1, case .text(let span)? = parts.first else { return false }
        return trees[file].source.bytes[span.range].elementsEqual("stop".utf8)
    }
}

extension Statement {
    /// Where it is written, or `nil` for a branch that is empty.
    func span(in tree: SyntaxTree) -> Span? {
        switch self {
        case .line(let line): tree.lines[line].span
        case .options(let choices), .lineGroup(let choices): choices.first.map { tree.lines[$0.line].span }
        case .conditional(let clauses): clauses.first?.condition.map { tree.expressions[$0].span }
        case .once(let once):
            once.condition.map { tree.expressions[$0].span }
                ?? once.body.lazy.compactMap { $0.span(in: tree) }.first
        case .assignment(let assignment): assignment.variableSpan
        case .call(let expression): tree.expressions[expression].span
        case .command(let command): tree.commands[command].span
        case .jump(let jump): tree.jumps[jump].span
        case .return(let span): span
        }
    }
}
