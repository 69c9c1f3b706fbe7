/// What one character of typed text counts for when words are compared.
enum Letter: Hashable, Sendable {
    /// A letter or digit, small and without accents.
    case said(Unicode.Scalar)
    /// A sign that parts words.
    case sign
    /// White space.
    case gap
    /// The apostrophe of "don't", which parts no words.
    case apostrophe
    /// Nothing: control characters, joiners, accents standing alone.
    case unheard

    init(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "a"..."z", "0"..."9": self = .said(scalar)
        case "A"..."Z": self = .said(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
        case " ", "\t"..."\r", "\u{85}": self = .gap
        case "'", "`", "\u{B4}", "\u{2BC}", "\u{2018}", "\u{2019}": self = .apostrophe
        case "\0"..."\u{1F}", "\u{7F}": self = .unheard
        case "!"..."~": self = .sign
        default: self = Self.beyondASCII(scalar)
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> Letter {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter:
            // A few letters have a small form of two characters; the first is the letter, the rest are its dots.
            let small = properties.lowercaseMapping.unicodeScalars.first ?? scalar
            return .said(european[small] ?? withoutAccent(small))
        case .modifierLetter, .otherLetter, .letterNumber, .otherNumber:
            return .said(scalar)
        case .decimalNumber:
            return .said(digit(properties.numericValue) ?? scalar)
        case .nonspacingMark, .enclosingMark, .control, .format:
            return .unheard
        case .spacingMark:
            return .said(scalar)
        case .spaceSeparator, .lineSeparator, .paragraphSeparator:
            return .gap
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
            .surrogate, .privateUse, .unassigned:
            return .sign
        @unknown default:
            return .sign
        }
    }

    /// The plain letters under the accents of European languages, worked out once: there are many in a guide.
    private static let european: [Unicode.Scalar: Unicode.Scalar] = {
        let letters = (0xDF...0x17F).compactMap(Unicode.Scalar.init)
        return Dictionary(letters.map { ($0, withoutAccent($0)) }) { first, _ in first }
    }()

    /// The plain letter under an accent. Unicode's own name for the character says which it is ("LATIN SMALL LETTER E
    /// WITH ACUTE"), which spares a table: the standard library does not decompose in public.
    private static func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let start = "LATIN SMALL LETTER ".utf8
        guard let name = scalar.properties.name?.utf8, name.starts(with: start) else { return scalar }
        let rest = name.dropFirst(start.count)
        guard let letter = rest.first, rest.dropFirst().starts(with: " WITH ".utf8) else { return scalar }
        return Unicode.Scalar(letter | 0x20)
    }

    /// The ASCII digit for a digit of any script: full-width keyboards type "２".
    private static func digit(_ value: Double?) -> Unicode.Scalar? {
        guard let value, let digit = UInt8(exactly: value), digit < 10 else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + digit)
    }
}
