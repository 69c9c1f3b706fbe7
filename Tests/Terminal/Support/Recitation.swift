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
    var language = "en"
    /// How it ends whatever happens; `nil` for as it comes.
    var forcedEnding: Conversation.Ending?
    /// Said before the first question.
    var prelude: [Reply] = []
    private var hasSaidGoodbye = false

    init(turns: Int = 3) {
        self.turns = turns
    }

    func begin() -> [Reply] {
        prelude + [.line(speaker: nil, text: "Where does it hurt?"), Self.question]
    }

    mutating func hear(_ words: String) -> [Reply] {
        if words == "goodbye" { return leave() }
        turns -= 1
        if isOver { return [.line(speaker: nil, text: "You said: \(words)"), .end] }
        return [.line(speaker: nil, text: "You said: \(words)"), Self.question]
    }

    mutating func leave() -> [Reply] {
        hasSaidGoodbye = true
        return [.aside("Take care."), .end]
    }

    var isOver: Bool { turns <= 0 || hasSaidGoodbye }

    var ending: Conversation.Ending? { isOver ? forcedEnding ?? (hasSaidGoodbye ? .goodbye : .finished) : nil }

    var fault: DialogueFault? {
        guard forcedEnding == .fault else { return nil }
        return DialogueFault(reason: .badVariable("You said: secret"), node: "Recitation", file: "r.yarn", line: 7)
    }

    var node: String? { isOver ? nil : "Recitation" }

    var suggestions: [String] { ["Neck or shoulders", "Lower back", "Lower leg", "back", "help"] }
}
