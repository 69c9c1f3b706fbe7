import Foundation

/// Where the package lies, found from this file's own place in it.
enum Repository {
    /// The folder of `Package.swift`.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
