/// A line of dialogue as it is said: substitutions made, markup taken out of the text and kept beside it.
///
/// A line without substitutions is made once, when it is compiled; handing it out costs one reference.
public struct Line: Hashable, Sendable {
    private let content: LineContent

    init(_ content: LineContent) {
        self.content = content
    }

    /// The line's id, from its `#line:` tag (`line:l1`) or made from where it stands.
    public var id: String { content.id }
    /// The whole text, character name included, as test plans compare it.
    public var text: String { content.text }
    /// The line's tags without their `#`, in the order they were written (`line:l1`, `why`).
    public var tags: [String] { content.tags }
    /// The attributes of the text, in the order they begin.
    public var attributes: [MarkupAttribute] { content.attributes }
    /// Who says the line, or `nil` where no one is named.
    public var character: String? { content.character }
    /// The text without the character's name and the colon after it.
    public var textWithoutCharacter: String { content.textWithoutCharacter }

    /// Whether the line has a tag.
    /// - Parameter tag: The tag without its `#`.
    /// - Returns: `true` where it has exactly this tag.
    public func has(tag: String) -> Bool { content.tags.contains(tag) }

    /// The values of every tag with a key: `values(ofTag: "hear")` is `["lumbar"]` for `#hear:lumbar`.
    /// - Parameter key: What stands before the tag's colon.
    /// - Returns: What stands after the colon of each, in the order they were written.
    public func values(ofTag key: String) -> [String] {
        let start = key + ":"
        return content.tags.compactMap { $0.hasPrefix(start) ? String($0.dropFirst(start.count)) : nil }
    }

    /// The same line with other tags.
    func with(tags: [String]) -> Line {
        Line(
            LineContent(
                id: content.id,
                text: content.text,
                tags: tags,
                attributes: content.attributes,
                character: content.character,
                textWithoutCharacter: content.textWithoutCharacter
            )
        )
    }

    /// Whether two lines say the same thing from the same place.
    public static func == (first: Line, second: Line) -> Bool {
        first.content === second.content
            || (first.id == second.id && first.text == second.text && first.tags == second.tags
                && first.attributes == second.attributes)
    }

    /// Hashes what makes lines equal.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(text)
    }
}

/// What a line holds, shared by every copy of it.
final class LineContent: Sendable {
    let id: String
    let text: String
    let tags: [String]
    let attributes: [MarkupAttribute]
    let character: String?
    let textWithoutCharacter: String

    init(
        id: String,
        text: String,
        tags: [String],
        attributes: [MarkupAttribute],
        character: String?,
        textWithoutCharacter: String
    ) {
        self.id = id
        self.text = text
        self.tags = tags
        self.attributes = attributes
        self.character = character
        self.textWithoutCharacter = textWithoutCharacter
    }
}
