import Guide
import class Yarn.Program

/// Whoever stands behind a kiosk: gives every visitor a talk of their own, and has the words for the time in between.
protocol KioskGuide {
    /// The languages it speaks, as BCP 47 tags; the first is the one it is written in.
    var languages: [String] { get }
    /// Someone new to talk to, who knows nothing of anyone before.
    func partner(language: String?, seed: UInt64) -> any Interlocutor
    /// The screen that waits for a visitor, a list of lines for each language.
    var attract: [[String]] { get }
    /// The question whether a visitor is still there, a list of lines for each language.
    func stillThere(seconds: Int) -> [[String]]
    /// What stands below the last words of a visit.
    func visitOver(in language: String) -> [String]
    /// What a visitor is told where the guide cannot go on.
    func fault(in language: String) -> [String]
}

/// The guide as its dialogue files have it.
struct DialogueGuide: KioskGuide {
    private let program: Program
    private let announcements: Announcements

    init(_ program: Program) {
        self.program = program
        announcements = Announcements(program)
    }

    var languages: [String] { program.languages }

    func partner(language: String?, seed: UInt64) -> any Interlocutor {
        Conversation(program, seed: seed, language: language)
    }

    var attract: [[String]] { announcements.attract }

    func stillThere(seconds: Int) -> [[String]] { announcements.stillThere(seconds: seconds) }

    func visitOver(in language: String) -> [String] { announcements.visitOver(in: language) }

    func fault(in language: String) -> [String] { announcements.fault(in: language) }
}
