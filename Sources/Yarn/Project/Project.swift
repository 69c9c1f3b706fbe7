/// A dialogue as it lies on the disk: its files, the languages it is written in, and how it is to be compiled.
public struct Project: Hashable, Sendable {
    /// Where a language's texts and recordings are.
    public struct Localisation: Hashable, Sendable, Decodable {
        /// The string table of the language, or `nil` where the language has none of its own.
        public let strings: String?
        /// The folder of the language's recordings and pictures, or `nil` where it has none.
        public let assets: String?
    }

    /// How the project asks to be compiled.
    public struct CompilerOptions: Hashable, Sendable, Decodable {
        /// Whether features of the language that may still change are allowed.
        public let allowPreviewFeatures: Bool?
        /// How much a diagnostic matters in this project, by its code: `error`, `warning`, `info` or `none`.
        public let diagnosticsSeverity: [String: String]?

        init() {
            allowPreviewFeatures = nil
            diagnosticsSeverity = nil
        }
    }

    /// The project file, or `nil` for a dialogue without one.
    public let file: String?
    /// The folder that the project's paths are written from.
    public let folder: String
    /// The language the dialogue is written in, as a BCP 47 tag. `en` for a dialogue without a project file.
    public let baseLanguage: String
    /// The other languages, by their BCP 47 tags. Paths are written from where the project's own path is.
    public let localisation: [String: Localisation]
    /// The files that describe the host's commands and functions, written from where the project's own path is.
    public let definitions: [String]
    /// How the project asks to be compiled.
    public let compilerOptions: CompilerOptions
    /// The dialogue files, sorted by name. A name is the path given to ``load(at:)`` and the way on from there.
    public let sources: [Source]
    /// The files of its other languages' string tables, sorted by language.
    ///
    /// They are those that ``localisation`` names, and beside the project every `LANG.csv`, `es.csv` or `es-MX.csv`,
    /// whose language has none named.
    public let tableFiles: [StringTableFile]

    /// The string tables of its other languages, sorted by language, read anew each time they are asked for. One that is
    /// named and cannot be read is here too, and says so in its ``StringTable/diagnostics``.
    public var tables: [StringTable] { tableFiles.map(\.table) }

    /// Reads a dialogue.
    ///
    /// In a folder, the project file says which dialogue files belong to it; without one, every `.yarn` file in the
    /// folder and below it does. Hidden files, and folders that are links, are left out.
    /// - Parameter path: A folder, a `.yarnproject` file, or a single `.yarn` file.
    /// - Returns: The project with the bytes of its dialogue files, which may be anything: compiling them tells.
    /// - Throws: ``ProjectError``, which says what to do.
    public static func load(at path: String) throws(ProjectError) -> Project {
        switch Files.kind(of: path) {
        case nil: throw .missing(path: path)
        case .other: throw .notADialogue(path: path)
        case .folder: try load(folder: path)
        case .file where path.hasSuffix(".yarnproject"): try load(projectFile: path)
        case .file where path.hasSuffix(".yarn"): try load(dialogueFile: path)
        case .file: throw .notADialogue(path: path)
        }
    }

    private static func load(folder: String) throws(ProjectError) -> Project {
        let projects = try reading { () throws(Files.Unreadable) in
            try Files.names(in: folder).filter { $0.hasSuffix(".yarnproject") }
        }
        guard projects.count <= 1 else { throw .severalProjects(folder: folder, files: projects) }
        if let project = projects.first { return try load(projectFile: Path.join(folder, project)) }
        return Project(
            folder: folder,
            sources: try sources(in: folder, matching: ProjectFile.defaultPatterns, but: [], owner: folder),
            tableFiles: tableFiles(named: [:], beside: folder, baseLanguage: defaultLanguage)
        )
    }

    private static func load(dialogueFile path: String) throws(ProjectError) -> Project {
        Project(folder: Path.folder(of: path), sources: [try source(at: path)])
    }

    private static func load(projectFile path: String) throws(ProjectError) -> Project {
        let bytes = try reading { () throws(Files.Unreadable) in try Files.bytes(of: path) }
        let settings = try ProjectFile.read(bytes, named: path)
        let folder = Path.folder(of: path)
        let localisation = settings.localisation.mapValues { place in
            Localisation(
                strings: place.strings.map { Path.join(folder, $0) },
                assets: place.assets.map { Path.join(folder, $0) }
            )
        }
        return Project(
            file: path,
            folder: folder,
            baseLanguage: settings.baseLanguage,
            localisation: localisation,
            definitions: settings.definitions.map { Path.join(folder, $0) },
            compilerOptions: settings.compilerOptions,
            sources: try sources(
                in: folder,
                matching: settings.sourceFiles,
                but: settings.excludeFiles,
                owner: path
            ),
            tableFiles: tableFiles(
                named: localisation.compactMapValues(\.strings),
                beside: folder,
                baseLanguage: settings.baseLanguage
            )
        )
    }

    /// The language of a dialogue that does not name one.
    private static let defaultLanguage = "en"

    private init(
        file: String? = nil,
        folder: String,
        baseLanguage: String = defaultLanguage,
        localisation: [String: Localisation] = [:],
        definitions: [String] = [],
        compilerOptions: CompilerOptions = CompilerOptions(),
        sources: [Source],
        tableFiles: [StringTableFile] = []
    ) {
        self.file = file
        self.folder = folder
        self.baseLanguage = baseLanguage
        self.localisation = localisation
        self.definitions = definitions
        self.compilerOptions = compilerOptions
        self.sources = sources
        self.tableFiles = tableFiles
    }

    private static func sources(
        in folder: String,
        matching included: [String],
        but excluded: [String],
        owner: String
    ) throws(ProjectError) -> [Source] {
        let excluded = excluded.map(FilePattern.init)
        var paths: Set<String> = []
        for pattern in included.map(FilePattern.init) {
            let base = pattern.base.isEmpty ? folder : Path.join(folder, pattern.base)
            guard Files.kind(of: base) == .folder else { continue }
            let found = try reading { () throws(Files.Unreadable) in try Files.below(base, depth: pattern.depth) }
            for path in found where pattern.matches(path) {
                let full = Path.join(pattern.base, path)
                if !excluded.contains(where: { $0.matches(full: full) }) { paths.insert(full) }
            }
        }
        guard !paths.isEmpty else { throw .empty(path: owner, patterns: included) }
        var sources: [Source] = []
        for path in paths.sorted() { sources.append(try source(at: Path.join(folder, path))) }
        return sources
    }

    private static func source(at path: String) throws(ProjectError) -> Source {
        let bytes = try reading { () throws(Files.Unreadable) in try Files.bytes(of: path) }
        return Source(name: path, bytes: bytes)
    }

    private static func reading<Result>(_ body: () throws(Files.Unreadable) -> Result) throws(ProjectError) -> Result {
        do {
            return try body()
        } catch {
            throw .unreadable(path: error.path, reason: error.reason)
        }
    }
}
