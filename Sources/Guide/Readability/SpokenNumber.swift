/// How many syllables a number has when it is read aloud.
enum SpokenNumber {
    /// The syllables of a whole number in English: "18" has two.
    ///
    /// A year is read in two halves, "nineteen eighteen", as in Flesch's own example.
    /// - Parameter number: From 0 to 999,999.
    /// - Returns: At least 1.
    static func english(_ number: Int) -> Int {
        switch number {
        case ..<20: ones[max(0, number)]
        case ..<100: (number / 10 == 7 ? 3 : 2) + rest(number % 10, english)
        case 1_100...1_999 where number % 100 > 9: english(number / 100) + english(number % 100)
        case ..<1_000: english(number / 100) + 2 + rest(number % 100, english)
        default: english(number / 1_000) + 2 + rest(number % 1_000, english)
        }
    }

    /// The syllables of a whole number in Spanish: "18" ("dieciocho") has three.
    /// - Parameter number: From 0 to 999,999.
    /// - Returns: At least 1.
    static func spanish(_ number: Int) -> Int {
        switch number {
        case ..<30: unos[max(0, number)]
        // "treinta y uno": the "y" is a syllable of its own.
        case ..<100: tens[number / 10 - 3] + (number % 10 == 0 ? 0 : 1 + unos[number % 10])
        case 100: 1
        case ..<1_000: hundreds[number / 100 - 1] + rest(number % 100, spanish)
        case ..<2_000: 1 + rest(number % 1_000, spanish)
        default: spanish(number / 1_000) + 1 + rest(number % 1_000, spanish)
        }
    }

    private static func rest(_ number: Int, _ count: (Int) -> Int) -> Int { number == 0 ? 0 : count(number) }

    /// Zero to nineteen.
    private static let ones = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2]
    /// Cero to veintinueve.
    private static let unos = [
        2, 2, 1, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 3, 2, 3, 4, 3, 4, 2, 3, 3, 3, 4, 4, 3, 4, 3, 4,
    ]
    /// Treinta to noventa.
    private static let tens = [2, 3, 3, 3, 3, 3, 3]
    /// Ciento to novecientos.
    private static let hundreds = [2, 3, 3, 4, 3, 3, 4, 4, 4]
}
