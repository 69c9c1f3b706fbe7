import Yarn

/// Questions: why they are asked, and which words take which option.
extension GuideReviewer {
    mutating func reviewQuestions(of node: Outline.Node) {
        // The lists of the guide's own words are no questions.
        let phrases = node.values(ofHeader: "phrase").map(\.text)
        var hasWhy = false
        for step in node.steps {
            step.forEach { step in
                switch step {
                case .line(let line):
                    hasWhy = hasWhy || line.has(tag: "why")
                case .question(let question):
                    // A word may be a number, and company for another: “one”.
                    if !phrases.contains(Phrase.numbers.rawValue) { reviewWords(of: question) }
                    if phrases.isEmpty, !hasWhy { reviewWhy(of: question) }
                    // What was said before one question is not said again before the next.
                    hasWhy = false
                case .lineGroup, .branches, .assignment, .call, .command, .jump, .leave: break
                }
            }
        }
    }

    /// A page that is only read on, or a choice that tells nothing about the visitor, needs no reason.
    private mutating func reviewWhy(of question: Outline.Question) {
        guard question.options.contains(where: { !$0.line.has(tag: "not_an_answer") }) else { return }
        report(
            .noWhy,
            .warning,
            at: question.location,
            "This question does not say why it is asked.",
            help: "Write a line with #why above the options: “We ask because … #why”."
        )
    }

    private mutating func reviewWords(of question: Outline.Question) {
        var labels: [String: Int] = [:]
        for (index, option) in question.options.enumerated() {
            let label = Utterance(option.line.text.text).joined
            guard !label.isEmpty, !option.line.text.text.contains("{") else { continue }
            if let other = labels[label], areOffered(together: question, other, index) {
                report(
                    .sharedWords,
                    .warning,
                    at: option.line.text.location,
                    "Another option of this question says the same, so a visitor cannot tell them apart.",
                    help: "Word one of them differently."
                )
            }
            labels[label] = labels[label] ?? index
        }
        reviewOtherWords(of: question, labels: labels)
    }

    /// Two options that both have a condition may be meant never to be seen together.
    func areOffered(together question: Outline.Question, _ first: Int, _ second: Int) -> Bool {
        question.options[first].line.condition == nil || question.options[second].line.condition == nil
    }
}
