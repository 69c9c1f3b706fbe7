import Foundation

/// What `backtalk check --format json` says, read as another program would.
struct CheckReport: Decodable {
    struct Position: Decodable {
        let line: Int
        let column: Int
    }

    struct Entry: Decodable {
        let code: String
        let severity: String
        let message: String
        let help: String?
        let file: String
        let start: Position
        let end: Position
        let excerpt: String

        /// What is marked of the line.
        var marked: String {
            let scalars = Array(excerpt.unicodeScalars)
            let end = end.line == start.line ? end.column - 1 : scalars.count
            guard start.column >= 1, end >= start.column - 1, end <= scalars.count else { return "out of the line" }
            return String(String.UnicodeScalarView(scalars[(start.column - 1)..<end]))
        }
    }

    let version: Int
    let files: Int
    let errors: Int
    let warnings: Int
    let notes: Int
    let diagnostics: [Entry]
    let reading: [Language]?

    struct Language: Decodable {
        struct Passage: Decodable {
            let node: String
            let file: String
            let start: Position
            let warning: Bool
            let judgedAlone: Bool
            let words: Int
            let wordsPerSentence: Double
            let figure: Double
            let limit: Double
        }

        let language: String
        let formula: String
        let figure: Double
        let wordsPerSentence: Double
        let words: Int
        let passages: [Passage]
    }

    init(_ text: String) throws {
        self = try JSONDecoder().decode(CheckReport.self, from: Data(text.utf8))
    }
}
