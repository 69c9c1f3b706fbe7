import Yarn

/// Runs a test plan against a dialogue, to the first difference.
public struct PlanRunner {
    private let plan: TestPlan
    private let program: Program

    /// Prepares to run a plan.
    /// - Parameters:
    ///   - plan: What is expected.
    ///   - program: The dialogue that is expected to do it.
    public init(_ plan: TestPlan, of program: Program) {
        self.plan = plan
        self.program = program
    }

    /// Runs every run of the plan, one after the other, as one dialogue that keeps what it remembers.
    /// - Throws: The first ``Difference``.
    public func run() throws(Difference) {
        var dialogue: Dialogue?
        for run in plan.runs {
            var walk = try PlanWalk(run, of: plan.name, after: dialogue, in: program)
            for step in run.steps.dropFirst(run.opening.count) { try walk.take(step) }
            dialogue = walk.dialogue
        }
    }
}
