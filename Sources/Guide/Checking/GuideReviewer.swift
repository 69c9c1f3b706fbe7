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

    mutating func run() {
        reviewStart()
        reviewPhrases()
        reviewSigns()
        reviewPhoneNumber()
        reviewLineIDs()
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

    /// One note for each file: a list of them would bury everything else.
    private mutating func reviewLineIDs() {
        var counts: [String: (first: Outline.Line, count: Int)] = [:]
        var files: [String] = []
        for node in outline.nodes {
            node.forEachLine { line in
                guard line.id == nil else { return }
                let file = line.text.location.file
                if counts[file] == nil { files.append(file) }
                counts[file] = (counts[file]?.first ?? line, (counts[file]?.count ?? 0) + 1)
            }
        }
        for file in files {
            guard let (line, count) = counts[file] else { continue }
            report(
                .linesWithoutID,
                .note,
                at: line.text.location,
                count == 1
                    ? "This line has no id, so it cannot be translated."
                    : "\(count) lines of this file have no id, this one first; they cannot be translated.",
                help: "“backtalk strings --tag” gives every line an id."
            )
        }
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
