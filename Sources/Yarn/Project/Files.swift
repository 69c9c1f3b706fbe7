#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What lies on the disk, as far as dialogues and their replays need to know.
package enum Files {
    /// What stands at a path, links followed.
    package enum Kind: Hashable, Sendable {
        /// Bytes that can be read to their end.
        case file
        /// A folder.
        case folder
        /// A pipe, a device, a link that leads nowhere or in a circle: nothing that should be opened.
        case other
    }

    /// Why a file or a folder cannot be read.
    package struct Unreadable: Error, Hashable, Sendable {
        /// The path that was asked for.
        package let path: String
        /// Why, in words that complete "… cannot be read: ".
        package let reason: String
    }

    /// What stands at a path, or `nil` where nothing does.
    package static func kind(of path: String) -> Kind? {
        switch type(of: path) {
        case nil: nil
        case .typeRegular: .file
        case .typeDirectory: .folder
        case .typeSymbolicLink: linkedKind(of: path)
        default: .other
        }
    }

    /// The bytes of a file, whatever they mean.
    package static func bytes(of path: String) throws(Unreadable) -> [UInt8] {
        do {
            return try [UInt8](Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Unreadable(path: path, reason: reason(for: error))
        }
    }

    /// The names in a folder, sorted; hidden ones, which begin with a full stop, are left out.
    package static func names(in folder: String) throws(Unreadable) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw Unreadable(path: folder, reason: reason(for: error))
        }
    }

    /// The paths, relative to a folder, of the files in it and below it, sorted; hidden ones are left out.
    ///
    /// A link to a file is that file. A link to a folder is not followed, because it may lead in a circle.
    /// - Parameters:
    ///   - folder: Where to begin; this one may be a link.
    ///   - depth: How many folders deep to look; 1 is the folder itself. `nil` is as deep as there are folders.
    /// - Returns: The paths, none of them beginning with the folder's own.
    /// - Throws: ``Unreadable`` where a folder on the way cannot be read.
    package static func below(_ folder: String, depth: Int? = nil) throws(Unreadable) -> [String] {
        var found: [String] = []
        var waiting = [(path: "", depth: 1)]
        while let next = waiting.popLast() {
            for name in try names(in: Path.join(folder, next.path)) {
                let path = Path.join(next.path, name)
                let full = Path.join(folder, path)
                switch type(of: full) {
                case .typeRegular: found.append(path)
                case .typeSymbolicLink where linkedKind(of: full) == .file: found.append(path)
                case .typeDirectory where depth.map({ next.depth < $0 }) ?? true:
                    waiting.append((path, next.depth + 1))
                default: break
                }
            }
        }
        return found.sorted()
    }

    /// Where a link leads, or `nil` where the path is not a link.
    package static func destination(ofLink path: String) -> String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: path)
    }

    /// The folder the program was started in.
    package static var workingFolder: String { FileManager.default.currentDirectoryPath }

    private static func type(of path: String) -> FileAttributeType? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path.isEmpty ? "." : path)
        return attributes?[.type] as? FileAttributeType
    }

    private static func linkedKind(of path: String) -> Kind {
        switch type(of: URL(filePath: path).resolvingSymlinksInPath().path) {
        case .typeRegular: .file
        case .typeDirectory: .folder
        default: .other
        }
    }

    private static func reason(for error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileReadNoPermission: "you are not allowed to read it"
        case .fileReadNoSuchFile, .fileNoSuchFile: "it is not there"
        case .fileReadTooLarge: "it is too large"
        default: "the system refused"
        }
    }
}
