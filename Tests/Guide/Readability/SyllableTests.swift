import Testing

@testable import Guide

@Suite("Syllables")
struct SyllableTests {
    @Test("are counted right in the English words of the guide")
    func english() {
        let result = Self.english(SyllableWords.english)
        #expect(result.words > 500)
        #expect(result.wrong == [])
    }

    @Test("are counted right in the Spanish words of the guide")
    func spanish() {
        let result = Self.spanish(SyllableWords.spanish)
        #expect(result.words > 400)
        #expect(result.wrong == [])
    }

    @Test(
        "are counted right in nineteen of twenty other English words",
        arguments: [SyllableWords.unseenEnglish, SyllableWords.furtherUnseenEnglish]
    )
    func unseenEnglish(lists: [Int: String]) {
        let result = Self.english(lists)
        #expect(result.words > 95)
        #expect(result.wrong.count * 20 <= result.words, "\(result.wrong)")
    }

    @Test("are counted right in nineteen of twenty other Spanish words")
    func unseenSpanish() {
        let result = Self.spanish(SyllableWords.unseenSpanish)
        #expect(result.words > 70)
        #expect(result.wrong.count * 20 <= result.words, "\(result.wrong)")
    }

    @Test(
        "are those of a number read aloud",
        arguments: [
            (0, 2, 2), (1, 1, 2), (7, 2, 2), (12, 1, 2), (17, 3, 4), (18, 2, 3), (21, 3, 3), (70, 3, 3), (77, 5, 6),
            (100, 3, 1), (101, 4, 4), (512, 4, 5), (1_000, 3, 1), (1_918, 4, 8), (1_900, 6, 5), (2_000, 3, 2),
            (22_000, 5, 4),
        ]
    )
    func numbers(number: Int, english: Int, spanish: Int) {
        #expect(SpokenNumber.english(number) == english)
        #expect(SpokenNumber.spanish(number) == spanish)
    }

    private static func english(_ lists: [Int: String]) -> (words: Int, wrong: [String]) {
        var words = 0
        var wrong: [String] = []
        for (syllables, list) in lists {
            for word in list.split(separator: " ") {
                words += 1
                // A hyphenated word is counted part by part.
                let count = word.split(separator: "-").reduce(0) { $0 + EnglishSyllables.count($1) }
                if count != syllables { wrong.append("\(word) \(count)") }
            }
        }
        return (words, wrong.sorted())
    }

    private static func spanish(_ list: String) -> (words: Int, wrong: [String]) {
        var words = 0
        var wrong: [String] = []
        for parted in list.split(separator: " ") {
            words += 1
            let syllables = parted.split(separator: "-").count
            let count = SpanishSyllables.count(parted.filter { $0 != "-" }[...])
            if count != syllables { wrong.append("\(parted) \(count)") }
        }
        return (words, wrong)
    }
}
