import Guide
import struct Yarn.DialogueFault

@testable import Terminal

/// A stand-in for the guide that says the same whatever it hears, and then repeats it.
struct Recitation: Interlocutor {
    static let question = Reply.question([
        Choice(number: 1, label: "Neck or shoulders"), Choice(number: 2, label: "Lower back"),
        Choice(number: 3, label: "Lower leg"),
    ])

    var turns = 3
    var hasSaidGoodbye = false

    func begin() -> [Reply] {
        [.line(speaker: nil, text: "Where does it hurt?"), Self.question]
    }

    mutating func hear(_ words: String) -> [Reply] {
        if words == "goodbye" {
            hasSaidGoodbye = true
            return [.aside("Take care."), .end]
        }
        turns -= 1
        if isOver { return [.line(speaker: nil, text: "You said: \(words)"), .end] }
        return [.line(speaker: nil, text: "You said: \(words)"), Self.question]
    }

    var ending: Conversation.Ending? { isOver ? hasSaidGoodbye ? .goodbye : .finished : nil }

    var fault: DialogueFault? { nil }

    var language: String { "en" }

    var node: String? { isOver ? nil : "Recitation" }

    var isOver: Bool { turns <= 0 || hasSaidGoodbye }

    var suggestions: [String] { ["Neck or shoulders", "Lower back", "Lower leg", "back", "help"] }
}
