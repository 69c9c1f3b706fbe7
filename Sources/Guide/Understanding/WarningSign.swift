import Yarn

/// How soon a warning sign needs care.
public enum WarningTier: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Now.
    case emergency
    /// A doctor before any massage.
    case urgent
    /// A massage may be booked, once a doctor has been asked.
    case checkFirst = "check_first"

    /// Whether one is less urgent than another.
    public static func < (first: WarningTier, second: WarningTier) -> Bool { first.rank < second.rank }

    private var rank: Int {
        switch self {
        case .checkFirst: 0
        case .urgent: 1
        case .emergency: 2
        }
    }
}

/// A node that listens: `hear:` in its head.
struct WarningSign: Sendable {
    /// The header of a node whose sign counts however long ago it was: `ever: yes`.
    static let forLifeHeader = "ever"

    /// The node to go to.
    let node: String
    let tier: WarningTier
    /// What is asked where a visitor comes near it; `nil` where nothing is.
    let ask: String?
    /// Whether it counts however long ago it was, as a cancer does.
    let isForLife: Bool
    /// What is said for it.
    let phrasings: [Phrasing]
    /// What comes near it.
    let nearMisses: [Phrasing]

    /// Learns a node's words; `nil` where it does not listen. A tier that is none is taken as the highest: a slip of a
    /// writer's pen must not send anyone home.
    init?(_ node: Program.Node, in program: Program, language: String, _ lexicon: inout Lexicon) {
        let headers = program.values(ofHeader: "hear", of: node.name, in: language)
        guard !headers.isEmpty else { return nil }
        self.node = node.name
        tier = node.values(ofHeader: "tier").first.flatMap(WarningTier.init) ?? .emergency
        isForLife = !node.values(ofHeader: Self.forLifeHeader).isEmpty
        ask = Self.ask(node.name, in: program, language: language)
        let all = headers.flatMap { WrittenPhrasing.list($0) }.compactMap { lexicon.learn($0) }
        phrasings = all.filter { !$0.isDoubtful }
        nearMisses = ask == nil ? [] : all.filter(\.isDoubtful)
    }

    /// What is asked where a visitor comes near a node's sign; `nil` where nothing is, or where it has not been translated:
    /// better not to ask than to ask in another language.
    static func ask(_ node: String, in program: Program, language: String) -> String? {
        guard let ask = program.values(ofHeader: "ask", of: node, in: language).first else { return nil }
        let isBase = program.language(nearest: language) == program.languages.first
        return isBase || ask != program.node(named: node)?.values(ofHeader: "ask").first ? ask : nil
    }
}

/// A warning sign in what was said.
struct HeardSign: Hashable, Sendable {
    let node: String
    let tier: WarningTier
    /// What to ask first, or `nil` where it was said plainly.
    let ask: String?
    /// The words that say it, by their places in the utterance.
    let places: [Int]
    /// These words.
    let words: String
}
