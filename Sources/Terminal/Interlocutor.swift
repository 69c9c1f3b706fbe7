import Guide

/// Whoever the visitor talks to: the guide, or a stand-in that always says the same.
protocol Interlocutor {
    /// Everything up to the first question.
    mutating func begin() -> [Reply]
    /// Everything up to the next question, or to the end.
    mutating func hear(_ words: String) -> [Reply]
    /// Whether the talk is over.
    var isOver: Bool { get }
    /// What could be typed now.
    var suggestions: [String] { get }
}

extension Conversation: Interlocutor {}
