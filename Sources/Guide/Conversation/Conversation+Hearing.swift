import Yarn

/// What becomes of the visitor's words.
extension Conversation {
    /// Learns now what is listened for, while the visitor still reads; else the first word that is heard waits for it.
    public mutating func prepare() {
        guard !isOver else { return }
        _ = learn()
    }

    /// What is listened for, learnt now if it has not been yet.
    mutating func learn() -> Understanding {
        if let understanding { return understanding }
        let learnt = Understanding(program, phrasebook, commands: commands, noting: &fault)
        understanding = learnt
        return learnt
    }

    /// Hears an answer to the question that is open.
    mutating func hear(_ utterance: Utterance, at moment: Moment) -> [Reply] {
        var ears = learn()
        // The conversation must not hold a second copy of all its words while these learn some more. A visitor may ask
        // for another language; then they are learnt anew.
        understanding = nil
        defer { if ears.language == language { understanding = ears } }
        let mayUndo = saidBack
        let narrowed = narrowed
        saidBack = 0
        self.narrowed = []
        ears.meet(moment.question)
        let place = ears.place(in: utterance)
        if case .nth(let number) = place, number > 0, number <= moment.question.answersShown {
            return change(number - 1, at: moment)
        }
        if let position = place?.position(in: narrowed, after: moment.question.answersShown) {
            return take(Heard.Taken(whole: utterance, position), of: nil, at: moment, by: &ears)
        }
        if case .choice(let taken) = ears.outright(utterance, at: moment.question) {
            return take(taken, of: nil, at: moment, by: &ears)
        }
        if let language = languages.language(in: utterance) { return change(to: language) }
        let sentence = ears.sentence(utterance)
        if let sign = ears.lexicon.sign(in: sentence, isSettled: { isSettled($0, at: moment) }) {
            return heed(sign, in: sentence, at: moment, by: &ears)
        }
        if mayUndo > 0, let replies = undo(utterance, latest: mayUndo, at: moment, by: &ears) { return replies }
        if let replies = changeOfMind(utterance, sentence, at: moment, by: &ears) { return replies }
        return answer(sentence, at: moment, by: &ears)
    }

    /// Hears an answer to the guide's own question about a warning sign.
    mutating func settle(_ doubt: Doubt, hearing utterance: Utterance) -> [Reply] {
        var ears = learn()
        understanding = nil
        defer { if ears.language == language { understanding = ears } }
        let sentence = ears.sentence(utterance)
        if let sign = ears.lexicon.sign(in: sentence), sign.ask == nil, sign.tier > .checkFirst {
            return heed(sign, in: sentence, at: doubt.moment, by: &ears)
        }
        if utterance.isSilent { return doubt.replies }
        if let language = languages.language(in: utterance) { return change(to: language) }
        let position = ears.place(in: utterance)?.position(in: Array(doubt.answers.indices), after: 0)
        switch position.map({ doubt.answers[$0] })
            ?? ears.lexicon.yesOrNo.answer(in: utterance, isSmall: ears.lexicon.isSmall)
        {
        case .yes, .notSure:
            return go(to: doubt.sign, at: doubt.moment)
        case .no:
            deniedSigns.insert(doubt.sign.node)
            stage = .asking(doubt.moment)
            let earlier = ears.sentence(doubt.utterance)
            if let sign = ears.lexicon.sign(in: earlier, isSettled: { isSettled($0, at: doubt.moment) }) {
                return heed(sign, in: earlier, at: doubt.moment, by: &ears)
            }
            // Whatever else was said may have been an answer; if not, the question comes once more without blame.
            switch ears.meaning(of: earlier, at: doubt.moment.question) {
            case .choice, .ambiguous: return answer(earlier, at: doubt.moment, by: &ears)
            case .command, .silence, .nothing:
                recollection.keep(doubt.utterance, used: doubt.sign.places)
                return ask(doubt.moment)
            }
        case nil:
            guard let command = commands.command(in: utterance) else {
                return say(.notUnderstood, at: doubt.moment) + doubt.replies
            }
            return obey(command, at: doubt)
        }
    }

    /// Does what a visitor wants who was asked about a warning sign. The sign stays asked about, unless they leave the
    /// question by going back.
    private mutating func obey(_ command: SpokenCommand, at doubt: Doubt) -> [Reply] {
        switch command {
        case .again, .answers, .change: return doubt.replies
        case .help: return say(.help, at: doubt.moment) + doubt.replies
        case .why: return say(.noWhy, at: doubt.moment) + doubt.replies
        case .back:
            stage = .asking(doubt.moment)
            return ask(doubt.moment)
        case .startOver, .goodbye:
            return obey(command, at: doubt.moment)
        }
    }

    func isSettled(_ node: String, at moment: Moment) -> Bool {
        deniedSigns.contains(node) || moment.dialogue.visitCount(of: node) > 0
    }

    // MARK: Warning signs

    mutating func heed(
        _ sign: HeardSign,
        in sentence: Sentence,
        at moment: Moment,
        by ears: inout Understanding
    ) -> [Reply] {
        if sign.ask != nil {
            let doubt = Doubt(sign, in: sentence.utterance, at: moment, ears.lexicon.yesOrNo)
            stage = .confirming(doubt)
            return doubt.replies
        }
        guard sign.tier == .checkFirst else { return go(to: sign, at: moment) }
        let heard = ears.meaning(of: sentence, at: moment.question)
        // Where the question itself offers it, the same words are its answer.
        if case .choice(let taken) = heard, !Set(taken.places).isDisjoint(with: sign.places) {
            return answer(sentence, at: moment, by: &ears)
        }
        let replies = go(to: sign, at: moment)
        guard case .asking(let next) = stage, next.question.id == moment.question.id else { return replies }
        switch heard {
        case .choice, .ambiguous: return replies.dropLast() + answer(sentence, at: next, by: &ears)
        case .command, .silence, .nothing:
            recollection.keep(sentence.utterance, used: sign.places)
            return replies.dropLast() + ask(next)
        }
    }

    /// Goes to the node that listens for a sign, and comes back to the question where the node does.
    mutating func go(to sign: HeardSign, at moment: Moment) -> [Reply] {
        var dialogue = moment.dialogue
        var before = moment.before
        do {
            try dialogue.detour(to: sign.node)
            try before.detour(to: sign.node)
        } catch {
            return end(for: error, in: moment.dialogue)
        }
        let (replies, next) = run(dialogue, after: moment.question)
        guard let next else { return finish(replies) }
        if !heardFirst.contains(sign.node) { heardFirst.append(sign.node) }
        let back = next.asking(moment.question, before: before, takeHome: moment.takeHome)
        stage = .asking(back)
        return replies + choices(of: back.question)
    }

    // MARK: Answers

    mutating func answer(_ sentence: Sentence, at moment: Moment, by ears: inout Understanding) -> [Reply] {
        let heard = ears.meaning(of: sentence, at: moment.question)
        if heard != .nothing { misses = 0 }
        switch heard {
        case .choice(let taken): return take(taken, of: sentence.utterance, at: moment, by: &ears)
        case .command(let command): return obey(command, at: moment)
        case .ambiguous(let positions):
            recollection.keep(sentence.utterance, used: [])
            return askWhich(positions, at: moment)
        case .silence: return ask(moment)
        case .nothing:
            // Where the answers are shown, the words may be those of one, or of another in its place.
            if moment.question.answersShown > 0, let replies = changeNamed(in: sentence, at: moment, by: &ears) {
                return replies
            }
            if let replies = hearInAnotherLanguage(sentence.utterance, at: moment, insteadOf: ears) { return replies }
            recollection.keep(sentence.utterance, used: [])
            misses += 1
            let example = moment.question.example
            let words =
                misses > 1 && example != nil
                ? say(.notUnderstoodAgain, about: ["example": example ?? ""], at: moment)
                : say(.notUnderstood, at: moment)
            return words + choices(of: moment.question)
        }
    }

    /// Takes a choice, says back what was taken where it was not named outright, and goes on to the next question that
    /// has not been answered before or along with it.
    mutating func take(
        _ taken: Heard.Taken,
        of utterance: Utterance?,
        at moment: Moment,
        by ears: inout Understanding
    ) -> [Reply] {
        let offers = moment.question.choices
        guard offers.indices.contains(taken.position) else { return ask(moment) }
        misses = 0
        if latestChange?.isComplete == true { latestChange = nil }
        if let utterance { recollection.keep(utterance, used: taken.places) }
        // What only leads on is no answer to be said back.
        guard !taken.isOutright, offers[taken.position].isAnswer else {
            return follow(taken.position, at: moment, by: &ears)
        }
        saidBack = 1
        return say(.heard, about: ["heard": offers[taken.position].choice.label], at: moment)
            + follow(taken.position, at: moment, by: &ears)
    }

    /// Goes on from a choice to the next question that has to be asked.
    private mutating func follow(_ position: Int, at moment: Moment, by ears: inout Understanding) -> [Reply] {
        var moment = moment
        var position = position
        var replies: [Reply] = []
        var isKeeping = false
        while true {
            history.record(moment, taken: moment.question.choices[position])
            var dialogue = moment.dialogue
            do {
                try dialogue.choose(moment.question.choices[position].index)
            } catch {
                return replies + end(for: error, in: moment.dialogue)
            }
            let alreadyTold = standing.turns.isEmpty ? [] : told
            let (said, next) = run(dialogue, after: moment.question)
            guard let next else { return finish(replies + said) }
            stage = .asking(next)
            if let kept = standing.answer(to: next.question) {
                // The visitor has heard the question, and most of what comes before it.
                replies += said.dropLast(next.question.saidLast(in: said)).filter { !$0.isLine(among: alreadyTold) }
                isKeeping = true
                (moment, position) = (next, kept)
                continue
            }
            if standing.turns.isEmpty { latestChange?.isComplete = true }
            if isKeeping { replies += say(.restStays, at: next) }
            isKeeping = false
            replies += said
            guard !history.hasAnswer(to: next.question),
                let known = recollection.answer(to: next.question, by: &ears),
                next.question.choices.indices.contains(known.position)
            else { return replies + choices(of: next.question) }
            let label = next.question.choices[known.position].choice.label
            replies += say(.alreadyHeard, about: ["said": known.words, "heard": label], at: next)
            saidBack += 1
            (moment, position) = (next, known.position)
        }
    }

    /// Takes back what was last taken from the visitor's words, where they say no to it. What comes after the no may be
    /// the answer that was meant, to any of the questions whose answers were just taken.
    private mutating func undo(
        _ utterance: Utterance,
        latest count: Int,
        at moment: Moment,
        by ears: inout Understanding
    ) -> [Reply]? {
        guard let first = utterance.words.first, ears.lexicon.isPlainNo(first) else { return nil }
        let rest = Utterance(utterance.words.dropFirst().joined(separator: " "))
        // A question of yes or no is what a mere no answers.
        if rest.words.isEmpty {
            return ears.lexicon.words(of: moment.question).asksYesOrNo ? nil : obey(.back, at: moment)
        }
        let sentence = ears.sentence(rest)
        guard case .nothing = ears.meaning(of: sentence, at: moment.question) else { return nil }
        for index in history.turns.indices.suffix(count).reversed() {
            let turn = history.turns[index]
            guard case .choice(let taken) = ears.meaning(of: sentence, at: turn.question) else { continue }
            putBy(Array(history.cut(from: index).dropFirst()), before: moment)
            return take(taken, of: rest, at: withSignsHeard(turn.moment), by: &ears)
        }
        return nil
    }
}

extension Question {
    /// How many of the replies up to it, at their end, are said again whenever it is asked.
    fileprivate func saidLast(in replies: [Reply]) -> Int {
        zip(replies.reversed(), spoken.reversed()).prefix { $0 == $1 }.count
    }
}

extension Reply {
    /// Whether it is a line that says what some text says.
    fileprivate func isLine(among texts: Set<String>) -> Bool {
        if case .line(_, let text) = self { texts.contains(text) } else { false }
    }
}

extension Numbers.Place {
    /// Which of some positions is meant, where they are shown as a list of their own.
    fileprivate func position(in narrowed: [Int], after first: Int) -> Int? {
        switch self {
        case .nth(let number):
            number > first && number - first <= narrowed.count ? narrowed[number - first - 1] : nil
        case .last: narrowed.last
        }
    }
}

extension Heard.Taken {
    /// A choice that the whole of an utterance names.
    fileprivate init(whole utterance: Utterance, _ position: Int) {
        self.init(
            position: position,
            places: Array(utterance.words.indices),
            words: utterance.spoken.joined(separator: " "),
            isOutright: true
        )
    }
}
