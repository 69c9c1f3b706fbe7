import Yarn

/// What was typed, made into what was meant.
struct Understanding: Sendable {
    /// The words for the spoken commands.
    let commands: SpokenCommands
    /// The words for a choice's place in the list.
    let numbers: Numbers

    /// What an utterance means at a question.
    ///
    /// A digit is what the screen shows beside a choice, so it comes first. A choice's own words come before a
    /// command's: asked where it hurts, "Back" may be a place on the body; "go back" is then still the command. A
    /// number in words comes last, for a choice may be called "One or two".
    func meaning(of utterance: Utterance, at question: Question) -> Heard {
        if utterance.isSilent { return .silence }
        if let number = numbers.digits(in: utterance), let position = position(of: .nth(number), in: question) {
            return .choice(position)
        }
        if let heard = question.choice(saying: utterance) { return heard }
        if let command = commands.command(in: utterance) { return .command(command) }
        if let place = numbers.place(in: utterance), let position = position(of: place, in: question) {
            return .choice(position)
        }
        return .nothing
    }

    private func position(of place: Numbers.Place, in question: Question) -> Int? {
        switch place {
        case .nth(let number): number >= 1 && number <= question.choices.count ? number - 1 : nil
        case .last: question.choices.indices.last
        }
    }
}

extension Understanding {
    /// The words of a phrasebook, in its language; the English ones where it has none.
    init(_ phrasebook: Phrasebook, noting fault: inout DialogueFault?) {
        commands = phrasebook.options(.commands, noting: &fault).map(SpokenCommands.init) ?? .english
        numbers = phrasebook.options(.numbers, noting: &fault).map(Numbers.init) ?? .english
    }
}
