import Guide
import class Yarn.Program

/// Says what the guide makes of words, by which of them, and what follows from it: for the people who write its dialogue.
struct Reveal {
    /// What there is to say about words.
    struct Notes {
        /// A line for each thing; at least one.
        var lines: [String]
        /// The answer, with its question's node and the words that decided, where the dialogue remembers anything of it.
        var reasons: [String] = []
        /// Whether the words lead through so much of the dialogue that it is worth telling what decided.
        var isAdvised = false
    }

    private let hearing: Hearing

    /// Learns what a guide listens for.
    /// - Parameters:
    ///   - program: The dialogue.
    ///   - language: The language that is spoken.
    init(_ program: Program, language: String) {
        hearing = Hearing(program, language: language)
    }

    /// What the guide makes of words.
    /// - Parameters:
    ///   - words: What is said.
    ///   - conversation: To which conversation.
    /// - Returns: What there is to say.
    func notes(on words: String, to conversation: Conversation) -> Notes {
        guard let node = conversation.node else { return Notes(lines: ["no question is open"]) }
        var hearing = hearing
        let report = hearing.hear(words, at: node)
        var notes = Notes(lines: ["asked in \(node)"])
        if let warning = report.warning {
            notes.lines.append("“\(warning.words)” is a warning sign: \(warning.node), \(warning.tier.rawValue)")
            return notes
        }
        if let doubt = report.doubt { notes.lines.append("“\(doubt.words)” is near a warning sign: \(doubt.node)") }
        if let command = report.command { notes.lines.append("a spoken command: \(command)") }
        for open in report.ambiguous { notes.lines.append("could be \(open.options.joined(separator: " or "))") }
        guard let taken = report.answers.first else {
            if notes.lines.count == 1 { notes.lines.append("nothing in it fits") }
            return notes
        }
        notes.lines.append("“\(taken.words)” means \(taken.number). \(taken.option)")
        if let consequence = conversation.consequence(ofChoice: taken.number) {
            let remembered = consequence.remembered.map { "\($0.variable) = \($0.value)" }
            notes.lines += remembered.map { "remembers \($0)" }
            if !remembered.isEmpty { notes.reasons = ["\(taken.option) (\(taken.node), “\(taken.words)”)"] }
            if !consequence.nodes.isEmpty {
                notes.lines.append("leads to " + consequence.nodes.joined(separator: " › "))
            }
            // A question leads to the next; advice is told by several nodes, each for its part.
            notes.isAdvised = Set(consequence.nodes).count > 2
        }
        return notes
    }
}
