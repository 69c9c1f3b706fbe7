import Testing

@testable import Guide

@Suite("Words as they are compared")
struct UtteranceTests {
    @Test(
        "case, accents, signs and what cannot be seen do not matter",
        arguments: [
            ("Lower Back!", ["lower", "back"]), ("  lower\tback\r\n", ["lower", "back"]),
            ("lower_back", ["lower", "back"]),
            ("don't", ["dont"]), ("don’t", ["dont"]), ("ESPAÑOL", ["espanol"]),
            ("Tie\u{302}\u{301}ng Vie\u{302}\u{323}t", ["tieng", "viet"]),
            ("Ấn tượng", ["an", "tuong"]), ("ne\u{0}c\u{200D}k", ["neck"]), ("3,5", ["3", "5"]), ("٣", ["3"]),
            ("首", ["首"]),
            ("Łódź", ["lodz"]), ("🙂 ok", ["ok"]), ("ΑΒΓ", ["αβγ"]), ("İstanbul", ["istanbul"]), ("…", []),
        ]
    )
    func words(text: String, words: [String]) {
        #expect(Utterance(text).words == words)
    }

    @Test("spaces do not matter to what is joined")
    func joined() {
        #expect(Utterance("lowerback").joined == Utterance("lower back").joined)
    }

    @Test(
        "silence is white space and what cannot be seen",
        arguments: [("", true), (" \t\u{A0}", true), ("\u{1B}\u{0}", true), ("?", false), ("a", false)]
    )
    func silence(text: String, isSilent: Bool) {
        #expect(Utterance(text).isSilent == isSilent)
    }

    @Test("no more than the first two thousand letters are considered")
    func longest() {
        #expect(Utterance(String(repeating: "ab ", count: 100_000)).joined.count == Utterance.longest)
    }
}
