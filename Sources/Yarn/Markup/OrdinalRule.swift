/// A way to rank, named after the language best known for it.
enum OrdinalRule: Hashable, Sendable {
    case azerbaijani, bengali, catalan, chinese, english, french, hindi, hungarian, italian, kazakh, marathi, nepali
    case odia, swedish, ukrainian

    /// The rule of a language; one that does not tell its ranks apart has the rule of Chinese.
    /// - Parameter language: The language's code, in lower case.
    init(language: some StringProtocol) {
        switch language {
        case "az": self = .azerbaijani
        case "as", "bn": self = .bengali
        case "ca": self = .catalan
        case "en": self = .english
        case "fil", "fr", "ms", "ro", "tl", "vi": self = .french
        case "gu", "hi": self = .hindi
        case "hu": self = .hungarian
        case "it": self = .italian
        case "kk": self = .kazakh
        case "mr": self = .marathi
        case "ne": self = .nepali
        case "or": self = .odia
        case "sv": self = .swedish
        case "uk": self = .ukrainian
        default: self = .chinese
        }
    }

    /// The class of a number.
    func category(of number: PluralOperands) -> PluralCategory {
        guard let n = number.n else {
            // Only Azerbaijani ranks by the whole part alone.
            return self == .azerbaijani ? Self.azerbaijani(number.i) : .other
        }
        switch (self, n) {
        case (.chinese, _): return .other
        case (.azerbaijani, _): return Self.azerbaijani(n)
        case (.english, _) where (11...13).contains(n % 100): return .other
        case (.english, _): return n % 10 == 1 ? .one : n % 10 == 2 ? .two : n % 10 == 3 ? .few : .other
        case (.french, 1), (.hungarian, 1), (.hungarian, 5), (.nepali, 1...4): return .one
        case (.hindi, 1), (.marathi, 1), (.catalan, 1), (.catalan, 3): return .one
        case (.bengali, 1), (.bengali, 5), (.bengali, 7...10), (.odia, 1), (.odia, 5), (.odia, 7...9): return .one
        case (.hindi, 2...3), (.marathi, 2...3), (.bengali, 2...3), (.odia, 2...3), (.catalan, 2): return .two
        case (.hindi, 4), (.marathi, 4), (.bengali, 4), (.odia, 4), (.catalan, 4): return .few
        case (.hindi, 6), (.bengali, 6), (.odia, 6): return .many
        case (.italian, 8), (.italian, 11), (.italian, 80), (.italian, 800): return .many
        case (.swedish, _): return [1, 2].contains(n % 10) && ![11, 12].contains(n % 100) ? .one : .other
        case (.ukrainian, _): return n % 10 == 3 && n % 100 != 13 ? .few : .other
        case (.kazakh, _): return n != 0 && [0, 6, 9].contains(n % 10) ? .many : .other
        case (.french, _), (.hungarian, _), (.nepali, _), (.hindi, _), (.marathi, _), (.catalan, _), (.bengali, _),
            (.odia, _), (.italian, _):
            return .other
        }
    }

    private static func azerbaijani(_ i: Int) -> PluralCategory {
        switch (i % 10, i % 100) {
        case (1, _), (2, _), (5, _), (7, _), (8, _), (_, 20), (_, 50), (_, 70), (_, 80): .one
        case (3, _), (4, _): .few
        case (0, 0) where i % 1000 != 0: .few
        case (6, _), (_, 40), (_, 60), (_, 90): .many
        default: i == 0 ? .many : .other
        }
    }
}
