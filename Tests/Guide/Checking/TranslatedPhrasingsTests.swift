import Testing
import Yarn

@testable import Guide

@Suite("What a guide listens for in another language")
struct TranslatedPhrasingsTests {
    private static let dialogue = """
        title: Start
        hear: numb (leg)
        ---
        Hm?
        ===
        title: Leg
        word_list: leg
        words: leg; legs
        ---
        ===
        title: Small
        lexicon: small_words
        words: the; in; on
        ---
        ===
        title: Other
        lexicon: other_people
        words: wife
        ---
        ===
        title: Answer
        words_for: a
        words: the one
        ---
        ===

        """

    /// The code, the place and the message of everything told about a table of these rows.
    private static func told(_ rows: [String]) -> [String] {
        let review = GuideReview([Source(name: "a.yarn", text: dialogue)])
        let text = (["id,text"] + rows).map { $0 + "\n" }.joined()
        let table = StringTable(Source(name: "es.csv", text: text), language: "es")
        return TranslatedPhrasings(review.outline, tables: [table]).diagnostics.map {
            "\($0.file):\($0.start.line) \($0.severity.rawValue) \($0.code) \($0.message)"
        }
    }

    private static let lists = ["word_list:Leg,pierna", "words:Leg,pierna; piernas", "words:Small,la; en; el"]

    @Test(
        "is held to that language's own word lists and small words",
        arguments: [
            ("hear:Start,dormida (pierna)", ""), ("hear:Start,the (pierna)", ""),
            ("hear:Start,dormida (leg)", "error BT0121 There is no word list called “leg” in “es”"),
            ("hear:Start,la pierna; en la", "warning BT0120 In “la pierna”: Small words do not count"),
            ("hear:Start,la/una pierna", "warning BT0120 In “la/una pierna”: “la” is a small word"),
            ("hear:Start,dormida / pierna", "warning BT0120 In “dormida / pierna”: “/” stands between"),
            ("words:Other,\"\"\"un\"\" esposo\"", "warning BT0120 In “\"un\" esposo”: “un” is no small word"),
            ("words:Answer,la", ""),
        ]
    )
    func row(row: String, expected: String) {
        let told = Self.told(Self.lists + [row])
        #expect(told.isEmpty == expected.isEmpty)
        #expect(told.first?.hasPrefix("es.csv:5 " + expected) ?? expected.isEmpty)
    }

    @Test("tells a list that does not exist once for each row")
    func unknownListTwice() {
        #expect(Self.told(Self.lists + ["hear:Start,(leg) & dormida; (leg) ... mal"]).count == 1)
    }

    @Test("what is not translated is heard, and looked at, as it is written in the dialogue")
    func untranslated() {
        #expect(Self.told(["hear:Start,dormida (leg)", "words:Leg,"]).isEmpty)
        #expect(Self.told(["hear:Start,\"\"\"in\"\" dormida; \"\"en\"\" dormida\""]).count == 1)
    }

    @Test("a table that cannot be read whole is passed over")
    func malformed() {
        #expect(Self.told(["hear:Start,\"(leg)"]).isEmpty)
    }
}
