import Yarn

/// What was typed, made into what was meant.
struct Understanding: Sendable {
    /// The language it understands.
    let language: String
    /// The words for the spoken commands.
    let commands: SpokenCommands
    /// The words for a choice's place in the list.
    let numbers: Numbers
    /// Everything else that is listened for.
    var lexicon: Lexicon

    /// Learns a program's words, in a phrasebook's language; the English ones where it has none.
    init(
        _ program: Program,
        _ phrasebook: Phrasebook,
        commands: SpokenCommands,
        noting fault: inout DialogueFault?
    ) {
        self.commands = commands
        language = phrasebook.language
        numbers = phrasebook.options(.numbers, noting: &fault).map(Numbers.init) ?? .english
        lexicon = Lexicon(program, phrasebook, noting: &fault)
    }

    /// Learns a question's words, where it has not been met: before anything is heard that may be an answer to it.
    mutating func meet(_ question: Question) { _ = lexicon.words(of: question) }

    /// What was said, as far as its words are known.
    func sentence(_ utterance: Utterance) -> Sentence { Sentence(utterance, lexicon) }

    /// What an utterance means at a question.
    ///
    /// A digit is what the screen shows beside a choice, so it comes first. A choice's own words come before a
    /// command's: asked where it hurts, "Back" may be a place on the body; "go back" is then still the command. A
    /// number in words comes after both, for a choice may be called "One or two". What is said in a sentence comes last.
    mutating func meaning(of sentence: Sentence, at question: Question) -> Heard {
        let utterance = sentence.utterance
        if utterance.isSilent { return .silence }
        if let outright = outright(utterance, at: question) { return outright }
        if let command = commands.command(in: utterance) { return .command(command) }
        let words = lexicon.words(of: question)
        if utterance.words.allSatisfy({ numbers.isPlace($0) || lexicon.isSmall($0) }) {
            let content = utterance.words.filter(numbers.isPlace)
            if let place = numbers.place(in: content), let position = position(of: place, in: question) {
                return .choice(whole(utterance, position, isOutright: true))
            }
            // Two numbers are no answer, though a choice may be called "One or two".
            if content.count > 1 { return .nothing }
        }
        if words.hasAnswers, let answer = lexicon.yesOrNo.answer(in: utterance, isSmall: lexicon.isSmall) {
            let fitting = words.offers.indices.filter { words.offers[$0].answer == answer }
            if fitting.count == 1 {
                return .choice(whole(utterance, fitting[0], isOutright: utterance.words.count < 3))
            }
        }
        let meant = Answering(sentence, to: words).meant
        guard let first = meant.first else { return .nothing }
        guard meant.count == 1 else { return .ambiguous(meant.map(\.position)) }
        return .choice(
            Heard.Taken(position: first.position, places: first.places, words: first.words, isOutright: false)
        )
    }

    /// A choice named by its number, its label or one of its other words, and nothing more. Such words are never a
    /// warning sign: they are what the guide itself offers.
    mutating func outright(_ utterance: Utterance, at question: Question) -> Heard? {
        if let number = numbers.digits(in: utterance), let position = position(of: .nth(number), in: question) {
            return .choice(whole(utterance, position, isOutright: true))
        }
        let fitting = lexicon.words(of: question).choices(saying: utterance)
        guard let first = fitting.positions.first else { return nil }
        guard fitting.positions.count == 1 else { return .ambiguous(fitting.positions) }
        return .choice(whole(utterance, first, isOutright: fitting.byLabel))
    }

    /// What was said before a question was asked, where it answers it. Never a question that asks for yes or no: a "no" said
    /// to something else says nothing about it.
    mutating func answer(in sentence: Sentence, to question: Question, used: Set<Int>) -> Heard.Taken? {
        let words = lexicon.words(of: question)
        guard !words.asksYesOrNo, question.choices.allSatisfy(\.isAnswer) else { return nil }
        let meant = Answering(sentence, to: words, used: used).meant
        guard meant.count == 1, let only = meant.first else { return nil }
        return Heard.Taken(position: only.position, places: only.places, words: only.words, isOutright: false)
    }

    private func whole(_ utterance: Utterance, _ position: Int, isOutright: Bool) -> Heard.Taken {
        Heard.Taken(
            position: position,
            places: Array(utterance.words.indices),
            words: utterance.spoken.joined(separator: " "),
            isOutright: isOutright
        )
    }

    private func position(of place: Numbers.Place, in question: Question) -> Int? {
        switch place {
        case .nth(let number): question.position(ofNumber: number)
        case .last: question.choices.indices.last
        }
    }
}
