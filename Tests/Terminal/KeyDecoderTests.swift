import Testing

@testable import Terminal

@Suite("Telling keys apart")
struct KeyDecoderTests {
    private func keystrokes(_ bytes: some Sequence<UInt8>) -> [Keystroke] {
        var decoder = KeyDecoder()
        return bytes.flatMap { decoder.take($0) }
    }

    private func characters(_ text: String) -> [Keystroke] {
        text.unicodeScalars.map { .character($0) }
    }

    @Test(
        "keys that move and delete are known from every terminal",
        arguments: [
            ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{9B}C", .right), ("\u{8F}D", .left), ("\u{1B}[1~", .home),
            ("\u{1B}[7~", .home), ("\u{1B}[H", .home), ("\u{1B}[4~", .end), ("\u{1B}OF", .end), ("\u{1B}[3~", .delete),
            ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;3C", .wordRight), ("\u{1B}[1;2C", .right), ("\u{1B}\u{1B}[A", .up),
        ] as [(String, Keystroke.EditingKey)]
    )
    func editing(_ bytes: String, key: Keystroke.EditingKey) {
        #expect(keystrokes(bytes.utf8) == [.editing(key)])
    }

    @Test(
        "a key that means nothing is one keystroke and leaves nothing behind",
        arguments: [
            "\u{1B}[5~", "\u{1B}[15~", "\u{1B}[24;2~", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[Z", "\u{1B}[2~", "\u{1B}[97;5u",
            "\u{1B}[1;2P", "\u{1B}[" + String(repeating: "9;", count: 500) + "~",
        ]
    )
    func unknown(_ bytes: String) {
        #expect(keystrokes((bytes + "a").utf8) == [.unknown, .character("a")])
    }

    @Test(
        "what no key sent is told from keys, and leaves nothing behind",
        arguments: [
            "\u{1B}[M !!", "\u{1B}[<0;10;20M", "\u{1B}[<0;10;20m", "\u{1B}[32;10;20M", "\u{1B}[I", "\u{1B}[O",
            "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}[24;80R", "\u{1B}[8;24;80t", "\u{1B}]l title\u{1B}\\",
            "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_G;OK\u{1B}\\", "\u{1B}[?2026;2$y",
            "\u{1B}]52;c;" + String(repeating: "QUJD", count: 5_000) + "\u{7}",
        ]
    )
    func reports(_ bytes: String) {
        #expect(keystrokes((bytes + "a").utf8) == [.report, .character("a")])
    }

    @Test("eight-bit controls begin sequences too, alone and as UTF-8")
    func eightBit() {
        #expect(keystrokes([0x9B, 0x35, 0x7E, 0x61]) == [.unknown, .character("a")])
        #expect(keystrokes(Array("\u{9D}0;x\u{7}a".utf8)) == [.report, .character("a")])
        #expect(keystrokes([0x84, 0x61]) == [.character("a")])
    }

    @Test("a pasted text is one line, whatever is in it")
    func paste() {
        let pasted = "\u{1B}[200~one\rtwo\nthree\tfour\u{3}\u{4}\u{1B}[A\u{1B}]0;x\u{7}\u{0}!\u{1B}[201~\r"
        #expect(keystrokes(pasted.utf8) == characters("one two three four!") + [.control(0x0D)])
    }

    @Test("a paste that never ends is over when nothing more comes")
    func endlessPaste() {
        var decoder = KeyDecoder()
        for byte in "\u{1B}[200~a".utf8 { _ = decoder.take(byte) }
        #expect(decoder.isUnfinished)
        #expect(decoder.lapse() == [])
        #expect(decoder.take(0x0D) == [.control(0x0D)])
    }

    @Test("Escape alone is known by what does not follow, and takes no other key with it")
    func escape() {
        var decoder = KeyDecoder()
        #expect(decoder.take(0x1B) == [])
        #expect(decoder.lapse() == [.escape])
        #expect(!decoder.isUnfinished)
        #expect(decoder.take(0x61) == [.character("a")])
    }

    @Test(
        "Enter and Ctrl-C are never lost in a sequence that was begun",
        arguments: ["\u{1B}", "\u{1B}[", "\u{1B}[12;", "\u{1B}O", "\u{1B}]0;abc", "\u{1B}Pabc", "\u{1B}]a\u{1B}"]
    )
    func begun(_ bytes: String) {
        #expect(keystrokes((bytes + "\r").utf8) == [.control(0x0D)])
        #expect(keystrokes((bytes + "\u{3}").utf8) == [.control(0x03)])
    }

    @Test("letters of every language come through, and what is not UTF-8 is mended")
    func letters() {
        #expect(keystrokes("ñ日🙂".utf8) == characters("ñ日🙂"))
        #expect(keystrokes([0xFF, 0xC3, 0x61]) == characters("\u{FFFD}\u{FFFD}a"))
    }

    @Test("the keypad of a terminal left in application mode types digits and Enter")
    func keypad() {
        #expect(keystrokes("\u{1B}Oq\u{1B}Oy\u{1B}OM".utf8) == characters("19") + [.control(0x0D)])
    }

    @Test("any bytes at all end, with nothing unfinished once they lapse", arguments: 1...50 as ClosedRange<UInt64>)
    func anyBytes(_ seed: UInt64) {
        var state = seed
        var decoder = KeyDecoder()
        for _ in 0..<5_000 {
            // Knuth's MMIX, as random as fingers.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let byte =
                state >> 63 == 0
                ? UInt8(truncatingIfNeeded: state >> 40) : Array("\u{1B}[]P0;~MO".utf8)[Int(state >> 40 & 7)]
            for keystroke in decoder.take(byte) {
                guard case .character(let scalar) = keystroke else { continue }
                #expect(!(0x00...0x1F).contains(scalar.value) && !(0x7F...0x9F).contains(scalar.value))
            }
        }
        _ = decoder.lapse()
        #expect(!decoder.isUnfinished)
    }
}
