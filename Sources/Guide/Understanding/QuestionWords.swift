/// The words by which the choices of a question are known, ready to be listened for.
struct QuestionWords: Sendable {
    /// The words of one choice.
    struct Offer: Sendable {
        /// Its label, the label's parts ("Neck or shoulders"), and its other words.
        let phrasings: [Phrasing]
        /// Words of its label that no other choice of the question has.
        let ownWords: [Vocabulary.Word]
        /// What it comes to where it is a yes, a no or a doubt.
        let answer: YesOrNo.Answer?
    }

    let offers: [Offer]

    /// Whether it asks for yes or no. Such a question is never answered by what was said before it was asked.
    var asksYesOrNo: Bool { offers.contains { $0.answer == .yes || $0.answer == .no } }

    init(_ question: Question, _ lexicon: inout Lexicon) {
        var labels = question.choices.map { Set(Utterance($0.choice.label).words) }
        let others = question.choices.map { Set($0.writtenWords.flatMap { Utterance($0).words }) }
        for index in labels.indices {
            for other in labels.indices where other != index {
                labels[index].subtract(Utterance(question.choices[other].choice.label).words)
                labels[index].subtract(others[other])
            }
        }
        var offers: [Offer] = []
        for (offer, own) in zip(question.choices, labels) {
            let parts = lexicon.parts(of: offer.choice.label)
            let written = parts.map { $0.joined(separator: " ") } + offer.writtenWords
            let ownWords = own.filter { $0.utf8.count >= 4 && !lexicon.isSmall($0) && !lexicon.isCommon($0) }
            offers.append(
                Offer(
                    phrasings: written.compactMap { WrittenPhrasing($0) }.compactMap { lexicon.learn($0) },
                    ownWords: ownWords.sorted().map { lexicon.vocabulary.add($0) },
                    answer: parts.compactMap { lexicon.yesOrNo.answer(saying: $0) }.first
                )
            )
        }
        self.offers = offers
    }
}
