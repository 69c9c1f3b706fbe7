/// Of whom, and of what time, a sentence tells: "my father had that, he couldn't pee", "I broke a leg as a kid".
struct Circumstances: Sendable {
    /// For every token, whether it is said of another person.
    private(set) var isOfAnother: [Bool]
    /// For every token, whether it is said to be long over.
    private(set) var isLongOver: [Bool]
    /// For every token, whether it is what someone asked the visitor, who denies something further on.
    private(set) var isAskedAndDenied: [Bool]
    /// Whether something is said to happen now. Known only where another person is spoken of.
    private(set) var isHappeningNow = false

    /// Nothing is known yet.
    init() { (isOfAnother, isLongOver, isAskedAndDenied) = ([], [], []) }

    /// Looks for people and times.
    /// - Parameters:
    ///   - sentence: What was said, with its denials and turns of speech.
    ///   - lexicon: The words it is understood by.
    init(_ sentence: Sentence, _ lexicon: Lexicon) {
        isOfAnother = Array(repeating: false, count: sentence.tokens.count)
        isLongOver = isOfAnother
        isAskedAndDenied = isOfAnother
        for match in lexicon.otherPeople.matches(in: sentence) { note(another: match, sentence, lexicon) }
        // A time is one within a turn of speech as well.
        for match in lexicon.longAgo.matches(in: sentence) where !sentence.denies(match) {
            note(longAgo: match, sentence, lexicon)
        }
        for match in lexicon.askedWords.matches(in: sentence) { note(asked: match, sentence, lexicon) }
        if isOfAnother.contains(true) {
            isHappeningNow = lexicon.happeningNow.matches(in: sentence).contains { sentence.means($0) }
        }
    }

    /// Notes that what follows a mention of another person is said of that person, unless it tells what they noticed in the
    /// visitor ("my wife found a lump on my back") or did to them ("my brother punched me"), or it is what the visitor is
    /// ("I'm a nurse").
    private mutating func note(another match: [Int], _ sentence: Sentence, _ lexicon: Lexicon) {
        guard let first = match.first, let last = match.last, !Self.namesSelf(before: first, sentence, lexicon) else {
            return
        }
        let words = sentence.utterance.words
        var told = sentence.breath(after: last)
        if told.prefix(2).contains(where: { lexicon.tellingWords.contains(sentence.word(at: $0)) }) { return }
        let tokens = sentence.tokens
        let next = told.upperBound < tokens.count ? tokens[told.upperBound].place : words.count
        if words[tokens[last].place..<next].contains(where: lexicon.visitorAgain.contains) { return }
        for place in match { isOfAnother[place] = true }
        while true {
            for place in told { isOfAnother[place] = true }
            // "My dad had that, he couldn't pee": he is still the one.
            guard told.upperBound < tokens.count,
                sentence.saysSmall(anyOf: lexicon.otherPeopleAgain, before: told.upperBound)
                    || lexicon.otherPeopleAgain.contains(sentence.word(at: told.upperBound))
            else { return }
            told = told.upperBound..<sentence.breath(after: told.upperBound).upperBound
        }
    }

    /// Whether the words from the last new beginning to a token tell what the visitor is.
    private static func namesSelf(before place: Int, _ sentence: Sentence, _ lexicon: Lexicon) -> Bool {
        let tokens = sentence.tokens
        var start = place
        while start > 0, tokens[start].pause == .none, !tokens[start].beginsAnew { start -= 1 }
        let first = start > 0 ? tokens[start - 1].place + 1 : 0
        return first < tokens[place].place
            && sentence.utterance.words[first..<tokens[place].place].contains(where: lexicon.selfNaming.contains)
    }

    /// Notes that what is said in one clause with a time long ago is over, unless the clause tells that it goes on. A time
    /// by itself tells of the clause before it: "surgery, 2008".
    private mutating func note(longAgo match: [Int], _ sentence: Sentence, _ lexicon: Lexicon) {
        guard let first = match.first else { return }
        var clause = Self.clause(around: first, sentence, lexicon)
        if clause.count == match.count, clause.lowerBound > 0, sentence.tokens[clause.lowerBound].pause == .comma {
            clause = Self.clause(around: clause.lowerBound - 1, sentence, lexicon).lowerBound..<clause.upperBound
        }
        guard !clause.contains(where: { lexicon.stillSo.contains(sentence.word(at: $0)) }) else { return }
        for place in clause { isLongOver[place] = true }
    }

    /// Notes that what follows words like "the nurse asked if" is what was asked, up to a full stop or a new beginning ("and
    /// I"); but only where the visitor denies something after that: "asked did I wet myself, and I said no".
    private mutating func note(asked match: [Int], _ sentence: Sentence, _ lexicon: Lexicon) {
        guard let last = match.last else { return }
        let words = sentence.utterance.words
        let rest = words[(sentence.tokens[last].place + 1)...]
        guard rest.contains(where: { lexicon.denials.contains($0) || lexicon.isPlainNo($0) }) else { return }
        var place = last + 1
        while place < sentence.tokens.count, sentence.tokens[place].pause < .stop,
            place == last + 1 || !lexicon.contrasts.contains(sentence.word(at: place)),
            place == last + 1 || !(sentence.tokens[place].beginsAnew && sentence.isLink(place - 1))
        {
            isAskedAndDenied[place] = true
            place += 1
        }
    }

    /// What is said around a token between pauses, words that turn round ("but"), and links to something new ("and my").
    private static func clause(around place: Int, _ sentence: Sentence, _ lexicon: Lexicon) -> Range<Int> {
        func begins(_ place: Int) -> Bool {
            let token = sentence.tokens[place]
            return token.pause > .none || lexicon.contrasts.contains(sentence.word(at: place))
                || token.beginsAnew && sentence.isLink(place - 1)
        }
        var start = place
        while start > 0, !begins(start) { start -= 1 }
        var end = place + 1
        while end < sentence.tokens.count, !begins(end) { end += 1 }
        return start..<end
    }
}
