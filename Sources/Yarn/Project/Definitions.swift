/// What a host says of its commands and functions, so that a writer who misspells one is told.
///
/// Read from `.ysls.json` files, which editors read too.
public struct Definitions: Hashable, Sendable {
    /// What may be given to a command or a function.
    public enum ParameterType: String, Hashable, Sendable, CaseIterable {
        /// A number.
        case number
        /// Any text.
        case string
        /// `true` or `false`.
        case bool
        /// The name of something in the host's world; any text, as far as a dialogue can tell.
        case instance
        /// The title of a node.
        case node
        /// A case of an enum, or its raw value.
        case `enum`
        /// Anything.
        case any
    }

    /// One of the things given to a command or a function.
    public struct Parameter: Hashable, Sendable {
        /// What it is called, for messages.
        public let name: String
        /// What may be given.
        public let type: ParameterType
        /// Whether it may be left out.
        public let isOptional: Bool
        /// Whether any number of further values of its type may follow; they may all be left out.
        public let repeats: Bool

        /// Describes a parameter.
        public init(_ name: String, _ type: ParameterType, isOptional: Bool = false, repeats: Bool = false) {
            self.name = name
            self.type = type
            self.isOptional = isOptional
            self.repeats = repeats
        }
    }

    /// A command.
    public struct Command: Hashable, Sendable {
        /// Its name in dialogue.
        public let name: String
        /// What it is given.
        public let parameters: [Parameter]

        /// Describes a command.
        public init(_ name: String, _ parameters: [Parameter] = []) {
            self.name = name
            self.parameters = parameters
        }
    }

    /// A function.
    public struct Function: Hashable, Sendable {
        /// Its name in dialogue.
        public let name: String
        /// What it is given.
        public let parameters: [Parameter]
        /// What it gives back.
        public let result: ParameterType

        /// Describes a function.
        public init(_ name: String, _ parameters: [Parameter] = [], returns result: ParameterType) {
            self.name = name
            self.parameters = parameters
            self.result = result
        }
    }

    /// The commands, by their names.
    public private(set) var commands: [String: Command] = [:]
    /// The functions, by their names.
    public private(set) var functions: [String: Function] = [:]

    /// Definitions of some commands and functions.
    public init(commands: [Command] = [], functions: [Function] = []) {
        for command in commands { add(command) }
        for function in functions { add(function) }
    }

    /// Adds a command, or replaces the one of that name.
    public mutating func add(_ command: Command) { commands[command.name] = command }

    /// Adds a function, or replaces the one of that name.
    public mutating func add(_ function: Function) { functions[function.name] = function }

    /// Adds all that other definitions have; where both have a name, theirs counts.
    public mutating func merge(_ other: Definitions) {
        commands.merge(other.commands) { $1 }
        functions.merge(other.functions) { $1 }
    }
}

extension [Definitions.Parameter] {
    /// How many values may be given: at least, and at most unless there is no limit.
    var counts: (least: Int, most: Int?) {
        let optional = reversed().prefix { $0.isOptional || $0.repeats }.count
        return (count - optional, last?.repeats == true ? nil : count)
    }

    /// The parameter that a value at a position is for.
    func parameter(at position: Int) -> Definitions.Parameter? {
        position < count ? self[position] : last.flatMap { $0.repeats ? $0 : nil }
    }
}
