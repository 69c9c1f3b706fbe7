#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import struct Guide.ReadingLanguage
import struct Yarn.Diagnostic
import struct Yarn.Place

extension Checkup {
    /// What was found, for programs. The shape is described in the command's help, and stays as it is: what is added later
    /// is added beside it.
    /// - Parameter withReading: Whether to tell how plain it reads.
    /// - Returns: The object, as text.
    /// - Throws: What the encoder throws.
    func json(withReading: Bool) throws -> String {
        try Report(
            version: 1,
            files: fileCount,
            errors: count(.error),
            warnings: count(.warning),
            notes: count(.note),
            diagnostics: diagnostics.map(Report.Entry.init),
            reading: withReading ? languages.map(Report.Language.init) : nil
        ).written()
    }

    private struct Report: Encodable {
        struct Position: Encodable {
            let line: Int
            let column: Int

            init(_ place: Place) {
                line = place.line
                column = place.column
            }
        }

        struct Entry: Encodable {
            let code: String
            let severity: String
            let message: String
            let help: String?
            let file: String
            let start: Position
            let end: Position
            let excerpt: String

            init(_ diagnostic: Diagnostic) {
                code = diagnostic.code
                severity = diagnostic.severity.rawValue
                message = diagnostic.message
                help = diagnostic.help
                file = diagnostic.file
                start = Position(diagnostic.start)
                end = Position(diagnostic.end)
                excerpt = diagnostic.excerpt
            }
        }

        struct Language: Encodable {
            let language: String
            let formula: String
            let figure: Double
            let wordsPerSentence: Double
            let words: Int
            let passages: [Passage]

            init(_ reading: ReadingLanguage) {
                language = reading.language
                formula = reading.isGrade ? "flesch-kincaid" : "fernandez-huerta"
                figure = reading.figure.hundredths
                wordsPerSentence = reading.wordsPerSentence.hundredths
                words = reading.words
                passages = reading.passages.map(Passage.init)
            }
        }

        struct Passage: Encodable {
            let node: String
            let file: String
            let start: Position
            let warning: Bool
            let judgedAlone: Bool
            let words: Int
            let wordsPerSentence: Double
            let figure: Double
            let limit: Double

            init(_ passage: ReadingLanguage.Passage) {
                node = passage.node
                file = passage.file
                start = Position(passage.start)
                warning = passage.isWarning
                judgedAlone = passage.isJudgedAlone
                words = passage.words
                wordsPerSentence = passage.wordsPerSentence.hundredths
                figure = passage.figure.hundredths
                limit = passage.limit
            }
        }

        let version: Int
        let files: Int
        let errors: Int
        let warnings: Int
        let notes: Int
        let diagnostics: [Entry]
        let reading: [Language]?
    }
}

extension Double {
    /// Rounded to hundredths, so that a figure is not written with digits that mean nothing.
    fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
}

extension Encodable {
    /// The value as JSON text, the same for the same value.
    func written() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
