/// A property's value as it stands in the line.
struct MarkerValue {
    /// How it is written.
    enum Form {
        /// Digits, perhaps with a minus sign and a decimal point.
        case number
        /// `true` or `false`.
        case bool(Bool)
        /// Anything else: in quotes, in braces, or a single word.
        case text
    }

    /// How it is written.
    let form: Form
    /// Its bytes, without quotes or braces.
    let range: Range<Int>

    /// The value for whoever receives the attribute.
    func value(in bytes: [UInt8]) -> Value {
        switch form {
        case .number: Float(bytes.text(range)).map(Value.number) ?? .string(bytes.text(range))
        case .bool(let value): .bool(value)
        case .text: .string(text(in: bytes))
        }
    }

    /// The value as text, escapes undone.
    func text(in bytes: [UInt8]) -> String { String(decoding: unescaped(in: bytes), as: UTF8.self) }

    /// The value's bytes, escapes undone.
    /// - Parameters:
    ///   - bytes: The line.
    ///   - replacement: What takes the place of each `%` that is not escaped; `nil` leaves `%` as it is.
    /// - Returns: The value as it is meant.
    func unescaped(in bytes: [UInt8], percent replacement: [UInt8]? = nil) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\\"), position < range.upperBound, Self.isEscapable(bytes[position]) {
                result.append(bytes[position])
                position += 1
            } else if byte == UInt8(ascii: "%"), let replacement {
                result += replacement
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static func isEscapable(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"),
            UInt8(ascii: "%"):
            true
        default:
            false
        }
    }
}
