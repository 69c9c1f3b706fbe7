/// Counts the syllables of Spanish words.
///
/// The rules are those of the "Ortografía de la lengua española" (RAE and ASALE, 2010, chapter II.3): two strong vowels (a,
/// e, o) are two syllables; a weak one (i, u, ü, and y at the end of a word) beside another vowel makes one syllable with
/// it; an accent on the weak one beside a strong one parts them ("frío"); an "h" between them changes nothing; the "u" of
/// "que", "qui", "gue", "gui" is not said.
struct SpanishSyllables {
    /// The syllables of a word in small letters. At least one.
    static func count(_ word: Substring) -> Int {
        let letters = word.filter(\.isLetter).map(\.self)
        var syllables = 0
        var run: [Character] = []
        for (index, letter) in letters.enumerated() {
            if isSilent(letters, at: index) { continue }
            if isVowel(letters, at: index) {
                run.append(letter)
            } else if letter != "h" || run.isEmpty {
                syllables += count(vowels: run)
                run = []
            }
        }
        return max(1, syllables + count(vowels: run))
    }

    /// The syllables of vowels that stand together.
    private static func count(vowels: [Character]) -> Int {
        guard !vowels.isEmpty else { return 0 }
        let strong = vowels.count { "aeoáéó".contains($0) }
        // Weak vowels alone: two of them are one syllable ("ciudad"), the same one twice is two ("chiita").
        guard strong > 0 else { return zip(vowels, vowels.dropFirst()).count { plain($0) == plain($1) } + 1 }
        return vowels.count { "aeoáéóíú".contains($0) }
    }

    private static func plain(_ vowel: Character) -> Character {
        switch vowel {
        case "í", "y": "i"
        case "ú", "ü": "u"
        default: vowel
        }
    }

    private static func isVowel(_ letters: [Character], at index: Int) -> Bool {
        guard letters[index] == "y" else { return "aeiouáéíóúü".contains(letters[index]) }
        return index == letters.count - 1
    }

    private static func isSilent(_ letters: [Character], at index: Int) -> Bool {
        guard letters[index] == "u", index > 0, index + 1 < letters.count else { return false }
        return "qg".contains(letters[index - 1]) && "eiéí".contains(letters[index + 1])
    }
}

extension Sequence {
    /// How many elements have a property.
    fileprivate func count(_ has: (Element) -> Bool) -> Int { reduce(0) { $0 + (has($1) ? 1 : 0) } }
}
