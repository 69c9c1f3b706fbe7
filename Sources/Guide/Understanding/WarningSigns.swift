/// The warning signs of a guide, found by the words that were said: there are many ways of saying many signs, and nearly
/// none of them is said.
struct WarningSigns: Sendable {
    /// One way of saying a sign, or of coming near it.
    private struct Listening: Sendable {
        let sign: Int
        let phrasing: Phrasing
        let isNear: Bool
    }

    private var signs: [WarningSign] = []
    private var listenings: [Listening] = []
    /// For every word, the places among the listenings that it may be the beginning of.
    private var places: [Vocabulary.Word: [Int]] = [:]
    /// The same for every word list.
    private var placesOfLists: [Int: [Int]] = [:]

    /// Adds a sign.
    mutating func add(_ sign: WarningSign) {
        for phrasing in sign.phrasings { listen(Listening(sign: signs.count, phrasing: phrasing, isNear: false)) }
        for phrasing in sign.nearMisses { listen(Listening(sign: signs.count, phrasing: phrasing, isNear: true)) }
        signs.append(sign)
    }

    private mutating func listen(_ listening: Listening) {
        let anchor = listening.phrasing.anchor
        for word in anchor.words { places[word, default: []].append(listenings.count) }
        for list in anchor.lists { placesOfLists[list, default: []].append(listenings.count) }
        listenings.append(listening)
    }

    /// The warning sign to act on in what was said, the most urgent first.
    ///
    /// What is said plainly comes before what is only near, except that a mention of something to check first never
    /// keeps a more urgent one from being asked about.
    /// - Parameters:
    ///   - sentence: What was said.
    ///   - lexicon: The words it was understood by.
    ///   - isSettled: Whether a node has spoken already, or a visitor has said that it does not fit.
    /// - Returns: The sign, or `nil` where nothing was said that is near to one.
    func sign(in sentence: Sentence, _ lexicon: Lexicon, isSettled: (String) -> Bool) -> HeardSign? {
        var plain: HeardSign?
        var near: HeardSign?
        for place in candidates(in: sentence) {
            let listening = listenings[place]
            let sign = signs[listening.sign]
            if listening.isNear {
                guard sign.tier > .checkFirst, near.map({ $0.tier < sign.tier }) ?? true, let ask = sign.ask,
                    !isSettled(sign.node),
                    let match = match(listening, in: sentence)
                else { continue }
                near = HeardSign(sign, ask: ask, match, in: sentence)
            } else {
                guard plain.map({ $0.tier < sign.tier }) ?? true, sign.tier > .checkFirst || !isSettled(sign.node),
                    let match = match(listening, in: sentence)
                else { continue }
                plain = HeardSign(sign, ask: nil, match, in: sentence)
            }
        }
        if let plain, plain.tier > .checkFirst { return plain }
        return near ?? plain
    }

    /// The words that say it, meant as they were said. Another person's emergency is one as well: they may be at the door.
    private func match(_ listening: Listening, in sentence: Sentence) -> [Int]? {
        listening.phrasing.matches(in: sentence).first { match in
            sentence.means(match) && (signs[listening.sign].tier == .emergency || !sentence.isOfAnother(match))
        }
    }

    private func candidates(in sentence: Sentence) -> [Int] {
        var found: Set<Int> = []
        for token in sentence.tokens {
            for word in token.words { found.formUnion(places[word] ?? []) }
        }
        for (list, listenings) in placesOfLists where sentence.says(anyList: [list]) { found.formUnion(listenings) }
        return found.sorted()
    }
}

extension Lexicon {
    /// The warning sign to act on in what was said: see ``WarningSigns/sign(in:_:isSettled:)``.
    func sign(in sentence: Sentence, isSettled: (String) -> Bool = { _ in false }) -> HeardSign? {
        signs.sign(in: sentence, self, isSettled: isSettled)
    }
}

extension HeardSign {
    fileprivate init(_ sign: WarningSign, ask: String?, _ match: [Int], in sentence: Sentence) {
        self.init(
            node: sign.node,
            tier: sign.tier,
            ask: ask,
            places: match.map { sentence.tokens[$0].place },
            words: sentence.words(of: match)
        )
    }
}
