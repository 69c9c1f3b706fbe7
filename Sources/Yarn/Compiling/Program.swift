/// A compiled dialogue: shared by every visit, changed by none.
public final class Program: Sendable {
    /// A node as its author wrote it, beyond what it says.
    public struct Node: Hashable, Sendable {
        /// One `key: value` line of a node's head.
        public struct Header: Hashable, Sendable {
            /// What stands before the colon.
            public let key: String
            /// What stands after it, white space at both ends removed.
            public let value: String
        }

        /// The node's title. For a member of a node group: the title, a full stop, and the member's subtitle or number.
        public let name: String
        /// Its headers, `title` included, in the order they were written. A node group as a whole has none.
        public let headers: [Header]
        /// The name of the source it stands in; for a group, of its first member.
        public let file: String
        /// The tags of that source, from above its first node, without their `#`.
        public let fileTags: [String]
        /// Whether this is a node group as a whole, of which saliency chooses a member.
        public let isGroup: Bool

        /// The name of a member of a node group, by its place in the group, counted from 0.
        static func name(ofMember position: Int, of group: String, subtitle: String?) -> String {
            "\(group).\(subtitle ?? String(position + 1))"
        }

        /// The values of every header with a key, in order.
        public func values(ofHeader key: String) -> [String] {
            headers.filter { $0.key == key }.map(\.value)
        }
    }

    /// How a node is run.
    struct NodeRecord {
        let entry: Int32
        /// Whether visits are counted: `tracking: never` turns it off.
        let isTracked: Bool
        /// A group's members, as saliency sees them.
        let members: [Member]
    }

    struct Member {
        /// Where its conditions are worked out.
        let condition: Int32
        let complexity: Int32
        let content: Int32
    }

    struct VariableRecord {
        let name: String
        /// What it begins with; for a smart variable nothing anyone should look at.
        let initial: Value
        /// Where a smart variable is worked out; `nil` for a stored one.
        let smartEntry: Int32?
    }

    struct Beginning {
        let variables: [Value]
        let visits: [Int32]
        let seen: [Bool]
        let views: [Int32]
    }

    enum FunctionRecord {
        case builtIn(BuiltInFunction)
        case host(Library.Function)
        /// Called, but in no library: a fault when it is reached.
        case missing(String)
    }

    /// Every node, in the order of the sources; the members of groups after them.
    public let nodes: [Node]

    let nodeRecords: [NodeRecord]
    let instructions: [Instruction]
    /// For every instruction, the line of the source it comes from, counted from 1.
    let sourceLines: [Int32]
    let commands: [CommandTemplate]
    let strings: [String]
    let variables: [VariableRecord]
    let functions: [FunctionRecord]
    /// How many things are marked `once`, and how many saliency may choose.
    let onceCount: Int
    let contentCount: Int
    /// What every dialogue begins with, made once and shared until it changes.
    let beginning: Beginning
    /// The lines as they are written, and in the other languages there are.
    let base: Wording
    let translations: [LazyWording]
    private let nodeOfName: [String: Int]
    private let variableOfName: [String: Int]

    init(_ parts: consuming ProgramParts, language: String) {
        nodes = parts.nodes
        nodeRecords = parts.nodeRecords
        instructions = parts.instructions
        sourceLines = parts.sourceLines
        commands = parts.commands
        strings = parts.strings
        variables = parts.variables
        functions = parts.functions
        onceCount = parts.onceCount
        contentCount = parts.contentCount
        beginning = Beginning(
            variables: parts.variables.map(\.initial),
            visits: Array(repeating: 0, count: parts.nodes.count),
            seen: Array(repeating: false, count: parts.onceCount),
            views: Array(repeating: 0, count: parts.contentCount)
        )
        base = Wording(language: language, lines: parts.lines, headers: [:])
        translations = []
        nodeOfName = Dictionary(parts.nodes.enumerated().map { ($1.name, $0) }) { first, _ in first }
        variableOfName = Dictionary(parts.variables.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// The same program with other translations.
    init(_ program: Program, translations: [LazyWording]) {
        nodes = program.nodes
        nodeRecords = program.nodeRecords
        instructions = program.instructions
        sourceLines = program.sourceLines
        commands = program.commands
        strings = program.strings
        variables = program.variables
        functions = program.functions
        onceCount = program.onceCount
        contentCount = program.contentCount
        beginning = program.beginning
        base = program.base
        self.translations = translations
        nodeOfName = program.nodeOfName
        variableOfName = program.variableOfName
    }

    /// The node with a name, or `nil` where there is none.
    public func node(named name: String) -> Node? { nodeIndex(name).map { nodes[$0] } }

    /// The value a variable begins with, or `nil` where there is no such variable or it is a smart one.
    public func initialValue(of variable: String) -> Value? {
        guard let index = variableIndex(variable), variables[index].smartEntry == nil else { return nil }
        return variables[index].initial
    }

    /// The names of all variables, smart ones included, sorted.
    public var variableNames: [String] { variables.map(\.name).sorted() }

    func nodeIndex(_ name: String) -> Int? { nodeOfName[name] }
    func variableIndex(_ name: String) -> Int? { variableOfName[name] }
}

/// What a program is put together from.
struct ProgramParts {
    var nodes: [Program.Node] = []
    var nodeRecords: [Program.NodeRecord] = []
    var instructions: [Instruction] = []
    var sourceLines: [Int32] = []
    var lines: [LineTemplate] = []
    var commands: [CommandTemplate] = []
    var strings: [String] = []
    var variables: [Program.VariableRecord] = []
    var functions: [Program.FunctionRecord] = []
    var onceCount = 0
    var contentCount = 0
    var markup: MarkupParser
}
