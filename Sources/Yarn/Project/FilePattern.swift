/// Which files a project means: `**/*.yarn`, `scenes/?.yarn`, `../shared/*.yarn`.
///
/// `*` stands for any characters of a name, `?` for one, and `**` as a whole part of the path for any number of
/// folders, none included. Capital and small letters count as the same, as they do in the reference implementation.
/// A pattern that ends in `/` means everything below that folder.
struct FilePattern: Hashable, Sendable {
    /// The folder to look in: the parts before the first wildcard, which may lead out of the project by `..`.
    let base: String
    private let parts: [[Character]]

    init(_ text: String) {
        let whole = text.hasSuffix("/") ? text + "**" : text
        let all = Path.parts(of: whole)
        let plain = all.prefix { !$0.contains(where: { "*?".contains($0) }) }
        // The last part is a name to look for, even where it holds no wildcard.
        let leading = plain.count == all.count ? plain.dropLast() : plain
        let root = text.hasPrefix("/") ? "/" : ""
        base = root + leading.joined(separator: "/")
        parts = all.dropFirst(leading.count).map { Array($0.lowercased()) }
    }

    /// How many folders deep a match can lie below the base, or `nil` for any depth.
    var depth: Int? { parts.contains(Self.anyFolders) ? nil : parts.count }

    /// Whether a path below the base is meant.
    func matches(_ path: String) -> Bool {
        let names = path.split(separator: "/").map { Array($0.lowercased()) }
        return Self.matches(names, parts, isWildcard: { $0 == Self.anyFolders }) { name, part in
            Self.matches(name, part, isWildcard: { $0 == "*" }) { $1 == "?" || $0 == $1 }
        }
    }

    /// Whether a path, written from where the base is written from, is meant.
    func matches(full path: String) -> Bool {
        let baseParts = Path.parts(of: base)
        let pathParts = Path.parts(of: path)
        guard base.hasPrefix("/") == path.hasPrefix("/"),
            pathParts.count > baseParts.count,
            zip(baseParts, pathParts).allSatisfy({ $0.lowercased() == $1.lowercased() })
        else { return false }
        return matches(pathParts.dropFirst(baseParts.count).joined(separator: "/"))
    }

    private static let anyFolders: [Character] = ["*", "*"]

    /// Matches a sequence against a pattern in which wildcards stand for any run of elements. Only the last wildcard
    /// is ever reconsidered, so the time is at most the product of both lengths.
    private static func matches<Element, Part>(
        _ elements: [Element],
        _ pattern: [Part],
        isWildcard: (Part) -> Bool,
        isMatch: (Element, Part) -> Bool
    ) -> Bool {
        var element = 0
        var part = 0
        var retry: (part: Int, element: Int)?
        while element < elements.count {
            if part < pattern.count, isWildcard(pattern[part]) {
                retry = (part + 1, element)
                part += 1
            } else if part < pattern.count, isMatch(elements[element], pattern[part]) {
                element += 1
                part += 1
            } else if let (afterWildcard, start) = retry {
                retry = (afterWildcard, start + 1)
                element = start + 1
                part = afterWildcard
            } else {
                return false
            }
        }
        return pattern[part...].allSatisfy(isWildcard)
    }
}
