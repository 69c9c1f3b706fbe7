import Yarn

/// The words for a choice's place in the list: "two", "the second one", "number 2", "last".
struct Numbers: Sendable {
    /// A place in the list.
    enum Place: Hashable, Sendable {
        /// Counted from 1.
        case nth(Int)
        /// The end of the list, however long it is.
        case last
    }

    private var places: [String: Place] = [:]
    /// Words that may stand around a number and mean nothing by themselves: "number", "the", "please".
    private var company: Set<String> = []

    /// The words of a `phrase: numbers` node: `-> two #number:2 #hear:second`, `-> last #number:last` and, for words
    /// around a number, `-> number #number:around`.
    init(_ options: [Phrasebook.Entry]) {
        for option in options {
            guard let meaning = option.line.values(ofTag: "number").first else { continue }
            add(meaning, [option.line.words] + option.otherWords)
        }
    }

    /// The numbers as English has them.
    static let english: Numbers = {
        var numbers = Numbers([])
        let words = [
            ["one", "first", "1st"], ["two", "second", "2nd"], ["three", "third", "3rd"], ["four", "fourth", "4th"],
            ["five", "fifth", "5th"], ["six", "sixth", "6th"], ["seven", "seventh", "7th"], ["eight", "eighth", "8th"],
            ["nine", "ninth", "9th"], ["ten", "tenth", "10th"], ["eleven", "eleventh", "11th"],
            ["twelve", "twelfth", "12th"],
        ]
        for (index, words) in words.enumerated() { numbers.add(String(index + 1), words) }
        numbers.add("last", ["last", "final"])
        numbers.add("around", ["number", "option", "choice", "answer", "the", "one", "please"])
        return numbers
    }()

    /// The number that is all an utterance says: "2", "2.", "(2)".
    func digits(in utterance: Utterance) -> Int? {
        guard utterance.words.count == 1, let word = utterance.words.first else { return nil }
        return Self.number(word)
    }

    /// The place that an utterance names, with nothing but company around it. `nil` where it names two.
    func place(in words: [String]) -> Place? {
        var named: Place?
        // "one" is a number, and company after another ("the second one"). Before another it makes two: "one, two".
        var fallback: Place?
        for word in words {
            let place = places[word] ?? Self.number(word).map(Place.nth)
            if company.contains(word) {
                if named == nil { fallback = fallback ?? place }
            } else if let place, named == nil, fallback == nil {
                named = place
            } else {
                return nil
            }
        }
        return named ?? fallback
    }

    /// Whether a word names a place, or may stand beside one that does.
    func isPlace(_ word: String) -> Bool {
        places[word] != nil || company.contains(word) || Self.number(word) != nil
    }

    private mutating func add(_ meaning: String, _ words: [String]) {
        let words = words.flatMap { Utterance($0).words }
        if meaning == "around" {
            company.formUnion(words)
        } else if let place = meaning == "last" ? Place.last : Int(meaning).map(Place.nth) {
            for word in words where places[word] == nil { places[word] = place }
        }
    }

    private static func number(_ word: String) -> Int? {
        word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(word) : nil
    }
}
