import struct Yarn.DialogueFault

/// Whether the visitor would like the advice on paper: asked once the talk itself is over.
extension Conversation {
    /// What is offered, and how it can be answered.
    struct CardOffer: Sendable {
        let card: TakeHomeCard
        let answers: [YesOrNo.Answer]
        let choices: [Choice]
    }

    /// The card that the visitor has asked for. Print it, then tell how that went: ``printed(_:)``.
    public var cardToPrint: TakeHomeCard? {
        if case .printing(let card) = stage { card } else { nil }
    }

    /// Goes on after the card was sent to the printer, or could not be.
    /// - Returns: What is said about it, and the end; nothing where no card was asked for.
    public mutating func printed(_ isPrinted: Bool) -> [Reply] {
        guard case .printing = stage else { return [] }
        stage = .over
        return phrase(isPrinted ? .cardPrinted : .cardNotPrinted, in: history.latestMoment?.dialogue) + [.end]
    }

    /// Ends the visit; before that, where it can be printed and there is something to print, offers the card.
    mutating func finish(_ replies: [Reply]) -> [Reply] {
        stage = .over
        guard offersCard, replies.last == .end, fault == nil, let card else { return replies }
        let words = learn().lexicon.yesOrNo.labels.filter { $0.answer != .notSure }
        guard words.count == 2 else { return replies }
        let choices = words.enumerated().map { Choice(number: $0 + 1, label: $1.label) }
        let offer = CardOffer(card: card, answers: words.map(\.answer), choices: choices)
        stage = .offering(offer)
        return replies.dropLast() + ask(offer)
    }

    /// Hears whether the card is wanted.
    mutating func settle(_ offer: CardOffer, hearing utterance: Utterance) -> [Reply] {
        guard let moment = history.latestMoment else { return goodbye() }
        var ears = learn()
        let sentence = ears.sentence(utterance)
        if let sign = ears.lexicon.sign(in: sentence, isSettled: { isSettled($0, at: moment) }) {
            // What comes after a sign goes on from the last question, which is then open once more.
            _ = history.undo()
            return heed(sign, in: sentence, at: moment, by: &ears)
        }
        if let language = languages.language(in: utterance) { return change(to: language) }
        let number = ears.numbers.digits(in: utterance)
        let numbered = number.flatMap { offer.answers.indices.contains($0 - 1) ? offer.answers[$0 - 1] : nil }
        switch numbered ?? ears.lexicon.yesOrNo.answer(in: utterance, isSmall: ears.lexicon.isSmall) {
        case .yes:
            stage = .printing(offer.card)
            return []
        case .no:
            return goodbye()
        case .notSure, nil:
            break
        }
        switch commands.command(in: utterance) {
        case .back: return goBack(from: moment)
        case .startOver: return obey(.startOver, at: moment)
        case .goodbye: return goodbye()
        case .answers, .change: return history.undo().map { showAnswers(at: $0.moment) } ?? ask(offer)
        case .again, .help, .why: return ask(offer)
        case nil: return utterance.words.isEmpty ? ask(offer) : say(.notUnderstood, at: moment) + ask(offer)
        }
    }

    /// Says the end of the visit again, in the language that is spoken now, and asks whether it is wanted on paper.
    mutating func retellEnding() -> [Reply] {
        guard let turn = history.turns.last else { return [] }
        do {
            var dialogue = turn.moment.dialogue
            try dialogue.choose(turn.taken.index)
            return finish(run(dialogue, after: turn.question).replies)
        } catch {
            return end(for: error, in: turn.moment.dialogue)
        }
    }

    private mutating func goodbye() -> [Reply] {
        stage = .over
        return phrase(.goodbye, in: history.latestMoment?.dialogue) + [.end]
    }

    private mutating func ask(_ offer: CardOffer) -> [Reply] {
        phrase(.cardOffer, in: history.latestMoment?.dialogue) + [.question(offer.choices)]
    }

    /// What there is to print: the advice as it was said last, and how to book; only where both were shown, and never
    /// once the visitor was sent to medical care.
    private var card: TakeHomeCard? {
        guard let booking, !isCareSought else { return nil }
        let advice = lastTakeHome.isEmpty ? history.takeHome : lastTakeHome
        guard !advice.isEmpty else { return nil }
        var fault: DialogueFault?
        let lines = phrasebook.lines(.card, in: history.latestMoment?.dialogue, noting: &fault)
        return TakeHomeCard(
            booking: booking,
            heading: lines.first ?? "",
            advice: advice,
            closing: Array(lines.dropFirst())
        )
    }
}
