import Yarn

/// Looks through an outline for what only Backtalk minds.
///
/// Read ``run()`` as the table of contents.
struct GuideReviewer {
    let outline: Outline
    /// The commands that are described, whether Backtalk has them or not. One that is not is reported already.
    let described: Set<String>
    private(set) var diagnostics: [Diagnostic] = []

    init(_ outline: Outline, described: Set<String>) {
        self.outline = outline
        self.described = described
    }

    /// - Parameter known: What the language's own review says: a line that is a mistake is not also called unfinished.
    mutating func run(after known: [Diagnostic]) {
        reviewStart()
        reviewPhrases()
        reviewLexicon()
        reviewSigns()
        reviewWordLists()
        reviewPhoneNumber()
        reviewLineIDs(known)
        for node in outline.nodes {
            reviewCommands(of: node)
            reviewQuestions(of: node)
        }
    }

    mutating func report(
        _ code: GuideCode,
        _ severity: Diagnostic.Severity,
        at location: Outline.Location,
        _ message: String,
        help: String? = nil
    ) {
        diagnostics.append(outline.diagnostic(code.rawValue, severity, at: location, message, help: help))
    }

    private mutating func reviewStart() {
        guard !outline.nodes.contains(where: { $0.title.text == "Start" }), let first = outline.nodes.first else {
            return
        }
        report(
            .noStart,
            .error,
            at: first.title.location,
            "No node is called “Start”, so a visit cannot begin.",
            help: "Give the node that a visit begins with the line “title: Start”."
        )
    }

    private mutating func reviewPhoneNumber() {
        let declarations = outline.nodes.flatMap(\.declarations)
        guard let phone = declarations.first(where: { $0.variable.text == "$practice_phone" })?.text else { return }
        let digits = phone.digits
        // Fewer digits are no telephone number that could be told from another number.
        guard digits.count >= 7 else { return }
        var found: [Outline.Written] = []
        for node in outline.nodes {
            node.forEachLine { if $0.text.text.digits.contains(digits) { found.append($0.text) } }
        }
        for text in found {
            report(
                .phoneWrittenOut,
                .note,
                at: text.location,
                "The practice's telephone number is written out here; if it changes, this line will be wrong.",
                help: "Write {$practice_phone} in its place."
            )
        }
    }
}

extension Outline.Node {
    /// Calls a body for every line, option and item of a line group.
    func forEachLine(_ body: (Outline.Line) -> Void) {
        for step in steps {
            step.forEach { step in
                switch step {
                case .line(let line): body(line)
                case .question(let question): question.options.forEach { body($0.line) }
                case .lineGroup(let items): items.forEach { body($0.line) }
                case .branches, .assignment, .call, .command, .jump, .leave: break
                }
            }
        }
    }
}

extension String {
    /// The digits in it, whatever stands between them.
    fileprivate var digits: String { filter(\.isWholeNumber) }
}
