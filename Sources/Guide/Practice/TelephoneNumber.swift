/// A telephone number as a telephone dials it.
public struct TelephoneNumber: Hashable, Sendable {
    /// The digits with the country's code, without the `+`: `14023848400`.
    public let digits: String

    /// Reads a number as people write it: `(402) 384-8400`, `402.384.8400`, `+1 402 384 8400`.
    ///
    /// Nothing that a telephone could not dial as it stands: not too few digits nor too many (ITU-T E.164 allows 15), no
    /// extension, no letters. A number without a country's code is one of the North American Numbering Plan, which has ten digits, the first of
    /// them no 0 or 1.
    public init?(_ written: String) {
        var digits = ""
        var isInternational = false
        for character in written {
            switch character {
            case "0"..."9" where character.isASCII: digits.append(character)
            case "+" where digits.isEmpty && !isInternational: isInternational = true
            case " ", "\u{A0}", "\u{202F}", "(", ")", "-", "\u{2010}", "\u{2011}", "\u{2013}", ".", "/": continue
            default: return nil
            }
        }
        if isInternational {
            guard (8...15).contains(digits.count), !digits.hasPrefix("0") else { return nil }
            self.digits = digits
        } else {
            if digits.count == 11, digits.hasPrefix("1") { digits.removeFirst() }
            guard digits.count == 10, !digits.hasPrefix("0"), !digits.hasPrefix("1") else { return nil }
            self.digits = "1" + digits
        }
    }

    /// What a telephone's camera reads as a number to call (RFC 3966): `tel:+14023848400`.
    public var uri: String { "tel:+" + digits }
}
