/// Why a dialogue could not go on: a mistake that only shows when it runs, with its place.
public struct DialogueFault: Error, Hashable, Sendable {
    /// What went wrong.
    public enum Reason: Hashable, Sendable {
        /// A jump, a detour or a host named a node that does not exist.
        case noSuchNode(String)
        /// A host named a variable that does not exist, or gave it a value of another type.
        case badVariable(String)
        /// A function was given something it cannot use.
        case badCall(function: String, problem: String)
        /// A choice was made that was not on offer, or an event asked for while a choice is due.
        case badChoice(String)
        /// So many steps passed without a line, a choice or a command that the dialogue seems to run in a circle.
        case tooManySteps(Int)
        /// So many lines and commands passed without a choice that the host gave up waiting for one.
        case tooLongWithoutChoice(Int)
        /// So many detours stand open that the dialogue seems to run in a circle.
        case tooManyDetours(Int)
        /// A text put together while the dialogue ran grew longer than so many bytes.
        case textTooLong(Int)
    }

    /// What went wrong.
    public let reason: Reason
    /// The node that was running, or `nil` where none was.
    public let node: String?
    /// The source that node stands in.
    public let file: String?
    /// The line of that source, counted from 1, where it is known.
    public let line: Int?

    /// Makes a fault; for hosts that stop a dialogue themselves.
    public init(reason: Reason, node: String?, file: String?, line: Int?) {
        self.reason = reason
        self.node = node
        self.file = file
        self.line = line
    }
}

extension DialogueFault: CustomStringConvertible {
    /// The fault in words, for the author: place first.
    public var description: String {
        let place = [file, line.map(String.init)].compactMap { $0 }.joined(separator: ":")
        let inNode = node.map { " (in node “\($0)”)" } ?? ""
        return (place.isEmpty ? "" : place + ": ") + reason.description + inNode
    }
}

extension DialogueFault.Reason: CustomStringConvertible {
    /// What went wrong, in a sentence.
    public var description: String {
        switch self {
        case .noSuchNode(let name): "There is no node called “\(name)”."
        case .badVariable(let problem): problem
        case .badCall(let function, let problem): "\(function)(…) cannot be worked out: \(problem)."
        case .badChoice(let problem): problem
        case .tooManySteps(let count):
            "After \(count) steps without a line, a choice or a command, the dialogue seems to run in a circle."
        case .tooLongWithoutChoice(let count):
            "After \(count) lines and commands without a choice, the dialogue seems to talk in a circle."
        case .tooManyDetours(let count): "\(count) detours stand open at once; the dialogue seems to run in a circle."
        case .textTooLong(let length):
            "A text grew longer than \(length) letters; the dialogue seems to add to it in a circle."
        }
    }
}
