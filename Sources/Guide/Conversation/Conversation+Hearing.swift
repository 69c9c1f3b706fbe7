import Yarn

/// What becomes of the visitor's words.
extension Conversation {
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
        let mayUndo = hasSaidBack
        hasSaidBack = false
        if case .choice(let taken) = ears.outright(utterance, at: moment.question) {
            return take(taken, of: nil, at: moment, by: &ears)
        }
        let sentence = ears.sentence(utterance)
        if let sign = ears.lexicon.sign(in: sentence, isSettled: { isSettled($0, at: moment) }) {
            return heed(sign, in: sentence, at: moment, by: &ears)
        }
        if mayUndo, let replies = undo(utterance, at: moment, by: &ears) { return replies }
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
        let number = ears.numbers.digits(in: utterance)
        let numbered = number.flatMap { doubt.answers.indices.contains($0 - 1) ? doubt.answers[$0 - 1] : nil }
        switch numbered ?? ears.lexicon.yesOrNo.answer(in: utterance, isSmall: ears.lexicon.isSmall) {
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
            if command == .again { return doubt.replies }
            stage = .asking(doubt.moment)
            return command == .back ? ask(doubt.moment) : obey(command, at: doubt.moment)
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
    private mutating func go(to sign: HeardSign, at moment: Moment) -> [Reply] {
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
        // The question is the one it was; what was said on the way there is not part of it.
        let isSame = next.question.id == moment.question.id && next.question.hasSameChoices(as: moment.question)
        let back =
            isSame
            ? Moment(dialogue: next.dialogue, question: moment.question, before: before, takeHome: moment.takeHome)
            : next
        stage = .asking(back)
        return replies + choices(of: back.question)
    }

    // MARK: Answers

    private mutating func answer(_ sentence: Sentence, at moment: Moment, by ears: inout Understanding) -> [Reply] {
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
    /// has not been answered along with it.
    private mutating func take(
        _ taken: Heard.Taken,
        of utterance: Utterance?,
        at moment: Moment,
        by ears: inout Understanding
    ) -> [Reply] {
        let offers = moment.question.choices
        guard offers.indices.contains(taken.position) else { return ask(moment) }
        misses = 0
        if let utterance { recollection.keep(utterance, used: taken.places) }
        var replies: [Reply] = []
        if !taken.isOutright {
            replies += say(.heard, about: ["heard": offers[taken.position].choice.label], at: moment)
            hasSaidBack = true
        }
        var moment = moment
        var position = taken.position
        while true {
            history.record(moment, taken: moment.question.choices[position])
            var dialogue = moment.dialogue
            do {
                try dialogue.choose(moment.question.choices[position].index)
            } catch {
                return replies + end(for: error, in: moment.dialogue)
            }
            let (said, next) = run(dialogue, after: moment.question)
            replies += said
            guard let next else { return finish(replies) }
            stage = .asking(next)
            guard !history.hasAnswer(to: next.question),
                let known = recollection.answer(to: next.question, by: &ears),
                next.question.choices.indices.contains(known.position)
            else { return replies + choices(of: next.question) }
            let label = next.question.choices[known.position].choice.label
            replies += say(.alreadyHeard, about: ["said": known.words, "heard": label], at: next)
            hasSaidBack = true
            moment = next
            position = known.position
        }
    }

    /// Takes back what was last taken from the visitor's words, where they say no to it. What comes after the no may be
    /// the answer that was meant.
    private mutating func undo(
        _ utterance: Utterance,
        at moment: Moment,
        by ears: inout Understanding
    ) -> [Reply]? {
        guard let first = utterance.words.first, ears.lexicon.isPlainNo(first), let earlier = history.latestMoment
        else {
            return nil
        }
        let rest = Utterance(utterance.words.dropFirst().joined(separator: " "))
        if rest.words.isEmpty {
            return obey(.back, at: moment)
        }
        let sentence = ears.sentence(rest)
        guard case .choice = ears.meaning(of: sentence, at: earlier.question),
            case .nothing = ears.meaning(of: sentence, at: moment.question)
        else { return nil }
        _ = history.undo()
        return answer(sentence, at: earlier, by: &ears)
    }
}
