/// A number as plural rules see it: not only how much it is but how it is written, since "1.0 kilometres" is not
/// "1 kilometre".
///
/// The names are those of Unicode's Technical Standard 35, part 3, "Plural Operand Meanings". Each is kept modulo 10¹⁸
/// with a mark that it was more, which every rule can still tell apart and which no number is too long for.
struct PluralOperands: Hashable, Sendable {
    /// The digits before the decimal point.
    let i: Int
    /// How many digits there are after the point.
    let v: Int
    /// How many there are without zeros at the end.
    let w: Int
    /// The digits after the point, as a number.
    let f: Int
    /// The digits after the point, without zeros at the end, as a number.
    let t: Int

    /// The number where it is whole, however it is written; `nil` where it is not.
    var n: Int? { w == 0 ? i : nil }

    /// Reads a number: digits, perhaps with a sign before and a decimal point among them.
    /// - Parameter text: The number as it is written, `3`, `-1.5` or `1.0`; `nil` for anything else.
    init?(_ text: String) {
        var whole = 0
        var fraction = 0
        var trimmedFraction = 0
        var fractionLength = 0
        var trimmedLength = 0
        var hasDigits = false
        var hasPoint = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0, UInt8(ascii: "+") where index == 0:
                continue
            case UInt8(ascii: ".") where !hasPoint:
                hasPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = Int(byte - UInt8(ascii: "0"))
                hasDigits = true
                if hasPoint {
                    fraction = Self.appending(digit, to: fraction)
                    fractionLength += 1
                    if digit > 0 {
                        trimmedFraction = fraction
                        trimmedLength = fractionLength
                    }
                } else {
                    whole = Self.appending(digit, to: whole)
                }
            default:
                return nil
            }
        }
        guard hasDigits else { return nil }
        i = whole
        v = fractionLength
        w = trimmedLength
        f = fraction
        t = trimmedFraction
    }

    private static let limit = 1_000_000_000_000_000_000

    private static func appending(_ digit: Int, to number: Int) -> Int {
        let kept = number % limit
        let isMore = number >= limit || kept >= limit / 10
        return kept % (limit / 10) * 10 + digit + (isMore ? limit : 0)
    }
}
