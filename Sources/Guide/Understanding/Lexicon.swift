import Yarn

/// Everything the guide listens for in one language, learnt once: the words of its questions and its warning signs, and the
/// words that turn the meaning of others.
struct Lexicon: Sendable {
    var vocabulary = Vocabulary()
    private(set) var signs = WarningSigns()
    private(set) var lists = WordLists()
    let yesOrNo: YesOrNo
    /// Words that deny.
    let denials: Set<String>
    /// Several words that deny together: "rather than".
    let longDenials: Sayings
    /// Words that deny what was said before them: "fever I don't have".
    let backwardDenials: Sayings
    /// Words that end a denial: "but".
    let contrasts: Set<String>
    /// Words that begin anew: "I", "my".
    let beginnings: Set<String>
    /// Those of them that begin anew right after a plain no as well: "no my leg is numb".
    let beginningsAfterNo: Set<String>
    /// Words that link two things: "and".
    let links: Set<String>
    /// Words that close a list: "or".
    let listClosers: Set<String>
    /// What people say when they change their mind in the middle of a sentence.
    let corrections: Sayings
    /// Turns of speech that mean something else.
    private(set) var idioms = Phrasings<Void>()
    /// Other people, of whom a visitor may speak.
    private(set) var otherPeople = Phrasings<Void>()
    /// Words for other people who have been mentioned: "he", "her".
    let otherPeopleAgain: Set<String>
    /// Words by which visitors tell what they are: "I'm a nurse".
    let selfNaming: Set<String>
    /// Words for the visitor, to whom other people do something: "me".
    let visitorAgain: Set<String>
    /// What tells that something was long ago.
    private(set) var longAgo = Phrasings<Void>()
    /// Words that tell that what began long ago goes on.
    let stillSo: Set<String>
    /// What tells that something is happening now.
    private(set) var happeningNow = Phrasings<Void>()
    /// What tells that someone asked the visitor something.
    private(set) var askedWords = Phrasings<Void>()
    /// What other people do who speak of the visitor: "says", "noticed".
    let tellingWords: Set<String>
    /// What people write short, and the word that they mean.
    let spellings: [String: String]
    /// Denials that deny nothing: "don't know".
    private(set) var noDenials = Phrasings<Void>()
    /// Other words for answers, where they stand apart from them.
    let answerWords: AnswerWords
    /// The guide's questions, for whoever asks without a visit.
    let guideQuestions: GuideQuestions

    private let smallWords: Set<String>
    private let commonWords: Set<String>
    private var questions: [String: (question: Question, words: QuestionWords)] = [:]

    /// Learns a program's words.
    init(_ program: Program, _ phrasebook: Phrasebook, noting fault: inout DialogueFault?) {
        var noted: DialogueFault?
        let nodes = LexiconNodes(program, language: phrasebook.language)
        func single(_ words: LexiconWords) -> Set<String> { Set(nodes.items(words).flatMap { Utterance($0).words }) }
        smallWords = single(.smallWords)
        commonWords = single(.commonWords)
        let denying = nodes.items(.denyingWords).compactMap { Saying($0) }
        denials = denying.compactMap(\.words).reduce(into: []) { $0.formUnion($1) }
        longDenials = Sayings(denying.filter { $0.words == nil })
        backwardDenials = Sayings(nodes.items(.denyingBackwards).compactMap { Saying($0) })
        corrections = Sayings(nodes.items(.correctingWords).compactMap { Saying($0) })
        contrasts = single(.turningWords)
        beginnings = single(.beginningWords)
        beginningsAfterNo = single(.wordsAfterNo)
        links = single(.linkingWords)
        listClosers = single(.listClosingWords)
        vocabulary = Vocabulary(Sounds(nodes.items(.soundsAlike)))
        tellingWords = single(.tellingWords)
        otherPeopleAgain = single(.otherPeopleAgain)
        selfNaming = single(.selfNaming)
        visitorAgain = single(.visitorAgain)
        stillSo = single(.stillSo)
        let pairs = nodes.items(.spellings).map { Utterance($0).words }.filter { $0.count == 2 }
        spellings = Dictionary(pairs.map { ($0[0], $0[1]) }) { first, _ in first }
        yesOrNo = phrasebook.options(.yesOrNo, noting: &noted).map(YesOrNo.init) ?? .english
        answerWords = AnswerWords(program, language: phrasebook.language)
        let written = program.nodes.compactMap { WordLists.Written($0, in: program, language: phrasebook.language) }
        lists.learn(written, &vocabulary, small: smallWords)
        guideQuestions = GuideQuestions(program, language: phrasebook.language)
        for entry in guideQuestions.entries { _ = self.words(of: entry.question) }
        idioms = learn(nodes.items(.idioms))
        noDenials = learn(nodes.items(.notDenying))
        otherPeople = learn(nodes.items(.otherPeople))
        longAgo = learn(nodes.items(.longAgo))
        happeningNow = learn(nodes.items(.happeningNow))
        askedWords = learn(nodes.items(.askedWords))
        for node in program.nodes {
            if let sign = WarningSign(node, in: program, language: phrasebook.language, &self) { signs.add(sign) }
        }
        let plain = [
            commonWords, denials, contrasts, beginnings, listClosers, tellingWords,
            Set(guideQuestions.lines.flatMap { Utterance($0).words }),
        ]
        for word in plain.joined() { vocabulary.addJustWord(word) }
        fault = fault ?? noted
    }

    /// The word before the `'s` of a word, where it is listened for: "leg" in "leg's". "She's" is a word of its own.
    func wordBeforeContraction(_ word: String) -> Vocabulary.Word? {
        let word = String(word.dropLast())
        return beginnings.contains(word) ? nil : vocabulary.wordListenedFor(word)
    }

    /// Whether a word may be said or left out without a difference.
    func isSmall(_ word: String) -> Bool { smallWords.contains(word) }

    /// How many of some words it knows, as they are written.
    func knownCount(of words: [String]) -> Int {
        words.count { isSmall($0) || isCommon($0) || vocabulary.number(of: $0) != nil }
    }

    /// Whether a word is so common that by itself it tells nothing.
    func isCommon(_ word: String) -> Bool { commonWords.contains(word) }

    /// Whether a denial is a plain no, which can be an answer.
    func isPlainNo(_ word: String) -> Bool { yesOrNo.isNo(word) }

    /// Learns phrasings that all mean the same.
    private mutating func learn(_ written: [Substring]) -> Phrasings<Void> {
        Phrasings(written.compactMap { WrittenPhrasing($0) }.compactMap { learn($0) })
    }

    /// Learns a phrasing's words.
    mutating func learn(_ written: WrittenPhrasing) -> Phrasing? {
        Phrasing(written, &vocabulary, lists, small: smallWords)
    }

    /// The words of a question, learnt when it is first met.
    mutating func words(of question: Question) -> QuestionWords {
        if let known = questions[question.id], known.question.hasSameChoices(as: question) { return known.words }
        let words = QuestionWords(question, &self)
        questions[question.id] = (question, words)
        return words
    }

    /// A label's parts, which stand between commas and words like "or": "Spreading, tingling or numb" has three. The
    /// whole label comes first.
    func parts(of label: String) -> [[String]] {
        let utterance = Utterance(label)
        var parts: [[String]] = [[]]
        for (word, pause) in zip(utterance.words, utterance.pauses) {
            if listClosers.contains(word) {
                parts.append([])
            } else {
                if pause > .none { parts.append([]) }
                parts[parts.count - 1].append(word)
            }
        }
        parts.removeAll(where: \.isEmpty)
        return parts.count == 1 ? parts : [utterance.words] + parts
    }
}
