import Yarn

/// A scripted test of a dialogue, in the language's own format: what must be said, and what the visitor chooses.
public struct TestPlan: Hashable, Sendable {
    /// One way through the dialogue. Variables, visit counts and what was seen stay as the run before left them.
    public struct Run: Hashable, Sendable {
        /// What happens, in order; at least one step.
        public let steps: [Step]

        /// The steps before anything is expected.
        var opening: ArraySlice<Step> {
            steps.prefix { step in
                switch step.action {
                case .set, .node, .saliency: true
                case .line, .options, .select, .command, .stop: false
                }
            }
        }
    }

    /// One line of a plan.
    public struct Step: Hashable, Sendable {
        /// The line of the plan it stands on, counted from 1; of a choice, its first option's.
        public let line: Int
        /// What is expected or done.
        public let action: Action
    }

    /// What a step expects of the dialogue, or does to it.
    public enum Action: Hashable, Sendable {
        /// A line is said. Without a text, any line; with tags, those must be among the line's own.
        case line(text: String?, tags: [String])
        /// A choice is due between just these options, in this order.
        case options([ExpectedOption])
        /// An option is chosen, counted from 1; 0 is to choose nothing, where nothing is available.
        case select(Int)
        /// The host is given a command.
        case command(String)
        /// A variable is given a value.
        case set(variable: String, value: Value)
        /// A node is begun; what was running is dropped, and does not count as visited. Before anything is expected, it is where the run begins instead of `Start`.
        case node(String)
        /// From here on, line groups and node groups choose in this way.
        case saliency(Saliency)
        /// The dialogue is over.
        case stop
    }

    /// One option of a choice.
    public struct ExpectedOption: Hashable, Sendable {
        /// The line of the plan it stands on, counted from 1.
        public let line: Int
        /// What the option says.
        public let text: String
        /// Tags that must be among its own.
        public let tags: [String]
        /// Whether it can be chosen.
        public let isAvailable: Bool
    }

    /// The ways to choose among what could be said, as plans name them.
    public enum Saliency: String, Hashable, Sendable, CaseIterable {
        /// The first that may be said.
        case first
        /// The one with the most conditions that hold.
        case best
        /// Of the best ones, the one that was said longest ago.
        case bestLeastRecentlySeen = "best_least_recently_seen"

        /// The same, as a dialogue knows it. Its random way is left out: a plan must come out the same every time.
        var strategy: SaliencyStrategy {
            switch self {
            case .first: .first
            case .best: .best
            case .bestLeastRecentlySeen: .bestLeastRecentlyViewed
            }
        }
    }

    /// The plan's file, as messages name it.
    public let name: String
    /// Its runs, in order; at least one.
    public let runs: [Run]

    /// Reads a plan.
    /// - Parameter source: The plan's file.
    /// - Throws: ``TestPlanError`` with every mistake in it.
    public init(_ source: Source) throws(TestPlanError) {
        var reader = PlanReader(source)
        runs = try reader.read()
        name = source.name
    }
}

/// What is wrong in a test plan that cannot be run.
public struct TestPlanError: Error, Hashable, Sendable {
    /// Every mistake, in the order of the lines.
    public let mistakes: [Diagnostic]
}
