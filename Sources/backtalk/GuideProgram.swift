import Guide
import enum Yarn.Compiler
import class Yarn.Program
import struct Yarn.Project

/// Reads and compiles the guide's dialogue for a visit.
enum GuideProgram {
    /// Why there is no program, in words for the dialogue's author.
    struct Unavailable: Error {
        let reasons: [String]
    }

    /// What a visitor is told where there is no program. These words are here and not in the dialogue files, because it is
    /// those that cannot be used.
    /// - Parameter language: The language that was asked for; where none was, no one knows who reads it, and it is said in
    ///   both that the guide speaks.
    /// - Returns: The words, in one line or two.
    static func apology(in language: String?) -> String {
        let english = "The guide is not available right now. Please ask at the desk, someone will gladly help you."
        let spanish = "La guía no está disponible en este momento. Pregunte en recepción, le ayudarán con gusto."
        guard let language else { return english + "\n" + spanish }
        let isSpanish = language.lowercased() == "es" || language.lowercased().hasPrefix("es-")
        return isSpanish ? spanish : english
    }

    /// The program of a dialogue.
    /// - Parameters:
    ///   - path: Where it is, or `nil` to look for it.
    ///   - purpose: Whom it is for.
    /// - Returns: The program, in all its languages.
    /// - Throws: ``Unavailable``.
    static func load(at path: String?, for purpose: DialogueSearch.Purpose) throws(Unavailable) -> Program {
        let project: Project
        do {
            project = try DialogueSearch(for: purpose).project(at: path)
        } catch {
            throw Unavailable(reasons: [error.description])
        }
        let compilation = Compiler.compile(project.sources, library: .guide, language: project.baseLanguage)
        guard let program = compilation.program else {
            throw Unavailable(reasons: compilation.diagnostics.map { "\($0)" })
        }
        return program.translated(by: project.tableFiles)
    }
}
