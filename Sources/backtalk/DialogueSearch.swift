import enum Yarn.Files
import enum Yarn.Path
import struct Yarn.Project
import enum Yarn.ProjectError

/// Where the guide's dialogue is looked for when no one names it.
struct DialogueSearch {
    /// The places, in the order they are looked at.
    let places: [String]

    /// The usual places: where we stand, beside the installed program, and where systems keep shared files.
    init() {
        let program = Files.destination(ofLink: "/proc/self/exe") ?? CommandLine.arguments.first
        let beside = program.map { Path.join(Path.folder(of: Path.folder(of: $0)), "share/backtalk/dialogues") }
        places =
            ["dialogues"] + [beside].compactMap(\.self)
            + ["/usr/local/share/backtalk/dialogues", "/usr/share/backtalk/dialogues"]
    }

    /// The first of the places where there is a folder, or `nil` where none is.
    var found: String? {
        places.first { Files.kind(of: $0) == .folder }
    }

    /// Why there is no dialogue.
    enum Failure: Error, CustomStringConvertible {
        /// No path was named, and there is none in the usual places.
        case nowhere([String])
        /// The dialogue's files cannot be read.
        case unreadable(ProjectError)

        var description: String {
            switch self {
            case .nowhere(let places):
                "There is no dialogue in \(places.joined(separator: ", ")). Name its folder with --dialogues."
            case .unreadable(let error): error.description
            }
        }
    }

    /// Reads a dialogue's project.
    /// - Parameter path: Where it is, or `nil` for the usual places.
    /// - Returns: The project.
    /// - Throws: ``Failure`` where there is none, or it cannot be read.
    func project(at path: String?) throws(Failure) -> Project {
        guard let path = path ?? found else { throw .nowhere(places) }
        do {
            return try Project.load(at: path)
        } catch {
            throw .unreadable(error)
        }
    }
}
