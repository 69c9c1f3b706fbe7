/// What a value without quotes is.
enum MarkerWord: Equatable {
    /// Digits, perhaps with a minus sign before and a decimal point among them.
    case number
    /// `true` or `false`, with or without a capital.
    case bool(Bool)
    /// One word: any character, then letters and digits.
    case word
    /// Something that other readers of the language would not take for one value, such as `1,5` or `a-b`.
    case unclear

    /// Tells what the bytes of a value without quotes are.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        let word = bytes[range]
        if let first = word.first, first == UInt8(ascii: "-") || Self.digits.contains(first) {
            self = Self.isNumber(word) ? .number : .unclear
        } else if word.elementsEqual("true".utf8) || word.elementsEqual("True".utf8) {
            self = .bool(true)
        } else if word.elementsEqual("false".utf8) || word.elementsEqual("False".utf8) {
            self = .bool(false)
        } else {
            self = Self.isWord(bytes, range) ? .word : .unclear
        }
    }

    /// How a value of this kind is kept.
    var valueForm: MarkerValue.Form {
        switch self {
        case .number: .number
        case .bool(let value): .bool(value)
        case .word, .unclear: .text
        }
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        var points = 0
        for byte in word.first == UInt8(ascii: "-") ? word.dropFirst() : word {
            switch byte {
            case Self.digits: digits += 1
            case UInt8(ascii: "."): points += 1
            default: return false
            }
        }
        return digits > 0 && points <= 1
    }

    private static func isWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var position = range.lowerBound + 1
        while position < range.upperBound, bytes[position] & 0xC0 == 0x80 { position += 1 }
        while position < range.upperBound {
            let length = bytes.letterLength(at: position)
            guard length > 0 else { return false }
            position += length
        }
        return true
    }
}
