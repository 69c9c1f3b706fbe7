/// Works out expressions whose value never changes.
///
/// A variable that is declared with a plain value and that nothing ever sets is as constant as the value itself. The
/// host's variables are not: the host may set them.
struct Constants {
    /// What an expression always comes to, and the variables that this rests on.
    struct Outcome {
        var value: Value
        var variables: [Name] = []
    }

    /// Variables that keep the value they begin with.
    private var values: [Name: Value] = [:]
    /// Smart variables: file and expression.
    private var smart: [Name: (file: Int, expression: Int)] = [:]
    private var trees: [SyntaxTree] = []

    /// Smart variables may rest on others; so far down this looks.
    private static let deepest = 16

    init() {}

    init(checker: Checker, host: HostUse, doubtful: Mentions) {
        trees = checker.trees
        var assigned: Set<Name> = []
        for tree in trees {
            for expression in tree.expressions {
                if case .assignment(let name, _, _) = expression.role { assigned.insert(name) }
            }
        }
        for variable in checker.symbols.variables {
            guard let declaration = variable.declaration else { continue }
            let name = checker.names.text(variable.name)
            guard !assigned.contains(variable.name), !host.uses(variable: name), !doubtful.words.contains(name) else {
                continue
            }
            switch variable.storage {
            case .stored(let initial?): values[variable.name] = initial
            case .stored(nil): continue
            case .smart(let expression): smart[variable.name] = (declaration.file, expression)
            }
        }
    }

    /// What an expression always comes to, or `nil` where that depends.
    func outcome(of expression: Int, in file: Int) -> Outcome? { outcome(of: expression, in: file, depth: 0) }

    private func outcome(of expression: Int, in file: Int, depth: Int) -> Outcome? {
        guard depth < Self.deepest else { return nil }
        let tree = trees[file]
        var operands: [Outcome?] = []
        for operation in tree.operations[tree.expressions[expression].operations] {
            switch operation.kind {
            case .number(let number): operands.append(Outcome(value: .number(number)))
            case .bool(let bool): operands.append(Outcome(value: .bool(bool)))
            case .string: operands.append(Outcome(value: .string(tree.source.unquoted(operation.span))))
            case .constant(let value): operands.append(Outcome(value: value))
            case .variable(let name): operands.append(value(of: name, depth: depth))
            case .call(_, let arguments):
                operands.removeLast(min(arguments, operands.count))
                operands.append(nil)
            case .member: operands.append(nil)
            case .negate, .not:
                guard let operand = operands.popLast() else { return nil }
                operands.append(operand.flatMap { Self.unary(operation.kind, $0) })
            case .binary(let binary):
                guard let right = operands.popLast(), let left = operands.popLast() else { return nil }
                operands.append(Self.binary(binary, left, right))
            }
        }
        return operands.count == 1 ? operands[0] : nil
    }

    private func value(of name: Name, depth: Int) -> Outcome? {
        if let value = values[name] { return Outcome(value: value, variables: [name]) }
        guard let (file, expression) = smart[name] else { return nil }
        return outcome(of: expression, in: file, depth: depth + 1)
    }

    private static func unary(_ kind: Operation.Kind, _ operand: Outcome) -> Outcome? {
        switch (kind, operand.value) {
        case (.negate, .number(let number)): Outcome(value: .number(-number), variables: operand.variables)
        case (.not, .bool(let bool)): Outcome(value: .bool(!bool), variables: operand.variables)
        default: nil
        }
    }

    private static func binary(_ operation: Operation.Binary, _ left: Outcome?, _ right: Outcome?) -> Outcome? {
        // One side may settle it, whatever the other is.
        for side in [left, right] {
            guard let side, case .bool(let value) = side.value else { continue }
            if case .and = operation, !value { return side }
            if case .or = operation, value { return side }
        }
        guard let left, let right, let value = value(operation, left.value, right.value) else { return nil }
        return Outcome(value: value, variables: left.variables + right.variables)
    }

    private static func value(_ operation: Operation.Binary, _ left: Value, _ right: Value) -> Value? {
        switch (operation, left, right) {
        case (.equal, _, _): .bool(left == right)
        case (.notEqual, _, _): .bool(left != right)
        case (.less, .number(let left), .number(let right)): .bool(left < right)
        case (.lessOrEqual, .number(let left), .number(let right)): .bool(left <= right)
        case (.greater, .number(let left), .number(let right)): .bool(left > right)
        case (.greaterOrEqual, .number(let left), .number(let right)): .bool(left >= right)
        case (.and, .bool(let left), .bool(let right)): .bool(left && right)
        case (.or, .bool(let left), .bool(let right)): .bool(left || right)
        case (.xor, .bool(let left), .bool(let right)): .bool(left != right)
        default: nil
        }
    }
}
