/// A language's name by BCP 47: `es`, `es-MX`, `zh-Hant-TW`.
struct LanguageTag: Hashable, Sendable {
    /// The tag as people write it.
    let text: String

    /// The parts, in small letters: capitals and `_` for `-` mean the same.
    private var parts: [Substring] { text.lowercased().split(separator: "-") }

    /// Makes a tag of what was written, or `nil` where that cannot be one.
    init?(_ text: String) {
        let text = String(text.map { $0 == "_" ? "-" : $0 })
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.utf8.count),
            language.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }),
            parts.dropFirst().allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.mayStandInTag) })
        else { return nil }
        self.text = text
    }

    private static func mayStandInTag(_ byte: UInt8) -> Bool {
        byte.isDigit || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
    }

    /// The tag itself, then each more general one: `es-MX`, `es`. RFC 4647 calls this order lookup.
    var andMoreGeneral: [LanguageTag] {
        var tags = [self]
        var parts = text.split(separator: "-")
        while parts.count > 1 {
            parts.removeLast()
            // A letter alone says that more follows; it means nothing at the end.
            if parts.count > 1, parts.last?.count == 1 { parts.removeLast() }
            if let tag = LanguageTag(parts.joined(separator: "-")) { tags.append(tag) }
        }
        return tags
    }

    static func == (first: LanguageTag, second: LanguageTag) -> Bool { first.parts == second.parts }

    func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}
