#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import struct Yarn.Diagnostic
import struct Yarn.Place

extension Checkup {
    /// What was found, for programs. The shape is described in the command's help, and stays as it is: what is added later
    /// is added beside it.
    func json() throws -> String {
        try Report(
            version: 1,
            files: fileCount,
            errors: count(.error),
            warnings: count(.warning),
            notes: count(.note),
            diagnostics: diagnostics.map(Report.Entry.init)
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

        let version: Int
        let files: Int
        let errors: Int
        let warnings: Int
        let notes: Int
        let diagnostics: [Entry]
    }
}

extension Encodable {
    /// The value as JSON text, the same for the same value.
    func written() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
