/// What the language accepts as a name: a letter or an underscore, then letters, digits and underscores, in any script.
enum Identifier {
    /// Whether a scalar past ASCII may begin a name. White space, punctuation of the general block and private
    /// characters may not; the ranges are those of the reference's grammar.
    static func mayBegin(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA8, 0xAA, 0xAD, 0xAF, 0xB2...0xB5, 0xB7...0xBA, 0xBC...0xBE, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
            0x370...0x167F, 0x1681...0x180D, 0x180F...0x1DBF, 0x1E00...0x1FFF, 0x200B...0x200D, 0x202A...0x202E,
            0x203F...0x2040, 0x2054, 0x2060...0x206F, 0x2070...0x20CF, 0x2100...0x218F, 0x2460...0x24FF,
            0x2776...0x2793, 0x2C00...0x2DFF, 0x2E80...0x2FFF, 0x3004...0x3007, 0x3021...0x302F, 0x3031...0x303F,
            0x3040...0xD7FF, 0xF900...0xFD3D, 0xFD40...0xFDCF, 0xFDF0...0xFE1F, 0xFE30...0xFE44, 0xFE47...0xFFFD:
            return true
        case 0x10000...0xEFFFD:
            // The last two code points of every plane are no characters.
            return scalar & 0xFFFF <= 0xFFFD
        default:
            return false
        }
    }

    /// Whether a scalar past ASCII may stand further on in a name: combining marks too.
    static func mayContinue(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300...0x36F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        default: mayBegin(scalar)
        }
    }

    /// Where the name ends that begins at an offset; the offset itself where none does.
    static func end(in bytes: [UInt8], from start: Int) -> Int {
        var offset = start
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x80 {
                guard byte.mayBeginIdentifier || (offset > start && byte.isDigit) else { break }
                offset += 1
            } else {
                let (scalar, length) = scalar(in: bytes, at: offset)
                guard offset > start ? mayContinue(scalar) : mayBegin(scalar) else { break }
                offset += length
            }
        }
        return offset
    }

    /// The scalar at an offset and its length in bytes. The source was checked to be UTF-8.
    private static func scalar(in bytes: [UInt8], at offset: Int) -> (UInt32, Int) {
        let byte = { (distance: Int) -> UInt32 in
            offset + distance < bytes.count ? UInt32(bytes[offset + distance] & 0x3F) : 0
        }
        let first = UInt32(bytes[offset])
        if first < 0xE0 { return ((first & 0x1F) << 6 | byte(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | byte(1) << 6 | byte(2), 3) }
        return ((first & 0x07) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3), 4)
    }
}

extension Lexer {
    /// Steps over the name that begins here, if one does.
    mutating func skipIdentifier() { offset = Identifier.end(in: bytes, from: offset) }
}
