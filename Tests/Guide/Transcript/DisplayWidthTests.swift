import Testing

@testable import Guide

@Suite("Display width")
struct DisplayWidthTests {
    @Test(
        "counts the columns a terminal gives a text",
        arguments: [
            ("", 0),
            ("lower back", 10),
            ("señor", 5),
            ("sen\u{303}or", 5),
            ("日本", 4),
            ("한국", 4),
            ("\u{1112}\u{1161}\u{11AB}", 2),
            ("ｆｕｌｌ", 8),
            ("ﾊﾝｶｸ", 4),
            ("Привет", 6),
            ("e\u{301}\u{327}", 1),
            ("\u{200B}", 0),
            ("a\u{A0}b", 3),
            ("…—›▌", 4),
        ]
    )
    func text(_ text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test(
        "gives an emoji two columns, however many scalars it is made of",
        arguments: ["🙂", "👍🏽", "👩‍⚕️", "👨‍👩‍👧‍👦", "🇺🇸", "❤️", "1️⃣", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🫨", "⌚"]
    )
    func emoji(_ text: String) {
        #expect(text.displayWidth == 2)
    }

    @Test("gives control characters no columns", arguments: ["\0", "\u{1B}", "\u{7F}", "\u{9B}", "\r\n", "\u{202E}"])
    func controls(_ text: String) {
        #expect(text.displayWidth == 0)
    }
}
