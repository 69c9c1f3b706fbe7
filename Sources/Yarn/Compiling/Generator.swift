/// Writes the instructions of a checked dialogue.
struct Generator {
    let trees: [SyntaxTree]
    let symbols: Symbols
    let names: NameTable
    let library: Library
    var parts: ProgramParts
    var diagnostics: [Diagnostics]

    /// The file at hand, and the line of it that is being written, counted from 1.
    var file = 0
    private var line: Int32 = 1
    var constants: [String: Int32] = [:]

    init(_ checker: consuming Checker, markup: MarkupParser) {
        trees = checker.trees
        fileTags = trees.map { tree in tree.fileTags.map { tree.source.text($0) } }
        symbols = checker.symbols
        names = checker.names
        library = checker.library
        diagnostics = checker.diagnostics
        parts = ProgramParts(markup: markup)
    }

    /// Writes everything. Where a diagnostic is an error, only the lines are made.
    mutating func run() {
        // The lines of all files lie one after another: a file's begin at its base.
        for file in trees.indices {
            self.file = file
            lineBases.append(parts.lines.count)
            commandBases.append(parts.commands.count)
            makeLines()
        }
        guard !diagnostics.contains(where: \.hasErrors) else { return }
        writeFunctions()
        writeVariables()
        writeNodes()
    }

    var lineBases: [Int] = []
    /// The tags of each file, made once for all of its nodes.
    let fileTags: [[String]]
    var commandBases: [Int] = []

    // MARK: Writing

    var here: Int32 { Int32(truncatingIfNeeded: parts.instructions.count) }

    mutating func emit(_ instruction: Instruction) {
        parts.instructions.append(instruction)
        parts.sourceLines.append(line)
    }

    /// Emits a jump whose destination is not known yet; returns where it stands, for ``land(_:)``.
    mutating func emitJump(_ jump: (Int32) -> Instruction) -> Int {
        emit(jump(-1))
        return parts.instructions.count - 1
    }

    /// Lets a jump lead here.
    mutating func land(_ position: Int) {
        switch parts.instructions[position] {
        case .jump: parts.instructions[position] = .jump(here)
        case .jumpIfFalse: parts.instructions[position] = .jumpIfFalse(here)
        case .select: parts.instructions[position] = .select(otherwise: here)
        case .addOption(let line, _, let substitutions, let hasCondition):
            parts.instructions[position] = .addOption(
                line: line,
                destination: here,
                substitutions: substitutions,
                hasCondition: hasCondition
            )
        case .addCandidate(let content, _, let complexity):
            parts.instructions[position] = .addCandidate(content: content, destination: here, complexity: complexity)
        default: break
        }
    }

    mutating func constant(_ text: String) -> Int32 {
        if let known = constants[text] { return known }
        let index = Int32(truncatingIfNeeded: parts.strings.count)
        parts.strings.append(text)
        constants[text] = index
        return index
    }

    mutating func newOnce() -> Int32 {
        parts.onceCount += 1
        return Int32(truncatingIfNeeded: parts.onceCount - 1)
    }

    mutating func newContent() -> Int32 {
        parts.contentCount += 1
        return Int32(truncatingIfNeeded: parts.contentCount - 1)
    }

    /// Says that what is written next comes from a place in the file at hand.
    mutating func mark(_ span: Span) {
        // Mostly the same line as before or one of the next two; else it is looked for.
        let index = Int(line) - 1
        for near in index..<index + 3 where trees[file].holds(span.start, onLine: near) {
            line = Int32(truncatingIfNeeded: near + 1)
            return
        }
        line = Int32(truncatingIfNeeded: trees[file].line(of: span.start) + 1)
    }
}

extension SyntaxTree {
    /// Whether an offset is on a line, counted from 0, that is not the last.
    fileprivate func holds(_ offset: Int32, onLine line: Int) -> Bool {
        line + 1 < lineStarts.count && lineStarts[line] <= offset && offset < lineStarts[line + 1]
    }
}
