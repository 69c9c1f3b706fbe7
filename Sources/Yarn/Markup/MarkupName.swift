/// The names that have a meaning of their own in markup.
enum MarkupName {
    /// The attribute of the part of a line that says who speaks.
    static let character = "character"
    /// The property of `character` that holds the name.
    static let name = "name"
    /// The attribute inside which nothing is markup.
    static let noMarkup = "nomarkup"
    /// The property that says whether a white space after a marker is left out.
    static let trimWhiteSpace = "trimwhitespace"
    /// The property by which `select`, `plural` and `ordinal` choose.
    static let value = "value"
}
