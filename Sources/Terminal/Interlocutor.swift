import Guide
import struct Yarn.DialogueFault

/// Whoever the visitor talks to: the guide, or a stand-in that always says the same.
protocol Interlocutor {
    /// Everything up to the first question.
    mutating func begin() -> [Reply]
    /// Everything up to the next question, or to the end.
    mutating func hear(_ words: String) -> [Reply]
    /// Gets ready to listen, while no one waits.
    mutating func prepare()
    /// The last words to someone who leaves in the middle.
    mutating func leave() -> [Reply]
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
    /// The words around the talk, in the visitor's language.
    var captions: Captions { get }
    /// How far the visit is, in words, where there is anything to tell.
    var progressCaption: String? { get }
    /// Whether a card to take home is offered in the end: whether there is a printer.
    var offersCard: Bool { get set }
    /// The card that the visitor has asked for.
    var cardToPrint: TakeHomeCard? { get }
    /// Goes on after the card was printed, or could not be.
    mutating func printed(_ isPrinted: Bool) -> [Reply]
}

extension Interlocutor {
    mutating func prepare() {}
    var captions: Captions { .english }
    var progressCaption: String? { nil }
    var offersCard: Bool {
        get { false }
        set {}
    }
    var cardToPrint: TakeHomeCard? { nil }
    func printed(_ isPrinted: Bool) -> [Reply] { [] }
}

extension Conversation: Interlocutor {}
