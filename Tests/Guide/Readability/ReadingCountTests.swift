import Testing

@testable import Guide

@Suite("Counting what is read")
struct ReadingCountTests {
    private static func counts(_ line: String, _ formula: ReadingFormula = .fleschKincaid) -> [Int] {
        let count = ReadingCount(line, for: formula)
        return [count.sentences, count.words, count.syllables]
    }

    @Test(
        "gives sentences, words and syllables of an English line",
        arguments: [
            ("", [0, 0, 0]),
            ("… – !", [0, 0, 0]),
            ("Upper back", [1, 2, 3]),
            ("- Pain or pressure in the chest.", [1, 6, 7]),
            ("It hurts. Does it? Yes! Then wait; rest: lie down", [6, 10, 10]),
            ("Wait... what?!", [2, 2, 2]),
            ("\"Stop.\" (Now.)", [2, 2, 2]),
            ("Dr. Smith is in.", [1, 4, 5]),
            ("A well-known half-hour visit", [1, 4, 7]),
            ("You don't, it isn't", [1, 4, 5]),
            ("Lift and/or carry", [1, 3, 5]),
            ("Over 70, or the first 12 weeks at 9\\:30", [1, 9, 14]),
            ("It costs $90, or 50% more", [1, 6, 12]),
            ("The 2nd and 3rd time", [1, 5, 5]),
            ("Call (402) 384-8400 now.", [1, 2, 2]),
            ("Call 402-384-8400, or go.", [1, 3, 3]),
            ("Call {$emergency_number} now, or {f(\"a b\")} go.", [1, 4, 4]),
            ("This is [b]very[/b] big [pause=\"1 2\"/].", [1, 4, 5]),
            ("Guide: Hello.", [1, 1, 2]),
            ("These are words you can say: back, help.", [2, 8, 8]),
            ("Call to book\\:", [1, 3, 3]),
        ]
    )
    func english(line: String, expected: [Int]) {
        #expect(Self.counts(line) == expected)
    }

    @Test(
        "gives sentences, words and syllables of a Spanish line",
        arguments: [
            ("¿Dónde le duele más?", [1, 4, 6]),
            ("Diga uno\\: ya; o no.", [2, 5, 7]),
            ("Más de 70 años", [1, 4, 7]),
            ("Diga “{0}” o “{1}”.", [1, 2, 3]),
        ]
    )
    func spanish(line: String, expected: [Int]) {
        #expect(Self.counts(line, .fernandezHuerta) == expected)
    }

    @Test("adds up over lines, each a sentence at least")
    func sum() {
        var sum = ReadingCount("Upper back", for: .fleschKincaid)
        sum += ReadingCount("It hurts. A lot.", for: .fleschKincaid)
        #expect([sum.sentences, sum.words, sum.syllables] == [3, 6, 7])
        #expect(sum.wordsPerSentence == 2)
    }

    @Test("is judged by the formula of its language")
    func formulas() {
        // 2 sentences, 10 words, 12 syllables: 0.39 × 5 + 11.8 × 1.2 − 15.59.
        let english = ReadingCount("Lie on your side. Rest until your pillow gets warm.", for: .fleschKincaid)
        #expect([english.sentences, english.words, english.syllables] == [2, 10, 12])
        #expect(abs(ReadingFormula.fleschKincaid.figure(english) - 0.52) < 0.001)
        // 1 sentence, 5 words, 10 syllables: 206.84 − 0.60 × 200 − 1.02 × 5.
        let spanish = ReadingCount("Descanse la espalda un momento.", for: .fernandezHuerta)
        #expect([spanish.sentences, spanish.words, spanish.syllables] == [1, 5, 11])
        #expect(abs(ReadingFormula.fernandezHuerta.figure(spanish) - (206.84 - 132 - 5.1)) < 0.001)
        #expect(ReadingFormula(language: "es-MX") == .fernandezHuerta)
        #expect(ReadingFormula(language: "EN") == .fleschKincaid)
        #expect(ReadingFormula(language: "de") == nil)
    }

    @Test("a figure that reads as the limit keeps to it, and the next does not")
    func limits() {
        let formula = ReadingFormula.fleschKincaid
        let words = ReadingCount("one one one one one one one one one one", for: formula)
        let figures = (10...30).map { (words.with(syllables: $0), formula.figure(words.with(syllables: $0))) }
        for (count, figure) in figures {
            #expect((formula.excess(count, .everywhere) > 0) == (figure >= 7.05))
            #expect((formula.excess(count, .warnings) > 0) == (figure >= 5.05))
        }
        let ease = ReadingFormula.fernandezHuerta
        for (count, _) in figures {
            #expect((ease.excess(count, .everywhere) > 0) == (ease.figure(count) < 69.95))
            #expect((ease.excess(count, .warnings) > 0) == (ease.figure(count) < 79.95))
        }
    }
}
