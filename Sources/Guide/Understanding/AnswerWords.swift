import Yarn

/// Other words for answers that would be too many beside them: a node with the header `words_for: area_lower` holds those for
/// the option whose line is `#line:area_lower`, in as many headers `words:` as it likes, with `;` between.
///
/// They are written and heard as `#hear:` tags are. A translator writes words of their own for each header.
struct AnswerWords: Sendable {
    /// The header that names the option, or the line of a question.
    static let optionHeader = "words_for"

    private var written: [String: [String]] = [:]

    /// Reads the lists of a program, in a language.
    init(_ program: Program, language: String) {
        for node in program.nodes {
            let options = node.values(ofHeader: Self.optionHeader).map { Self.lineID($0) }
            guard !options.isEmpty else { continue }
            let words = program.values(ofHeader: WrittenPhrasing.header, of: node.name, in: language)
                .flatMap { WrittenPhrasing.items($0) }.map(String.init)
            for option in options { written[option, default: []] += words }
        }
    }

    /// The other words on a list for an option, as they are written.
    func words(for offer: Question.Offer) -> [String] { written[offer.lineID] ?? [] }

    /// What sounds like an answer to a question and is none: the list for the question's own line.
    func others(for question: Question) -> [String] { written[question.listening.lineID] ?? [] }

    /// The id that a header names, with or without `line:`.
    static func lineID(_ name: String) -> String { name.hasPrefix("line:") ? name : "line:" + name }
}
