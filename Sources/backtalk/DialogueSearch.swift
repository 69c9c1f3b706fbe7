import enum Yarn.Files
import enum Yarn.Path
import struct Yarn.Project
import enum Yarn.ProjectError

/// Where the guide's dialogue is looked for when no option names it.
struct DialogueSearch {
    /// Whom the dialogue is for.
    enum Purpose: Hashable {
        /// Visitors: the dialogue that was installed with the program comes first.
        case visits
        /// Its writers: the dialogue where they stand comes first.
        case writing
    }

    /// The environment's variable that names a dialogue.
    static let variable = "BACKTALK_DIALOGUES"

    /// The path that the environment names, or `nil` where it names none.
    let named: String?
    /// The usual places, in the order they are looked at.
    let places: [String]

    /// The search of this process: its own executable, its own environment.
    init(for purpose: Purpose) {
        self.init(
            for: purpose,
            executable: Files.destination(ofLink: "/proc/self/exe") ?? CommandLine.arguments.first,
            environment: Environment.value
        )
    }

    /// Works out the places.
    ///
    /// Places shared by everyone are those of the XDG Base Directory Specification, version 0.8, with its defaults; as it
    /// asks, paths in its variables that are not absolute are left out.
    /// - Parameters:
    ///   - purpose: Whom the dialogue is for.
    ///   - executable: The program's own path, links followed; `nil` where it is not known.
    ///   - folder: Where one stands; empty for the folder the program was started in.
    ///   - environment: Looks up a variable.
    init(for purpose: Purpose, executable: String?, standingIn folder: String = "", environment: (String) -> String?) {
        func value(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
        let own =
            executable.map(Path.folder).map {
                [Path.join($0, "dialogues"), Path.join(Path.folder(of: $0), "share/backtalk/dialogues")]
            } ?? []
        let home = value("XDG_DATA_HOME") ?? value("HOME").map { Path.join($0, ".local/share") }
        let system = (value("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(separator: ":").map(String.init)
        let shared = ([home].compactMap(\.self) + system).filter { $0.hasPrefix("/") }
            .map { Path.join($0, "backtalk/dialogues") }
        let here = [Path.join(folder, "dialogues")]
        let order =
            switch purpose {
            // Where someone stands outranks what the machine shares, so that a program that was built and not
            // installed speaks the dialogue it was built with.
            case .visits: own + here + shared
            case .writing: here + own + shared
            }
        var seen: Set<String> = []
        named = value(Self.variable)
        places = order.filter { seen.insert($0).inserted }
    }

    /// What the environment names; else the first of the places where there is a folder; `nil` where there is none.
    var found: String? {
        named ?? places.first { Files.kind(of: $0) == .folder }
    }

    /// Where the dialogue is.
    /// - Parameter path: Where it is said to be, or `nil` to look for it.
    /// - Returns: That path, or the one that was found.
    /// - Throws: ``Failure`` where none was found, or the environment names what is not there.
    func path(_ path: String?) throws(Failure) -> String {
        if let path { return path }
        guard let found else { throw .nowhere(places) }
        if let named, Files.kind(of: named) == nil { throw .misnamed(named) }
        return found
    }

    /// Why there is no dialogue.
    enum Failure: Error, CustomStringConvertible {
        /// No path was named, and there is none in the usual places.
        case nowhere([String])
        /// The environment names a path at which there is nothing.
        case misnamed(String)
        /// The dialogue's files cannot be read.
        case unreadable(ProjectError)

        var description: String {
            switch self {
            case .nowhere(let places):
                "There is no dialogue. I looked for a folder at:\n" + places.map { "  \($0)\n" }.joined()
                    + "Name the folder of yours with --dialogues, or in \(DialogueSearch.variable)."
            case .misnamed(let path):
                "\(path): there is no such file or folder. \(DialogueSearch.variable) names it: correct that, or unset it."
            case .unreadable(let error): error.description
            }
        }
    }

    /// Reads a dialogue's project.
    /// - Parameter path: Where it is, or `nil` to look for it.
    /// - Returns: The project.
    /// - Throws: ``Failure`` where there is none, or it cannot be read.
    func project(at path: String?) throws(Failure) -> Project {
        let path = try self.path(path)
        do {
            return try Project.load(at: path)
        } catch {
            throw .unreadable(error)
        }
    }
}
