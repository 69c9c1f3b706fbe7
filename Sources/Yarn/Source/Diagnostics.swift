/// Collects what there is to say about one source.
///
/// Problems are recorded as offsets while the file is read; lines and columns are worked out once, at the end, and
/// only where there are any.
struct Diagnostics {
    private struct Problem {
        let code: DiagnosticCode
        let severity: Diagnostic.Severity
        let message: String
        let help: String?
        let span: Span
    }

    private var problems: [Problem] = []

    /// So many errors of one file are reported at most, and as many warnings; more help nobody, and cost time on a file
    /// that is not Yarn. They are counted apart, so that warnings never hide why there is no program.
    static let most = 200

    /// The offsets at which the errors begin that are recorded so far, in order.
    var errorOffsets: [Int32] { problems.filter { $0.severity == .error }.map(\.span.start).sorted() }

    private var errorCount = 0
    private var warningCount = 0
    var hasErrors: Bool { errorCount > 0 }

    mutating func report(
        _ code: DiagnosticCode,
        _ severity: Diagnostic.Severity = .error,
        at span: Span,
        _ message: String,
        help: String? = nil
    ) {
        if severity == .error { errorCount += 1 } else { warningCount += 1 }
        guard (severity == .error ? errorCount : warningCount) <= Self.most else { return }
        problems.append(Problem(code: code, severity: severity, message: message, help: help, span: span))
    }

    /// Where the errors begin that have been reported.
    var errorSpans: [Span] { problems.filter { $0.severity == .error }.map(\.span) }

    /// Keeps only the first of the errors that begin on one line: after a mistake the rest of a line cannot be judged.
    mutating func keepOneErrorPerLine(_ lineOf: (Int32) -> Int) {
        var lines: Set<Int> = []
        problems.removeAll { $0.severity == .error && !lines.insert(lineOf($0.span.start)).inserted }
    }

    /// The diagnostics with their places, in the order of the file.
    func resolved(in source: Source) -> [Diagnostic] {
        guard !problems.isEmpty else { return [] }
        var map = SourceMap(source)
        let inOrder = problems.enumerated().sorted {
            ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
        }
        return inOrder.map { _, problem in
            let start = map.place(of: Int(problem.span.start))
            let excerpt = map.excerpt(at: Int(problem.span.start))
            // On a copy, so that the next start is counted from this one and not from the line's beginning.
            var ahead = map
            return Diagnostic(
                code: problem.code.rawValue,
                severity: problem.severity,
                message: Self.readable(problem.message),
                help: problem.help.map(Self.readable),
                file: source.name,
                start: start,
                end: max(start, ahead.place(of: Int(problem.span.end))),
                excerpt: excerpt
            )
        }
    }

    /// A message with every word of a length that people can read: a file that is no dialogue may have names of megabytes.
    private static func readable(_ message: String) -> String {
        guard message.utf8.count > longestWord else { return message }
        let kept = message.prefix(longestMessage)
        var words = kept.split(separator: " ", omittingEmptySubsequences: false)
        for index in words.indices where words[index].utf8.count > longestWord {
            words[index] = words[index].prefix(longestWord / 4) + "…"
        }
        return words.joined(separator: " ") + (kept.endIndex < message.endIndex ? "…" : "")
    }

    /// Longer than the path of any file, in bytes.
    private static let longestWord = 240
    private static let longestMessage = 2_000
}
