/// How a language counts and ranks: one apple, two apples; first, second, third.
///
/// The rules are facts from Unicode's Common Locale Data Repository (CLDR), whose charts are at
/// <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>. They are here for the
/// languages that most people write; a language that is not listed has no rules rather than wrong ones.
struct PluralRules: Hashable, Sendable {
    /// What a number is used for.
    enum Use: Hashable, Sendable {
        /// Counting: how many there are.
        case cardinal
        /// Ranking: which one it is.
        case ordinal
    }

    private let cardinal: CardinalRule
    private let ordinal: OrdinalRule

    /// The rules of a language, or `nil` where it is not listed.
    /// - Parameter language: A BCP 47 tag, `en` or `es-MX`, in any case, with `-` or `_` between its parts. Only
    ///   European Portuguese differs from its language at large; every other region and script is passed over.
    init?(language: String) {
        let parts = language.lowercased().split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard let code = parts.first else { return nil }
        let isEuropeanPortuguese = code == "pt" && parts.dropFirst().contains("pt")
        guard let cardinal = isEuropeanPortuguese ? .italian : CardinalRule(language: code) else { return nil }
        self.cardinal = cardinal
        ordinal = OrdinalRule(language: code)
    }

    /// The class of a number.
    func category(of number: PluralOperands, as use: Use) -> PluralCategory {
        switch use {
        case .cardinal: cardinal.category(of: number)
        case .ordinal: ordinal.category(of: number)
        }
    }

    /// The class of a number as it is written, or `nil` where the text is no number.
    func category(of number: String, as use: Use) -> PluralCategory? {
        PluralOperands(number).map { category(of: $0, as: use) }
    }
}
