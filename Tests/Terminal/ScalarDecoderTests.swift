import Testing

@testable import Terminal

@Suite("Decoding keys")
struct ScalarDecoderTests {
    private func decode(_ bytes: [UInt8]) -> String {
        var decoder = ScalarDecoder()
        var scalars = String.UnicodeScalarView()
        for byte in bytes { scalars.append(contentsOf: decoder.take(byte)) }
        return String(scalars)
    }

    @Test("gives back what was typed", arguments: ["a", "ñ", "日本語", "👩‍⚕️", "\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"])
    func valid(_ text: String) {
        #expect(decode(Array(text.utf8)) == text)
    }

    @Test(
        "replaces what is wrong and goes on with the next byte",
        arguments: [
            ([0xFF, 0x61], "\u{FFFD}a"),
            ([0x80], "\u{FFFD}"),
            ([0xC3, 0x61], "\u{FFFD}a"),
            ([0xE2, 0x82, 0xC3, 0xB1], "\u{FFFD}ñ"),
            ([0xC0, 0x83], "\u{FFFD}\u{FFFD}"),
            ([0xE0, 0x80, 0x83], "\u{FFFD}"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}"),
            ([0xF5], "\u{FFFD}"),
        ] as [([UInt8], String)]
    )
    func invalid(_ bytes: [UInt8], text: String) {
        #expect(decode(bytes) == text)
    }

    @Test("never makes a control character of an overlong form")
    func overlong() {
        for byte in UInt8(0x80)...0xBF {
            #expect(!decode([0xC0, byte]).unicodeScalars.contains { $0.value < 0x80 })
            #expect(!decode([0xE0, 0x80, byte]).unicodeScalars.contains { $0.value < 0x80 })
        }
    }
}
