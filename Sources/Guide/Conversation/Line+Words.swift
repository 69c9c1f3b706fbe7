import Yarn

extension Line {
    /// Who says the line to the visitor, or `nil` for the guide itself.
    var speaker: String? { isOnlyACharacter ? nil : character }

    /// What the line says to the visitor, without who says it.
    var words: String { isOnlyACharacter ? text : textWithoutCharacter }

    /// The language reads "Call to book:" as a character with nothing to say. A writer who ends a line with a colon means
    /// the words before it.
    private var isOnlyACharacter: Bool { textWithoutCharacter.isEmpty }
}
