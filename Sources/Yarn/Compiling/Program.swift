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

        /// The node's title, or for a member of a node group the title, a full stop and the member's own name.
        public let name: String
        /// Its headers, `title` included, in the order they were written.
        public let headers: [Header]
        /// The source it stands in.
        public let file: String

        /// The values of every header with a key, in order.
        public func values(ofHeader key: String) -> [String] {
            headers.filter { $0.key == key }.map(\.value)
        }
    }

    /// Every node, in the order of the sources.
    public let nodes: [Node]

    init(nodes: [Node]) {
        self.nodes = nodes
    }

    /// The node with a name, or `nil` where there is none.
    public func node(named name: String) -> Node? { nodes.first { $0.name == name } }

    /// The value a variable begins with, or `nil` where there is no such variable or it is a smart one.
    public func initialValue(of variable: String) -> Value? { nil }

    /// The names of the variables that are stored, sorted.
    public var variableNames: [String] { [] }
}
