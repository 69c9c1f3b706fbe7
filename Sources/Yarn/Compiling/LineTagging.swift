/// Gives an id to every line that has none.
///
/// An id is the node's title and a few digits of a digest of the line, so that it says where the line was written and
/// the same dialogue is tagged alike everywhere. An id that was ever used is not used again: a translation of what it
/// once meant may still be in a table.
struct LineTagging: Sendable {
    /// The sources with the tags put in, every other byte as it was.
    let sources: [Source]
    /// What was tagged, in the order of the sources.
    let tagged: [(line: UntaggedLine, id: String)]

    /// Tags lines.
    /// - Parameters:
    ///   - sources: Sources that compile without errors.
    ///   - strings: What ``Compiler/strings(of:)`` finds in them.
    ///   - reserved: Ids that must not be given, beyond those of the sources.
    init(_ sources: [Source], _ strings: DialogueStrings, reserved: Set<String> = []) {
        var used = strings.ids.union(reserved)
        var tagged: [(line: UntaggedLine, id: String)] = []
        for line in strings.untagged {
            let id = Self.newID(for: line, notIn: used)
            used.insert(id)
            tagged.append((line, id))
        }
        self.tagged = tagged
        let ofSource = Dictionary(grouping: tagged) { $0.line.source }
        self.sources = sources.enumerated().map { index, source in
            Self.inserting(ofSource[index] ?? [], into: source)
        }
    }

    private static func newID(for line: UntaggedLine, notIn used: Set<String>) -> String {
        let name = slug(of: line.node)
        var attempt = 0
        while true {
            let digest = SHA256.digest(of: Array("\(line.node)\n\(line.text)\n\(attempt)".utf8))
            let id = "line:\(name)_\(TextLock.hexadecimal(digest.prefix(3)))"
            if !used.contains(id) { return id }
            attempt += 1
            // Three bytes are used up one day; the number of the attempt itself never is.
            if attempt > 1_000, !used.contains("\(id)_\(attempt)") { return "\(id)_\(attempt)" }
        }
    }

    /// A title as ids are written: `AskArea` is `ask_area`.
    private static func slug(of title: String) -> String {
        var slug = ""
        var previous: UInt8 = 0x5F
        for byte in title.utf8 {
            let isCapital = (0x41...0x5A).contains(byte)
            let isPlain = isCapital || (0x61...0x7A).contains(byte) || byte.isDigit
            if isCapital ? previous != 0x5F && !(0x41...0x5A).contains(previous) : !isPlain && previous != 0x5F {
                slug += "_"
                previous = 0x5F
            }
            guard isPlain else { continue }
            slug += String(decoding: CollectionOfOne(isCapital ? byte | 0x20 : byte), as: UTF8.self)
            previous = byte
            if slug.utf8.count >= 32 { break }
        }
        while slug.hasSuffix("_") { slug.removeLast() }
        return slug.isEmpty ? "node" : slug
    }

    private static func inserting(_ tags: [(line: UntaggedLine, id: String)], into source: Source) -> Source {
        guard !tags.isEmpty else { return source }
        var bytes: [UInt8] = []
        var position = 0
        for (line, id) in tags.sorted(by: { $0.line.end < $1.line.end }) {
            bytes += source.bytes[position..<line.end]
            bytes += Array(" #\(id)".utf8)
            position = line.end
            // A comment right behind would become part of the tag.
            if position < source.bytes.count, !source.bytes[position].isBlank, !source.bytes[position].endsLine {
                bytes.append(.space)
            }
        }
        return Source(name: source.name, bytes: bytes + source.bytes[position...])
    }
}

extension Program {
    /// Whether two programs do and say the same, the ids of lines aside.
    func isSameDialogue(as other: Program) -> Bool {
        nodes == other.nodes && instructions == other.instructions && strings == other.strings
            && base.lines.count == other.base.lines.count
            && zip(base.lines, other.base.lines).allSatisfy { $0.saysSame(as: $1) }
            && zip(commands, other.commands).allSatisfy { $0.saysSame(as: $1) }
    }
}

extension LineTemplate {
    fileprivate func saysSame(as other: LineTemplate) -> Bool {
        let isTag = { (tag: String) in !tag.hasPrefix("line:") }
        guard tags.filter(isTag) == other.tags.filter(isTag) else { return false }
        switch (self, other) {
        case (.fixed(let line), .fixed(let other)):
            return line.text == other.text && line.attributes == other.attributes
        case (.substituted(let line), .substituted(let other)): return line.pieces == other.pieces
        case (.fixed, .substituted), (.substituted, .fixed): return false
        }
    }
}

extension CommandTemplate {
    fileprivate func saysSame(as other: CommandTemplate) -> Bool {
        switch (self, other) {
        case (.fixed(let command), .fixed(let other)): command == other
        case (.substituted(let pieces), .substituted(let other)): pieces == other
        case (.fixed, .substituted), (.substituted, .fixed): false
        }
    }
}
