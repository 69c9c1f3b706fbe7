import Testing

@testable import Guide

@Suite("Slips of the fingers")
struct EditDistanceTests {
    @Test(
        "a letter too many, missing, wrong or swapped with its neighbour is one slip",
        arguments: [
            ("lower", "lower", 0), ("lowr", "lower", 1), ("lowwer", "lower", 1), ("lover", "lower", 1),
            ("lwoer", "lower", 1), ("shuolders", "shoulders", 1), ("shuodlers", "shoulders", 2), ("", "ab", 2),
        ]
    )
    func slips(typed: String, meant: String, slips: Int) {
        var distance = EditDistance()
        #expect(distance.between(Array(typed.utf8), Array(meant.utf8), atMost: 2) == slips)
        #expect(distance.between(Array(meant.utf8), Array(typed.utf8), atMost: 2) == slips)
    }

    @Test("words further apart than the limit are not compared to the end")
    func limit() {
        var distance = EditDistance()
        #expect(distance.between(Array("tight".utf8), Array("sharp".utf8), atMost: 2) == nil)
        #expect(distance.between(Array("neck".utf8), Array("neckties".utf8), atMost: 2) == nil)
    }

    @Test(
        "short words are forgiven nothing, longer ones one slip, long ones two",
        arguments: [("hip", 0), ("neck", 1), ("lumbago", 1), ("shoulder", 2)]
    )
    func allowance(word: String, slips: Int) {
        #expect(Vocabulary.allowance(word.count) == slips)
    }

    @Test("a word that is one of the guide's is never taken for another")
    func known() {
        var vocabulary = Vocabulary()
        _ = vocabulary.add("legs")
        vocabulary.addJustWord("less")
        var distance = EditDistance()
        #expect(vocabulary.number(of: "less") != nil)
        #expect(vocabulary.misspelt("lesgs", &distance).count == 1)
        #expect(vocabulary.misspelt("begs", &distance).isEmpty)
    }
}
