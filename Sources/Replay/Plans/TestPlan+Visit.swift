extension TestPlan {
    /// The choices of the plan's first run, each by its number among those a visitor can take; `nil` where that run does
    /// not begin as a visit does, or takes what is not on offer.
    public var visit: [Int]? {
        guard let run = runs.first else { return nil }
        var choices: [Int] = []
        var options: [ExpectedOption] = []
        for step in run.steps {
            switch step.action {
            case .set, .node, .saliency: return nil
            case .options(let expected): options = expected
            case .select(let number):
                guard options.indices.contains(number - 1), options[number - 1].isAvailable else { return nil }
                choices.append(options.prefix(number).count(where: \.isAvailable))
            case .line, .command, .stop: break
            }
        }
        return choices
    }
}
