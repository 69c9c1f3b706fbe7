/// Makes characters of a keyboard's bytes, one byte at a time.
///
/// A keyboard may send anything. What is not UTF-8 becomes one replacement character for each wrong stretch, and never
/// swallows the byte that shows it was wrong.
struct ScalarDecoder {
    private var value: UInt32 = 0
    private var missing = 0
    private var smallest: UInt32 = 0

    /// Whether a character is begun and not whole.
    var isWaiting: Bool { missing > 0 }

    /// Takes a byte.
    /// - Returns: The scalars that are whole now: none, one, or a replacement character and one.
    mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
        if missing > 0, byte & 0xC0 == 0x80 {
            value = value << 6 | UInt32(byte & 0x3F)
            missing -= 1
            guard missing == 0 else { return [] }
            // Overlong forms would let a control character in by the back door.
            guard value >= smallest, let scalar = Unicode.Scalar(value) else { return ["\u{FFFD}"] }
            return [scalar]
        }
        let broken: [Unicode.Scalar] = missing > 0 ? ["\u{FFFD}"] : []
        missing = 0
        switch byte {
        case 0x00...0x7F: return broken + [Unicode.Scalar(byte)]
        case 0xC2...0xDF: expect(1, startingWith: byte & 0x1F, smallest: 0x80)
        case 0xE0...0xEF: expect(2, startingWith: byte & 0x0F, smallest: 0x800)
        case 0xF0...0xF4: expect(3, startingWith: byte & 0x07, smallest: 0x10000)
        default: return broken + ["\u{FFFD}"]
        }
        return broken
    }

    private mutating func expect(_ count: Int, startingWith bits: UInt8, smallest: UInt32) {
        missing = count
        value = UInt32(bits)
        self.smallest = smallest
    }
}
