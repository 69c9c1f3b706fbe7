/// Finds out what every name means and what type every expression has, and reports what does not fit.
///
/// Read ``run()`` as the table of contents.
struct Checker {
    var trees: [SyntaxTree]
    var names: NameTable
    let library: Library
    let definitions: Definitions?
    var diagnostics: [Diagnostics]
    var symbols: Symbols
    var solver = TypeSolver()
    /// Every declaration that was accepted: the variable, and the expression that gives it its value.
    var declaredValues: [(variable: Int, file: Int, expression: Int)] = []
    /// What could not be decided when it was met, because a type was not known yet.
    var deferred: [DeferredCheck] = []
    /// The types of the operands of the expression at hand, kept to save making it anew for each.
    var operands: [Operand] = []
    /// Names of which a mistake was reported already, so that what is said of them elsewhere would be guesswork.
    var doubtfulNames: Set<Name>
    /// Types that are not known because of a mistake that was reported already.
    var excusedTypes: [TypeTerm] = []
    private var maps: [Int: SourceMap] = [:]
    /// Looking for a word that was meant takes longer than all other checks, so only so much of it is done.
    private var suggestionEffort = Spelling.Effort()

    init(
        trees: [SyntaxTree],
        names: NameTable,
        diagnostics: [Diagnostics],
        library: Library,
        definitions: Definitions? = nil
    ) {
        self.trees = trees
        self.names = names
        self.diagnostics = diagnostics
        self.library = library
        self.definitions = definitions
        symbols = Symbols(nameCount: names.count)
        doubtfulNames = trees.reduce(into: []) { $0.formUnion($1.doubtfulNames) }
    }

    mutating func run() {
        collectEnumerations()
        collectNodes()
        collectDeclarations()
        inferTypes()
        settleDeferredChecks()
        refuseSmartVariableLoops()
        settleVariables()
        settleFunctions()
        checkJumps()
        checkCommands()
        checkLines()
    }

    // MARK: Reporting

    mutating func report(
        _ code: DiagnosticCode,
        _ severity: Diagnostic.Severity = .error,
        at site: Site,
        _ message: String,
        help: String? = nil
    ) {
        let tree = trees[site.file]
        guard tree.brokenLines.isEmpty || !tree.brokenLines.contains(tree.line(of: site.span.start)) else { return }
        diagnostics[site.file].report(code, severity, at: site.span, message, help: help)
    }

    /// A place in words, for messages that speak of a second place: “area.yarn, line 12”.
    mutating func describe(_ site: Site) -> String {
        let source = trees[site.file].source
        let map = maps[site.file] ?? SourceMap(source)
        maps[site.file] = map
        return "\(source.name), line \(map.line(of: Int(site.span.start)))"
    }

    /// "Did you mean …?" one of some names, or `nil` where none of them comes close.
    mutating func suggestion(for name: String, among known: some Sequence<Name>) -> String? {
        let names = names
        return suggestion(for: name, among: known.lazy.map { names.text($0) })
    }

    mutating func suggestion(for name: String, among known: some Sequence<String>) -> String? {
        Spelling.suggestion(for: name, among: known, &suggestionEffort)
    }

    /// The type of a term in words.
    mutating func describe(_ term: TypeTerm) -> String { describe(solver.type(of: term)) }

    /// A type in words.
    func describe(_ type: YarnType?) -> String {
        switch type {
        case .number: "a number"
        case .string: "text"
        case .bool: "a true-or-false value"
        case .enumeration(let index): "a case of \(names.text(symbols.enumerations[index].name))"
        case nil: "something unknown"
        }
    }
}

/// A value in an expression, as the checker sees it.
struct Operand {
    let type: TypeTerm
    let span: Span
}
