/// The classes into which a language sorts numbers, as Unicode's CLDR names them. What a class holds differs from
/// language to language: Polish calls 2 few, Welsh calls it two, English calls it other.
enum PluralCategory: String, Hashable, Sendable, CaseIterable {
    case zero
    case one
    case two
    case few
    case many
    /// Every number that no other class of the language holds.
    case other
}
