/// What a visitor said beyond what was asked, for as long as the visit lasts.
struct Recollection: Sendable {
    /// How much is kept. Who has said more has said it again.
    private static let longest = 5

    private var said: [(utterance: Utterance, used: Set<Int>)] = []

    /// Keeps what was said, except for words that have answered something.
    mutating func keep(_ utterance: Utterance, used: [Int]) {
        guard used.count < utterance.words.count else { return }
        if said.count == Self.longest { said.removeFirst() }
        said.append((utterance, Set(used)))
    }

    /// What answers a question, if anything does. Words are used once.
    mutating func answer(to question: Question, by understanding: inout Understanding) -> Heard.Taken? {
        for index in said.indices {
            let sentence = understanding.sentence(said[index].utterance)
            guard let taken = understanding.answer(in: sentence, to: question, used: said[index].used) else { continue }
            said[index].used.formUnion(taken.places)
            return taken
        }
        return nil
    }
}
