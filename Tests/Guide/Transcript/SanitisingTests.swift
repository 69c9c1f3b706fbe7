import Testing

@testable import Guide

@Suite("Sanitising")
struct SanitisingTests {
    @Test(
        "takes out whatever could steer a terminal",
        arguments: [
            ("plain", "plain"),
            ("ñ 日本 👩‍⚕️", "ñ 日本 👩‍⚕️"),
            ("a\u{1B}[31mred\u{1B}[0m", "ared"),
            ("a\u{1B}[38;2;1;2;3mb", "ab"),
            ("a\u{9B}2Jb", "ab"),
            ("\u{1B}]0;title\u{07}after", "after"),
            ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
            ("\u{9D}52;c;AAAA\u{9C}after", "after"),
            ("\u{1B}(Bafter", "after"),
            ("\u{1B}cafter", "after"),
            ("end\u{1B}", "end"),
            ("end\u{1B}[", "end"),
            ("a\0b\u{08}c\u{7F}d\u{85}e", "abcd e"),
            ("a\tb\nc\r\nd", "a b c  d"),
            ("\u{202E}evil\u{202C} \u{2066}x\u{2069}", "evil x"),
            ("\u{FEFF}bom", "bom"),
        ]
    )
    func removes(_ text: String, kept: String) {
        #expect(text.sanitised == kept)
    }

    @Test("an opening that is never closed does not swallow what follows", arguments: ["]", "P", "X", "^", "_"])
    func unterminated(_ opening: String) {
        #expect("\u{1B}\(opening)my chest hurts".sanitised == "my chest hurts")
    }

    @Test("a text of nothing but openings is read in linear time")
    func manyOpenings() {
        let text = String(repeating: "\u{1B}]", count: 200_000)
        #expect(text.sanitised.isEmpty)
    }

    @Test(
        "leaves nothing to do a second time",
        arguments: ["\u{1B}\u{1B}[[31m", "\u{1B}]a\u{1B}[0m", "\u{9B}\u{9B}1m"]
    )
    func settles(_ text: String) {
        let once = text.sanitised
        #expect(once.sanitised == once)
        #expect(!once.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
}
