import Yarn

/// Reads a test plan line by line, and finds the steps that could never do what they say.
struct PlanReader {
    private let source: Source
    private var runs: [TestPlan.Run] = []
    private var steps: [TestPlan.Step] = []
    private var mistakes: [Diagnostic] = []
    /// Whether options are listed that no step has chosen from yet.
    private var isChoiceDue = false
    private var hasStopped = false
    /// Whether a step of this run could not be read: what the steps around it are worth is anyone's guess then.
    private var isUncertain = false

    init(_ source: Source) {
        self.source = source
    }

    mutating func read() throws(TestPlanError) -> [TestPlan.Run] {
        var number = 0
        for bytes in source.lines {
            number += 1
            guard let text = String(validating: bytes, as: UTF8.self) else {
                report(
                    "This line is not UTF-8 text.",
                    help: "Save the file as UTF-8.",
                    line: number,
                    excerpt: String(decoding: bytes, as: UTF8.self)
                )
                isUncertain = true
                continue
            }
            let hasMark = number == 1 && text.unicodeScalars.first == "\u{FEFF}"
            read(hasMark ? String(text.unicodeScalars.dropFirst()) : text, number)
        }
        endRun(before: max(number, 1), excerpt: "")
        guard mistakes.isEmpty else { throw TestPlanError(mistakes: mistakes) }
        return runs
    }

    private mutating func read(_ text: String, _ number: Int) {
        var reader = StepReader(text, line: number)
        do {
            switch try reader.read() {
            case .nothing: break
            case .separator: endRun(before: number, excerpt: text)
            case .step(let action):
                if let problem = problem(with: action), !isUncertain {
                    report(problem.message, help: problem.help, line: number, excerpt: text)
                }
                append(TestPlan.Step(line: number, action: action))
            }
        } catch {
            report(error.message, help: error.help, line: number, column: error.index + 1, excerpt: text)
            isUncertain = true
        }
    }

    private mutating func endRun(before line: Int, excerpt: String) {
        if steps.isEmpty, !isUncertain {
            report("This run has no steps.", help: StepReader.steps, line: line, excerpt: excerpt)
        } else {
            runs.append(TestPlan.Run(steps: steps))
        }
        steps = []
        isChoiceDue = false
        hasStopped = false
        isUncertain = false
    }

    /// Adds a step; an option that follows an option belongs to the same choice.
    private mutating func append(_ step: TestPlan.Step) {
        if case .options(let more) = step.action, let last = steps.last, case .options(let options) = last.action {
            steps[steps.count - 1] = TestPlan.Step(line: last.line, action: .options(options + more))
        } else {
            steps.append(step)
        }
    }

    /// Why a step can do nothing where it stands, or `nil` where it can.
    private mutating func problem(with action: TestPlan.Action) -> (message: String, help: String)? {
        if hasStopped {
            return ("This step is never reached.", "After stop, write --- before the steps of the next run.")
        }
        let wasChoiceDue = isChoiceDue
        switch action {
        case .options:
            isChoiceDue = true
            if case .options? = steps.last?.action { return nil }
            return wasChoiceDue ? unchosen : nil
        case .select:
            isChoiceDue = false
            return wasChoiceDue
                ? nil : ("There is nothing to choose from.", "List every option before select:, as option: `Neck`")
        case .line, .command:
            isChoiceDue = false
            return wasChoiceDue ? unchosen : nil
        case .stop:
            hasStopped = true
            return wasChoiceDue ? unchosen : nil
        case .node:
            isChoiceDue = false
            return nil
        case .set, .saliency:
            return nil
        }
    }

    private var unchosen: (message: String, help: String) {
        ("The options before this step are not answered.", "Write select: and the number of an option first.")
    }

    private mutating func report(_ message: String, help: String, line: Int, column: Int = 1, excerpt: String) {
        let place = Place(line: line, column: column)
        mistakes.append(
            Diagnostic(
                code: "BT2001",
                severity: .error,
                message: message,
                help: help,
                file: source.name,
                start: place,
                end: place,
                excerpt: excerpt
            )
        )
    }
}

extension Source {
    /// The source's lines without their endings: CR, LF and CR LF each end one.
    fileprivate var lines: [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            lines.append(bytes[start..<index - 1])
            if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
            start = index
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }
}
