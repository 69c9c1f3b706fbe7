import Yarn

/// Lines that a visitor reads one after another, as they stand in a node: what is said up to a question with the choices
/// of that question, or up to the node's end.
///
/// What stands under one choice, or in one way of an `<<if>>`, is a passage of its own: a visitor reads only one of them.
struct ReadingPassage: Hashable {
    /// A line of it.
    struct Entry: Hashable {
        /// As it is written, and where.
        let text: Outline.Written
        /// By which a string table knows it.
        let id: String?
    }

    /// The title of the node.
    let node: String
    let demand: ReadingFormula.Demand
    private(set) var entries: [Entry]

    /// The passages of an outline, in the order they are written. The guide's lists for its own ear are none.
    static func all(in outline: Outline) -> [ReadingPassage] {
        let warnings = WarningScreens(outline)
        var found: [ReadingPassage] = []
        for node in outline.nodes {
            let phrases = node.values(ofHeader: "phrase").compactMap { Phrase(rawValue: $0.text) }
            guard phrases.allSatisfy(\.isRead) else { continue }
            var gathering = Gathering(node: node.title.text, demand: warnings.contains(node) ? .warnings : .everywhere)
            for (index, question) in node.values(ofHeader: "ask").enumerated() {
                gathering.add(Entry(text: question, id: "ask:\(node.title.text)" + (index == 0 ? "" : ":\(index + 1)")))
                gathering.close()
            }
            gathering.add(node.steps)
            gathering.close()
            found += gathering.passages
        }
        return found
    }

    private struct Gathering {
        let node: String
        let demand: ReadingFormula.Demand
        var passages: [ReadingPassage] = []
        private var open: [Entry] = []

        init(node: String, demand: ReadingFormula.Demand) {
            self.node = node
            self.demand = demand
        }

        mutating func add(_ entry: Entry) { open.append(entry) }

        mutating func close() {
            if !open.isEmpty { passages.append(ReadingPassage(node: node, demand: demand, entries: open)) }
            open = []
        }

        mutating func add(_ steps: [Outline.Step]) {
            for step in steps {
                switch step {
                case .line(let line):
                    // Why a question is asked is read only when a visitor wants to know, and by itself.
                    if line.has(tag: "why") { addAlone(line) } else { add(Entry(line)) }
                case .question(let question):
                    for option in question.options { add(Entry(option.line)) }
                    close()
                    for option in question.options { addApart(option.steps) }
                case .lineGroup(let items):
                    close()
                    for item in items {
                        add(Entry(item.line))
                        addApart(item.steps)
                    }
                case .branches(let branches):
                    close()
                    for branch in branches { addApart(branch.steps) }
                case .assignment, .call, .command, .jump, .leave: break
                }
            }
        }

        private mutating func addAlone(_ line: Outline.Line) {
            passages.append(ReadingPassage(node: node, demand: demand, entries: [Entry(line)]))
        }

        private mutating func addApart(_ steps: [Outline.Step]) {
            add(steps)
            close()
        }
    }
}

extension ReadingPassage.Entry {
    fileprivate init(_ line: Outline.Line) { self.init(text: line.text, id: line.id) }
}

extension Phrase {
    /// Whether a visitor ever reads it: all but the words for an answer's place in the list.
    var isRead: Bool { self != .numbers }
}
