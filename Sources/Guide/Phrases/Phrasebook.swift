import Yarn

/// The phrases of a program: which node holds which.
struct Phrasebook: Sendable {
    /// How many events a phrase may take. More is a circle, not a phrase.
    private static let longest = 1_000

    /// The language phrases are said in where no visit is at hand that has one.
    var language: String

    /// An option of a phrase that holds a list.
    struct Entry: Sendable {
        let line: Line
        /// Other words for it: its tags, and what stands in nodes with words for its line.
        let otherWords: [String]
    }

    private let program: Program
    private let nodes: [Phrase: String]
    /// For a line's id, the nodes with other words for it.
    private let nodesWithWords: [String: [String]]

    init(_ program: Program, language: String) {
        var nodes: [Phrase: String] = [:]
        var nodesWithWords: [String: [String]] = [:]
        for node in program.nodes {
            for line in node.values(ofHeader: AnswerWords.optionHeader) {
                nodesWithWords[AnswerWords.lineID(line), default: []].append(node.name)
            }
            for phrase in node.values(ofHeader: "phrase").compactMap(Phrase.init) where nodes[phrase] == nil {
                nodes[phrase] = node.name
            }
        }
        self.program = program
        self.language = language
        self.nodes = nodes
        self.nodesWithWords = nodesWithWords
    }

    /// What a phrase says: the lines of its node, run beside the visit with the visit's own variables, which stay as
    /// they are. A faulty phrase must not end a visit: it is noted and the English words are said.
    /// - Parameters:
    ///   - phrase: The phrase.
    ///   - visit: The dialogue in whose middle it is said, or `nil` where none has begun.
    ///   - values: What it speaks of, by the names of the variables it finds them in, without `$`.
    ///   - fault: Where to note what went wrong.
    /// - Returns: Its lines, which may be none: an author may want nothing said.
    func lines(
        _ phrase: Phrase,
        in visit: Dialogue?,
        about values: KeyValuePairs<String, String> = [:],
        noting fault: inout DialogueFault?
    ) -> [String] {
        do {
            if let lines = try run(phrase, in: visit, about: values)?.lines { return lines.map(\.words) }
        } catch {
            fault = error
        }
        return phrase.english.map { line in
            values.reduce(line) { line, value in
                let parts = line.split(separator: "{\(value.key)}", omittingEmptySubsequences: false)
                return parts.joined(separator: value.value)
            }
        }
    }

    /// The available options of a phrase that holds a list, or `nil` where the program has no such phrase or it is faulty.
    func options(_ phrase: Phrase, in visit: Dialogue? = nil, noting fault: inout DialogueFault?) -> [Entry]? {
        do {
            return try run(phrase, in: visit)?.options.filter(\.isAvailable).map { option in
                let listed = (nodesWithWords[option.line.id] ?? []).flatMap { node in
                    program.values(ofHeader: WrittenPhrasing.header, of: node, in: visit?.language ?? language)
                }
                return Entry(
                    line: option.line,
                    otherWords: option.line.values(ofTag: "hear")
                        + listed.flatMap { WrittenPhrasing.items($0) }.map(String.init)
                )
            }
        } catch {
            fault = error
            return nil
        }
    }

    private func run(
        _ phrase: Phrase,
        in visit: Dialogue?,
        about values: KeyValuePairs<String, String> = [:]
    ) throws(DialogueFault) -> (lines: [Line], options: [Option])? {
        guard let node = nodes[phrase] else { return nil }
        var dialogue: Dialogue
        if let visit {
            dialogue = visit
            try dialogue.jump(to: node)
        } else {
            dialogue = try Dialogue(program, at: node)
            dialogue.language = language
        }
        for (name, value) in values {
            // A dialogue that does not have the variable does not speak of it.
            try? dialogue.set("$" + name, to: .string(value))
        }
        var lines: [Line] = []
        for _ in 0..<Self.longest {
            switch try dialogue.next() {
            case .line(let line): lines.append(line)
            case .options(let options): return (lines, options)
            case .command: continue
            case .end: return (lines, [])
            }
        }
        throw DialogueFault(reason: .tooLongWithoutChoice(Self.longest), node: node, file: nil, line: nil)
    }
}
