/// What a visitor may say about the conversation itself, at any question.
enum SpokenCommand: String, Hashable, Sendable, CaseIterable {
    /// To the question before.
    case back
    /// From the beginning, everything forgotten.
    case startOver = "start_over"
    /// Why the guide asks this.
    case why
    /// The question once more.
    case again = "repeat"
    /// What can be said here.
    case help
    /// What the visitor has said so far.
    case answers
    /// To answer an earlier question anew: "change", "change number 3", "change where it hurts".
    case change
    /// The visit is over.
    case goodbye

    /// How to say it where the dialogue files have no `phrase: commands`: its label, then other words.
    var english: [String] {
        switch self {
        case .back: ["Back", "go back", "previous", "previous question", "undo"]
        case .startOver: ["Start over", "restart", "start again", "begin again"]
        case .why: ["Why", "why do you ask", "why are you asking", "why this"]
        case .again: ["Repeat", "again", "say again", "say that again", "repeat that", "pardon"]
        case .help: ["Help", "help me", "what can I say", "what can I type"]
        case .answers: ["What did I say", "my answers", "answers", "summary", "what have I said"]
        case .change: ["Change an answer", "change", "change answer", "change my answer", "I want to change"]
        case .goodbye: ["Goodbye", "bye", "bye bye", "quit", "exit", "stop", "leave"]
        }
    }
}
