/// The functions that dialogue may call beyond the built-in ones.
public struct Library: Sendable {
    /// The type of a parameter or of a result.
    public enum ValueType: String, Hashable, Sendable {
        /// A number.
        case number
        /// Text.
        case string
        /// `true` or `false`.
        case bool
        /// Any of the three; for parameters only.
        case any

        /// Whether a value is of this type.
        func includes(_ value: Value) -> Bool {
            switch (self, value) {
            case (.number, .number), (.string, .string), (.bool, .bool), (.any, _): true
            case (.number, _), (.string, _), (.bool, _): false
            }
        }
    }

    /// A call in progress: what it was given, and what it may ask of the dialogue that made it.
    public struct Call {
        /// The arguments, checked against the function's signature.
        public let arguments: [Value]
        let dialogue: Dialogue

        /// How often a node has been left.
        public func visitCount(of node: String) -> Int { dialogue.visitCount(of: node) }

        /// Whether the dialogue has delivered a command with this name.
        public func hasDelivered(command: String) -> Bool { dialogue.hasDelivered(command: command) }
    }

    /// What a function throws when it was given something it cannot use.
    public struct Misuse: Error, Hashable, Sendable {
        /// What is wrong, in one sentence.
        public let message: String

        /// Makes the error.
        public init(_ message: String) {
            self.message = message
        }
    }

    struct Function: Sendable {
        let name: String
        let parameters: [ValueType]
        let result: ValueType
        let body: @Sendable (Call) throws(Misuse) -> Value
    }

    private(set) var functions: [String: Function] = [:]

    /// A library with no functions of its own.
    public init() {}

    /// Adds a function, or replaces the one of that name.
    /// - Parameters:
    ///   - name: The name by which dialogue calls it.
    ///   - parameters: The types of its parameters; a call with others is an error when compiling.
    ///   - result: The type of what it returns.
    ///   - body: What it does. It must depend on nothing but the call, or a replay will differ from the visit.
    public mutating func add(
        _ name: String,
        _ parameters: [ValueType] = [],
        returns result: ValueType,
        body: @escaping @Sendable (Call) throws(Misuse) -> Value
    ) {
        functions[name] = Function(name: name, parameters: parameters, result: result, body: body)
    }
}
