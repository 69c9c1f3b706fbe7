/// What was made of an utterance at a question.
enum Heard: Hashable, Sendable {
    /// One of the choices, by its position among those on offer, counted from 0.
    case choice(Int)
    /// Something about the conversation itself.
    case command(SpokenCommand)
    /// Several choices fit equally well; their positions, in order.
    case ambiguous([Int])
    /// Nothing was said: an empty line.
    case silence
    /// Something was said that fits nothing here.
    case nothing
}
