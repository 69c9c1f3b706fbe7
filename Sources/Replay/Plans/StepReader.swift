import Yarn

/// Reads one line of a test plan.
struct StepReader {
    /// What a line holds.
    enum Content: Hashable {
        case nothing
        case separator
        case step(TestPlan.Action)
    }

    /// Why a line cannot be read.
    struct Mistake: Error {
        /// Where, as an index of the line's scalars.
        let index: Int
        let message: String
        let help: String
    }

    static let steps =
        "A step is line:, option:, select:, command:, set:, node:, saliency: or stop; --- begins a new run."

    private let line: Int
    private let scalars: [Unicode.Scalar]
    private var index = 0

    /// Prepares to read a line.
    /// - Parameters:
    ///   - text: The line, without its ending.
    ///   - line: Its number, counted from 1.
    init(_ text: String, line: Int) {
        self.line = line
        scalars = Array(text.unicodeScalars)
    }

    mutating func read() throws(Mistake) -> Content {
        skipBlanks()
        guard let first = peek, first != "#" else { return .nothing }
        let start = index
        let content: Content
        if skip("---") {
            content = .separator
        } else {
            content = .step(try readStep(from: start))
        }
        skipBlanks()
        guard peek == nil || peek == "#" else {
            throw mistake(
                "Nothing more is expected on this line.",
                help: "Put the next step on a line of its own. A comment begins with #."
            )
        }
        return content
    }

    private mutating func readStep(from start: Int) throws(Mistake) -> TestPlan.Action {
        let word = take { $0.properties.isAlphabetic || $0 == "_" }
        if word == "stop" { return .stop }
        guard let keyword = Keyword(rawValue: word), skip(":") else {
            index = start
            throw mistake("This is not a step of a test plan.", help: Self.steps)
        }
        skipBlanks()
        switch keyword {
        case .line:
            if skip("*") { return .line(text: nil, tags: readTags(bareOnesCount: true)) }
            let text = try readText("Write the line between backticks, or * for any line: line: `Hello.`")
            return .line(text: text, tags: readTags())
        case .option:
            let text = try readText("Write the option between backticks: option: `Neck`")
            let tags = readTags()
            let isAvailable = !skip("[disabled]")
            // Tags may stand on either side of [disabled].
            let option = TestPlan.ExpectedOption(
                line: line,
                text: text,
                tags: tags + (isAvailable ? [] : readTags()),
                isAvailable: isAvailable
            )
            return .options([option])
        case .command:
            return .command(try readText("Write the command between backticks, without << and >>: command: `wait 1`"))
        case .select:
            let start = index
            let digits = take { $0.value < 0x80 && $0.properties.numericType == .decimal }
            guard let number = Int(digits) else {
                index = start
                throw mistake(
                    "The number of an option is missing.",
                    help: "Options are counted from 1; 0 chooses nothing where no option is available: select: 1"
                )
            }
            return .select(number)
        case .set:
            return try readAssignment()
        case .node:
            let name = takeWord()
            guard !name.isEmpty else { throw mistake("The name of a node is missing.", help: "Write node: Start") }
            return .node(name)
        case .saliency:
            let start = index
            guard let saliency = TestPlan.Saliency(rawValue: takeWord()) else {
                index = start
                let known = TestPlan.Saliency.allCases.map(\.rawValue).joined(separator: ", ")
                throw mistake("This is not a way to choose.", help: "Write one of \(known).")
            }
            return .saliency(saliency)
        }
    }

    private enum Keyword: String {
        case line, option, select, command, set, node, saliency
    }

    private mutating func readAssignment() throws(Mistake) -> TestPlan.Action {
        let example = "Write set: $pain = true, with true, false, a number or text in double quotation marks."
        guard peek == "$" else { throw mistake("The name of a variable is missing.", help: example) }
        let variable = take { !$0.properties.isWhitespace && $0 != "=" && $0 != "#" }
        skipBlanks()
        guard skip("=") else { throw mistake("An = is missing after the variable.", help: example) }
        skipBlanks()
        if skip("\"") { return .set(variable: variable, value: .string(try readQuoted(help: example))) }
        let start = index
        let word = takeWord()
        switch word {
        case "true": return .set(variable: variable, value: .bool(true))
        case "false": return .set(variable: variable, value: .bool(false))
        default:
            guard let number = Float(word), number.isFinite else {
                index = start
                throw mistake("This is not a value.", help: example)
            }
            return .set(variable: variable, value: .number(number))
        }
    }

    /// Reads text between backticks. There is no way to write a backtick inside.
    private mutating func readText(_ help: String) throws(Mistake) -> String {
        guard skip("`") else { throw mistake("The text is missing.", help: help) }
        let start = index
        let text = take { $0 != "`" }
        guard skip("`") else {
            index = start - 1
            throw mistake("The text has no closing backtick on its line.", help: help)
        }
        return text
    }

    /// Reads the rest of a text in double quotation marks, where `\` keeps the character after it from ending it.
    private mutating func readQuoted(help: String) throws(Mistake) -> String {
        let start = index - 1
        var text = String.UnicodeScalarView()
        while let scalar = peek {
            index += 1
            if scalar == "\"" { return String(text) }
            if scalar == "\\", let escaped = peek {
                text.append(escaped)
                index += 1
            } else {
                text.append(scalar)
            }
        }
        index = start
        throw mistake("The text has no closing quotation mark on its line.", help: help)
    }

    /// Reads hashtags, without their `#`.
    ///
    /// The reference implementation means to compare every hashtag, but its reader takes any `#` for a comment, and its
    /// own plans name, after a text, bare hashtags that the line does not have. So a bare one after a text says nothing
    /// here either; one with a value (`#line:greeting`) does, and after `*` all do, because they are all the step says.
    private mutating func readTags(bareOnesCount: Bool = false) -> [String] {
        var tags: [String] = []
        skipBlanks()
        while peek == "#", index + 1 < scalars.count, !scalars[index + 1].properties.isWhitespace {
            index += 1
            let tag = takeWord()
            skipBlanks()
            if bareOnesCount {
                tags.append(tag)
            } else if let colon = tag.firstIndex(of: ":"), colon > tag.startIndex,
                tag.index(after: colon) < tag.endIndex
            {
                tags.append(tag)
            } else if let next = peek, next != "#", next != "[" {
                // A comment of several words that begins without a space: #like this.
                index = scalars.count
            }
        }
        return tags
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private func mistake(_ message: String, help: String) -> Mistake {
        Mistake(index: index, message: message, help: help)
    }

    private mutating func skipBlanks() {
        while let scalar = peek, scalar.properties.isWhitespace { index += 1 }
    }

    private mutating func skip(_ text: String) -> Bool {
        guard scalars[index...].starts(with: text.unicodeScalars) else { return false }
        index += text.unicodeScalars.count
        return true
    }

    private mutating func takeWord() -> String {
        take { !$0.properties.isWhitespace && $0 != "#" }
    }

    private mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
        let taken = scalars[index...].prefix(while: isWanted)
        index += taken.count
        var text = String.UnicodeScalarView()
        text.append(contentsOf: taken)
        return String(text)
    }
}
