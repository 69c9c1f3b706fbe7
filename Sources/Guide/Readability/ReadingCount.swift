/// How many sentences, words and syllables a text has.
///
/// Counted as R. Flesch has it ("A New Readability Yardstick", Journal of Applied Psychology 32, 1948; "How to Write Plain
/// English", 1979), on whose formula those here are built:
///
/// - A word stands between blanks. Contractions, hyphenated words and numbers are one word.
/// - Syllables are those that are said, also in numbers and signs: two in "$", three in "70".
/// - Long figures are left out. A telephone number is one.
/// - A sentence ends with `.`, `?`, `!`, `;` or, in English only, `:`. A line or a choice is a sentence whatever it ends with.
///
/// Markup is left out, and so is what is put in where `{…}` stands: a name or a number that the line's author cannot reword.
package struct ReadingCount: Hashable, Sendable {
    /// A word with its syllables.
    package struct Word: Hashable, Sendable {
        /// As it is written, signs around it left out.
        let text: String
        let syllables: Int
    }

    package private(set) var sentences = 0
    package private(set) var words = 0
    package private(set) var syllables = 0
    /// Every word, in order.
    private(set) var list: [Word] = []

    /// The words of a sentence, on average; 0 without words.
    package var wordsPerSentence: Double { sentences == 0 ? 0 : Double(words) / Double(sentences) }

    package init() {}

    /// Counts a line.
    /// - Parameters:
    ///   - line: As it is written in a dialogue file or a string table.
    ///   - formula: The formula that it is counted for; it knows the language.
    package init(_ line: String, for formula: ReadingFormula) {
        var isOpen = false
        for token in Self.tokens(of: WrittenLine.said(line)) {
            let counted = Self.words(in: token, formula)
            for word in counted { list.append(word) }
            isOpen = isOpen || !counted.isEmpty
            if isOpen, Self.endsSentence(token, formula) {
                sentences += 1
                isOpen = false
            }
        }
        if isOpen { sentences += 1 }
        words = list.count
        syllables = list.reduce(0) { $0 + $1.syllables }
    }

    /// The same with other syllables.
    func with(syllables: Int) -> ReadingCount {
        var other = self
        other.syllables = syllables
        return other
    }

    package static func += (sum: inout ReadingCount, other: ReadingCount) {
        sum.sentences += other.sentences
        sum.words += other.words
        sum.syllables += other.syllables
        sum.list += other.list
    }

    /// What stands between blanks; a telephone number is one piece even with blanks in it.
    private static func tokens(of text: String) -> [Substring] {
        var tokens: [Substring] = []
        for piece in text.split(whereSeparator: \.isWhitespace) {
            if let last = tokens.last, isFigure(last), isFigure(piece) {
                tokens[tokens.count - 1] = text[last.startIndex..<piece.endIndex]
            } else {
                tokens.append(piece)
            }
        }
        return tokens
    }

    private static func isFigure(_ text: Substring) -> Bool {
        text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
    }

    /// The word in a token, none where it is only signs or a figure too long to be read aloud as a number.
    private static func words(in token: Substring, _ formula: ReadingFormula) -> [Word] {
        guard let first = token.firstIndex(where: isCounted), let last = token.lastIndex(where: isCounted) else {
            return []
        }
        let text = token[first...last]
        guard text.count(where: \.isNumber) <= longestFigure else { return [] }
        if let known = abbreviations[token.lowercased()] { return [Word(text: String(token), syllables: known)] }
        var syllables = 0
        var part = text[...]
        while let character = part.first {
            if character.isNumber {
                let digits = part.prefix { $0.isNumber || $0 == "," }
                syllables += Self.syllables(ofNumber: digits, formula)
                part = part[digits.endIndex...].drop { $0.isLetter && !digits.isEmpty && isOrdinal(part, digits) }
            } else if character.isLetter {
                let letters = part.prefix { $0.isLetter || $0 == "'" || $0 == "’" }
                syllables += Self.syllables(ofWord: letters, formula)
                part = part[letters.endIndex...]
            } else {
                syllables += sign(character, formula)
                part = part.dropFirst()
            }
        }
        return [Word(text: String(text), syllables: max(1, syllables))]
    }

    /// "1st", "2nd", "1ro": the letters are the end of the number.
    private static func isOrdinal(_ text: Substring, _ digits: Substring) -> Bool {
        (1...2).contains(text[digits.endIndex...].prefix { $0.isLetter }.count)
    }

    private static func syllables(ofNumber digits: Substring, _ formula: ReadingFormula) -> Int {
        let number = Int(digits.filter(\.isASCII).filter(\.isNumber)) ?? 0
        return switch formula {
        case .fleschKincaid: SpokenNumber.english(number)
        case .fernandezHuerta: SpokenNumber.spanish(number)
        }
    }

    private static func syllables(ofWord letters: Substring, _ formula: ReadingFormula) -> Int {
        let small = letters.lowercased()[...]
        switch formula {
        case .fleschKincaid: return EnglishSyllables.count(small)
        case .fernandezHuerta: return SpanishSyllables.count(small)
        }
    }

    /// The syllables of a sign that is read aloud.
    private static func sign(_ sign: Character, _ formula: ReadingFormula) -> Int {
        switch (sign, formula) {
        case ("$", .fleschKincaid), ("%", .fleschKincaid), ("°", .fleschKincaid): 2
        case ("$", .fernandezHuerta), ("°", .fernandezHuerta): 3
        case ("%", .fernandezHuerta): 3
        case ("&", _), ("+", _): 1
        default: 0
        }
    }

    private static func isCounted(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "$%&+°".contains(character)
    }

    private static func endsSentence(_ token: Substring, _ formula: ReadingFormula) -> Bool {
        let ending = token.reversed().prefix { !isCounted($0) }
        guard abbreviations[token.lowercased()] == nil else { return false }
        return ending.contains { ".?!;…".contains($0) || ($0 == ":" && formula == .fleschKincaid) }
    }

    /// Shortened words: their full stop ends no sentence, and they are read as the word they stand for.
    private static let abbreviations = [
        "dr.": 2, "mr.": 2, "mrs.": 2, "ms.": 1, "st.": 1, "e.g.": 2, "i.e.": 2, "sr.": 2, "sra.": 3, "dra.": 3,
        "ud.": 2,
        "p.ej.": 4,
    ]

    /// Figures of more digits are left out.
    private static let longestFigure = 6
}
