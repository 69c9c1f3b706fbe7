import Guide
import struct Yarn.Diagnostic
import enum Yarn.Files
import enum Yarn.Path
import struct Yarn.Project

/// What came of checking dialogues.
struct Checkup {
    /// How many dialogue files were read and are spoken of.
    private(set) var fileCount = 0
    /// Everything to tell, dialogue by dialogue, file by file, from top to bottom.
    private(set) var diagnostics: [Diagnostic] = []
    /// How plain each dialogue reads, in each language that can be measured.
    private(set) var languages: [ReadingLanguage] = []

    /// A dialogue, and which of its files to speak of.
    private struct Target {
        let dialogue: String?
        /// The files that were named, or `nil` for all.
        var files: [String]?
    }

    /// Checks dialogues.
    /// - Parameters:
    ///   - paths: Folders, project files and dialogue files. A dialogue file is checked as part of the dialogue it
    ///     belongs to, because its jumps lead to other files; only what is wrong in it is told.
    ///   - dialogue: The dialogue the paths belong to, or `nil` for the one each lies in.
    /// - Throws: ``DialogueSearch/Failure`` where there is nothing to check.
    init(_ paths: [String], in dialogue: String?) throws(DialogueSearch.Failure) {
        for target in Self.targets(paths, in: dialogue) { try check(target) }
    }

    func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }

    private mutating func check(_ target: Target) throws(DialogueSearch.Failure) {
        let project: Project
        do {
            project = try DialogueSearch(for: .writing).project(at: target.dialogue)
        } catch {
            guard case .unreadable(let problem) = error, let diagnostic = problem.diagnostic else { throw error }
            diagnostics.append(diagnostic)
            fileCount += 1
            return
        }
        let names = project.sources.map(\.name)
        let wanted = target.files.map { Set($0.map(Path.parts)) }
        if let stray = target.files?.first(where: { !Self.contains($0, in: names) }) {
            throw .unreadable(Files.kind(of: stray) == nil ? .missing(path: stray) : .notADialogue(path: stray))
        }
        let review = DialogueReview(project)
        let all = review.diagnostics
        let told = wanted.map { wanted in all.filter { wanted.contains(Path.parts(of: $0.file)) } } ?? all
        diagnostics += told.inReadingOrder(of: names)
        languages += (review.reading?.languages ?? []).map { language in
            language.filter { passage in wanted?.contains(Path.parts(of: passage.file)) ?? true }
        }
        fileCount += target.files?.count ?? names.count
    }

    private static func targets(_ paths: [String], in dialogue: String?) -> [Target] {
        guard !paths.isEmpty else { return [Target(dialogue: dialogue, files: nil)] }
        var targets: [Target] = []
        for path in paths {
            let isFile = path.hasSuffix(".yarn")
            let own = dialogue ?? (isFile ? surroundings(of: path) : path)
            if let known = targets.firstIndex(where: { $0.dialogue == own }) {
                // A dialogue that was named as a whole stays whole.
                guard isFile else { targets[known].files = nil; continue }
                if targets[known].files?.contains(path) == false { targets[known].files?.append(path) }
            } else {
                targets.append(Target(dialogue: own, files: isFile && own != path ? [path] : nil))
            }
        }
        return targets
    }

    /// The dialogue a file belongs to: that of the nearest folder above it whose project has it, or else itself.
    private static func surroundings(of file: String) -> String {
        let folders = Path.foldersUpwards(from: Path.folder(of: file))
        let nearest = folders.first { folder in
            ((try? Files.names(in: folder)) ?? []).contains { $0.hasSuffix(".yarnproject") }
        }
        // A project that cannot be read is told of as such.
        guard let nearest, let project = try? Project.load(at: nearest) else { return nearest ?? file }
        return contains(file, in: project.sources.map(\.name)) ? nearest : file
    }

    private static func contains(_ file: String, in names: [String]) -> Bool {
        let parts = Path.parts(of: file)
        return names.contains { Path.parts(of: $0) == parts }
    }
}
