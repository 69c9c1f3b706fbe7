import Testing

@testable import Guide

@Suite("Wrapping")
struct WrappingTests {
    @Test("breaks between words")
    func words() {
        #expect("where does it hurt today".wrapped(to: 10) == ["where does", "it hurt", "today"])
    }

    @Test("a line that just fits is not broken")
    func exact() {
        #expect("1234567890".wrapped(to: 10) == ["1234567890"])
        #expect("12345 7890".wrapped(to: 10) == ["12345 7890"])
    }

    @Test("moves every line but the first in")
    func hanging() {
        #expect("one two three four".wrapped(to: 9, hanging: 2) == ["one two", "  three", "  four"])
    }

    @Test("breaks a word that is longer than a line")
    func longWord() {
        #expect("a 1234567890 b".wrapped(to: 4) == ["a", "1234", "5678", "90 b"])
    }

    @Test("keeps words together that a no-break space joins", arguments: ["\u{A0}", "\u{202F}", "\u{2007}"])
    func noBreakSpace(_ space: String) {
        #expect("call 384\(space)8400".wrapped(to: 10) == ["call", "384\(space)8400"])
    }

    @Test("counts wide characters as two columns")
    func wide() {
        #expect("日本語 日本語".wrapped(to: 7) == ["日本語", "日本語"])
        #expect("日本語日本語".wrapped(to: 5) == ["日本", "語日", "本語"])
    }

    @Test("never parts a character from its accents or an emoji from its parts")
    func clusters() {
        #expect("e\u{301}e\u{301}".wrapped(to: 1) == ["e\u{301}", "e\u{301}"])
        #expect("👩‍⚕️👩‍⚕️".wrapped(to: 2) == ["👩‍⚕️", "👩‍⚕️"])
    }

    @Test("drops the spaces where a line ends, and keeps those within")
    func spaces() {
        #expect("  a  b   c  ".wrapped(to: 4) == ["a  b", "c"])
    }

    @Test("gives one empty line for no text", arguments: ["", " ", "   "])
    func empty(_ text: String) {
        #expect(text.wrapped(to: 10) == [""])
    }

    @Test("ends and keeps every letter at any width", arguments: [-1, 0, 1, 2, 3, 5, 8, 80, 1000])
    func anyWidth(_ width: Int) {
        let text = "Dónde le duele, 日本 👍🏽 supercalifragilistic (402) 384-8400?"
        for indent in [0, 1, 4, 100] {
            let lines = text.wrapped(to: width, hanging: indent)
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
            #expect(lines.allSatisfy { $0.displayWidth <= max(width, 2) })
        }
    }
}
