/// Turns dialogue files into a program.
public enum Compiler {
    /// Compiles sources that belong together: their nodes, variables and enums are known to one another.
    /// - Parameters:
    ///   - sources: The files, in the order in which their diagnostics should come.
    ///   - library: The functions that dialogue may call beyond the built-in ones.
    /// - Returns: A program, or the reasons there is none; warnings either way.
    public static func compile(_ sources: [Source], library: Library = Library()) -> Compilation {
        Compilation(program: nil, diagnostics: [])
    }
}

/// What came of compiling.
public struct Compilation: Sendable {
    /// The program, or `nil` where a diagnostic is an error.
    public let program: Program?
    /// Everything to tell the author, in the order of the sources.
    public let diagnostics: [Diagnostic]
}
