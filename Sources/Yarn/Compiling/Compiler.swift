/// Turns dialogue files into a program.
public enum Compiler {
    /// Compiles sources that belong together: their nodes, variables and enums are known to one another.
    ///
    /// Every mistake of every file is reported in one go. The time it takes grows in proportion to the sources' size.
    /// - Parameters:
    ///   - sources: The files, in the order in which their diagnostics should come.
    ///   - library: The functions that dialogue may call beyond the built-in ones.
    ///   - language: The language the lines are written in (BCP 47), which decides what `plural` and `ordinal` choose.
    /// - Returns: A program, or the reasons there is none; warnings either way.
    public static func compile(
        _ sources: [Source],
        library: Library = Library(),
        language: String = "en"
    ) -> Compilation {
        let markup = MarkupParser(language: language)
        var names = NameTable()
        var trees: [SyntaxTree] = []
        var diagnostics: [Diagnostics] = []
        for source in sources {
            let (tree, problems) = parse(source, names: &names)
            trees.append(tree)
            diagnostics.append(problems)
        }
        var checker = Checker(trees: trees, names: names, diagnostics: diagnostics, library: library)
        checker.run()
        var generator = Generator(checker, markup: markup)
        // Lines are made in any case: that is where their markup is looked at.
        generator.run()
        let program = generator.diagnostics.contains(where: \.hasErrors) ? nil : Program(generator.parts, language: language)
        return Compilation(
            program: program,
            diagnostics: zip(generator.diagnostics, sources).flatMap { $0.resolved(in: $1) }
        )
    }

    /// Reads one source. A source that cannot be read at all gives an empty tree and says why.
    static func parse(_ source: Source, names: inout NameTable) -> (SyntaxTree, Diagnostics) {
        var problems = Diagnostics()
        guard source.bytes.count <= Source.largestSize else {
            problems.report(.fileTooLarge, at: Span(0, 0), "This file is too large to be a dialogue.")
            return (SyntaxTree(Source(name: source.name, bytes: [])), problems)
        }
        if let offset = source.firstInvalidByte {
            problems.report(
                .notUTF8,
                at: Span(offset, offset + 1),
                "This file is not saved as UTF-8 text: the character here cannot be read.",
                help: "Open it in your editor and save it with the encoding UTF-8."
            )
            return (SyntaxTree(source), problems)
        }
        var lexer = Lexer(source)
        lexer.run()
        var parser = Parser(lexer, names: names)
        parser.run()
        names = parser.names
        return (parser.tree, parser.diagnostics)
    }
}

/// What came of compiling.
public struct Compilation: Sendable {
    /// The program, or `nil` where a diagnostic is an error.
    public let program: Program?
    /// Everything to tell the author, in the order of the sources.
    public let diagnostics: [Diagnostic]
}
