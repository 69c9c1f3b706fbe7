import Yarn

/// Test plans, each with the dialogue it drives.
public struct ReplaySuite: Sendable {
    /// A plan and its dialogue.
    public struct Entry: Hashable, Sendable {
        /// The plan's file.
        public let plan: String
        /// What it drives: a folder, a project or a single dialogue file.
        public let dialogue: String
    }

    /// The plans, in the order they run.
    public let entries: [Entry]

    /// Finds test plans.
    ///
    /// A plan beside a dialogue file of its own name drives that file alone. Any other plan drives the dialogue it
    /// lies in: the nearest folder above it with a project file, or else its own folder.
    /// - Parameters:
    ///   - paths: Plans, and folders in and below which every `.testplan` is meant; folders are searched in the order
    ///     given, each sorted by name.
    ///   - dialogue: What plans drive that are not beside a dialogue file of their own name, instead of the dialogue
    ///     they lie in.
    /// - Throws: ``SuiteError`` where a path cannot be read or there is no plan at all.
    public init(_ paths: [String], driving dialogue: String? = nil) throws(SuiteError) {
        var plans: [String] = []
        for path in paths {
            switch Files.kind(of: path) {
            case nil, .other: throw .missing(path: path)
            case .file: plans.append(path)
            case .folder: plans += try Self.plans(below: path)
            }
        }
        guard !plans.isEmpty else { throw .empty(paths: paths) }
        var seen: Set<String> = []
        entries = plans.filter { seen.insert($0).inserted }.map { plan in
            Entry(plan: plan, dialogue: Self.ownDialogue(of: plan) ?? dialogue ?? Self.surroundings(of: plan))
        }
    }

    private static func plans(below folder: String) throws(SuiteError) -> [String] {
        do {
            return try Files.below(folder).filter { $0.hasSuffix(".testplan") }.map { Path.join(folder, $0) }
        } catch {
            throw .unreadable(path: error.path, reason: error.reason)
        }
    }

    private static func ownDialogue(of plan: String) -> String? {
        guard let stem = Path.dropping(ending: ".testplan", from: plan) else { return nil }
        let dialogue = stem + ".yarn"
        return Files.kind(of: dialogue) == .file ? dialogue : nil
    }

    private static func surroundings(of plan: String) -> String {
        let own = Path.folder(of: plan)
        return Path.foldersUpwards(from: own).first { folder in
            let names = try? Files.names(in: folder)
            return names?.contains { $0.hasSuffix(".yarnproject") } ?? false
        } ?? own
    }
}
