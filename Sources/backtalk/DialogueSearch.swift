import enum Yarn.Files
import enum Yarn.Path

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
}
