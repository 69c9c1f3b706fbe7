import Testing

@testable import Guide

@Suite("How words sound")
struct SoundsTests {
    private static let sounds = Sounds(["ch ch", "h", "ll y", "z s", "ci si", "qu k", "c k", "v b"].map { $0[...] })

    private static func sound(_ word: String) -> String {
        String(decoding: sounds.sound(of: Array(word.utf8)), as: UTF8.self)
    }

    @Test(
        "words that people write for one another sound alike",
        arguments: [
            ("quiero", "kiero"), ("cintura", "sintura"), ("hombros", "ombros"), ("voltear", "boltear"),
            ("llaga", "yaga"),
            ("carro", "caro"), ("hizo", "iso"),
        ]
    )
    func alike(one: String, other: String) {
        #expect(Self.sound(one) == Self.sound(other))
    }

    @Test("other words do not", arguments: [("choque", "coque"), ("pie", "pies"), ("cuello", "cuero")])
    func unlike(one: String, other: String) {
        #expect(Self.sound(one) != Self.sound(other))
    }

    @Test("a rule that says nothing, or too much, is passed over", arguments: ["", " ", "ph f g", "…"])
    func noRule(rule: String) {
        #expect(Sounds([rule[...]]).sound(of: Array("phone".utf8)) == Array("phone".utf8))
    }

    @Test("without letters there is no sound")
    func nothing() {
        #expect(Self.sound("").isEmpty)
        #expect(Self.sound("h").isEmpty)
    }

    @Test("a word written by ear is the word that it sounds like, and no other word")
    func vocabulary() {
        var vocabulary = Vocabulary(Self.sounds)
        let waist = vocabulary.add("cintura")
        vocabulary.addJustWord("casa")
        _ = vocabulary.add("pasa")
        var distance = EditDistance()
        #expect(vocabulary.misspelt("sintura", &distance) == [waist])
        #expect(vocabulary.misspelt("kasa", &distance).isEmpty)
    }
}
