import Guide
import struct Yarn.DialogueFault

/// A conversation that someone goes on with in the middle.
struct TakenOver: Interlocutor {
    private var conversation: Conversation
    private let replies: [Reply]
    private let reveal: Reveal?

    /// Goes on from a scene.
    init(_ scene: DemoScene, reveal: Reveal?) {
        conversation = scene.conversation
        replies = scene.replies
        self.reveal = reveal
    }

    /// What the guide said last, once more.
    func begin() -> [Reply] { replies }

    mutating func hear(_ words: String) -> [Reply] {
        let notes = reveal?.notes(on: words, to: conversation).lines ?? []
        return notes.map { .line(speaker: "·", text: $0) } + conversation.hear(words)
    }

    mutating func prepare() { conversation.prepare() }
    mutating func leave() -> [Reply] { conversation.leave() }

    var isOver: Bool { conversation.isOver }
    var ending: Conversation.Ending? { conversation.ending }
    var fault: DialogueFault? { conversation.fault }
    var language: String { conversation.language }
    var node: String? { conversation.node }
    var suggestions: [String] { conversation.suggestions }
    var captions: Captions { conversation.captions }
    var progressCaption: String? { conversation.progressCaption }
}
