import Yarn

/// One visitor's conversation with the guide, as a value: what was typed goes in, replies come out.
public struct Conversation: Sendable {
    /// Prepares a visit.
    /// - Parameters:
    ///   - program: The dialogue, compiled with ``Guide/Library/guide``.
    ///   - seed: What chance follows; the same seed and the same words give the same visit.
    public init(_ program: Program, seed: UInt64 = 0) {}

    /// Begins the visit: everything up to the first question.
    public mutating func begin() -> [Reply] { [.end] }

    /// Answers what the visitor typed: everything up to the next question, or to the end.
    /// - Parameter words: One line as it was typed. Any length, any characters.
    public mutating func hear(_ words: String) -> [Reply] { [.end] }

    /// Whether the visit is over.
    public var isOver: Bool { true }

    /// What could be typed now, for completion: the labels on offer, then the spoken commands.
    public var suggestions: [String] { [] }
}
