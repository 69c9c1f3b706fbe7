import Yarn

/// A change of mind: the answers so far, each with its number, and what becomes of the others when one is changed.
extension Conversation {
    // MARK: What the visitor has told

    /// What was told at some questions.
    func answers(of turns: ArraySlice<History.Turn>) -> [GivenAnswer] {
        turns.answers { yesOrNo.answer(in: Utterance($0.choice.label), isSmall: { _ in false }) == .no }
    }

    /// The answers that can be changed while a question is open: those behind it, then those that stand until their
    /// question comes again.
    func changeableAnswers(at moment: Moment) -> [GivenAnswer] {
        let behind = answers(of: history.turns[...])
        return behind
            + answers(of: standing.turns[...]).filter { answer in
                answer.question.id != moment.question.id
                    && !behind.contains { $0.question.id == answer.question.id }
            }
    }

    /// Shows the answers, each to be changed by its number. The open question waits.
    mutating func showAnswers(at moment: Moment) -> [Reply] {
        let answers = changeableAnswers(at: moment)
        stage = .asking(moment)
        guard !answers.isEmpty else { return say(.noAnswersYet, at: moment) + ask(moment) }
        // Where the dialogue shows them itself, they are shown the same way again.
        guard moment.question.answersShown == 0 else { return ask(moment) }
        stage = .listing(moment)
        let heading = say(.answersHeading, at: moment)
        let goOn = Choice(number: answers.count + 1, label: goOn(at: moment).label)
        return heading + [.answers(answers.shown), .question([goOn])]
    }

    /// How to leave the list of answers: what the choice says, and the other words for it.
    func goOn(at moment: Moment) -> (label: String, words: [String]) {
        var ignored: DialogueFault?
        let option = phrasebook.options(.answersHeading, in: moment.dialogue, noting: &ignored)?.first
        return option.map { ($0.line.words, $0.otherWords) } ?? ("Go on", ["continue"])
    }

    // MARK: Hearing of a change

    /// Hears what is said to the list of answers.
    mutating func hear(_ utterance: Utterance, listingAt moment: Moment) -> [Reply] {
        var ears = learn()
        understanding = nil
        defer { if ears.language == language { understanding = ears } }
        ears.meet(moment.question)
        let answers = changeableAnswers(at: moment)
        if let place = ears.place(in: utterance) {
            let index = place.index(among: answers.count)
            if index.map(answers.indices.contains) == true, let index { return change(index, at: moment) }
            stage = .asking(moment)
            return index == answers.count ? ask(moment) : say(.notUnderstood, at: moment) + showAnswers(at: moment)
        }
        if let language = languages.language(in: utterance) { return change(to: language) }
        stage = .asking(moment)
        let sentence = ears.sentence(utterance)
        if let sign = ears.lexicon.sign(in: sentence, isSettled: { isSettled($0, at: moment) }) {
            return heed(sign, in: sentence, at: moment, by: &ears)
        }
        let goOn = goOn(at: moment)
        let isGoingOn = ([goOn.label] + goOn.words).contains { Utterance($0).joined == utterance.joined }
        // A yes or a no said to the list is no answer to a question that waits behind it.
        if isGoingOn || ears.lexicon.yesOrNo.answer(in: utterance, isSmall: ears.lexicon.isSmall) != nil {
            return ask(moment)
        }
        if let replies = changeOfMind(utterance, sentence, at: moment, by: &ears) { return replies }
        switch ears.meaning(of: sentence, at: moment.question) {
        case .command(.back): return ask(moment)
        case .command(let command): return obey(command, at: moment)
        case .choice, .ambiguous: return answer(sentence, at: moment, by: &ears)
        case .silence: return showAnswers(at: moment)
        case .nothing:
            if let replies = changeNamed(in: sentence, at: moment, by: &ears) { return replies }
            return say(.notUnderstood, at: moment) + showAnswers(at: moment)
        }
    }

    /// Hears that an answer is to be changed: "change 3", "change where it hurts", "actually it is my upper back". `nil`
    /// where nothing of the kind is said.
    mutating func changeOfMind(
        _ utterance: Utterance,
        _ sentence: Sentence,
        at moment: Moment,
        by ears: inout Understanding
    ) -> [Reply]? {
        guard let rest = commands.change(in: utterance) else {
            if !sentence.corrections.isEmpty { return change(to: sentence, at: moment, by: &ears) }
            // "No, upper back": a no to what was said before, but never where a no is an answer.
            guard let first = utterance.words.first, utterance.words.count > 1, ears.lexicon.isPlainNo(first),
                !ears.lexicon.words(of: moment.question).asksYesOrNo
            else { return nil }
            let rest = Utterance(utterance.words.dropFirst().joined(separator: " "))
            return change(to: ears.sentence(rest), at: moment, by: &ears)
        }
        if commands.command(in: utterance) != nil { return nil }
        if let place = ears.place(in: rest) {
            let index = place.index(among: changeableAnswers(at: moment).count)
            return index.map { change($0, at: moment) } ?? showAnswers(at: moment)
        }
        return changeNamed(in: ears.sentence(rest), at: moment, by: &ears)
    }

    /// Changes the answer that some words name, or to which they are another answer. `nil` where they are neither.
    mutating func changeNamed(in sentence: Sentence, at moment: Moment, by ears: inout Understanding) -> [Reply]? {
        change(named: sentence, at: moment, by: &ears) ?? change(to: sentence, at: moment, by: &ears)
    }

    /// Asks an earlier question anew that is named: by the answer to it, by one of its names, or by its own words.
    private mutating func change(named sentence: Sentence, at moment: Moment, by ears: inout Understanding) -> [Reply]?
    {
        let answers = changeableAnswers(at: moment)
        let content = sentence.utterance.words.filter { !ears.lexicon.isSmall($0) }
        guard !content.isEmpty else { return nil }
        var named = answers.indices.filter { index in
            answers[index].question.names.contains { name in
                Utterance(name).words.filter { !ears.lexicon.isSmall($0) } == content
            }
        }
        if named.isEmpty {
            for (index, answer) in answers.enumerated() {
                guard let taken = ears.answer(in: sentence, to: answer.question, used: []) else { continue }
                let id = answer.question.choices[taken.position].id
                if answer.taken.contains(where: { $0.id == id }) { named.append(index) }
            }
        }
        if named.isEmpty {
            named = answers.indices.filter { index in
                Set(content).isSubset(of: Utterance(answers[index].question.text).words)
            }
        }
        switch named.count {
        case 0: return nil
        case 1: return change(named[0], at: moment)
        default: return say(.ambiguous, at: moment) + showAnswers(at: moment)
        }
    }

    /// Takes another answer to an earlier question that says what it is: "change it to upper back". Never to a question
    /// that asks for yes or no, and not where the open question has that answer.
    private mutating func change(to sentence: Sentence, at moment: Moment, by ears: inout Understanding) -> [Reply]? {
        guard ears.meaning(of: sentence, at: moment.question) == .nothing else { return nil }
        var found: [(index: Int, taken: Heard.Taken)] = []
        for (index, answer) in answers(of: history.turns[...]).enumerated() {
            guard let taken = ears.answer(in: sentence, to: answer.question, used: []) else { continue }
            let id = answer.question.choices[taken.position].id
            if !answer.taken.contains(where: { $0.id == id }) { found.append((index, taken)) }
        }
        guard found.count == 1, let (index, taken) = found.first, let asked = reopen(index, at: moment) else {
            return nil
        }
        return take(taken, of: nil, at: asked, by: &ears)
    }

    // MARK: Changing

    /// Asks the question of an answer anew.
    mutating func change(_ index: Int, at moment: Moment) -> [Reply] {
        let answers = changeableAnswers(at: moment)
        misses = 0
        stage = .asking(moment)
        guard answers.indices.contains(index) else { return showAnswers(at: moment) }
        guard let asked = reopen(index, at: moment) else {
            standing.drop(answersTo: answers[index].question.id)
            return say(.askedLater, at: moment) + ask(moment)
        }
        return say(.changing, about: ["heard": answers[index].label], at: asked) + ask(asked)
    }

    /// Goes back to a question to have it answered anew. `nil` where it is not behind the visitor.
    private mutating func reopen(_ index: Int, at moment: Moment) -> Moment? {
        let behind = answers(of: history.turns[...])
        guard behind.indices.contains(index) else { return nil }
        let change = Change(self, at: moment)
        let cut = history.cut(from: behind[index].turns.lowerBound)
        guard let first = cut.first else { return nil }
        latestChange = change
        // The open question waits for an answer, whatever was answered to it before.
        standing.drop(answersTo: moment.question.id)
        putBy(Array(cut.dropFirst(behind[index].turns.count)), before: moment)
        let asked = withSignsHeard(first.moment)
        stage = .asking(asked)
        return asked
    }

    /// Lets answers stand until their questions come again. Once care was sought none does: whatever led to it is asked.
    mutating func putBy(_ turns: [History.Turn], before moment: Moment) {
        if !isCareSought { standing.put(turns, before: moment.question) }
    }

    /// Goes back one question, or takes back a change that was just made. The answers that are gone back on stand until
    /// their questions come again.
    mutating func goBack(from moment: Moment) -> [Reply] {
        if let latestChange {
            self.latestChange = nil
            history = latestChange.history
            standing = latestChange.standing
            let earlier = withSignsHeard(latestChange.moment)
            stage = .asking(earlier)
            return say(.changeUndone, at: earlier) + ask(earlier)
        }
        guard let turn = history.undo() else { return say(.nothingToGoBackTo, at: moment) + ask(moment) }
        putBy([turn], before: moment)
        let earlier = withSignsHeard(turn.moment)
        stage = .asking(earlier)
        return say(.goingBack, at: earlier) + ask(earlier)
    }

    /// A moment gone back to, with what has been heard since that has to be checked first: what was said about a sign has
    /// been said.
    func withSignsHeard(_ moment: Moment) -> Moment {
        var moment = moment
        for node in heardFirst where moment.dialogue.visitCount(of: node) == 0 {
            var dialogue = moment.dialogue
            var before = moment.before
            guard (try? dialogue.detour(to: node)) != nil, (try? before.detour(to: node)) != nil else { continue }
            var telling = telling(dialogue, after: moment.question, answers: [])
            guard let next = (try? telling.tell()) ?? nil else { continue }
            moment = next.asking(moment.question, before: before, takeHome: moment.takeHome)
        }
        return moment
    }
}

extension Moment {
    /// The same question where it is the one it was: what was said on the way back to it is not part of it.
    func asking(_ question: Question, before: Dialogue, takeHome: [String]) -> Moment {
        let isSame = self.question.id == question.id && self.question.hasSameOffers(as: question)
        return isSame ? Moment(dialogue: dialogue, question: question, before: before, takeHome: takeHome) : self
    }
}

extension Numbers.Place {
    /// The place counted from 0, in a list of some length.
    fileprivate func index(among count: Int) -> Int? {
        switch self {
        case .nth(let number): number > 0 ? number - 1 : nil
        case .last: count > 0 ? count - 1 : nil
        }
    }
}

extension Understanding {
    /// The place in a list that an utterance names, and nothing besides.
    func place(in utterance: Utterance) -> Numbers.Place? {
        if let number = numbers.digits(in: utterance) { return .nth(number) }
        return numbers.place(in: utterance.words.filter { !lexicon.isSmall($0) || numbers.isPlace($0) })
    }
}
