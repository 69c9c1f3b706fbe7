import Yarn

/// What a suite's run came to, in words: for each plan that did not pass, what differed and where.
public struct SuiteReport: Sendable {
    /// How many plans passed.
    public private(set) var passed = 0
    /// How many did not.
    public private(set) var failed = 0
    /// The dialogues that were already said to be broken.
    private var toldDialogues: Set<String> = []

    /// An empty report.
    public init() {}

    /// What to tell about a plan.
    public struct Entry: Hashable, Sendable {
        /// What differed, for whoever runs the plans; `nil` where the plan passed.
        public let difference: String?
        /// What is wrong in the files, for their authors: diagnostics with their places.
        public let mistakes: [String]
    }

    /// Counts a plan, and says what to tell about it.
    /// - Parameters:
    ///   - plan: The plan's file.
    ///   - outcome: What became of it.
    ///   - brokenDialogues: The dialogues that cannot be run; each is told about once.
    /// - Returns: What to tell.
    public mutating func add(
        _ plan: String,
        _ outcome: SuiteRun.Outcome,
        brokenDialogues: [String: SuiteRun.Breakage]
    ) -> Entry {
        switch outcome {
        case .passed:
            passed += 1
            return Entry(difference: nil, mistakes: [])
        case .differed(let difference):
            failed += 1
            return Entry(difference: "\(difference)", mistakes: [])
        case .unreadable(let reason):
            failed += 1
            return Entry(difference: "\(plan): this cannot be read: \(reason).", mistakes: [])
        case .mistaken(let mistakes):
            failed += 1
            return Entry(
                difference: "\(plan): not run, because the plan has mistakes.",
                mistakes: mistakes.map { "\($0)" }
            )
        case .noDialogue(let path):
            failed += 1
            let isNew = toldDialogues.insert(path).inserted
            return Entry(
                difference: "\(plan): not run, because the dialogue \(path) has mistakes.",
                mistakes: isNew ? brokenDialogues[path]?.mistakes ?? [] : []
            )
        }
    }

    /// The closing line: how many passed and how many did not.
    public var closing: String { "\(passed) passed, \(failed) failed" }
}

extension SuiteRun.Breakage {
    fileprivate var mistakes: [String] {
        switch self {
        case .project(let error): [error.description]
        case .diagnostics(let diagnostics): diagnostics.map { "\($0)" }
        }
    }
}
