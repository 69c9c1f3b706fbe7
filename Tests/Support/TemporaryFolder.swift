import Foundation

/// A folder that is there for one test and gone after it.
public struct TemporaryFolder {
    /// The folder's path.
    public let path: String

    /// Runs a test in a new folder.
    /// - Parameters:
    ///   - files: The texts to find there, by their paths in the folder.
    ///   - body: The test.
    /// - Returns: What the test returns.
    /// - Throws: What the test throws.
    public static func with<Result>(
        _ files: [String: String] = [:],
        body: (TemporaryFolder) throws -> Result
    ) throws -> Result {
        let path = NSTemporaryDirectory() + "/backtalk-" + UUID().uuidString
        let folder = TemporaryFolder(path: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        for (name, text) in files { try folder.write(text, to: name) }
        return try body(folder)
    }

    /// The path of something in the folder.
    public func path(of name: String) -> String { path + "/" + name }

    /// Writes a text, and makes the folders on the way to it.
    public func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    /// Writes bytes, and makes the folders on the way to them.
    public func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: path(of: name))
        try makeFolder(url.deletingLastPathComponent().path)
        try Data(bytes).write(to: url)
    }

    /// Makes an empty folder in the folder.
    public func makeFolder(named name: String) throws {
        try makeFolder(path(of: name))
    }

    /// Makes a link in the folder.
    public func link(_ name: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(of: name), withDestinationPath: destination)
    }

    private func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
}
