/// Every word that means something to the guide, by number, and the words that are just words.
///
/// A word that is not in it may be one of its words misspelt. A word that is in it never is: "less" is not taken for
/// "legs", however near.
struct Vocabulary: Sendable {
    /// A word's number.
    typealias Word = Int32

    private struct Entry {
        let letters: [UInt8]
        /// Which letters occur in it, a bit each. Two words that differ in many of these are far apart.
        let outline: UInt32
        /// Whether a misspelt word may be taken for it.
        var isListenedFor: Bool
        /// The next word that sounds like it.
        var nextAlike: Word?
    }

    private var entries: [Entry] = []
    private var numbers: [String: Word] = [:]
    /// The words that are listened for, by their length and their first letter; and by their length and their second.
    private var byFirstLetter: [Shape: [Word]] = [:]
    private var bySecondLetter: [Shape: [Word]] = [:]
    private let sounds: Sounds
    /// For every sound, a word that sounds so; the others follow from it.
    private var bySound: [[UInt8]: Word] = [:]

    /// How long a word is, and one letter of it.
    private struct Shape: Hashable {
        let length: Int
        let letter: UInt8
    }

    /// How many words a guide knows in one language, about.
    private static let usualCount = 8_000

    /// Begins without words.
    init(_ sounds: Sounds = Sounds([])) {
        self.sounds = sounds
        entries.reserveCapacity(Self.usualCount)
        numbers.reserveCapacity(Self.usualCount)
        bySound.reserveCapacity(Self.usualCount)
    }

    /// How many words there are.
    var count: Int { entries.count }

    /// The number of a word, or `nil` where it is none of these.
    func number(of word: String) -> Word? { numbers[word] }

    /// The number of a word that is listened for, or `nil` where it is none of these.
    func wordListenedFor(_ word: String) -> Word? {
        numbers[word].flatMap { entries[Int($0)].isListenedFor ? $0 : nil }
    }

    /// Adds a word that means something. Returns its number.
    mutating func add(_ word: String) -> Word {
        if let number = numbers[word], entries[Int(number)].isListenedFor { return number }
        return insert(word, isListenedFor: true)
    }

    /// Adds a word that is never a misspelling of another.
    mutating func addJustWord(_ word: String) {
        if numbers[word] == nil { _ = insert(word, isListenedFor: false) }
    }

    private mutating func insert(_ word: String, isListenedFor: Bool) -> Word {
        let number: Word
        if let known = numbers[word] {
            number = known
            entries[Int(known)].isListenedFor = isListenedFor
        } else {
            let letters = Array(word.utf8)
            number = Word(truncatingIfNeeded: entries.count)
            let alike = bySound.updateValue(number, forKey: sounds.sound(of: letters))
            entries.append(
                Entry(
                    letters: letters,
                    outline: Self.outline(letters),
                    isListenedFor: isListenedFor,
                    nextAlike: alike
                )
            )
            numbers[word] = number
        }
        let letters = entries[Int(number)].letters
        // Shorter words are never taken for others.
        if isListenedFor, letters.count >= 4 {
            byFirstLetter[Shape(length: letters.count, letter: letters[0]), default: []].append(number)
            bySecondLetter[Shape(length: letters.count, letter: letters[1]), default: []].append(number)
        }
        return number
    }

    /// The words that are listened for and sound like some letters; `nil` where no word does.
    private func alike(_ letters: [UInt8]) -> [Word]? {
        guard let first = bySound[sounds.sound(of: letters)] else { return nil }
        let all = sequence(first: first) { entries[Int($0)].nextAlike }
        return all.filter { entries[Int($0)].isListenedFor }.sorted()
    }

    /// How many slips of the fingers a word of some length is forgiven. Short words are too near to one another.
    static func allowance(_ length: Int) -> Int {
        switch length {
        case ..<4: 0
        case 4...7: 1
        default: 2
        }
    }

    /// The words that an unknown word may be, misspelt: those nearest to it, all equally near. Usually none or one.
    ///
    /// The first letter is seldom wrong, and in short words it tells most apart ("tight" and "right"), so it must be right
    /// or have changed places with the second.
    func misspelt(_ word: String, _ distance: inout EditDistance) -> [Word] {
        let letters = Array(word.utf8)
        guard letters.count >= 3, letters.count <= 30 else { return [] }
        // Written as it sounds: "kiero" is "quiero", and no slip of the fingers. It may be a word that tells nothing.
        if let alike = alike(letters) { return alike }
        let outline = Self.outline(letters)
        var nearest: [Word] = []
        var least = 2
        for length in max(4, letters.count - 2)...(letters.count + 2) {
            let limit = Self.allowance(min(length, letters.count))
            guard abs(length - letters.count) <= min(limit, least) else { continue }
            for number in beginningAlike(letters, length: length) {
                let bound = min(limit, least)
                guard (outline ^ entries[Int(number)].outline).nonzeroBitCount <= 2 * bound,
                    let found = distance.between(letters, entries[Int(number)].letters, atMost: bound)
                else { continue }
                if found < least {
                    least = found
                    nearest.removeAll(keepingCapacity: true)
                }
                nearest.append(number)
            }
        }
        // A letter doubled or not is the likeliest slip of all: "siting" is "sitting", not "sting".
        if nearest.count > 1 {
            let single = Self.withoutDoubles(letters)
            let doubled = nearest.filter { Self.withoutDoubles(entries[Int($0)].letters) == single }
            if !doubled.isEmpty { return doubled }
        }
        // In short words one slip is forgiven: an "s" too many, as in "legs" and "pee's".
        if nearest.isEmpty, let number = word.hasSuffix("s") ? numbers[String(word.dropLast())] : nil,
            entries[Int(number)].isListenedFor
        {
            return [number]
        }
        return nearest
    }

    /// The word that two words are, written as one: "should er". One of them at least is no word of its own.
    func whole(of first: String, _ second: String) -> Word? {
        guard numbers[first] == nil || numbers[second] == nil, first.utf8.count + second.utf8.count >= 6
        else { return nil }
        return wordListenedFor(first + second)
    }

    /// The two words that an unknown word is, written as one: "lowerback".
    func parts(of word: String) -> (Word, Word)? {
        let letters = word.unicodeScalars
        guard letters.count >= 6, letters.count <= 24 else { return nil }
        for length in 3...(letters.count - 3) {
            let middle = letters.index(letters.startIndex, offsetBy: length)
            if let first = numbers[String(word[..<middle])], let second = numbers[String(word[middle...])],
                entries[Int(first)].isListenedFor, entries[Int(second)].isListenedFor
            {
                return (first, second)
            }
        }
        return nil
    }

    /// The words of some length that begin like some letters: with the same letter; with the first two swapped; or with
    /// the first one too many, or missing: "kneck".
    private func beginningAlike(_ letters: [UInt8], length: Int) -> [Word] {
        var alike = byFirstLetter[Shape(length: length, letter: letters[0])] ?? []
        guard letters[0] != letters[1] else { return alike }
        for number in byFirstLetter[Shape(length: length, letter: letters[1])] ?? [] {
            let other = entries[Int(number)].letters
            if letters[0] == other[1] || letters.dropFirst() == other[...] { alike.append(number) }
        }
        if length == letters.count + 1 {
            for number in bySecondLetter[Shape(length: length, letter: letters[0])] ?? []
            where entries[Int(number)].letters.dropFirst() == letters[...] {
                alike.append(number)
            }
        }
        return alike
    }

    private static func withoutDoubles(_ letters: [UInt8]) -> [UInt8] {
        var single: [UInt8] = []
        for letter in letters where letter != single.last { single.append(letter) }
        return single
    }

    private static func outline(_ letters: [UInt8]) -> UInt32 {
        letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }
}
