/// The work on a project's strings, for a command to carry out: each step says which files should become what, and
/// writes nothing.
package struct ProjectStrings: Sendable {
    /// A file as it should become.
    package struct Rewriting: Sendable {
        /// Its path.
        package let path: String
        /// What it should hold.
        package let bytes: [UInt8]
    }

    /// What came of tagging.
    package struct Tagging: Sendable {
        /// The files that change.
        package let files: [Rewriting]
        /// Each new id, with the line's file and place.
        package let tagged: [(file: String, place: Place, id: String)]
    }

    /// What came of bringing a table up to date.
    package struct TableUpdate: Sendable {
        /// The table; `nil` where it stays as it is.
        package let file: Rewriting?
        /// The table's path.
        package let path: String
        /// Whether there was none before.
        package let isNew: Bool
        /// The ids of rows that are new.
        package let added: [String]
        /// The ids of rows whose original has changed since they were translated.
        package let changed: [String]
        /// The ids of rows that translate nothing that is there; dropped where that was asked for.
        package let orphaned: [String]
        /// How many texts there are, and how many of them are translated.
        package let total: Int
        package let translated: Int
    }

    /// Why a step is not taken.
    package enum Refusal: Error, Sendable {
        /// The dialogue, or a table, has errors.
        case mistakes([Diagnostic])
        /// The dialogue would not be the same with its new tags. It is left as it is.
        case wouldChangeDialogue
        /// What was asked for is not the name of a language.
        case noLanguage(String)
        /// The dialogue is written in this language.
        case baseLanguage(String)
    }

    private let project: Project
    private let library: Library
    private var sources: [Source]
    private var program: Program

    /// Prepares the work.
    /// - Throws: ``Refusal`` where the dialogue has errors.
    package init(_ project: Project, library: Library) throws(Refusal) {
        self.project = project
        self.library = library
        sources = project.sources
        program = try Self.compile(sources, project, library)
    }

    /// How many lines have no id.
    package var untaggedCount: Int { Compiler.strings(of: sources).untagged.count }

    /// Gives every line without an id one. Steps taken after this one know of it.
    /// - Returns: The files that change, and the new ids.
    /// - Throws: ``Refusal`` where the tags would change what the dialogue does.
    package mutating func tag() throws(Refusal) -> Tagging {
        let reserved = Set(project.tables.flatMap { $0.rows.map(\.id) })
        let tagging = LineTagging(sources, Compiler.strings(of: sources), reserved: reserved)
        let tagged = try Self.compile(tagging.sources, project, library)
        guard tagged.isSameDialogue(as: program) else { throw .wouldChangeDialogue }
        var maps = sources.map(SourceMap.init)
        let changes = zip(sources, tagging.sources).filter { $0.bytes != $1.bytes }
        sources = tagging.sources
        program = tagged
        return Tagging(
            files: changes.map { Rewriting(path: $1.name, bytes: $1.bytes) },
            tagged: tagging.tagged.map { line, id in
                (sources[line.source].name, maps[line.source].place(of: Int(line.span.start)), id)
            }
        )
    }

    /// Brings the table of a language up to date with the dialogue, or begins one.
    /// - Parameters:
    ///   - language: The language, as a BCP 47 tag.
    ///   - isPruning: Whether rows that translate nothing are dropped.
    /// - Returns: What becomes of the table.
    /// - Throws: ``Refusal`` where there can be no such table, or the one there is has errors.
    package func updateTable(of language: String, pruning isPruning: Bool) throws(Refusal) -> TableUpdate {
        guard let tag = LanguageTag(language) else { throw .noLanguage(language) }
        guard tag != LanguageTag(project.baseLanguage) else { throw .baseLanguage(language) }
        let (path, table, isNew) = project.table(of: tag.text)
        guard table.isWhole else { throw .mistakes(table.diagnostics) }
        let update = StringTableUpdate(
            table,
            Compiler.strings(of: sources),
            of: sources,
            in: project.folder,
            isPruning: isPruning
        )
        let isSame = !isNew && update.bytes == table.file.source.bytes
        return TableUpdate(
            file: isSame ? nil : Rewriting(path: path, bytes: update.bytes),
            path: path,
            isNew: isNew,
            added: update.added,
            changed: update.changed,
            orphaned: update.orphaned,
            total: update.total,
            translated: update.translated
        )
    }

    private static func compile(
        _ sources: [Source],
        _ project: Project,
        _ library: Library
    ) throws(Refusal) -> Program {
        let compilation = Compiler.compile(sources, library: library, language: project.baseLanguage)
        guard let program = compilation.program else {
            throw .mistakes(compilation.diagnostics.filter { $0.severity == .error })
        }
        return program
    }
}
