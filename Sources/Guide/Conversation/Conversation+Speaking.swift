import Yarn

/// The language of the visit.
extension Conversation {
    /// The language the guide speaks now, as a BCP 47 tag.
    public var language: String { phrasebook.language }

    /// Goes on in another language, at the same question: the answers given stay, and are told in that language from now
    /// on, and the visitor is understood in it.
    /// - Parameter language: A BCP 47 tag; the nearest language there is, is spoken.
    /// - Returns: The question once more; nothing where none is asked.
    public mutating func speak(_ language: String) -> [Reply] {
        phrasebook.language = program.language(nearest: language)
        commands = SpokenCommands(phrasebook, noting: &fault)
        yesOrNo = YesOrNo(phrasebook, noting: &fault)
        understanding = nil
        // Its words were of another language.
        recollection = Recollection()
        narrowed = []
        saidBack = 0
        if var change = latestChange {
            change.retell(by: self)
            latestChange = change
        }
        let told = retellAnswers()
        remember(told)
        if case .offering = stage { return retellEnding() }
        guard let moment else { return [] }
        let translated = retold(moment, after: history.turns[...])?.moment ?? moment
        switch stage {
        case .notBegun, .offering, .printing, .over: return []
        case .asking:
            stage = .asking(translated)
            return ask(translated)
        case .listing:
            return showAnswers(at: translated)
        case .confirming(let doubt):
            let asked = WarningSign.ask(doubt.sign.node, in: program, language: self.language)
            let doubt = doubt.asked(asked ?? doubt.sign.ask, at: translated, yesOrNo)
            stage = .confirming(doubt)
            return doubt.replies
        }
    }

    /// Goes on in another language because the visitor asks for it.
    mutating func change(to language: String) -> [Reply] {
        let replies = speak(language)
        return phrase(.languageChanged, in: moment?.dialogue) + replies
    }

    /// Goes on in another language where what was said fits nothing in this one, is an answer, a command or a warning sign
    /// in the other, and is of its words: someone who needs help must not first have to find out how to ask for Spanish.
    mutating func hearInAnotherLanguage(
        _ utterance: Utterance,
        at moment: Moment,
        insteadOf ears: Understanding
    ) -> [Reply]? {
        // Who speaks Spanish may call it "stress"; one word of the dialogue's own language is no wish to change to it.
        guard utterance.words.count > 1 || language == program.languages.first else { return nil }
        let known = ears.lexicon.knownCount(of: utterance.words)
        for other in program.languages where other != language && known < utterance.words.count {
            var others = overhearing.removeValue(forKey: other) ?? learnt(other)
            defer { overhearing[other] = others }
            let knownThere = others.lexicon.knownCount(of: utterance.words)
            guard knownThere > known, knownThere * 2 > utterance.words.count else { continue }
            var conversation = self
            _ = conversation.speak(other)
            guard let translated = conversation.moment else { continue }
            others.meet(translated.question)
            let sentence = others.sentence(utterance)
            guard
                others.lexicon.sign(in: sentence) != nil
                    || others.meaning(of: sentence, at: translated.question) != .nothing
            else { continue }
            self = conversation
            understanding = others
            let changed = phrase(.languageChanged, in: translated.dialogue)
            return changed + hear(utterance, at: translated)
        }
        return nil
    }

    private func learnt(_ language: String) -> Understanding {
        var conversation = self
        _ = conversation.speak(language)
        return conversation.learn()
    }

    /// Tells the answers in the language that is spoken now. Returns what the visitor was told on the way to them.
    private mutating func retellAnswers() -> [Reply] {
        let retelling = self
        var told: [Reply] = []
        history.retell { moment, before in
            let retold = retelling.retold(moment, after: before)
            told += retold?.replies ?? []
            return retold?.moment
        }
        standing.retell { moment, before in retelling.retold(moment, after: before)?.moment }
        return told
    }

    /// A question as it comes about in the language that is spoken now, and what is said up to it.
    func retold(
        _ moment: Moment,
        after turns: ArraySlice<History.Turn>
    ) -> (moment: Moment, replies: [Reply])? {
        var dialogue = moment.before
        dialogue.language = language
        var telling = telling(dialogue, after: turns.last?.question, answers: answers(of: turns))
        return ((try? telling.tell()) ?? nil).map { ($0, telling.replies) }
    }
}
