extension Project {
    /// What the project's definition files say of the host's commands and functions.
    ///
    /// They are read when asked for: a dialogue runs without them.
    /// - Returns: The definitions, `nil` where the project names no file, and what is wrong with the files.
    public func readDefinitions() -> (Definitions?, [Diagnostic]) {
        guard !definitions.isEmpty else { return (nil, []) }
        var all = Definitions()
        var diagnostics: [Diagnostic] = []
        for path in definitions {
            do {
                let (read, problems) = Definitions.read(Source(name: path, bytes: try Files.bytes(of: path)))
                all.merge(read)
                diagnostics += problems
            } catch {
                diagnostics.append(
                    Diagnostic(
                        code: DiagnosticCode.brokenDefinitions.rawValue,
                        severity: .error,
                        message: "This definition file cannot be read: \(error.reason).",
                        help: "Correct “definitions” in \(file ?? "the project file"), or put the file there.",
                        file: path,
                        start: Place(line: 1, column: 1),
                        end: Place(line: 1, column: 1),
                        excerpt: ""
                    )
                )
            }
        }
        return (all, diagnostics)
    }
}
