/// Statements.
extension Generator {
    mutating func write(_ statements: [Statement]) {
        for statement in statements { write(statement) }
    }

    private mutating func write(_ statement: Statement) {
        switch statement {
        case .line(let line):
            writeLine(line)
        case .options(let choices):
            writeOptions(choices)
        case .lineGroup(let items):
            writeLineGroup(items)
        case .conditional(let clauses):
            writeConditional(clauses)
        case .once(let once):
            writeOnce(once)
        case .assignment(let assignment):
            writeAssignment(assignment)
        case .call(let expression):
            mark(trees[file].expressions[expression].span)
            write(expression: expression)
            emit(.discard)
        case .command(let command):
            writeCommand(command)
        case .jump(let jump):
            writeJump(trees[file].jumps[jump])
        case .return(let span):
            mark(span)
            emit(.leave)
        }
    }

    // MARK: Lines

    private mutating func writeLine(_ index: Int) {
        let line = trees[file].lines[index]
        mark(line.span)
        let once = writeCondition(of: line)
        let skip = once.hasCondition ? emitJump(Instruction.jumpIfFalse) : nil
        if let seen = once.seen { emit(.markSeen(seen)) }
        writeSaying(index)
        if let skip { land(skip) }
    }

    /// Says a line whose condition, if any, has been dealt with.
    private mutating func writeSaying(_ index: Int) {
        let count = writeSubstitutions(trees[file].lines[index].parts)
        let line = Int32(truncatingIfNeeded: lineBases[file] + index)
        emit(count == 0 ? .say(line: line) : .sayWith(line: line, substitutions: count))
    }

    private mutating func writeSubstitutions(_ range: Range<Int>) -> Int32 {
        var count: Int32 = 0
        for part in trees[file].textParts[range] {
            guard case .expression(let expression) = part else { continue }
            write(expression: expression)
            count += 1
        }
        return count
    }

    /// Writes a line's condition, leaving its value on the stack, if it has one.
    private mutating func writeCondition(of line: LineSyntax) -> (hasCondition: Bool, seen: Int32?) {
        switch line.condition {
        case .none:
            return (false, nil)
        case .when(let expression):
            write(expression: expression)
            return (true, nil)
        case .once(let expression):
            let seen = newOnce()
            emit(.pushUnseen(seen))
            if let expression {
                write(expression: expression)
                emit(.binary(.and))
            }
            return (true, seen)
        }
    }

    private func complexity(of line: LineSyntax) -> Int32 {
        let complexity =
            switch line.condition {
            case .none: 0
            case .when(let expression): trees[file].complexity(of: expression)
            case .once(nil): 1
            case .once(let expression?): 1 + trees[file].complexity(of: expression)
            }
        return Int32(truncatingIfNeeded: complexity)
    }

    // MARK: Choices

    private mutating func writeOptions(_ choices: [Statement.Choice]) {
        if let first = choices.first { mark(trees[file].lines[first.line].span) }
        emit(.beginOptions(count: Int32(truncatingIfNeeded: choices.count)))
        var options: [(position: Int, seen: Int32?)] = []
        for choice in choices {
            let line = trees[file].lines[choice.line]
            mark(line.span)
            let count = writeSubstitutions(line.parts)
            let condition = writeCondition(of: line)
            let index = Int32(truncatingIfNeeded: lineBases[file] + choice.line)
            let option = emitJump {
                .addOption(
                    line: index,
                    destination: $0,
                    substitutions: count,
                    hasCondition: condition.hasCondition
                )
            }
            options.append((option, condition.seen))
        }
        emit(.showOptions)
        var ends = [emitJump(Instruction.jump)]
        for (choice, option) in zip(choices, options) {
            land(option.position)
            if let seen = option.seen { emit(.markSeen(seen)) }
            write(choice.body)
            ends.append(emitJump(Instruction.jump))
        }
        for end in ends { land(end) }
    }

    private mutating func writeLineGroup(_ items: [Statement.Choice]) {
        var candidates: [(position: Int, seen: Int32?)] = []
        for item in items {
            let line = trees[file].lines[item.line]
            mark(line.span)
            let condition = writeCondition(of: line)
            if !condition.hasCondition { emit(.pushBool(true)) }
            let content = newContent()
            let complexity = complexity(of: line)
            let candidate = emitJump { .addCandidate(content: content, destination: $0, complexity: complexity) }
            candidates.append((candidate, condition.seen))
        }
        var ends = [emitJump { .select(otherwise: $0) }]
        for (item, candidate) in zip(items, candidates) {
            mark(trees[file].lines[item.line].span)
            land(candidate.position)
            if let seen = candidate.seen { emit(.markSeen(seen)) }
            writeSaying(item.line)
            write(item.body)
            ends.append(emitJump(Instruction.jump))
        }
        for end in ends { land(end) }
    }

    // MARK: Blocks

    private mutating func writeConditional(_ clauses: [Statement.Clause]) {
        var ends: [Int] = []
        for clause in clauses {
            var skip: Int?
            if let condition = clause.condition {
                mark(trees[file].expressions[condition].span)
                write(expression: condition)
                skip = emitJump(Instruction.jumpIfFalse)
            }
            write(clause.body)
            ends.append(emitJump(Instruction.jump))
            if let skip { land(skip) }
        }
        for end in ends { land(end) }
    }

    private mutating func writeOnce(_ once: OnceSyntax) {
        let seen = newOnce()
        emit(.pushUnseen(seen))
        if let condition = once.condition {
            mark(trees[file].expressions[condition].span)
            write(expression: condition)
            emit(.binary(.and))
        }
        let skip = emitJump(Instruction.jumpIfFalse)
        emit(.markSeen(seen))
        write(once.body)
        let end = emitJump(Instruction.jump)
        land(skip)
        write(once.otherwise)
        land(end)
    }

    // MARK: Commands

    private mutating func writeAssignment(_ assignment: AssignmentSyntax) {
        guard let index = symbols.variable(assignment.variable) else { return }
        let variable = Int32(truncatingIfNeeded: index)
        mark(assignment.variableSpan)
        if let operation = assignment.operation {
            emit(.load(variable: variable))
            write(expression: assignment.value)
            emit(.binary(operation == .add && isText(index) ? .concatenate : operation))
        } else {
            write(expression: assignment.value)
        }
        emit(.store(variable: variable))
    }

    private func isText(_ variable: Int) -> Bool {
        if case .stored(.string) = symbols.variables[variable].storage { true } else { false }
    }

    private mutating func writeCommand(_ index: Int) {
        let command = trees[file].commands[index]
        mark(command.span)
        let count = writeSubstitutions(command.parts)
        let template = commandBases[file] + index
        if case .fixed(let fixed) = parts.commands[template], fixed.text == "stop" {
            emit(.stop)
        } else {
            emit(.deliver(command: Int32(truncatingIfNeeded: template), substitutions: count))
        }
    }

    private mutating func writeJump(_ jump: JumpSyntax) {
        mark(jump.span)
        switch jump.destination {
        case .node(let name, _):
            guard let node = symbols.node(name) else { return }
            let index = Int32(truncatingIfNeeded: node)
            emit(jump.isDetour ? .detourToNode(index) : .jumpToNode(index))
        case .expression(let expression):
            write(expression: expression)
            emit(jump.isDetour ? .detourToNamedNode : .jumpToNamedNode)
        }
    }
}
