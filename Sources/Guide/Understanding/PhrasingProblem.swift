/// Something in a `hear:` header, or on a word list, that cannot be listened for as its writer means it.
public struct PhrasingProblem: Hashable, Sendable {
    /// What is wrong, in one sentence without jargon.
    public let message: String
    /// What to write instead.
    public let help: String
    /// Where it begins in the header's value, in Unicode scalars from its beginning.
    public let start: Int
    /// How long it is, in Unicode scalars.
    public let length: Int

    /// What is wrong in a `hear:` header.
    /// - Parameters:
    ///   - header: The header's value.
    ///   - smallWords: The words that may be left out, as the dialogue has them. What is made of them alone is never heard.
    /// - Returns: The problems, in the order they are written. Whether its word lists exist is not looked at.
    public static func problems(in header: String, smallWords: Set<String> = []) -> [PhrasingProblem] {
        var problems: [PhrasingProblem] = []
        var start = 0
        for phrasing in header.split(separator: ";", omittingEmptySubsequences: false) {
            let length = phrasing.unicodeScalars.count
            if let (message, help) = problem(of: phrasing, smallWords) {
                let blanks = phrasing.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
                let end = phrasing.unicodeScalars.reversed().prefix { $0 == " " || $0 == "\t" }.count
                problems.append(
                    PhrasingProblem(
                        message: message,
                        help: help,
                        start: start + min(blanks, length),
                        length: max(0, length - blanks - end)
                    )
                )
            }
            start += length + 1
        }
        return problems
    }

    private static func problem(of phrasing: Substring, _ smallWords: Set<String>) -> (message: String, help: String)? {
        let pieces = WrittenPhrasing.split(phrasing, at: WrittenPhrasing.isBlank)
        if pieces.isEmpty { return nil }
        if let slip = slip(with: pieces) { return slip }
        guard let written = WrittenPhrasing(phrasing) else {
            return ("There are no words here to listen for.", "Write what a visitor may say, such as “wet myself”.")
        }
        guard written.saysEnough(without: smallWords) else {
            return (
                "Small words do not count, and without them too little is left here to be heard.",
                "Leave the small words away, or put one in quotation marks before another word: “\"am\" old”."
            )
        }
        if let word = smallAlternative(in: pieces, smallWords) {
            return (
                "“\(word)” is a small word, which may be said anywhere, so it is never heard in place of the words beside it.",
                "Leave “\(word)” away here, or put it in quotation marks before the next word."
            )
        }
        return quotedWord(in: pieces, smallWords).map { word in
            (
                "“\(word)” is no small word, so it is never heard in quotation marks.",
                "Write it without quotation marks, and apart from the small words beside it."
            )
        }
    }

    /// A word in quotation marks that is not a small one. Nothing is known where there are no small words.
    private static func quotedWord(in pieces: [Substring], _ smallWords: Set<String>) -> Substring? {
        guard !smallWords.isEmpty else { return nil }
        return pieces.lazy.filter { $0.first == "\"" }
            .flatMap { WrittenPhrasing.split($0, at: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\"") }) }
            .first { !smallWords.contains(Utterance($0).joined) }
    }

    /// A small word that is written as one of several words, as in `into/to wall`.
    private static func smallAlternative(in pieces: [Substring], _ smallWords: Set<String>) -> Substring? {
        for piece in pieces where piece.first != "\"" {
            let alternatives = WrittenPhrasing.split(piece, at: { $0 == UInt8(ascii: "/") })
            guard alternatives.count > 1 else { continue }
            if let small = alternatives.first(where: {
                WrittenPhrasing.list(named: $0) == nil && smallWords.contains(Utterance($0).joined)
            }) {
                return small
            }
        }
        return nil
    }

    private static func slip(with pieces: [Substring]) -> (message: String, help: String)? {
        if pieces.contains(where: { $0.count(where: { $0 == "(" }) != $0.count(where: { $0 == ")" }) }) {
            return ("A word list's name stands between two round brackets.", "Write “(leg) & (numb)”.")
        }
        if pieces.contains(where: { $0.contains("(") && !isOfLists($0) }) {
            return (
                "A word list's name stands alone between its brackets, with blanks or “/” around them.",
                "Write “(leg) & (numb)”, or “(leg)/(foot)”."
            )
        }
        if pieces.first == "&" || pieces.last == "&"
            || zip(pieces, pieces.dropFirst()).contains(where: { $0 == "&" && $1 == "&" })
        {
            return ("“&” stands between two things that are said, and one is missing.", "Write “legs & numb”.")
        }
        if pieces.contains("/") || pieces.contains(where: { $0.hasPrefix("/") || $0.hasSuffix("/") }) {
            return ("“/” stands between two words, without spaces.", "Write “lost/lose control”.")
        }
        if pieces.dropLast().contains("?") || (pieces.last?.hasSuffix("?") == true && pieces.last != "?") {
            return ("“?” stands at the end, after a space.", "Write “accident ?”.")
        }
        if pieces.contains(where: { $0 == ".." || $0 == "...." || ($0.hasSuffix("...") && $0 != "...") }) {
            return ("A gap is three dots with a space on both sides.", "Write “lost control ... bladder”.")
        }
        if pieces.contains(where: isBadRange) {
            return (
                "A range goes from a lower number to a higher one, \(WrittenPhrasing.longestRange) numbers at most.",
                "Write “71..99”."
            )
        }
        if pieces.contains(where: { $0.count(where: { $0 == "\"" }) % 2 == 1 }) {
            return (
                "A small word that must be said stands between two quotation marks.",
                "Write “\"am/im\" 71..99”, or “end \"it\"”."
            )
        }
        return nil
    }

    /// Whether every bracket in a piece holds a list's name, and nothing touches it but “/”.
    private static func isOfLists(_ piece: Substring) -> Bool {
        WrittenPhrasing.split(piece, at: { $0 == UInt8(ascii: "/") }).allSatisfy { alternative in
            !alternative.contains("(") || WrittenPhrasing.list(named: alternative)?.isEmpty == false
        }
    }

    private static func isBadRange(_ piece: Substring) -> Bool {
        let ends = piece.split(separator: "..", omittingEmptySubsequences: false)
        return ends.count == 2 && ends.allSatisfy { Int($0) != nil } && WrittenPhrasing.range(piece) == nil
    }
}

extension WrittenPhrasing {
    /// Whether enough is left without the small words to know it by: see ``Phrasing``.
    fileprivate func saysEnough(without smallWords: Set<String>) -> Bool {
        let steps = parts.map { part in
            part.steps.filter { !$0.lists.isEmpty || !$0.words.allSatisfy(smallWords.contains) }
        }
        let kept = steps.filter { !$0.isEmpty }
        let isShortened = zip(steps, parts).contains { $0.count < $1.steps.count }
        return !kept.isEmpty
            && (!isShortened || kept.count > 1 || kept[0].count > 1 || kept[0].contains { !$0.after.isEmpty }
                || parts.contains { !$0.before.isEmpty })
    }
}
