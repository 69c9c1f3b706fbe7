import Guide
import Testing
import Yarn

/// A conversation over a small Yarn source, with each reply as one short line, so that a test reads like a visit.
struct Visit {
    var conversation: Conversation

    /// Compiles a source and prepares a visit. The source must compile without errors.
    init(_ yarn: String, seed: UInt64 = 0) throws {
        let compilation = Compiler.compile([Source(name: "visit.yarn", text: yarn)], library: .guide)
        let errors = compilation.diagnostics.filter { $0.severity == .error }
        try #require(errors.isEmpty, "\(errors)")
        conversation = Conversation(try #require(compilation.program), seed: seed)
    }

    mutating func begin() -> [String] {
        conversation.begin().map(Self.inShort)
    }

    mutating func hear(_ words: String) -> [String] {
        conversation.hear(words).map(Self.inShort)
    }

    /// Hears several lines one after the other. Returns the replies to the last.
    mutating func hear(each lines: [String]) -> [String] {
        lines.reduce([]) { _, words in hear(words) }
    }

    static func inShort(_ reply: Reply) -> String {
        switch reply {
        case .line(let speaker, let text): speaker.map { "\($0): \(text)" } ?? text
        case .aside(let text): "(\(text))"
        case .question(let choices): choices.map { "\($0.number) \($0.label)" }.joined(separator: " | ")
        case .callToBook(let booking):
            "BOOK "
                + ([booking.practice, booking.invitation, booking.phone] + booking.details).joined(separator: " / ")
        case .seekCare(let care):
            "CARE \(care.urgency.rawValue) " + ([care.heading] + care.details).joined(separator: " / ")
        case .answers(let answers): answers.map { "\($0.question) \($0.choice)" }.joined(separator: "; ")
        case .pause(let seconds): "… \(seconds)"
        case .end: "END"
        }
    }
}

/// A node with a title, as a Yarn file has it.
func node(_ title: String, _ headers: String..., says body: String) -> String {
    (["title: \(title)"] + headers + ["---", body, "===", ""]).joined(separator: "\n")
}

/// A small guide: a welcome, three questions in a row, then a farewell.
let threeQuestions =
    node(
        "Start",
        says: """
            Guide: Welcome.
            <<jump Where>>
            """
    )
    + node(
        "Where",
        says: """
            Where does it hurt?
            We ask so that we know which massage fits. #why
            -> Neck or shoulders #hear:neck #hear:nape
                <<jump Kind>>
            -> Lower back #hear:lumbar #hear:small_of_my_back
                <<jump Kind>>
            """
    )
    + node(
        "Kind",
        says: """
            Thank you.
            What kind of pain is it?
            -> Dull ache
                <<jump Often>>
            -> Sharp
                <<jump Often>>
            """
    )
    + node(
        "Often",
        says: """
            How often?
            -> Now and then
            -> Every day
            Goodbye then.
            """
    )

/// Word lists, each written as `leg: leg; knee`.
func wordLists(_ lists: [String]) -> String {
    lists.enumerated().map { index, list in
        let parts = list.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return "title: List\(index)\nword_list: \(parts[0])\nwords:\(parts.dropFirst().joined())\n---\n===\n"
    }.joined()
}
