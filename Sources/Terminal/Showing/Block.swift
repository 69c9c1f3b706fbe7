/// A thought as it is shown at once: a line said, a list, a card.
struct Block: Hashable {
    /// Its lines, with the empty one that sets it apart from what came before.
    var lines: [String]
    /// How many words there are to read in it.
    let words: Int
    /// The silence before it that the dialogue asks for, in seconds.
    var pause: Double = 0
    /// Whether the next one belongs on the same page: a question and its choices.
    var keepsWithNext = false
}
