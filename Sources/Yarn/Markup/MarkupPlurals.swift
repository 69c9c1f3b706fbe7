/// What markup knows of the language that a line is written in.
struct MarkupPlurals: Sendable {
    /// The language, as its tag was given.
    let language: String
    /// Its rules, or `nil` where it is not among those that ``PluralRules`` knows.
    let rules: PluralRules?

    /// Looks up a language.
    /// - Parameter language: A BCP 47 tag.
    init(language: String) {
        self.language = language
        rules = PluralRules(language: language)
    }
}
