/// Expressions: instructions that put values on the stack.
extension Dialogue {
    /// How deep one evaluation may ask for another, through `has_any_content` in the conditions it looks at.
    private static let deepestEvaluation = 32

    /// Works out the expression at a place, on top of what the stack holds.
    mutating func evaluate(at entry: Int32, depth: Int = 0) throws(DialogueFault) -> Value {
        // Smart variables that ask for others are followed with a list of places to come back to, not by recursion: a
        // chain of them may be as long as its author likes.
        var returns: [Int32] = []
        var position = entry
        let floor = stack.count
        // The bound is that of the whole way to the next event: conditions that ask for conditions must not multiply it.
        while stepsLeft > 0 {
            stepsLeft -= 1
            let instruction = program.instructions[Int(position)]
            position += 1
            switch instruction {
            case .loadSmart(let variable):
                guard let smart = program.variables[Int(variable)].smartEntry else { continue }
                returns.append(position)
                position = smart
            case .endEvaluation:
                if let back = returns.popLast() {
                    position = back
                } else {
                    return pop()
                }
            default:
                do {
                    try push(instruction, depth: depth)
                } catch {
                    stack.removeLast(max(0, stack.count - floor))
                    throw error
                }
            }
        }
        throw fault(.tooManySteps(stepLimit))
    }

    /// Carries out an instruction that works with values only.
    @inline(__always)
    mutating func push(_ instruction: Instruction, depth: Int = 0) throws(DialogueFault) {
        switch instruction {
        case .pushNumber(let number):
            stack.append(.number(number))
        case .pushString(let index):
            stack.append(.string(program.strings[Int(index)]))
        case .pushBool(let bool):
            stack.append(.bool(bool))
        case .load(let variable):
            stack.append(variables[Int(variable)])
        case .loadSmart(let variable):
            guard let entry = program.variables[Int(variable)].smartEntry else { return }
            stack.append(try evaluate(at: entry, depth: depth))
        case .evaluate(let entry):
            stack.append(try evaluate(at: entry, depth: depth))
        case .negate:
            stack.append(.number(-popNumber()))
        case .not:
            stack.append(.bool(!popBool()))
        case .binary(let operation):
            let right = pop()
            let left = pop()
            stack.append(Self.combine(left, operation, right))
            if operation == .concatenate { try checkLength(ofTop: 1) }
        case .call(let function, let count):
            try call(program.functions[Int(function)], Int(count), depth)
            try checkLength(ofTop: 1)
        case .pushUnseen(let index):
            stack.append(.bool(!seen[Int(index)]))
        default:
            return
        }
    }

    // The checker has seen to it that values have the types their uses need; what is put in their place if not can
    // never be met.
    mutating func pop() -> Value { stack.popLast() ?? .bool(false) }

    mutating func popBool() -> Bool {
        if case .bool(let bool) = pop() { bool } else { false }
    }

    private mutating func popNumber() -> Float {
        if case .number(let number) = pop() { number } else { 0 }
    }

    /// Refuses values that together make too long a text.
    func checkLength(ofTop count: Int) throws(DialogueFault) {
        guard count > 0 else { return }
        var length = 0
        for case .string(let text) in stack.suffix(count) { length += text.utf8.count }
        guard length <= Self.longestText else { throw fault(.textTooLong(Self.longestText)) }
    }

    private static func combine(_ left: Value, _ operation: Operation.Binary, _ right: Value) -> Value {
        switch (left, operation, right) {
        case (_, .equal, _): .bool(left == right)
        case (_, .notEqual, _): .bool(left != right)
        case (.number(let left), .add, .number(let right)): .number(left + right)
        case (.number(let left), .subtract, .number(let right)): .number(left - right)
        case (.number(let left), .multiply, .number(let right)): .number(left * right)
        case (.number(let left), .divide, .number(let right)): .number(left / right)
        case (.number(let left), .modulo, .number(let right)): .number(left.truncatingRemainder(dividingBy: right))
        case (.number(let left), .less, .number(let right)): .bool(left < right)
        case (.number(let left), .lessOrEqual, .number(let right)): .bool(left <= right)
        case (.number(let left), .greater, .number(let right)): .bool(left > right)
        case (.number(let left), .greaterOrEqual, .number(let right)): .bool(left >= right)
        case (.bool(let left), .and, .bool(let right)): .bool(left && right)
        case (.bool(let left), .or, .bool(let right)): .bool(left || right)
        case (.bool(let left), .xor, .bool(let right)): .bool(left != right)
        default: .string(left.text + right.text)
        }
    }

    // MARK: Functions

    private mutating func call(
        _ function: Program.FunctionRecord,
        _ count: Int,
        _ depth: Int
    ) throws(DialogueFault) {
        let arguments = Array(stack.suffix(count))
        stack.removeLast(arguments.count)
        switch function {
        case .missing(let name):
            throw fault(.badCall(function: name, problem: "there is no such function"))
        case .builtIn(let builtIn):
            do {
                if let value = try builtIn.calculate(arguments) {
                    stack.append(value)
                    return
                }
            } catch {
                throw fault(.badCall(function: builtIn.rawValue, problem: error.message))
            }
            stack.append(try ask(builtIn, arguments, depth))
        case .host(let host):
            let result: Value
            do {
                result = try host.body(Library.Call(arguments: arguments, dialogue: self))
            } catch {
                throw fault(.badCall(function: host.name, problem: error.message))
            }
            // The checker took the library at its word; nothing past here may meet another type.
            guard host.result.includes(result) else {
                let problem = "it gave “\(result.text.prefix(40))”, which is no \(host.result)"
                throw fault(.badCall(function: host.name, problem: problem))
            }
            stack.append(result)
        }
    }

    /// The built-in functions that look at the dialogue or at chance.
    private mutating func ask(
        _ function: BuiltInFunction,
        _ arguments: [Value],
        _ depth: Int
    ) throws(DialogueFault) -> Value {
        switch function {
        case .visited:
            return .bool(visitCount(of: arguments.first?.text ?? "") > 0)
        case .visitedCount:
            return .number(Float(visitCount(of: arguments.first?.text ?? "")))
        case .hasAnyContent:
            return .bool(try hasAnyContent(arguments.first?.text ?? "", depth))
        case .random:
            return .number(random.fraction())
        case .randomRange, .randomRangeFloat:
            return .number(try randomNumber(function, arguments))
        case .dice:
            return .number(try diceThrow(arguments))
        default:
            throw fault(.badCall(function: function.rawValue, problem: "it cannot be called here"))
        }
    }

    /// Whether jumping to a node would show anything: a plain node always does, a group where saliency finds a member.
    private mutating func hasAnyContent(_ name: String, _ depth: Int) throws(DialogueFault) -> Bool {
        guard let index = program.nodeIndex(name) else { return false }
        let members = program.nodeRecords[index].members
        guard !members.isEmpty else { return true }
        guard depth < Self.deepestEvaluation else {
            throw fault(.badCall(function: "has_any_content", problem: "its conditions ask for each other"))
        }
        for member in members {
            if try evaluate(at: member.condition, depth: depth + 1) == .bool(true) { return true }
        }
        return false
    }

    /// A whole number of steps from the first number, up to the second, both included.
    private mutating func randomNumber(
        _ function: BuiltInFunction,
        _ arguments: [Value]
    ) throws(DialogueFault) -> Float {
        guard case .number(let low) = arguments.first, case .number(let high) = arguments.last,
            let first = Int32(exactly: low.rounded(.towardZero)), let last = Int32(exactly: high.rounded(.towardZero)),
            first <= last
        else {
            let problem = "it needs two numbers of ordinary size, the first not greater than the second"
            throw fault(.badCall(function: function.rawValue, problem: problem))
        }
        return low + Float(random.index(below: Int(last) - Int(first) + 1))
    }

    private mutating func diceThrow(_ arguments: [Value]) throws(DialogueFault) -> Float {
        guard case .number(let sides) = arguments.first, let count = Int32(exactly: sides.rounded(.towardZero)),
            count > 0
        else { throw fault(.badCall(function: "dice", problem: "it needs how many sides to throw: 1 or more")) }
        return Float(random.index(below: Int(count)) + 1)
    }
}
