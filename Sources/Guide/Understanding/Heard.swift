/// What was made of an utterance at a question.
enum Heard: Hashable, Sendable {
    /// One of the choices.
    case choice(Taken)
    /// Something about the conversation itself.
    case command(SpokenCommand)
    /// Several choices fit equally well; their positions, in order.
    case ambiguous([Int])
    /// Nothing was said: an empty line.
    case silence
    /// Something was said that fits nothing here.
    case nothing

    /// A choice, and how it was said.
    struct Taken: Hashable, Sendable {
        /// Its position among those on offer, counted from 0.
        let position: Int
        /// The words that say it, by their places in the utterance; none where the whole utterance does.
        let places: [Int]
        /// These words.
        let words: String
        /// Whether it was named outright, by its number or its label. Otherwise it is said back.
        let isOutright: Bool
    }
}
