/// Collects what there is to say about one source.
///
/// Problems are recorded as offsets while the file is read; lines and columns are worked out once, at the end, and
/// only where there are any. Of several errors that begin on one line while the text is read, only the first is kept:
/// after a mistake the rest of a line cannot be judged.
struct Diagnostics {
    private struct Problem {
        let code: DiagnosticCode
        let severity: Diagnostic.Severity
        let message: String
        let help: String?
        let span: Span
    }

    private var problems: [Problem] = []

    /// So many problems of one file are reported at most; more help nobody, and cost time on a file that is not Yarn.
    private static let most = 200

    var isEmpty: Bool { problems.isEmpty }
    private(set) var hasErrors = false

    mutating func report(
        _ code: DiagnosticCode,
        _ severity: Diagnostic.Severity = .error,
        at span: Span,
        _ message: String,
        help: String? = nil
    ) {
        if severity == .error { hasErrors = true }
        guard problems.count < Self.most else { return }
        problems.append(Problem(code: code, severity: severity, message: message, help: help, span: span))
    }

    /// The diagnostics with their places, in the order of the file.
    func resolved(in source: Source) -> [Diagnostic] {
        guard !problems.isEmpty else { return [] }
        let map = SourceMap(source)
        let inOrder = problems.enumerated().sorted {
            ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
        }
        return inOrder.map { _, problem in
            let start = map.place(of: Int(problem.span.start))
            return Diagnostic(
                code: problem.code.rawValue,
                severity: problem.severity,
                message: problem.message,
                help: problem.help,
                file: source.name,
                start: start,
                end: max(start, map.place(of: Int(problem.span.end))),
                excerpt: map.line(at: Int(problem.span.start))
            )
        }
    }
}
