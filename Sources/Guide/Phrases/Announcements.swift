import Yarn

/// What the guide says at a kiosk outside the talk itself: to whoever may come, to a visitor who does nothing, and below
/// the last words of a visit. Said in every language there is, because no one can know who reads it.
public struct Announcements: Sendable {
    private let program: Program

    /// Takes the words from a dialogue's phrases.
    public init(_ program: Program) {
        self.program = program
    }

    /// The screen that waits for a visitor, a list of lines for each language: the first is large, the last says how to
    /// begin.
    public var attract: [[String]] { say(.attract) }

    /// The question whether a visitor is still there, a list of lines for each language.
    /// - Parameter seconds: How long they have to answer it.
    /// - Returns: The lines of each.
    public func stillThere(seconds: Int) -> [[String]] { say(.stillThere, about: ["seconds": String(seconds)]) }

    /// What stands below the last words of a visit.
    /// - Parameter language: The language of the visit, as a BCP 47 tag.
    /// - Returns: The lines.
    public func visitOver(in language: String) -> [String] { say(.visitOver, in: language) }

    /// What a visitor is told where the guide cannot go on.
    /// - Parameter language: The language of the visit, as a BCP 47 tag.
    /// - Returns: The lines.
    public func fault(in language: String) -> [String] { say(.fault, in: language) }

    private func say(_ phrase: Phrase, about values: KeyValuePairs<String, String> = [:]) -> [[String]] {
        let languages = program.languages.isEmpty ? [""] : program.languages
        return languages.map { say(phrase, in: $0, about: values) }
    }

    private func say(
        _ phrase: Phrase,
        in language: String,
        about values: KeyValuePairs<String, String> = [:]
    ) -> [String] {
        // A faulty phrase is said in the built-in words; `backtalk check` is where its writer is told.
        var fault: DialogueFault?
        return Phrasebook(program, language: language).lines(phrase, in: nil, about: values, noting: &fault)
    }
}
