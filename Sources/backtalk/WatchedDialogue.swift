import class Yarn.Program

/// The dialogue of a kiosk that runs for years: the latest one that was in order.
///
/// A class, because whoever begins a visit asks the same one, and what it found is told once.
final class WatchedDialogue {
    /// The program to begin visits with.
    private(set) var program: Program
    private var watch: DialogueWatch
    private let mistakes: [String]
    private let journal: Journal

    /// Finds and reads the dialogue.
    /// - Parameters:
    ///   - path: Where it is, or `nil` to look for it.
    ///   - journal: Where to tell what becomes of it.
    /// - Throws: ``GuideProgram/Unavailable``.
    init(at path: String?, journal: Journal) throws(GuideProgram.Unavailable) {
        let found: String
        do {
            found = try DialogueSearch(for: .visits).path(path)
        } catch {
            throw GuideProgram.Unavailable(reasons: [error.description])
        }
        (watch, program, mistakes) = try DialogueWatch.begin(at: found)
        self.journal = journal
    }

    /// Tells that visits can begin, and with what.
    func tellStart() {
        journal.started(
            version: Backtalk.configuration.version,
            dialogues: watch.path,
            languages: program.languages,
            mistakes: mistakes
        )
    }

    /// The program for the next visit: a new one where the files have changed and are in order.
    func latest() -> Program {
        switch watch.look() {
        case .none: break
        case .program(let new):
            program = new
            journal.reloaded(languages: new.languages)
        case .refused(let reasons): journal.refused(reasons)
        }
        return program
    }
}
