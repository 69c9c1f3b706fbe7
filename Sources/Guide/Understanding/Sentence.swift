/// What was said, as far as the guide knows its words.
struct Sentence: Sendable {
    /// A word that may count. Small words are left out.
    struct Token: Sendable {
        /// What the word is: usually one, none where it is unknown, several where it is misspelt and near to several.
        let words: [Vocabulary.Word]
        /// Which word of the utterance it is.
        let place: Int
        /// The longest pause since the token before.
        let pause: Utterance.Pause
        /// Which word of the utterance denies it ("no numbness"), or `nil`.
        var denial: Int?
        /// Whether it belongs to a turn of speech that means something else ("killing me").
        var isIdiom = false
        /// Whether it may be no more than a link between two others: "and".
        let isLink: Bool
        /// Whether something new begins with it, or with a small word before it: "I", "my".
        let beginsAnew: Bool

        func `is`(anyOf wanted: [Vocabulary.Word]) -> Bool {
            words.contains { wanted.contains($0) }
        }
    }

    let utterance: Utterance
    private(set) var tokens: [Token] = []
    /// For every word of the vocabulary, whether it was said.
    private var said: [Bool]
    /// The word lists that are said.
    private(set) var saidLists: [Int] = []
    /// For every word list, its place among those that are said; less than 0 where it is not.
    private var listPlaces: [Int32]
    /// For every word list that is said, where.
    private var finds: [[[Int]]] = []
    /// Where a visitor takes back what was said before, in tokens: "no, I mean".
    private(set) var corrections: [Int] = []
    /// Of whom and of what time it tells.
    private var circumstances = Circumstances()
    /// The words that are a plain no, in tokens.
    private var plainNos: [Int] = []

    /// Takes in what was said.
    init(_ utterance: Utterance, _ lexicon: Lexicon) {
        let utterance = utterance.respelled(lexicon.spellings)
        self.utterance = utterance
        said = Array(repeating: false, count: lexicon.vocabulary.count)
        listPlaces = Array(repeating: -1, count: lexicon.lists.count)
        let small = read(lexicon)
        lexicon.lists.find(in: &self)
        var denials = Denials(
            utterance,
            lexicon,
            listenedFor: Set(tokens.filter { !$0.words.isEmpty }.map(\.place)),
            small
        )
        for match in lexicon.noDenials.matches(in: self) { denials.drop(match.map { tokens[$0].place }) }
        let takenBack = lexicon.corrections.places(in: utterance)
        // "No wait" takes back what came before it, and denies nothing that comes after.
        for places in takenBack { denials.drop(Array(places)) }
        corrections = takenBack.compactMap { places in tokens.lastIndex { $0.place < places.upperBound } }
        plainNos = tokens.indices.filter { lexicon.isPlainNo(utterance.words[tokens[$0].place]) }
        corrections += plainNos.filter { $0 > 0 && $0 + 1 < tokens.count && tokens[$0 + 1].pause > .none }
        let scopes = denials.scopes
        for index in tokens.indices { tokens[index].denial = scopes[tokens[index].place] }
        for match in lexicon.idioms.matches(in: self) {
            for place in match { tokens[place].isIdiom = true }
        }
        circumstances = Circumstances(self, lexicon)
    }

    /// A token's word as it was said.
    func word(at place: Int) -> String { utterance.words[tokens[place].place] }

    /// What was said, without its small words.
    var content: [String] { tokens.map { utterance.words[$0.place] } }

    /// Whether a word was said.
    func says(_ word: Vocabulary.Word) -> Bool { Int(word) < said.count && said[Int(word)] }

    /// Whether a word list is said.
    func says(list: Int) -> Bool { listPlaces[list] >= 0 }

    /// What says a word list, beginning at a token: for each, the places of the words.
    func finds(of list: Int, at place: Int) -> [[Int]] {
        says(list: list) ? finds[Int(listPlaces[list])].filter { $0.first == place } : []
    }

    /// Notes that some words say a word list.
    mutating func note(_ match: [Int], of list: Int) {
        if says(list: list) {
            let place = Int(listPlaces[list])
            if !finds[place].contains(match) { finds[place].append(match) }
        } else {
            listPlaces[list] = Int32(truncatingIfNeeded: finds.count)
            finds.append([match])
            saidLists.append(list)
        }
    }

    /// Whether one of some small words was said right before a token.
    func saysSmall(anyOf words: some Collection<String>, before place: Int) -> Bool {
        let start = place > 0 ? tokens[place - 1].place + 1 : 0
        let end = tokens[place].place
        return start < end && utterance.words[start..<end].contains { words.contains($0) }
    }

    /// Whether one of some small words was said right after a token.
    func saysSmall(anyOf words: some Collection<String>, after place: Int) -> Bool {
        let start = tokens[place].place + 1
        let end = place + 1 < tokens.count ? tokens[place + 1].place : utterance.words.count
        return start < end && utterance.words[start..<end].contains { words.contains($0) }
    }

    /// Whether a match is denied. A denial that is itself part of it denies nothing: "no feeling".
    func denies(_ match: [Int]) -> Bool {
        let places = match.map { tokens[$0].place }
        return match.contains { tokens[$0].denial.map { !places.contains($0) } ?? false }
    }

    /// Whether a match is meant as it was said: not denied, and no mere turn of speech.
    func means(_ match: [Int]) -> Bool { !denies(match) && !match.contains { tokens[$0].isIdiom } }

    /// Whether a match is denied further on, in the same words: "pregnant, I mean, I'm not pregnant".
    func takesBack(_ match: [Int], in matches: [[Int]]) -> Bool {
        matches.contains { later in
            later[0] > match[0] && denies(later) && later.map { tokens[$0].words } == match.map { tokens[$0].words }
        }
    }

    /// The plain no that stands right before a token and after another, with no pause on either side.
    func bareDenial(rightBefore place: Int) -> Int? {
        guard place >= 2, tokens[place].pause == .none, tokens[place - 1].pause == .none,
            tokens[place].denial == tokens[place - 1].place, plainNos.contains(place - 1)
        else { return nil }
        return place - 1
    }

    /// Whether there is a token that may be no more than a link between two others: "and".
    func isLink(_ place: Int) -> Bool { tokens.indices.contains(place) && tokens[place].isLink }

    /// Whether a match is said of another person.
    func isOfAnother(_ match: [Int]) -> Bool { match.contains { circumstances.isOfAnother[$0] } }

    /// Whether a match is said to be long over.
    func isLongOver(_ match: [Int]) -> Bool { match.contains { circumstances.isLongOver[$0] } }

    /// Whether a match is what someone asked the visitor, who denies something further on.
    func isAskedAndDenied(_ match: [Int]) -> Bool { match.contains { circumstances.isAskedAndDenied[$0] } }

    /// Whether something is said to happen now, where another person is spoken of.
    var isHappeningNow: Bool { circumstances.isHappeningNow }

    /// The words of a match, with everything said between the first and the last.
    func words(of match: [Int]) -> String {
        guard let first = match.first, let last = match.last else { return "" }
        return utterance.spoken[tokens[first].place...tokens[last].place].joined(separator: " ")
    }

    /// A match with all that is said after it, up to where it is taken back.
    func withRest(_ match: [Int]) -> [Int] {
        guard let last = match.last else { return match }
        var end = last + 1
        while end < tokens.count, !corrections.contains(end) { end += 1 }
        return match + Array(last + 1..<end)
    }

    /// The tokens between the full stops before and after a match; `nil` where one stands in the middle of it.
    func sentence(around match: [Int]) -> Range<Int>? {
        guard var start = match.first, let last = match.last else { return nil }
        guard tokens[(start + 1)..<(last + 1)].allSatisfy({ $0.pause < .stop }) else { return nil }
        while start > 0, tokens[start].pause < .stop { start -= 1 }
        var end = last + 1
        while end < tokens.count, tokens[end].pause < .stop { end += 1 }
        return start..<end
    }

    /// What was said before a token, up to a pause.
    func breath(before place: Int) -> Range<Int> {
        var start = place
        while start > 0, tokens[start].pause == .none { start -= 1 }
        return start..<place
    }

    /// What was said after a token, up to a pause.
    func breath(after place: Int) -> Range<Int> {
        var end = place + 1
        while end < tokens.count, tokens[end].pause == .none, !tokens[end].beginsAnew { end += 1 }
        return place + 1..<end
    }

    /// Reads the words into tokens. Returns which words of the utterance are small ones.
    private mutating func read(_ lexicon: Lexicon) -> [Bool] {
        var distance = EditDistance()
        var pause = Utterance.Pause.none
        var small: [Bool] = []
        var beginsAnew = false
        var isTaken = false
        for (place, word) in utterance.words.enumerated() {
            if isTaken {
                // It is the end of the word before.
                isTaken = false
                small.append(false)
                continue
            }
            pause = max(pause, utterance.pauses[place])
            small.append(lexicon.isSmall(word))
            beginsAnew = beginsAnew || lexicon.beginnings.contains(word)
            if place + 1 < utterance.words.count, utterance.pauses[place + 1] == .none,
                let whole = lexicon.vocabulary.whole(of: word, utterance.words[place + 1])
            {
                append([whole], place, pause, beginsAnew)
                (pause, beginsAnew, isTaken) = (.none, false, true)
                continue
            }
            if small[place] { continue }
            defer { beginsAnew = false }
            var isSplit = false
            var words: [Vocabulary.Word] = []
            if utterance.contractions.contains(place), let number = lexicon.wordBeforeContraction(word) {
                // "My leg's numb" is one leg, not two.
                words = [number]
            } else if let number = lexicon.vocabulary.number(of: word) {
                words = [number]
            } else if let parts = lexicon.vocabulary.parts(of: word) {
                append([parts.0], place, pause, beginsAnew)
                pause = .none
                words = [parts.1]
                isSplit = true
            } else {
                words = lexicon.vocabulary.misspelt(word, &distance)
            }
            append(
                words,
                place,
                isSplit ? .none : pause,
                beginsAnew && !isSplit,
                isLink: lexicon.links.contains(word) || lexicon.isPlainNo(word)
            )
            pause = .none
        }
        return small
    }

    private mutating func append(
        _ words: [Vocabulary.Word],
        _ place: Int,
        _ pause: Utterance.Pause,
        _ beginsAnew: Bool,
        isLink: Bool = false
    ) {
        for word in words { said[Int(word)] = true }
        tokens.append(Token(words: words, place: place, pause: pause, isLink: isLink, beginsAnew: beginsAnew))
    }
}
