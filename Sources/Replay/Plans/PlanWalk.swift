import Yarn

/// One run of a plan, on its way through the dialogue.
struct PlanWalk {
    /// How many lines of what went before are told with a difference.
    private static let contextLength = 6

    private(set) var dialogue: Dialogue
    private let plan: String
    /// What has happened in this run, as a plan would write it.
    private var history: [String] = []
    /// The options that were delivered last.
    private var options: [Option] = []

    /// Begins a run and takes the steps that open it. A `node:` among those takes the place of `Start`, so that a
    /// dialogue without a `Start` can be tested too.
    /// - Parameters:
    ///   - run: The run.
    ///   - plan: The plan's name, for messages.
    ///   - earlier: The dialogue as the run before left it, or `nil` for the first run.
    ///   - program: What to run.
    /// - Throws: ``Difference`` where the run cannot begin.
    init(
        _ run: TestPlan.Run,
        of plan: String,
        after earlier: Dialogue?,
        in program: Program
    ) throws(Difference) {
        self.plan = plan
        var entry = "Start"
        var line = run.steps.first?.line ?? 1
        for step in run.opening {
            if case .node(let name) = step.action { (entry, line) = (name, step.line) }
        }
        do {
            dialogue = try earlier ?? Dialogue(program, at: entry)
            if earlier != nil { try dialogue.begin(at: entry) }
        } catch {
            throw Difference(
                plan: plan,
                line: line,
                problem: "the run cannot begin: \(error)",
                node: nil,
                before: [],
                expected: ["node: \(entry)"],
                came: []
            )
        }
        for step in run.opening {
            if case .node = step.action { record(step) } else { try take(step) }
        }
    }

    /// Takes a step.
    /// - Throws: ``Difference`` where the dialogue does something else.
    mutating func take(_ step: TestPlan.Step) throws(Difference) {
        switch step.action {
        case .line(let text, let tags):
            let event = try next(step)
            guard case .line(let line) = event, text == nil || text == line.text, tags.allSatisfy(line.has(tag:))
            else { throw differs(step, from: event) }
            history.append("line: `\(line.text)`")
        case .options(let expected):
            let event = try next(step)
            guard case .options(let found) = event, meets(expected, found) else { throw differs(step, from: event) }
            options = found
            record(step)
        case .select(let number):
            try select(number, step)
            record(step)
        case .command(let text):
            let event = try next(step)
            guard event == .command(Command(text: text)) else { throw differs(step, from: event) }
            record(step)
        case .set(let variable, let value):
            try going(step) { dialogue throws(DialogueFault) in try dialogue.set(variable, to: value) }
            record(step)
        case .node(let name):
            try going(step) { dialogue throws(DialogueFault) in try dialogue.begin(at: name) }
            record(step)
        case .saliency(let saliency):
            dialogue.saliency = saliency.strategy
            record(step)
        case .stop:
            let event = try next(step)
            guard event == .end else { throw differs(step, from: event) }
        }
    }

    private mutating func select(_ number: Int, _ step: TestPlan.Step) throws(Difference) {
        if number == 0 {
            try going(step) { dialogue throws(DialogueFault) in try dialogue.chooseNothing() }
        } else {
            guard number <= options.count else {
                throw difference(step, "only \(options.count) are on offer")
            }
            guard options[number - 1].isAvailable else {
                throw difference(step, "this option is not available")
            }
            try going(step) { dialogue throws(DialogueFault) in try dialogue.choose(number - 1) }
        }
    }

    private func meets(_ expected: [TestPlan.ExpectedOption], _ found: [Option]) -> Bool {
        expected.count == found.count && zip(expected, found).allSatisfy(Self.meets)
    }

    private static func meets(_ expected: TestPlan.ExpectedOption, _ found: Option) -> Bool {
        expected.text == found.line.text && expected.isAvailable == found.isAvailable
            && expected.tags.allSatisfy(found.line.has(tag:))
    }

    private mutating func next(_ step: TestPlan.Step) throws(Difference) -> Event {
        try going(step) { dialogue throws(DialogueFault) in try dialogue.next() }
    }

    /// Does something with the dialogue; a fault of it is a difference too.
    private mutating func going<Result>(
        _ step: TestPlan.Step,
        _ body: (inout Dialogue) throws(DialogueFault) -> Result
    ) throws(Difference) -> Result {
        do {
            return try body(&dialogue)
        } catch {
            throw difference(step, "the dialogue cannot go on here: \(error)")
        }
    }

    private mutating func record(_ step: TestPlan.Step) {
        history += PlanText.lines(of: step.action)
    }

    private func differs(_ step: TestPlan.Step, from event: Event) -> Difference {
        var line = step.line
        if case .options(let expected) = step.action, case .options(let found) = event {
            let wrong = zip(expected, found).first { !Self.meets($0, $1) }?.0 ?? expected.dropFirst(found.count).first
            line = (wrong ?? expected.last)?.line ?? line
        }
        return difference(
            step,
            Self.problem(with: event, for: step.action),
            at: line,
            came: PlanText.lines(of: event, against: step.action)
        )
    }

    private func difference(
        _ step: TestPlan.Step,
        _ problem: String,
        at line: Int? = nil,
        came: [String] = []
    ) -> Difference {
        Difference(
            plan: plan,
            line: line ?? step.line,
            problem: problem,
            node: dialogue.currentNode,
            before: Array(history.suffix(Self.contextLength)),
            expected: PlanText.lines(of: step.action),
            came: came
        )
    }

    private static func problem(with event: Event, for action: TestPlan.Action) -> String {
        switch (event, action) {
        case (.line, .line): "another line was said"
        case (.options, .options): "the options are others"
        case (.command, .command): "another command was given"
        case (.end, _): "the dialogue ended too early"
        case (_, .stop): "the dialogue went on"
        case (.line, _): "a line was said instead"
        case (.options, _): "a choice was offered instead"
        case (.command, _): "a command was given instead"
        }
    }
}
