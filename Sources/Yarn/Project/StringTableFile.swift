/// A string table as it lies on the disk: its bytes, not yet looked at.
public struct StringTableFile: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case source(Source)
        /// The project names it, and it is not there.
        case missing(path: String)
        case unreadable(path: String, message: String, help: String?)
    }

    /// The language its texts are in, as a BCP 47 tag.
    public let language: String
    let content: Content

    /// Reads the table, which costs as much as it is long. One that cannot be read has no texts, and says so in its
    /// ``StringTable/diagnostics``.
    public var table: StringTable {
        switch content {
        case .source(let source): StringTable(source, language: language)
        case .missing(let path): .missing(path, language: language)
        case .unreadable(let path, let message, let help):
            .unreadable(path, language: language, message: message, help: help)
        }
    }
}
