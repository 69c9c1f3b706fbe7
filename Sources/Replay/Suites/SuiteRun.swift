import Yarn

/// A suite on its way: every dialogue is read and compiled once, however many plans drive it.
public struct SuiteRun {
    /// What became of a plan.
    public enum Outcome: Hashable, Sendable {
        /// The dialogue did everything the plan says.
        case passed
        /// The dialogue did something else.
        case differed(Difference)
        /// The plan itself cannot be read.
        case unreadable(reason: String)
        /// The plan has mistakes.
        case mistaken([Diagnostic])
        /// The dialogue cannot be run; the run's ``SuiteRun/brokenDialogues`` say why.
        case noDialogue(path: String)
    }

    /// Why a dialogue cannot be run.
    public enum Breakage: Hashable, Sendable {
        /// Its files cannot be read.
        case project(ProjectError)
        /// It does not compile.
        case diagnostics([Diagnostic])
    }

    /// The dialogues met so far that cannot be run, by their paths.
    public private(set) var brokenDialogues: [String: Breakage] = [:]
    private let library: Library
    private var programs: [String: Program] = [:]

    /// Prepares to run plans.
    /// - Parameter library: The host functions that dialogues may call.
    public init(library: Library) {
        self.library = library
    }

    /// Runs one plan.
    public mutating func run(_ entry: ReplaySuite.Entry) -> Outcome {
        let source: Source
        do {
            source = Source(name: entry.plan, bytes: try Files.bytes(of: entry.plan))
        } catch {
            return .unreadable(reason: error.reason)
        }
        let plan: TestPlan
        do {
            plan = try TestPlan(source)
        } catch {
            return .mistaken(error.mistakes)
        }
        guard let program = program(of: entry.dialogue) else { return .noDialogue(path: entry.dialogue) }
        do {
            try PlanRunner(plan, of: program).run()
            return .passed
        } catch {
            return .differed(error)
        }
    }

    private mutating func program(of path: String) -> Program? {
        if let program = programs[path] { return program }
        if brokenDialogues[path] != nil { return nil }
        do {
            let project = try Project.load(at: path)
            let compilation = Compiler.compile(project.sources, library: library, language: project.baseLanguage)
            programs[path] = compilation.program
            if compilation.program == nil { brokenDialogues[path] = .diagnostics(compilation.diagnostics) }
            return compilation.program
        } catch {
            brokenDialogues[path] = .project(error)
            return nil
        }
    }
}
