/// Something a writer should know about a dialogue file: what, where, and what to write instead.
public struct Diagnostic: Error, Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The dialogue cannot be run.
        case error
        /// The dialogue runs, but probably not as meant.
        case warning
        /// Worth knowing; nothing is wrong.
        case note
    }

    /// The stable code: the language's own (`YS0012`) where there is one, else one of ours (`BT0001`).
    public let code: String
    /// How much it matters.
    public let severity: Severity
    /// What is wrong, in one sentence without jargon.
    public let message: String
    /// What to write instead, or `nil` where the message already says it.
    public let help: String?
    /// The name of the source it is about.
    public let file: String
    /// Where it begins.
    public let start: Place
    /// Just past where it ends; equal to `start` where there is nothing to underline.
    public let end: Place
    /// The text of the line it begins on, without its line ending.
    public let excerpt: String

    /// Makes a diagnostic with all its parts.
    public init(
        code: String,
        severity: Severity,
        message: String,
        help: String? = nil,
        file: String,
        start: Place,
        end: Place,
        excerpt: String
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.help = help
        self.file = file
        self.start = start
        self.end = end
        self.excerpt = excerpt
    }
}
