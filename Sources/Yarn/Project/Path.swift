/// Paths as text: what a writer typed stays recognisable in every message.
package enum Path {
    /// A path inside a folder. An absolute path stays as it is; an empty folder is the one we stand in.
    package static func join(_ folder: String, _ path: String) -> String {
        if path.hasPrefix("/") || folder.isEmpty { return path.isEmpty ? "." : path }
        if path.isEmpty { return folder }
        if folder == "." { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }

    /// The folder a path lies in: `.` for a bare name.
    package static func folder(of path: String) -> String {
        let trimmed = trimmingSlashes(path)
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    /// A folder and every folder above it, the nearest first; from a relative path on by `..` to the top of the disk.
    package static func foldersUpwards(from folder: String) -> [String] {
        var folders = [folder]
        if folder.hasPrefix("/") {
            while let last = folders.last, last != "/" { folders.append(self.folder(of: last)) }
            return folders
        }
        var parts = self.parts(of: folder)
        while let last = parts.last, last != ".." {
            parts.removeLast()
            folders.append(parts.isEmpty ? "." : parts.joined(separator: "/"))
        }
        for _ in self.parts(of: Files.workingFolder).dropFirst(parts.count) {
            parts.append("..")
            folders.append(parts.joined(separator: "/"))
        }
        return folders
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        let trimmed = trimmingSlashes(path)
        guard let slash = trimmed.lastIndex(of: "/") else { return String(trimmed) }
        return String(trimmed[trimmed.index(after: slash)...])
    }

    /// A path without the ending given, or `nil` where it has another.
    package static func dropping(ending: String, from path: String) -> String? {
        path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : nil
    }

    /// The parts of a path, `.` left out and `..` taken back where there is something to take back.
    ///
    /// The names alone decide, not the disk: `a/../b` is `b` even where `a` is a link elsewhere.
    package static func parts(of path: String) -> [String] {
        var parts: [String] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part == "..", parts.isEmpty, path.hasPrefix("/") {
                continue
            } else {
                parts.append(String(part))
            }
        }
        return parts
    }

    private static func trimmingSlashes(_ path: String) -> Substring {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
        return trimmed
    }
}

extension Path {
    /// A path as it is written from a folder, where it lies below it; else as it is.
    static func from(_ folder: String, to path: String) -> String {
        let start = folder.hasSuffix("/") ? folder : folder + "/"
        if folder == "." || folder.isEmpty { return path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
        return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
    }
}
