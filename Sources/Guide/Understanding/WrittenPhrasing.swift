/// One way of saying something, as a writer puts it in a `hear:` header or a `#hear:` tag.
///
/// Words follow one another; small words ("the", "my") need not be written and may be said all the same.
///
/// | written | heard |
/// | --- | --- |
/// | `wet myself` | these words, in this order |
/// | `lost/lose` | one of these words |
/// | `lost control ... bladder` | up to five other words where the dots are |
/// | `legs & numb` | both near each other, in either order |
/// | `fell ?` | not sure enough to act on: the visitor is asked first |
struct WrittenPhrasing: Hashable, Sendable {
    /// A place for one word.
    struct Step: Hashable, Sendable {
        /// The words that fit.
        let words: [String]
        /// Whether other words may come between it and the step before.
        let isAfterGap: Bool
    }

    /// What stands between two `&`.
    struct Part: Hashable, Sendable {
        var steps: [Step] = []
        /// Whether it begins with dots: whatever was said before it in the same breath belongs to it.
        var reachesBack = false
        /// Whether it ends with dots: whatever is said after it in the same breath belongs to it.
        var reachesOn = false
    }

    /// What must be said, in any order.
    let parts: [Part]
    /// Whether it is asked about before anything is made of it.
    let isDoubtful: Bool

    /// Reads one phrasing; `nil` where it says nothing.
    init?(_ text: some StringProtocol) {
        var parts: [Part] = []
        var isDoubtful = false
        for part in text.split(separator: "&") {
            var read = Part()
            var isAfterGap = false
            for piece in Self.pieces(of: part) {
                switch piece {
                case .gap:
                    if read.steps.isEmpty { read.reachesBack = true }
                    isAfterGap = true
                case .doubt: isDoubtful = true
                case .words(let words):
                    read.steps.append(Step(words: words, isAfterGap: isAfterGap))
                    isAfterGap = false
                }
            }
            read.reachesOn = isAfterGap && !read.steps.isEmpty
            if !read.steps.isEmpty { parts.append(read) }
        }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
        self.isDoubtful = isDoubtful
    }

    /// The phrasings of a header, which stand between semicolons.
    static func list(_ header: some StringProtocol) -> [WrittenPhrasing] {
        header.split(separator: ";").compactMap { WrittenPhrasing($0) }
    }

    /// How many ways of saying it are looked at, where it has very many.
    private static let mostSpellings = 500

    /// Every way of saying it that it spells out: two for `once/twice a week`.
    var spellings: [String] {
        var spellings = [""]
        for (place, part) in parts.enumerated() {
            if place > 0 { spellings = spellings.map { $0 + "&" } }
            for step in part.steps {
                spellings = spellings.flatMap { said in
                    step.words.map { said + (step.isAfterGap ? "... " : "") + $0 + " " }
                }
                if spellings.count > Self.mostSpellings { return [] }
            }
        }
        return spellings
    }

    private enum Piece {
        case words([String])
        case gap
        case doubt
    }

    private static func pieces(of part: some StringProtocol) -> [Piece] {
        var pieces: [Piece] = []
        for written in part.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "_" }) {
            if written == "..." || written == "…" {
                pieces.append(.gap)
            } else if written == "?" {
                pieces.append(.doubt)
            } else {
                // "pins-and-needles" is three words, of which only the last can have alternatives.
                let alternatives = written.split(separator: "/").map { Utterance($0).words }
                let single = alternatives.filter { $0.count == 1 }.flatMap(\.self)
                if alternatives.count == 1 {
                    pieces += alternatives[0].map { .words([$0]) }
                } else if !single.isEmpty {
                    pieces.append(.words(single))
                }
            }
        }
        return pieces
    }
}
