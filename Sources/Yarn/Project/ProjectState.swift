/// What the files of a dialogue look like from outside: compared with an earlier look it tells, without reading them,
/// whether there is anything new.
package struct ProjectState: Hashable, Sendable {
    /// What there is at each path; `nil` where nothing is.
    private let files: [String: Files.State?]
    /// When a file last changed, came or went; `nil` where there is nothing at all.
    package let lastChange: Files.Time?

    /// Looks at a dialogue.
    /// - Parameters:
    ///   - path: A folder, a project file or a dialogue file: what was given to ``Project/load(at:)``.
    ///   - known: The files it had when it was last read; some may lie elsewhere.
    package init(at path: String, knowing known: [String]) {
        let isFolder = Files.kind(of: path) == .folder
        let folder = isFolder ? path : Path.folder(of: path)
        var paths = Set(known)
        if !isFolder { paths.insert(path) }
        // A dialogue file alone is all there is; a project's other files are found beside it.
        if !path.hasSuffix(".yarn") {
            let names = (try? Files.below(folder)) ?? []
            paths.formUnion(names.filter(Self.isOurs).map { Path.join(folder, $0) })
        }
        let files = Dictionary(uniqueKeysWithValues: paths.map { ($0, Files.state(of: $0)) })
        // A folder changes with every file that an editor keeps there for itself, so it is not compared; but a file that
        // went leaves no other trace of when.
        let folders = Set(paths.map(Path.folder)).union([folder]).compactMap(Files.state)
        lastChange = (files.values.compactMap(\.self) + folders).map(\.changed).max()
        self.files = files
    }

    package static func == (one: ProjectState, other: ProjectState) -> Bool { one.files == other.files }

    package func hash(into hasher: inout Hasher) { hasher.combine(files) }

    private static func isOurs(_ name: String) -> Bool {
        [".yarn", ".yarnproject", ".csv", ".ysls.json"].contains { name.hasSuffix($0) }
    }
}

extension Project {
    /// Every file that was read for it, or should have been.
    package var files: [String] {
        [file].compactMap(\.self) + sources.map(\.name) + definitions + localisation.values.compactMap(\.strings)
    }
}
