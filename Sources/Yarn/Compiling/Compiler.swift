/// Turns dialogue files into a program.
public enum Compiler {
    /// Compiles sources that belong together: their nodes, variables and enums are known to one another.
    ///
    /// Every mistake of every file is reported in one go. The time it takes grows in proportion to the sources' size.
    /// - Parameters:
    ///   - sources: The files, in the order in which their diagnostics should come.
    ///   - library: The functions that dialogue may call beyond the built-in ones.
    ///   - definitions: What the host says of its commands and functions. With them, a command that is not there is
    ///     reported; without, any command is taken for the host's.
    ///   - language: The language the lines are written in (BCP 47), which decides what `plural` and `ordinal` choose.
    /// - Returns: A program, or the reasons there is none; warnings either way.
    public static func compile(
        _ sources: [Source],
        library: Library = Library(),
        definitions: Definitions? = nil,
        language: String = "en"
    ) -> Compilation {
        let checker = checked(sources, library: library, definitions: definitions)
        let (program, diagnostics) = generated(checker, language: language)
        return Compilation(program: program, diagnostics: diagnostics)
    }

    /// The first half: every file read, its names and types known.
    static func checked(_ sources: [Source], library: Library, definitions: Definitions?) -> Checker {
        var names = NameTable()
        var trees: [SyntaxTree] = []
        var diagnostics: [Diagnostics] = []
        for source in sources {
            let (tree, problems) = parse(source, names: &names)
            trees.append(tree)
            diagnostics.append(problems)
        }
        var checker = Checker(
            trees: trees,
            names: names,
            diagnostics: diagnostics,
            library: library,
            definitions: definitions
        )
        checker.run()
        return checker
    }

    /// The second half: the program, where nothing is in its way.
    static func generated(_ checker: consuming Checker, language: String) -> (Program?, [Diagnostic]) {
        var generator = Generator(checker, markup: MarkupParser(language: language))
        // Lines are made in any case: that is where their markup is looked at.
        generator.run()
        let program =
            generator.diagnostics.contains(where: \.hasErrors) ? nil : Program(generator.parts, language: language)
        return (program, zip(generator.diagnostics, generator.trees).flatMap { $0.resolved(in: $1.source) })
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
        // The names are lent to the parser and taken back: a copy for every file would take time in proportion to all files.
        var lent = NameTable(capacity: 0)
        swap(&lent, &names)
        var parser = Parser(lexer, names: consume lent)
        parser.run()
        swap(&parser.names, &names)
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
