/// A line's text with its markup read: the words alone, and beside them what the markup says of them.
struct Markup: Hashable, Sendable {
    /// The text without markers and escapes; a character's name stays in it.
    let text: String
    /// The attributes, in the order of the markers that begin them.
    let attributes: [MarkupAttribute]
    /// What is wrong with the markup, at most ``MarkupReader/problemLimit`` of them; empty where all is well.
    let problems: [MarkupProblem]
    /// Who says the line: the name of the first `character` attribute, or `nil` where no one is named.
    let character: String?
    /// The text without what the `character` attribute covers; the whole text where no one is named.
    let textWithoutCharacter: String

    /// Makes markup with all its parts.
    init(
        text: String,
        attributes: [MarkupAttribute],
        problems: [MarkupProblem],
        character: String?,
        textWithoutCharacter: String
    ) {
        self.text = text
        self.attributes = attributes
        self.problems = problems
        self.character = character
        self.textWithoutCharacter = textWithoutCharacter
    }

    /// Makes the markup of a text that has none.
    init(plain text: String) {
        self.init(text: text, attributes: [], problems: [], character: nil, textWithoutCharacter: text)
    }
}
