/// Expressions, which are in postfix order already, and what they call.
extension Generator {
    mutating func writeFunctions() {
        for function in symbols.functions {
            let name = names.text(function.name)
            if let builtIn = BuiltInFunction(rawValue: name) {
                parts.functions.append(.builtIn(builtIn))
            } else if let host = library.functions[name] {
                parts.functions.append(.host(host))
            } else {
                parts.functions.append(.missing(name))
            }
        }
    }

    /// Writes the smart variables, and lists all.
    mutating func writeVariables() {
        for variable in symbols.variables {
            let name = names.text(variable.name)
            switch variable.storage {
            case .stored(let initial):
                parts.variables.append(
                    Program.VariableRecord(name: name, initial: initial ?? .bool(false), smartEntry: nil)
                )
            case .smart(let expression):
                guard let site = variable.declaration else { continue }
                file = site.file
                mark(site.span)
                parts.variables.append(
                    Program.VariableRecord(name: name, initial: .bool(false), smartEntry: here)
                )
                write(expression: expression)
                emit(.endEvaluation)
            }
        }
    }

    mutating func write(expression: Int) {
        let tree = trees[file]
        for operation in tree.operations[tree.expressions[expression].operations] { write(operation) }
    }

    private mutating func write(_ operation: Operation) {
        switch operation.kind {
        case .number(let number): emit(.pushNumber(number))
        case .bool(let bool): emit(.pushBool(bool))
        case .string: emit(.pushString(constant(trees[file].source.unquoted(operation.span))))
        case .constant(let value): push(value)
        case .negate: emit(.negate)
        case .not: emit(.not)
        case .binary(let binary): emit(.binary(binary))
        case .variable(let name):
            guard let index = symbols.variable(name) else { return }
            let variable = Int32(truncatingIfNeeded: index)
            if case .smart = symbols.variables[index].storage {
                emit(.loadSmart(variable: variable))
            } else {
                emit(.load(variable: variable))
            }
        case .call(let name, let arguments):
            guard let index = symbols.function(name) else { return }
            emit(
                .call(
                    function: Int32(truncatingIfNeeded: index),
                    arguments: Int32(truncatingIfNeeded: arguments)
                )
            )
        case .member:
            // The checker has put every member's value in its place, or reported why it cannot.
            return
        }
    }

    private mutating func push(_ value: Value) {
        switch value {
        case .number(let number): emit(.pushNumber(number))
        case .bool(let bool): emit(.pushBool(bool))
        case .string(let text): emit(.pushString(constant(text)))
        }
    }
}
