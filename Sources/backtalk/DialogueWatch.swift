import struct Guide.Conversation
import enum Yarn.Files
import class Yarn.Program
import struct Yarn.Project
import struct Yarn.ProjectState

/// Notices that a dialogue's files have changed, and takes the new dialogue if nothing is wrong with it.
///
/// It is asked between visits. Nothing it meets ends it: with files that are half written, broken, unreadable or gone, the
/// program taken last is the one to go on with.
struct DialogueWatch {
    /// What came of a look.
    enum News {
        /// Nothing has changed since the last look, or whoever changes it may not be done.
        case none
        /// The dialogue has changed and is in order.
        case program(Program)
        /// The dialogue has changed and cannot be used: why, in words for its author. Told once for each change.
        case refused([String])
    }

    /// How many seconds nothing may have changed before the files are read: someone who copies or saves several files
    /// makes a dialogue that is whole only at the end.
    static let rest: Int64 = 2

    /// Where the dialogue is.
    let path: String
    private var known: [String]
    private var seen: ProjectState

    /// Reads a dialogue and begins to watch it.
    /// - Parameter path: A folder, a project file or a dialogue file.
    /// - Returns: The watch, the program to begin with, and what `backtalk check` finds wrong in it: at the beginning a
    ///   dialogue that runs is better than none.
    /// - Throws: ``GuideProgram/Unavailable`` where there is no program.
    static func begin(
        at path: String
    ) throws(GuideProgram.Unavailable) -> (watch: DialogueWatch, program: Program, mistakes: [String]) {
        let before = ProjectState(at: path, knowing: [])
        let project: Project
        do {
            project = try Project.load(at: path)
        } catch {
            throw GuideProgram.Unavailable(reasons: [error.description])
        }
        let review = DialogueReview(project)
        let mistakes = review.errors.map { "\($0)" }
        guard let program = review.program else { throw GuideProgram.Unavailable(reasons: mistakes) }
        if let fault = program.firstFault { throw GuideProgram.Unavailable(reasons: mistakes + [fault]) }
        let after = ProjectState(at: path, knowing: project.files)
        // What changed while it was read is news.
        let isSettled = ProjectState(at: path, knowing: []) == before
        return (DialogueWatch(path: path, known: project.files, seen: isSettled ? after : before), program, mistakes)
    }

    /// Looks whether there is anything new, and reads and checks it if so. Costs a fraction of a millisecond where there is
    /// not.
    /// - Parameter now: The time by the system's clock.
    /// - Returns: The news.
    mutating func look(at now: Files.Time = .now) -> News {
        let state = ProjectState(at: path, knowing: known)
        guard state != seen, !state.isFresh(at: now) else { return .none }
        let project: Project
        do {
            project = try Project.load(at: path)
        } catch {
            guard state == ProjectState(at: path, knowing: known) else { return .none }
            seen = state
            return .refused([error.description])
        }
        let after = ProjectState(at: path, knowing: project.files)
        guard state == ProjectState(at: path, knowing: known) else { return .none }
        known = project.files
        seen = after
        let review = DialogueReview(project)
        guard review.errors.isEmpty, let program = review.program else {
            return .refused(review.errors.map { "\($0)" })
        }
        if let fault = program.firstFault { return .refused([fault]) }
        return .program(program)
    }
}

extension Program {
    /// What stops a visit before it has begun, in any of the languages; `nil` where nothing does. A dialogue without a
    /// `Start` has no mistake in it, but no visit either.
    fileprivate var firstFault: String? {
        for language in languages {
            var conversation = Conversation(self, language: language)
            _ = conversation.begin()
            if conversation.isOver, let fault = conversation.fault { return "\(fault)" }
        }
        return nil
    }
}

extension ProjectState {
    /// Whether the last change was so little ago that the next may be on its way. A time that is yet to come says that the
    /// clock was put back, and nothing about the files.
    fileprivate func isFresh(at now: Files.Time) -> Bool {
        guard let lastChange, lastChange <= now else { return false }
        return now.seconds - lastChange.seconds < DialogueWatch.rest
    }
}
