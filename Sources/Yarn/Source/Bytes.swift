/// The ASCII bytes the language is made of, by name.
extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote = UInt8(ascii: "\"")
    static let hash = UInt8(ascii: "#")
    static let dollar = UInt8(ascii: "$")
    static let slash = UInt8(ascii: "/")
    static let colon = UInt8(ascii: ":")
    static let lessThan = UInt8(ascii: "<")
    static let equals = UInt8(ascii: "=")
    static let greaterThan = UInt8(ascii: ">")
    static let backslash = UInt8(ascii: "\\")
    static let leftBracket = UInt8(ascii: "[")
    static let rightBracket = UInt8(ascii: "]")
    static let leftBrace = UInt8(ascii: "{")
    static let rightBrace = UInt8(ascii: "}")
    static let minus = UInt8(ascii: "-")
    static let dot = UInt8(ascii: ".")

    /// A space or a tab: what may stand between tokens of a line.
    var isBlank: Bool { self == .space || self == .tab }
    var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    /// The second, third or fourth byte of a character in UTF-8.
    var continuesCharacter: Bool { self & 0xC0 == 0x80 }

    /// May begin a name. Bytes past ASCII are judged by the whole scalar, see ``Identifier``.
    var mayBeginIdentifier: Bool {
        (self >= 0x61 && self <= 0x7A) || (self >= 0x41 && self <= 0x5A) || self == 0x5F || self >= 0x80
    }
    var mayContinueIdentifier: Bool { mayBeginIdentifier || isDigit }
}
