import Guide
import struct Yarn.DialogueFault

@testable import Terminal

/// A stand-in for the guide that has much to say, a short question after it, and captions of its own.
struct Reader: Interlocutor {
    var lines: [String]
    var turns = 2

    func begin() -> [Reply] { lines.map { .line(speaker: nil, text: $0) } + [Recitation.question] }

    mutating func hear(_ words: String) -> [Reply] {
        turns -= 1
        return [.aside("You said: \(words)")] + (isOver ? [.end] : [Recitation.question])
    }

    mutating func leave() -> [Reply] {
        turns = 0
        return [.aside("Adiós."), .end]
    }

    var isOver: Bool { turns <= 0 }
    var ending: Conversation.Ending? { isOver ? .finished : nil }
    var fault: DialogueFault? { nil }
    var language: String { "es" }
    var node: String? { nil }
    var suggestions: [String] { [] }
    var captions: Captions { Captions(guide: "Guía", visitor: "Usted", more: "Pulse Enter", scan: "") }
    var progressCaption: String? { isOver ? nil : "1 de unas 2" }
}
