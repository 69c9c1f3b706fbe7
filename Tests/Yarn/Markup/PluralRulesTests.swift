import Testing

@testable import Yarn

@Suite("Plural rules")
struct PluralRulesTests {
    @Test("a language counts as CLDR says it does", arguments: PluralSample.cardinals)
    func counts(sample: PluralSample) throws {
        for language in sample.languages {
            let rules = try #require(PluralRules(language: language), "\(language) is listed")
            for number in PluralSample.counted {
                let category = rules.category(of: String(number), as: .cardinal)
                #expect(category == sample.category(of: number), "\(language): \(number)")
            }
        }
    }

    @Test("a language ranks as CLDR says it does", arguments: PluralSample.ordinals)
    func ranks(sample: PluralSample) throws {
        for language in sample.languages {
            let rules = try #require(PluralRules(language: language), "\(language) is listed")
            for number in PluralSample.ranked {
                let category = rules.category(of: String(number), as: .ordinal)
                #expect(category == sample.category(of: number), "\(language): \(number)")
            }
        }
    }

    @Test(
        "a region, a script or an old code finds the language it belongs to",
        arguments: [
            ("en-US", "en"), ("es-MX", "es"), ("ES_mx", "es"), ("zh-Hant-TW", "zh"), ("sr-Latn", "sr"),
            ("iw", "he"), ("in", "id"), ("tl", "fil"), ("pt-BR", "pt"), ("pt-Latn-PT", "pt-PT"),
        ]
    )
    func tags(tag: String, language: String) throws {
        #expect(try #require(PluralRules(language: tag)) == #require(PluralRules(language: language)))
    }

    @Test("European Portuguese does not count none as one, though Brazilian does")
    func portuguese() {
        #expect(PluralRules(language: "pt-BR")?.category(of: "0", as: .cardinal) == .one)
        #expect(PluralRules(language: "pt-PT")?.category(of: "0", as: .cardinal) == .other)
    }

    @Test("a language that is not listed has no rules", arguments: ["", "-", "tlh", "e", "english", "x-en"])
    func unlisted(language: String) {
        #expect(PluralRules(language: language) == nil)
    }

    @Test("a number is seen as it is written")
    func operands() throws {
        let number = try #require(PluralOperands("-12.3400"))
        #expect(number.i == 12)
        #expect(number.v == 4)
        #expect(number.w == 2)
        #expect(number.f == 3400)
        #expect(number.t == 34)
        #expect(number.n == nil)
        #expect(PluralOperands("7.00")?.n == 7)
        #expect(PluralOperands("+7.")?.v == 0)
    }

    @Test("what is no number has no class", arguments: ["", "-", ".", "1,5", "1.2.3", "1-", "one", "1e3", "٣", " 1"])
    func noNumber(text: String) {
        #expect(PluralOperands(text) == nil)
        #expect(PluralRules(language: "en")?.category(of: text, as: .cardinal) == nil)
    }

    @Test("a number of any length keeps its last digits and is not taken for a small one")
    func longNumbers() throws {
        let zeros = String(repeating: "0", count: 10_000)
        let english = try #require(PluralRules(language: "en"))
        #expect(english.category(of: zeros + "1", as: .cardinal) == .one)
        #expect(english.category(of: "1" + zeros + "1", as: .cardinal) == .other)
        #expect(english.category(of: "1" + zeros + "1", as: .ordinal) == .one)
        #expect(english.category(of: "1." + zeros, as: .ordinal) == .one)
        #expect(english.category(of: "1." + zeros + "1", as: .ordinal) == .other)
        #expect(PluralRules(language: "es")?.category(of: "5" + zeros, as: .cardinal) == .many)
    }
}
