/// Types of expressions.
extension Checker {
    /// Works through every expression: declarations first, because they say most about types.
    mutating func inferTypes() {
        for (variable, file, expression) in declaredValues {
            let declared = symbols.variables[variable].type
            guard let type = type(of: expression, in: file) else {
                excusedTypes.append(declared)
                continue
            }
            guard !solver.unify(declared, type) else { continue }
            let shown = names.text(symbols.variables[variable].name)
            report(
                .declarationValueOfOtherType,
                at: Site(file: file, span: trees[file].expressions[expression].span),
                "\(shown) is declared to be \(describe(declared)), "
                    + "but its value is \(describe(type)).",
                help: "Change the value, or the type after “as”."
            )
        }
        for file in trees.indices {
            for expression in trees[file].expressions.indices { check(expression, in: file) }
        }
    }

    private mutating func check(_ index: Int, in file: Int) {
        let expression = trees[file].expressions[index]
        switch expression.role {
        case .declaration, .rawValue:
            return
        case .condition:
            guard let type = type(of: index, in: file) else { return }
            require(type, .bool, at: Site(file: file, span: expression.span), "A condition")
        case .destination:
            guard let type = type(of: index, in: file) else { return }
            require(type, .string, at: Site(file: file, span: expression.span), "The name of a node")
        case .substitution:
            _ = type(of: index, in: file)
        case .call:
            _ = type(of: index, in: file)
        case .assignment(let name, let operation, let variableSpan):
            checkAssignment(of: index, to: name, operation, Site(file: file, span: variableSpan))
        }
    }

    private mutating func require(_ type: TypeTerm, _ wanted: TypeTerm, at site: Site, _ what: String) {
        guard !solver.unify(type, wanted) else { return }
        report(
            .typeMismatch,
            at: site,
            "\(what) must be \(describe(wanted)), but this is \(describe(type)).",
            help: wanted == .bool
                ? "Compare it with something, like “$answer == \"yes\"”."
                : "Write the node's title as quoted text, or a variable that holds it."
        )
    }

    private mutating func checkAssignment(
        of index: Int,
        to name: Name,
        _ operation: Operation.Binary?,
        _ site: Site
    ) {
        let variable = self.variable(name, at: site)
        let shown = names.text(name)
        if case .smart = symbols.variables[variable].storage {
            report(
                .smartVariableReadOnly,
                at: site,
                "\(shown) is worked out anew each time it is read, so nothing can be put into it.",
                help: "Set the variables it is worked out from, or declare it with a plain value."
            )
            return
        }
        let type = symbols.variables[variable].type
        guard let value = self.type(of: index, in: site.file) else {
            excusedTypes.append(type)
            return
        }
        guard solver.unify(type, value) else {
            report(
                .typeMismatch,
                at: Site(file: site.file, span: trees[site.file].expressions[index].span),
                "\(shown) holds \(describe(type)), so \(describe(value)) cannot be put into it.",
                help: "Give it a value of the same kind, or use another variable."
            )
            return
        }
        switch operation {
        case nil: break
        case .add: deferred.append(.addition(site, type, operation: nil))
        case .some(let operation): _ = require(type, .number, operation, at: site)
        }
    }

    /// The type of an expression, or `nil` where a mistake in it was reported.
    private mutating func type(of index: Int, in file: Int) -> TypeTerm? {
        operands.removeAll(keepingCapacity: true)
        for position in trees[file].expressions[index].operations {
            let operation = trees[file].operations[position]
            let site = Site(file: file, span: operation.span)
            guard let type = type(of: operation.kind, position, at: site) else { return nil }
            operands.append(Operand(type: type, span: operation.span))
        }
        return operands.popLast()?.type
    }

    private mutating func type(of kind: Operation.Kind, _ position: Int, at site: Site) -> TypeTerm? {
        switch kind {
        case .number: return .number
        case .string: return .string
        case .bool: return .bool
        case .constant(let value): return value.isString ? .string : value.isBool ? .bool : .number
        case .variable(let name): return symbols.variables[variable(name, at: site)].type
        case .call(let name, let count): return typeOfCall(name, count, at: site)
        case .member(let owner, let member): return typeOfMember(owner, member, position, at: site)
        case .negate: return typeOfUnary(.number, "-", at: site)
        case .not: return typeOfUnary(.bool, "not", at: site)
        case .binary(let operation): return typeOfBinary(operation, position, at: site)
        }
    }

    /// The variable of a name, made known if it was not declared.
    private mutating func variable(_ name: Name, at site: Site) -> Int {
        if let known = symbols.variable(name) { return known }
        return symbols.add(
            Symbols.Variable(
                name: name,
                type: solver.term(),
                storage: .stored(initial: nil),
                declaration: nil,
                site: site
            )
        )
    }

    private mutating func typeOfUnary(_ wanted: TypeTerm, _ sign: String, at site: Site) -> TypeTerm? {
        guard let operand = operands.popLast()?.type else { return nil }
        guard solver.unify(operand, wanted) else {
            report(
                .typeMismatch,
                at: site,
                "“\(sign)” needs \(describe(wanted)), but this is \(describe(operand)).",
                help: wanted == .bool ? "Compare it with something, like “$answer == \"yes\"”." : nil
            )
            return nil
        }
        return wanted
    }

    private mutating func typeOfBinary(_ operation: Operation.Binary, _ position: Int, at site: Site) -> TypeTerm? {
        guard let right = operands.popLast()?.type, let left = operands.popLast()?.type else { return nil }
        guard solver.unify(left, right) else {
            reportUnlike(left, operation, right, at: site)
            return nil
        }
        switch operation {
        case .equal, .notEqual:
            return .bool
        case .add, .concatenate:
            deferred.append(.addition(site, left, operation: position))
            return left
        case .subtract, .multiply, .divide, .modulo:
            return require(left, .number, operation, at: site) ? .number : nil
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            return require(left, .number, operation, at: site) ? .bool : nil
        case .and, .or, .xor:
            return require(left, .bool, operation, at: site) ? .bool : nil
        }
    }

    private mutating func reportUnlike(
        _ left: TypeTerm,
        _ operation: Operation.Binary,
        _ right: TypeTerm,
        at site: Site
    ) {
        let wanted: TypeTerm
        switch operation {
        case .equal, .notEqual, .add, .concatenate:
            let what = operation == .equal || operation == .notEqual ? "compared" : "put together"
            report(
                .typeMismatch,
                at: site,
                "\(describe(left).capitalizedSentence) and \(describe(right)) "
                    + "cannot be \(what) with “\(operation.spelling)”.",
                help: "Both sides must be of the same kind; string(…) and number(…) turn one into the other."
            )
            return
        case .and, .or, .xor: wanted = .bool
        case .subtract, .multiply, .divide, .modulo, .less, .lessOrEqual, .greater, .greaterOrEqual: wanted = .number
        }
        // One of them is what it should be, so the other is the mistake.
        let other = solver.type(of: left) == solver.type(of: wanted) ? right : left
        _ = require(other, wanted, operation, at: site)
    }

    private mutating func require(
        _ type: TypeTerm,
        _ wanted: TypeTerm,
        _ operation: Operation.Binary,
        at site: Site
    ) -> Bool {
        if solver.unify(type, wanted) { return true }
        report(
            .typeMismatch,
            at: site,
            "“\(operation.spelling)” works with \(wanted == .number ? "numbers" : "true-or-false values"), "
                + "but here is \(describe(type)).",
            help: wanted == .number
                ? "If a text holds a number, write number(…) around it."
                : "Compare it with something, like “$answer == \"yes\"”."
        )
        return false
    }
}

extension String {
    /// The text with its first letter a capital, to begin a sentence with.
    fileprivate var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}

extension Operation.Binary {
    /// How an author writes it.
    var spelling: String {
        switch self {
        case .add, .concatenate: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .modulo: "%"
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .equal: "=="
        case .notEqual: "!="
        case .and: "and"
        case .or: "or"
        case .xor: "xor"
        }
    }
}
