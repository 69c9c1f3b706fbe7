import Guide
import struct Yarn.DialogueFault

/// Whoever the visitor talks to: the guide, or a stand-in that always says the same.
protocol Interlocutor {
    /// Everything up to the first question.
    mutating func begin() -> [Reply]
    /// Everything up to the next question, or to the end.
    mutating func hear(_ words: String) -> [Reply]
    /// Whether the talk is over.
    var isOver: Bool { get }
    /// How the talk ended; `nil` while it goes on.
    var ending: Conversation.Ending? { get }
    /// What went wrong, if anything did.
    var fault: DialogueFault? { get }
    /// The language it is in, as a BCP 47 tag.
    var language: String { get }
    /// The node whose question is open, if any is.
    var node: String? { get }
    /// What could be typed now.
    var suggestions: [String] { get }
}

extension Conversation: Interlocutor {}
