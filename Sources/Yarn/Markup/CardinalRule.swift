/// A way to count, named after the language best known for it.
enum CardinalRule: Hashable, Sendable {
    case arabic, chinese, croatian, czech, danish, english, filipino, french, hebrew, hindi, italian, lithuanian, polish
    case portuguese, punjabi, romanian, russian, sinhala, spanish, turkish

    /// The rule of a language, or `nil` where it is not listed.
    /// - Parameter language: The language's code, in lower case.
    init?(language: some StringProtocol) {
        switch language {
        case "ar": self = .arabic
        case "id", "in", "ig", "ja", "jv", "km", "ko", "ms", "my", "su", "th", "vi", "yo", "yue", "zh": self = .chinese
        case "bs", "hr", "sr": self = .croatian
        case "cs", "sk": self = .czech
        case "da": self = .danish
        case "de", "en", "fi", "nl", "sv", "sw", "ur": self = .english
        case "fil", "tl": self = .filipino
        case "fr": self = .french
        case "he", "iw": self = .hebrew
        case "am", "as", "bn", "fa", "gu", "hi", "kn", "pcm", "zu": self = .hindi
        case "ca", "it": self = .italian
        case "lt": self = .lithuanian
        case "pl": self = .polish
        case "pt": self = .portuguese
        case "pa": self = .punjabi
        case "ro": self = .romanian
        case "ru", "uk": self = .russian
        case "si": self = .sinhala
        case "es": self = .spanish
        case "az", "bg", "el", "ha", "hu", "kk", "ku", "ml", "mr", "nb", "ne", "nn", "no", "or", "ps", "so", "ta", "te",
            "tr", "uz":
            self = .turkish
        default: return nil
        }
    }

    /// The class of a number.
    func category(of number: PluralOperands) -> PluralCategory {
        let (i, v, f) = (number.i, number.v, number.f)
        switch self {
        case .chinese: return .other
        case .english: return i == 1 && v == 0 ? .one : .other
        case .turkish: return number.n == 1 ? .one : .other
        case .hindi: return i == 0 || number.n == 1 ? .one : .other
        case .punjabi: return number.n == 0 || number.n == 1 ? .one : .other
        case .sinhala: return number.n == 0 || number.n == 1 || (i == 0 && f == 1) ? .one : .other
        case .danish: return number.n == 1 || (number.t != 0 && i <= 1) ? .one : .other
        case .spanish: return number.n == 1 ? .one : Self.isMillions(number) ? .many : .other
        case .french, .portuguese: return i <= 1 ? .one : Self.isMillions(number) ? .many : .other
        case .italian: return i == 1 && v == 0 ? .one : Self.isMillions(number) ? .many : .other
        case .filipino:
            let last = v == 0 ? i % 10 : f % 10
            return [4, 6, 9].contains(last) && !(v == 0 && (1...3).contains(i)) ? .other : .one
        case .hebrew:
            if i == 1 && v == 0 || i == 0 && v != 0 { return .one }
            return i == 2 && v == 0 ? .two : .other
        case .romanian:
            if i == 1 && v == 0 { return .one }
            return v != 0 || i == 0 || (1...19).contains(i % 100) ? .few : .other
        case .czech:
            if v != 0 { return .many }
            return i == 1 ? .one : (2...4).contains(i) ? .few : .other
        case .russian:
            return v == 0 ? Self.slavic(i) ?? .many : .other
        case .polish:
            guard v == 0 else { return .other }
            return i == 1 ? .one : Self.slavic(i) == .few ? .few : .many
        case .croatian:
            return (v == 0 ? Self.slavic(i) : nil) ?? Self.slavic(f) ?? .other
        case .lithuanian:
            if f != 0 { return .many }
            if (11...19).contains(i % 100) { return .other }
            return i % 10 == 1 ? .one : i % 10 > 1 ? .few : .other
        case .arabic:
            guard let n = number.n else { return .other }
            switch (n, n % 100) {
            case (0, _): return .zero
            case (1, _): return .one
            case (2, _): return .two
            case (_, 3...10): return .few
            case (_, 11...99): return .many
            default: return .other
            }
        }
    }

    /// Whole millions, written out: "un millón de masajes".
    private static func isMillions(_ number: PluralOperands) -> Bool {
        number.v == 0 && number.i != 0 && number.i % 1_000_000 == 0
    }

    /// What Slavic languages share: 1, 21, 31 are one, 2 to 4, 22 to 24 are few, 11 to 14 are neither.
    private static func slavic(_ digits: Int) -> PluralCategory? {
        if (11...14).contains(digits % 100) { return nil }
        switch digits % 10 {
        case 1: return .one
        case 2...4: return .few
        default: return nil
        }
    }
}
