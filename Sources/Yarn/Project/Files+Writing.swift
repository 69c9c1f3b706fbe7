#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Files {
    /// Why a file cannot be written.
    package struct Unwritable: Error, Hashable, Sendable, CustomStringConvertible {
        /// The path that was asked for.
        package let path: String

        package var description: String {
            "\(path): this cannot be written. Check that you may change it, and that there is room on the disk. It is as it was."
        }
    }

    /// Writes a file whole or not at all: beside it first, then in its place, so that no one ever reads half of it.
    ///
    /// Its permissions are kept. Where the path is a link, the file it leads to is written.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(Unwritable) {
        let file = URL(filePath: path).resolvingSymlinksInPath().path
        let beside = Path.join(Path.folder(of: file), ".\(Path.name(of: file)).\(getpid()).new")
        let manager = FileManager.default
        // Where the folder lets anyone put another file in its place, a file that is not to be changed still is not.
        guard !manager.fileExists(atPath: file) || manager.isWritableFile(atPath: file) else {
            throw Unwritable(path: path)
        }
        do {
            let permissions = try? manager.attributesOfItem(atPath: file)[.posixPermissions]
            try Data(bytes).write(to: URL(filePath: beside), options: .withoutOverwriting)
            if let permissions { try manager.setAttributes([.posixPermissions: permissions], ofItemAtPath: beside) }
        } catch {
            try? manager.removeItem(atPath: beside)
            throw Unwritable(path: path)
        }
        guard rename(beside, file) == 0 else {
            try? manager.removeItem(atPath: beside)
            throw Unwritable(path: path)
        }
    }
}
