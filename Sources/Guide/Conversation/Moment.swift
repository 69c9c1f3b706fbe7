import Yarn

/// A question that was asked, and the dialogue as it waits for the answer: what going back goes back to.
struct Moment: Sendable {
    /// The dialogue, waiting for a choice.
    let dialogue: Dialogue
    /// The question it waits at.
    let question: Question
    /// The dialogue as it was before it came to the question: told again, it asks the same in another language.
    let before: Dialogue
    /// What was said on the way to it that is worth taking home.
    let takeHome: [String]
}
