/// The warning signs of a guide, found by the words that were said: there are many ways of saying many signs, and nearly
/// none of them is said.
struct WarningSigns: Sendable {
    /// Which sign is said, or come near to.
    private struct Meaning: Sendable {
        let sign: Int
        let isNear: Bool
    }

    private var signs: [WarningSign] = []
    private var phrasings = Phrasings<Meaning>()

    /// Adds a sign.
    mutating func add(_ sign: WarningSign) {
        for phrasing in sign.phrasings { phrasings.add(phrasing, meaning: Meaning(sign: signs.count, isNear: false)) }
        for phrasing in sign.nearMisses { phrasings.add(phrasing, meaning: Meaning(sign: signs.count, isNear: true)) }
        signs.append(sign)
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
        for place in phrasings.candidates(in: sentence) {
            let candidate = phrasings.entries[place]
            let sign = signs[candidate.meaning.sign]
            let mayBePlain =
                !candidate.meaning.isNear && plain.map { $0.tier < sign.tier } ?? true
                && (sign.tier > .checkFirst || !isSettled(sign.node))
            let ask =
                sign.tier > .checkFirst && near.map { $0.tier < sign.tier } ?? true && !isSettled(sign.node)
                ? sign.ask : nil
            guard mayBePlain || ask != nil else { continue }
            switch match(candidate.phrasing, of: sign, in: sentence) {
            case .of(let match, isDoubtful: false) where mayBePlain:
                plain = HeardSign(sign, ask: nil, match, in: sentence)
            case .of(let match, let isDoubtful) where isDoubtful || candidate.meaning.isNear:
                if let ask { near = HeardSign(sign, ask: ask, match, in: sentence) }
            case .of, .none: continue
            }
        }
        if let plain, plain.tier > .checkFirst { return plain }
        return near ?? plain
    }

    /// How a sentence says something.
    private enum Match {
        case none
        /// The words that do, and whether it is to be asked about.
        case of([Int], isDoubtful: Bool)
    }

    /// The words that say it, meant as they were said.
    ///
    /// Another person's emergency is one as well where it is happening now: they may be at the door. Else nobody can tell, and
    /// it is asked about. So is what was long ago, what is denied further on, and what someone else asked.
    private func match(_ phrasing: Phrasing, of sign: WarningSign, in sentence: Sentence) -> Match {
        let matches = phrasing.matches(in: sentence)
        let meant = matches.filter { sentence.means($0) }
        let own = meant.filter { !sentence.isOfAnother($0) }
        if let match = own.first(where: {
            (sign.isForLife || !sentence.isLongOver($0)) && !sentence.takesBack($0, in: matches)
                && !sentence.isAskedAndDenied($0)
        }) {
            return .of(match, isDoubtful: false)
        }
        if let match = own.first { return sign.tier > .checkFirst ? .of(match, isDoubtful: true) : .none }
        guard sign.tier == .emergency, let match = meant.first else { return .none }
        return .of(match, isDoubtful: !sentence.isHappeningNow || sentence.isLongOver(match))
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
