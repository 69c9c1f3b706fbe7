/// What a program's lines say in one language.
///
/// A dialogue holds one of these and reads its lines from there, so that a translated line costs as much to say as one
/// that is not: it was made, markup and all, before the dialogue began.
final class Wording: Sendable {
    /// The language, as a BCP 47 tag.
    let language: String
    /// The lines, by the program's numbers: each in this language, or in the nearest in which there is one.
    let lines: [LineTemplate]
    /// The headers that are translated, by the ids of their rows. See ``HeaderID``.
    let headers: [String: String]

    init(language: String, lines: [LineTemplate], headers: [String: String]) {
        self.language = language
        self.lines = lines
        self.headers = headers
    }
}
