extension ProjectError {
    /// The error as a mistake in the project file, or `nil` where it is not about what the file says.
    public var diagnostic: Diagnostic? {
        switch self {
        case .missing, .notADialogue, .empty, .severalProjects, .unreadable:
            return nil
        case .brokenProject(let file, let place, let problem):
            return mistake(in: file, at: place, problem, help: nil)
        case .wrongSetting(let file, let setting, let remedy):
            return mistake(in: file, at: nil, "“\(setting)” is missing or not what it should be.", help: remedy)
        case .unsupportedVersion(let file, let version):
            return mistake(
                in: file,
                at: nil,
                "This project says “projectFileVersion”: \(version), which is not known here.",
                help: "Write 4; 2 and 3 are understood too."
            )
        }
    }

    private func mistake(in file: String, at place: Place?, _ message: String, help: String?) -> Diagnostic {
        let start = place ?? Place(line: 1, column: 1)
        var map = (try? Files.bytes(of: file)).map { SourceMap(Source(name: file, bytes: $0)) }
        return Diagnostic(
            code: DiagnosticCode.brokenProject.rawValue,
            severity: .error,
            message: message,
            help: help,
            file: file,
            start: start,
            end: start,
            excerpt: map?.excerpt(onLine: start.line) ?? ""
        )
    }
}
