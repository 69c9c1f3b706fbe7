/// A question of the guide's own: whether something that came near a warning sign is one.
struct Doubt: Sendable {
    /// The sign.
    let sign: HeardSign
    /// What was said.
    let utterance: Utterance
    /// The question that was open, to go back to.
    let moment: Moment
    /// What can be answered, in the order it is shown.
    let answers: [YesOrNo.Answer]
    let choices: [Choice]

    init(_ sign: HeardSign, in utterance: Utterance, at moment: Moment, _ words: YesOrNo) {
        self.sign = sign
        self.utterance = utterance
        self.moment = moment
        answers = words.labels.map(\.answer)
        choices = words.labels.enumerated().map { Choice(number: $0 + 1, label: $1.label) }
    }

    /// The same question in another language.
    func asked(_ ask: String?, at moment: Moment, _ words: YesOrNo) -> Doubt {
        let sign = HeardSign(node: sign.node, tier: sign.tier, ask: ask, places: sign.places, words: sign.words)
        return Doubt(sign, in: utterance, at: moment, words)
    }

    /// The question, and what can be answered.
    var replies: [Reply] { [.aside(sign.ask ?? ""), .question(choices)] }
}
