/// One dialogue file: its text, and the name by which diagnostics speak of it.
///
/// A source is bytes, not characters: a file that is not UTF-8 is still a source, and compiling it says where the
/// text stops being readable.
public struct Source: Hashable, Sendable {
    /// The name shown in diagnostics, usually the path as the author would write it.
    public let name: String
    /// The file's contents. Expected to be UTF-8, with or without a byte order mark, with any line endings.
    public let bytes: [UInt8]

    /// Makes a source from the bytes of a file.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Makes a source from text that is already in memory.
    public init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }
}
