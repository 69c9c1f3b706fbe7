/// A dialogue read as an editor would read it: what is wrong, and what is probably not meant.
///
/// Compiling tells whether a dialogue can run. A review takes longer and tells more: nodes that nothing leads to,
/// options that are never available, variables that nobody reads.
public struct Review: Sendable {
    /// The program, or `nil` where a diagnostic is an error.
    public let program: Program?
    /// Everything to tell the author: what compiling tells, and what only a review does.
    public let diagnostics: [Diagnostic]
    /// The dialogue as it is written, for whoever wants to look at it further.
    public let outline: Outline
}

/// What a host does with a dialogue on its own account, so that a review does not take it for forgotten.
public struct HostUse: Sendable {
    /// The nodes where the host begins.
    public var entrances: Set<String>
    /// The headers by which a host finds nodes: it may go to any node that has one of them.
    public var headers: Set<String>
    /// Those of them that say all there is to say: a node that has one may be empty.
    public var contentHeaders: Set<String>
    /// How the names of variables begin that the host reads or sets, the `$` included.
    public var variablePrefixes: [String]

    /// Describes a host.
    public init(
        entrances: Set<String> = ["Start"],
        headers: Set<String> = [],
        contentHeaders: Set<String> = [],
        variablePrefixes: [String] = []
    ) {
        self.entrances = entrances
        self.headers = headers
        self.contentHeaders = contentHeaders
        self.variablePrefixes = variablePrefixes
    }

    func uses(variable: String) -> Bool { variablePrefixes.contains { variable.hasPrefix($0) } }
}

extension Compiler {
    /// Compiles sources that belong together, and reviews them.
    /// - Parameters:
    ///   - sources: The files, in the order in which their diagnostics should come.
    ///   - library: The functions that dialogue may call beyond the built-in ones.
    ///   - definitions: What the host says of its commands and functions, or `nil` where it says nothing.
    ///   - host: What the host does with the dialogue on its own account.
    ///   - language: The language the lines are written in (BCP 47).
    /// - Returns: The review, which has a program where there is no error.
    public static func review(
        _ sources: [Source],
        library: Library = Library(),
        definitions: Definitions? = nil,
        host: HostUse = HostUse(),
        language: String = "en"
    ) -> Review {
        var reviewer = Reviewer(checked(sources, library: library, definitions: definitions), host: host)
        reviewer.run()
        var outline = OutlineBuilder(trees: reviewer.checker.trees, names: reviewer.checker.names)
        let nodes = outline.build()
        let (program, diagnostics) = generated(reviewer.checker, language: language)
        return Review(program: program, diagnostics: diagnostics, outline: nodes)
    }
}
