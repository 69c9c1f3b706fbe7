extension Lexicon {
    /// The warning sign to act on in what was said, the most urgent first.
    ///
    /// What is said plainly comes before what is only near, except that a mention of something to check first never
    /// keeps a more urgent one from being asked about.
    /// - Parameters:
    ///   - sentence: What was said.
    ///   - isSettled: Whether a node has spoken already, or a visitor has said that it does not fit.
    /// - Returns: The sign, or `nil` where nothing was said that is near to one.
    func sign(in sentence: Sentence, isSettled: (String) -> Bool = { _ in false }) -> HeardSign? {
        var plain: HeardSign?
        for sign in signs where plain.map({ $0.tier < sign.tier }) ?? true {
            if sign.tier == .checkFirst, isSettled(sign.node) { continue }
            guard let match = Self.match(sign.phrasings, in: sentence) else { continue }
            plain = HeardSign(sign, ask: nil, match, in: sentence)
        }
        if let plain, plain.tier > .checkFirst { return plain }
        var near: HeardSign?
        for sign in signs where near.map({ $0.tier < sign.tier }) ?? (sign.tier > .checkFirst) {
            guard let ask = sign.ask, !isSettled(sign.node), let match = nearMiss(sign, in: sentence) else {
                continue
            }
            near = HeardSign(sign, ask: ask, match, in: sentence)
        }
        return near ?? plain
    }

    /// What comes near a sign: all of a phrasing's words but one, or one that its writer was not sure of. A "no" is no part
    /// of it, and neck and pain are in every other sentence: at least one word must be the sign's own.
    private func nearMiss(_ sign: WarningSign, in sentence: Sentence) -> [Int]? {
        for phrasing in sign.nearMisses {
            for match in phrasing.matches(in: sentence) where sentence.means(match) {
                if phrasing.isDoubtful { return match }
                let words = match.map { sentence.utterance.words[sentence.tokens[$0].place] }
                guard !words.contains(where: denials.contains) else { continue }
                if match.contains(where: { sentence.tokens[$0].words.contains(where: isTelling) }) { return match }
            }
        }
        return nil
    }

    /// What says one of some phrasings and means it.
    private static func match(_ phrasings: [Phrasing], in sentence: Sentence) -> [Int]? {
        for phrasing in phrasings {
            for match in phrasing.matches(in: sentence) where sentence.means(match) { return match }
        }
        return nil
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
