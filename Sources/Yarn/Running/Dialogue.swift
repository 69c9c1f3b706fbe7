/// A dialogue in progress, as a value: copy it and you have a bookmark.
public struct Dialogue: Sendable {
    /// The program it runs.
    public let program: Program

    /// Begins a dialogue.
    /// - Parameters:
    ///   - program: What to run.
    ///   - node: Where to begin.
    ///   - seed: What `random` and its relatives follow: the same seed gives the same dialogue.
    /// - Throws: ``DialogueFault`` with `noSuchNode`.
    public init(_ program: Program, at node: String = "Start", seed: UInt64 = 0) throws(DialogueFault) {
        self.program = program
    }

    /// Runs to the next line, choice or command, or to the end; after the end, again `.end`.
    /// - Throws: ``DialogueFault``; also `badChoice` where a choice is due.
    public mutating func next() throws(DialogueFault) -> Event { .end }

    /// Takes one of the options last delivered.
    /// - Parameter index: The option's index in the list delivered, counted from 0.
    /// - Throws: ``DialogueFault`` with `badChoice` where there is no such option or it is not available.
    public mutating func choose(_ index: Int) throws(DialogueFault) {}

    /// Goes on past a choice of which no option is available.
    /// - Throws: ``DialogueFault`` with `badChoice` where one is.
    public mutating func chooseNothing() throws(DialogueFault) {}

    /// The name of the node that is running, or `nil` at the end.
    public var currentNode: String? { nil }

    /// What a variable holds, smart ones included; `nil` where there is no such variable.
    public func value(of variable: String) -> Value? { nil }

    /// Gives a variable a value.
    /// - Throws: ``DialogueFault`` with `badVariable` where it does not exist, is smart, or has another type.
    public mutating func set(_ variable: String, to value: Value) throws(DialogueFault) {}

    /// How often a node has been left.
    public func visitCount(of node: String) -> Int { 0 }

    /// Whether a command with this name has been delivered.
    public func hasDelivered(command: String) -> Bool { false }

    /// Leaves whatever is running and begins a node; variables and visit counts stay.
    /// - Throws: ``DialogueFault`` with `noSuchNode`.
    public mutating func jump(to node: String) throws(DialogueFault) {}

    /// Begins a node and comes back: where a choice is due, to that choice, its options considered anew.
    /// - Throws: ``DialogueFault`` with `noSuchNode`.
    public mutating func detour(to node: String) throws(DialogueFault) {}
}
