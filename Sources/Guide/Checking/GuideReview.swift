import Yarn

/// A guide's dialogue read with a visitor's eyes: what the language allows and Backtalk cannot use, or uses otherwise than
/// its writer means.
public struct GuideReview: Sendable {
    /// Everything to tell the author, file by file, from top to bottom.
    public let diagnostics: [Diagnostic]
    /// The program, or `nil` where a diagnostic is an error of the language.
    public let program: Program?
    /// The dialogue as it is written.
    public let outline: Outline

    /// Reviews a dialogue.
    /// - Parameters:
    ///   - sources: Its files, in the order in which their diagnostics should come.
    ///   - definitions: What the project says of commands and functions, or `nil` where it says nothing.
    ///   - language: The language the lines are written in (BCP 47).
    public init(_ sources: [Source], definitions: Definitions? = nil, language: String = "en") {
        var known = Definitions.guide
        // Functions are Backtalk's alone: one that is only described stops the visit that calls it.
        for command in definitions?.commands.values ?? [:].values { known.add(command) }
        let review = Compiler.review(
            sources,
            library: .guide,
            definitions: known,
            host: .guide,
            language: language
        )
        var guide = GuideReviewer(review.outline, described: Set(known.commands.keys))
        guide.run(after: review.diagnostics)
        program = review.program
        outline = review.outline
        diagnostics = (review.diagnostics.map(\.graver) + guide.diagnostics).inReadingOrder(of: sources.map(\.name))
    }
}

extension HostUse {
    /// How Backtalk uses a dialogue: where a visit begins, which nodes it finds by their headers, and which variables it
    /// reads.
    public static let guide = HostUse(
        entrances: ["Start"],
        headers: ["hear", "phrase", LexiconWords.header, AnswerWords.optionHeader, WordLists.nameHeader],
        contentHeaders: [WrittenPhrasing.header],
        variablePrefixes: ["$practice_", "$promise_"]
    )
}

extension Definitions {
    /// The commands and functions that Backtalk has.
    public static let guide = Definitions(
        commands: [
            Command("call_to_book"),
            Command("seek_care", [Parameter("urgency", .string)]),
            Command("show_answers"),
            Command("wait", [Parameter("seconds", .number)]),
        ],
        functions: [Function("shown", [Parameter("command", .string)], returns: .bool)]
    )
}

extension Diagnostic {
    /// A command that cannot be carried out is an error here: a visitor may be left without the care it was to send them to.
    /// So is a function that nobody has: a visit that gets to it stops.
    fileprivate var graver: Diagnostic {
        guard ["YS0013", "YS0060", "YS0061"].contains(code) else { return self }
        return with(.error)
    }

    /// The diagnostic, mattering more or less.
    public func with(_ severity: Severity) -> Diagnostic {
        Diagnostic(
            code: code,
            severity: severity,
            message: message,
            help: help,
            file: file,
            start: start,
            end: end,
            excerpt: excerpt
        )
    }
}

extension [Diagnostic] {
    /// Sorted by file and place; at one place, what matters most comes first.
    /// - Parameter files: The files in their order. Others come after them, by name.
    /// - Returns: The same diagnostics in that order.
    public func inReadingOrder(of files: [String]) -> [Diagnostic] {
        let order = Dictionary(files.enumerated().map { ($1, $0) }) { first, _ in first }
        return enumerated().sorted { first, second in
            let (one, other) = (first.element, second.element)
            if one.file != other.file {
                return (order[one.file] ?? .max, one.file) < (order[other.file] ?? .max, other.file)
            }
            return (one.start, one.severity.rank, first.offset) < (other.start, other.severity.rank, second.offset)
        }.map(\.element)
    }
}

extension Diagnostic.Severity {
    fileprivate var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}
