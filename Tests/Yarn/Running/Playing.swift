import Testing

@testable import Yarn

extension Program {
    /// Compiles sources that have no mistakes.
    static func compiled(_ sources: [String], library: Library = Library()) throws -> Program {
        let sources = sources.enumerated().map { Source(name: "\($0 + 1).yarn", text: $1) }
        let compilation = Compiler.compile(sources, library: library)
        let mistakes = compilation.diagnostics.filter { $0.severity == .error }
        return try #require(compilation.program, "\(mistakes.map(\.description).joined(separator: "\n"))")
    }

    /// Compiles one source that has no mistakes.
    static func compiled(_ source: String, library: Library = Library()) throws -> Program {
        try compiled([source], library: library)
    }
}

/// A node called Start with some text.
func start(_ body: String) -> String { "title: Start\n---\n\(body)\n===\n" }

/// Several nodes, by title and text.
func nodes(_ nodes: KeyValuePairs<String, String>) -> String {
    nodes.map { "title: \($0)\n---\n\($1)\n===\n" }.joined()
}

/// Everything that happens in a dialogue.
func play(
    _ source: String,
    choosing choices: [Int] = [],
    library: Library = Library(),
    saliency: SaliencyStrategy = .bestLeastRecentlyViewed
) throws -> [String] {
    var dialogue = try Dialogue(.compiled(source, library: library))
    dialogue.saliency = saliency
    return try dialogue.play(choosing: choices)
}

/// What one expression comes to, as it is written into a line.
func value(of expression: String, library: Library = Library()) throws -> String {
    try play(start("{\(expression)}"), library: library).joined(separator: " / ")
}

/// Why a dialogue stops.
func fault(playing source: String, library: Library = Library()) throws -> DialogueFault? {
    var dialogue = try Dialogue(.compiled(source, library: library))
    do {
        _ = try dialogue.play()
        return nil
    } catch let fault as DialogueFault {
        return fault
    }
}

extension Dialogue {
    /// Plays on to the end, or to the first choice that nothing is left to choose for: the text of every line, `[a | b]`
    /// for options (in parentheses where not available), `<<…>>` for commands.
    mutating func play(choosing choices: [Int] = [], atMost most: Int = 500) throws -> [String] {
        var told: [String] = []
        var choices = choices[...]
        while told.count < most {
            switch try next() {
            case .line(let line): told.append(line.text)
            case .command(let command): told.append("<<\(command.text)>>")
            case .end: return told
            case .options(let options):
                let texts = options.map { $0.isAvailable ? $0.line.text : "(\($0.line.text))" }
                told.append("[\(texts.joined(separator: " | "))]")
                if !options.contains(where: \.isAvailable) {
                    try chooseNothing()
                } else if let choice = choices.popFirst() {
                    try choose(choice - 1)
                } else {
                    return told
                }
            }
        }
        return told
    }
}
