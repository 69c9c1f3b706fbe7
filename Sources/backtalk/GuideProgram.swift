import Guide
import enum Yarn.Compiler
import struct Yarn.Library
import class Yarn.Program
import struct Yarn.Project
import enum Yarn.ProjectError

/// Reads and compiles the guide's dialogue for a visit.
enum GuideProgram {
    /// Why there is no program, in words for the dialogue's author.
    struct Unavailable: Error {
        let reasons: [String]
    }

    /// The program of a dialogue.
    static func load(at path: String?) throws(Unavailable) -> Program {
        let search = DialogueSearch()
        guard let path = path ?? search.found else {
            let places = search.places.joined(separator: ", ")
            throw Unavailable(reasons: ["There is no dialogue in \(places). Name its folder with --dialogues."])
        }
        do {
            let compilation = Compiler.compile(try Project.load(at: path).sources, library: Library())
            if let program = compilation.program { return program }
            throw Unavailable(reasons: compilation.diagnostics.map { "\($0)" })
        } catch let error as ProjectError {
            throw Unavailable(reasons: [error.description])
        } catch let error as Unavailable {
            throw error
        } catch {
            throw Unavailable(reasons: ["\(error)"])
        }
    }
}
