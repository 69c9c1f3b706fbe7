/// What a visitor denies: "no numbness", "not my neck, it's my lower back".
///
/// A denial reaches to the end of its clause: to a pause, a word that turns round ("but", "it's"), or a new beginning
/// ("I", "my") once something has been denied. A plain no denies the few words before it: "chest pain? no". A list goes on over its commas: "no numbness, weakness or tingling". Where
/// it is not plain, it reaches less far: a warning sign taken for denied is the worse mistake.
struct Denials {
    /// How many words a denial reaches at most.
    private static let reach = 8
    /// How many words between two pauses a plain no answers at most: "any chest pain? no".
    private static let longestQuestion = 4
    /// The same where there is no pause before the no: "fever no, chills no".
    private static let longestBareQuestion = 2

    private let utterance: Utterance
    private let lexicon: Lexicon
    private let listenedFor: Set<Int>
    private let small: [Bool]
    /// The words of each denial. It begins to deny after the last of them.
    private var denials: [Range<Int>] = []

    /// Finds the words that deny.
    init(_ utterance: Utterance, _ lexicon: Lexicon, listenedFor: Set<Int>, _ small: [Bool]) {
        self.utterance = utterance
        self.lexicon = lexicon
        self.listenedFor = listenedFor
        self.small = small
        denials = utterance.words.indices.filter { lexicon.denials.contains(utterance.words[$0]) }.map { $0..<$0 + 1 }
        denials += lexicon.longDenials.places(in: utterance).filter { !$0.isEmpty }
    }

    /// Forgets the denials at some words: "don't know" denies nothing.
    mutating func drop(_ words: [Int]) {
        denials.removeAll { $0.contains(where: words.contains) }
    }

    /// For every word of the utterance, the word that denies it.
    var scopes: [Int?] {
        var scopes: [Int?] = Array(repeating: nil, count: utterance.words.count)
        if denials.isEmpty { return scopes }
        for denial in denials {
            for word in scope(of: denial.upperBound - 1) { scopes[word] = denial.upperBound - 1 }
        }
        for denial in answers {
            for word in question(before: denial) { scopes[word] = denial.lowerBound }
        }
        for denial in lexicon.backwardDenials.places(in: utterance) {
            let no = denial.first { lexicon.denials.contains(utterance.words[$0]) } ?? denial.lowerBound
            for word in clause(before: denial) { scopes[word] = no }
        }
        return scopes
    }

    /// The few words before words that deny backwards: "fever" in "fever I don't have". Nothing where these do not end their
    /// clause, or where a sentence stands before them.
    private func clause(before denial: Range<Int>) -> Range<Int> {
        let (words, pauses) = (utterance.words, utterance.pauses)
        let none = denial.lowerBound..<denial.lowerBound
        let isEnd =
            denial.upperBound == words.count || pauses[denial.upperBound] > .none
            || lexicon.links.contains(words[denial.upperBound])
        guard isEnd else { return none }
        var start = denial.lowerBound
        while start > 0, pauses[start] == .none, !lexicon.contrasts.contains(words[start - 1]) {
            let isShort = denial.lowerBound - start < Self.longestQuestion
            guard isShort, !lexicon.beginnings.contains(words[start - 1]) else { return none }
            start -= 1
        }
        return start..<denial.lowerBound
    }

    /// What is a no and nothing more, from one pause to the next or at the end of a few words: "no", "nothing like that".
    private var answers: [Range<Int>] {
        var answers: [Range<Int>] = []
        var start = 0
        while start < utterance.words.count {
            var end = start + 1
            while end < utterance.words.count, utterance.pauses[end] == .none { end += 1 }
            if lexicon.yesOrNo.answer(saying: utterance.words[start..<end]) == .no {
                answers.append(start..<end)
            } else if end - start <= Self.longestBareQuestion + 1, lexicon.isPlainNo(utterance.words[end - 1]) {
                answers.append(end - 1..<end)
            }
            start = end
        }
        return answers.filter { answer in denials.contains { $0.overlaps(answer) } }
    }

    /// The few words that a no behind them answers: "chest pain? no", "fever, chills, weight loss: none". Nothing where
    /// they are a sentence ("I wet myself, no") or the no is taken back.
    private func question(before denial: Range<Int>) -> Range<Int> {
        let (words, pauses) = (utterance.words, utterance.pauses)
        let none = denial.lowerBound..<denial.lowerBound
        let next = denial.upperBound
        // "Fever? No, but …" takes the no back. "Fever? No. I'm fine" does not.
        let isTakenBack =
            next < words.count && pauses[next] < .stop
            && words[next..<min(next + 2, words.count)].contains(where: lexicon.contrasts.contains)
        guard denial.lowerBound > 0, !isTakenBack else { return none }
        // "Do I have a fever? No." asks oneself and answers.
        let isAsked = utterance.answers.contains(denial.lowerBound)
        var start = denial.lowerBound
        while start > 0 {
            var first = start - 1
            while first > 0, pauses[first] == .none { first -= 1 }
            let isShort = start - first <= (isAsked ? Self.reach : Self.longestQuestion)
            let isSentence = words[first..<start].contains {
                !isAsked && (lexicon.beginnings.contains($0) || lexicon.contrasts.contains($0))
                    || lexicon.denials.contains($0)
            }
            // Of a list all must be short: "my legs are numb, fever, no" denies the fever alone.
            guard isShort, !isSentence else { return start..<denial.lowerBound }
            start = first
            // A list goes back over its commas, and "Pregnant? Me? No." over its question marks.
            guard isAsked ? utterance.answers.contains(start) : pauses[start] == .comma else { break }
        }
        return start..<denial.lowerBound
    }

    private func scope(of denial: Int) -> Range<Int> {
        let words = utterance.words
        let start = denial + 1
        var end = start
        var hasDenied = false
        while end < words.count, end - denial <= Self.reach {
            let word = words[end]
            switch utterance.pauses[end] {
            case .stop: return start..<end
            case .comma: if end == start || !isList(from: end) { return start..<end }
            case .none: break
            }
            if lexicon.contrasts.contains(word) { return start..<end }
            if lexicon.beginnings.contains(word) {
                // "No my leg is numb" is an answer and a sign.
                let isAnswer =
                    end == start && lexicon.isPlainNo(words[denial]) && lexicon.beginningsAfterNo.contains(word)
                if isAnswer || (hasDenied && !small[end - 1]) { return start..<end }
            }
            if listenedFor.contains(end), !lexicon.isCommon(word) { hasDenied = true }
            end += 1
        }
        return start..<end
    }

    /// Whether what comes after a comma goes on with a list, which an "or" closes.
    private func isList(from start: Int) -> Bool {
        let words = utterance.words
        for place in start..<min(words.count, start + Self.reach) {
            if place > start, utterance.pauses[place] == .stop { return false }
            if lexicon.contrasts.contains(words[place]) || lexicon.beginnings.contains(words[place]) { return false }
            if lexicon.listClosers.contains(words[place]) { return true }
        }
        return false
    }
}
