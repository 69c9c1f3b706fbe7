import Testing

@testable import Guide

@Suite("Syllables")
struct SyllableTests {
    @Test("are counted right in the English words of the guide")
    func english() {
        var words = 0
        var wrong: [String] = []
        for (syllables, list) in SyllableWords.english {
            for word in list.split(separator: " ") {
                words += 1
                let count = EnglishSyllables.count(of: word)
                if count != syllables { wrong.append("\(word) \(count)") }
            }
        }
        #expect(words > 500)
        #expect(wrong.sorted() == [])
    }

    @Test("are counted right in the Spanish words of the guide")
    func spanish() {
        var words = 0
        var wrong: [String] = []
        for parted in SyllableWords.spanish.split(separator: " ") {
            words += 1
            let syllables = parted.split(separator: "-").count
            let count = SpanishSyllables.count(parted.filter { $0 != "-" }[...])
            if count != syllables { wrong.append("\(parted) \(count)") }
        }
        #expect(words > 400)
        #expect(wrong == [])
    }
}

extension EnglishSyllables {
    /// The syllables of a word whose parts may stand between hyphens.
    fileprivate static func count(of word: Substring) -> Int { word.split(separator: "-").reduce(0) { $0 + count($1) } }
}
