/// Counts the syllables of English words, from how they are spelled.
///
/// Vowels that stand together are one syllable; then come the rules for what is written and not said, and for what is said
/// apart. What no rule gets right is in ``exceptions``. Where a word is said in two ways ("every", "different") the
/// shorter counts, as Flesch has it ("How to Write Plain English", 1979).
struct EnglishSyllables {
    /// The syllables of a word in small letters; may hold an apostrophe. At least one.
    static func count(_ word: Substring) -> Int {
        let parts = word.split(omittingEmptySubsequences: false) { $0 == "'" || $0 == "’" }
        guard parts.count == 2, let stem = parts.first, let ending = parts.last else {
            return count(word.filter(\.isLetter).map(\.self))
        }
        return count(stem.filter(\.isLetter).map(\.self), contracted: String(ending))
    }

    /// "doesn't" has a syllable more than "does", "don't" none more than "do".
    private static func count(_ stem: [Character], contracted ending: String) -> Int {
        var base = stem
        let isNegation = ending == "t" && base.last == "n"
        if isNegation { base.removeLast() }
        let syllables = count(base)
        guard let last = base.last else { return syllables }
        let endsInSound = !isVowel(last) && last != "y"
        let adds =
            switch ending {
            case "t": isNegation && (endsInSound || text(base).hasSuffix("ve"))
            case "ll", "ve": endsInSound
            case "d": last == "t" || last == "d"
            case "s": hisses(base[...])
            default: false
            }
        return syllables + (adds ? 1 : 0)
    }

    private static func count(_ letters: [Character]) -> Int {
        // No word is as long: what is taken for one need not be looked at closely.
        guard letters.count <= longestWord else { return groups(in: letters) }
        let word = text(letters)
        if let known = exceptions[word] { return known }
        if word.hasSuffix("s"), let known = exceptions[String(word.dropLast())] { return known }
        for (start, syllables) in beginnings where word.hasPrefix(start) && word.count > start.count + 2 {
            return syllables + count(Array(letters.dropFirst(start.count)))
        }
        for (end, syllables, fewest) in endings where word.hasSuffix("e" + end) && word.count > end.count + fewest {
            return count(Array(letters.dropLast(end.count))) + syllables
        }
        return max(1, groups(in: letters) + apart(in: letters) - silent(in: letters))
    }

    /// How many times vowels stand together.
    private static func groups(in letters: [Character]) -> Int {
        letters.indices.count { sounds(letters, at: $0) && ($0 == 0 || !sounds(letters, at: $0 - 1)) }
    }

    /// Whether a letter is a vowel here: "y" is one but at the beginning and between vowels.
    private static func sounds(_ letters: [Character], at index: Int) -> Bool {
        guard letters[index] == "y" else { return isVowel(letters[index]) }
        guard index > 0 else { return false }
        let isBetween = index + 1 < letters.count && isVowel(letters[index - 1]) && isVowel(letters[index + 1])
        return !isBetween
    }

    /// Syllables in vowels that stand together and are said apart, and in endings with no vowel.
    private static func apart(in letters: [Character]) -> Int {
        var found = 0
        for index in letters.indices.dropLast() where isParted(letters, at: index) { found += 1 }
        // "spasm", "rhythm".
        if text(letters).hasSuffix("sm") || text(letters).hasSuffix("thm") { found += 1 }
        return found
    }

    /// Whether a vowel is said apart from the one after it.
    private static func isParted(_ letters: [Character], at index: Int) -> Bool {
        let before = index > 0 ? letters[index - 1] : " "
        let rest = text(letters[(index + 1)...])
        switch (letters[index], letters[index + 1]) {
        case ("i", "a"), ("i", "o"), ("i", "u"):
            return index > 0 && (!melts(letters, at: index) || ["ate", "ates", "ated"].contains(rest))
        case ("e", "o"): return before != "g"
        case ("e", "u"): return rest == "um"
        case ("a", "o"): return true
        case ("o", "e"): return rest.hasPrefix("et") || rest.hasPrefix("em")
        case ("u", "a"), ("u", "o"): return before != "q" && before != "g"
        case ("y", "a"), ("y", "o"), ("y", "u"): return index > 0 && !isVowel(before)
        case ("i", "e"):
            guard index > 1, !isVowel(before) else { return false }
            // "easier", "heaviest"; "experience", but "patient".
            return ["er", "est"].contains(rest) && letters.count > 4
                || (rest.hasPrefix("enc") || rest.hasPrefix("ent")) && before != "t" && before != "c"
        case ("a", "i"), ("e", "i"), ("o", "i"), ("u", "i"), ("y", "i"):
            // "being", "trying".
            return index > 0 && rest == "ing"
        default: return false
        }
    }

    /// Whether an "i" is one sound with the letter before it: "special", "question", "region", "fashion", "million". At a
    /// word's beginning it never is: "giant".
    private static func melts(_ letters: [Character], at index: Int) -> Bool {
        guard index > 1, letters[..<index].contains(where: isVowel) else { return false }
        let before = letters[index - 1]
        let other = letters[index - 2]
        return "ctsgxn".contains(before) || (before == "l" && other == "l") || (before == "h" && other == "s")
    }

    /// One where the word ends in an "e" that is written and not said: "bone", "bones", "burned".
    private static func silent(in letters: [Character]) -> Int {
        guard letters.count > 2, let last = letters.last else { return 0 }
        // "league", "unique".
        if ["gue", "que"].contains(where: text(letters).hasSuffix) { return 1 }
        let end = last == "e" ? letters.count - 1 : letters.count - 2
        guard letters[end] == "e", last == "e" || last == "s" || last == "d", end > 0 else { return 0 }
        let stem = letters[..<end]
        guard let before = stem.last, !isVowel(before), before != "y" else { return 0 }
        // "little", "muscles", "startled", but "whole", "called".
        if before == "l", let other = stem.dropLast().last, !isVowel(other), other != "l" { return 0 }
        switch last {
        case "s": return hisses(stem) ? 0 : 1
        case "d": return before == "t" || before == "d" ? 0 : 1
        default: return 1
        }
    }

    /// Whether an "s" after it is said with a vowel: "bruises", "touches".
    private static func hisses(_ stem: ArraySlice<Character>) -> Bool {
        guard let last = stem.last else { return false }
        return "sxzcg".contains(last) || text(stem).hasSuffix("ch") || text(stem).hasSuffix("sh")
    }

    private static let longestWord = 50

    private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
    private static func text(_ letters: some Sequence<Character>) -> String { String(letters) }

    /// First parts of compounds whose last "e" is not said, and "every".
    private static let beginnings = [
        ("some", 1), ("else", 1), ("every", 2), ("where", 1), ("there", 1), ("here", 1), ("home", 1), ("life", 1),
        ("time", 1), ("side", 1), ("fire", 1), ("wheel", 1), ("hand", 1), ("finger", 2),
    ]

    /// Endings before which an "e" is not said, with how many letters a word has at least before them: not "element", "rely".
    private static let endings = [
        ("ly", 1, 3), ("less", 1, 2), ("lessly", 2, 2), ("ness", 1, 3), ("ment", 1, 3), ("ments", 1, 3), ("ful", 1, 2),
        ("fully", 2, 2), ("liness", 2, 2), ("thing", 1, 3), ("body", 2, 3),
    ]

    /// Words that the rules get wrong; their plurals count alike.
    private static let exceptions: [String: Int] = [
        "every": 2, "ache": 1, "aches": 1, "headache": 2, "headaches": 2, "people": 2, "area": 3, "idea": 3,
        "diabetes": 4,
        "sciatic": 3, "science": 2, "maybe": 2, "safety": 2, "ninety": 2, "business": 2, "evening": 2,
        "different": 2, "difference": 2, "general": 2, "generally": 3, "several": 2, "family": 2, "favorite": 2,
        "interest": 2, "interested": 3, "interesting": 3, "camera": 2, "natural": 2, "comfortable": 3,
        "temperature": 4, "chocolate": 2, "vegetable": 3, "quiet": 2, "argue": 2, "diet": 2, "fluid": 2, "ruin": 2,
        "create": 2, "created": 3, "react": 2, "reaction": 3, "fluent": 2, "cruel": 2, "fuel": 2, "soldier": 2,
        "naked": 2, "wicked": 2, "recipe": 3, "being": 2, "sixes": 2, "video": 3, "therefore": 2, "heart": 1,
        "herein": 2, "handle": 2, "handled": 2, "homeopathy": 5, "nausea": 3, "reassure": 3, "coordinate": 4,
        "cooperate": 4, "beautiful": 3, "colleague": 2, "vague": 1, "sunday": 2, "wednesday": 2, "something": 2,
        "osteoporosis": 6, "arthritis": 3, "ibuprofen": 4, "hour": 1, "our": 1, "doing": 2, "sidle": 2,
    ]
}
