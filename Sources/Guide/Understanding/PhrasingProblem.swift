/// Something in a `hear:` header that cannot be listened for as its writer means it.
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
    /// - Parameter header: The header's value.
    /// - Returns: The problems, in the order they are written.
    public static func problems(in header: String) -> [PhrasingProblem] {
        var problems: [PhrasingProblem] = []
        var start = 0
        for phrasing in header.split(separator: ";", omittingEmptySubsequences: false) {
            let length = phrasing.unicodeScalars.count
            if let (message, help) = problem(of: phrasing) {
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

    private static func problem(of phrasing: Substring) -> (message: String, help: String)? {
        let pieces = phrasing.split { $0 == " " || $0 == "\t" }
        if pieces.isEmpty { return nil }
        if WrittenPhrasing(phrasing) == nil {
            return ("There are no words here to listen for.", "Write what a visitor may say, such as “wet myself”.")
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
        return nil
    }
}
