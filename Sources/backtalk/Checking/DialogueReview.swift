import Guide
import struct Yarn.Diagnostic
import class Yarn.Program
import struct Yarn.Project

/// A dialogue looked at whole: its files, its translations, and what its project says of both.
struct DialogueReview {
    /// The program in all its languages, or `nil` where a mistake keeps it from running.
    let program: Program?
    /// Everything to tell, as much as it matters in this project; of its definitions first, then file by file.
    let diagnostics: [Diagnostic]
    /// How plain its texts read, or `nil` where a mistake keeps it from running: a line that cannot be said need not be
    /// plain.
    let reading: ReadingReview?

    /// Looks at a dialogue.
    init(_ project: Project) {
        let (definitions, problems) = project.readDefinitions()
        let review = GuideReview(project.sources, definitions: definitions, language: project.baseLanguage)
        // Translations are looked at once there is something to translate.
        let translations = review.program.map(project.checkTranslations) ?? []
        let tables = project.tables
        program = review.program?.translated(by: tables).program
        reading = program.map { _ in
            ReadingReview(review.outline, language: project.baseLanguage, tables: tables)
        }
        let heard = program == nil ? [] : TranslatedPhrasings(review.outline, tables: tables).diagnostics
        let all = problems + review.diagnostics + translations + heard + (reading?.diagnostics ?? [])
        diagnostics = all.compactMap { $0.weighed(by: project.compilerOptions) }
    }

    /// What must not stay as it is.
    var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}

extension Diagnostic {
    /// The diagnostic as much as it matters in a project; `nil` where it does not matter there at all. What keeps a dialogue
    /// from running always does.
    fileprivate func weighed(by options: Project.CompilerOptions) -> Diagnostic? {
        guard severity != .error, let wanted = options.diagnosticsSeverity?[code] else { return self }
        switch wanted {
        case "error": return with(.error)
        case "warning": return with(.warning)
        case "info": return with(.note)
        case "none": return nil
        default: return self
        }
    }
}
