/// Commands that are said as text because a `<` or a `>` is missing or one too many.
extension Reviewer {
    mutating func reviewChevrons() {
        for file in trees.indices {
            reviewCommandStarts(in: file)
            for node in trees[file].nodes { reviewChevrons(of: node.body, in: file) }
        }
    }

    private mutating func reviewChevrons(of body: [Statement], in file: Int) {
        for statement in body {
            switch statement {
            case .line(let line): reviewChevrons(ofLine: line, in: file)
            case .options(let choices), .lineGroup(let choices):
                for choice in choices { reviewChevrons(of: choice.body, in: file) }
            case .conditional(let clauses):
                for clause in clauses { reviewChevrons(of: clause.body, in: file) }
            case .once(let once):
                reviewChevrons(of: once.body, in: file)
                reviewChevrons(of: once.otherwise, in: file)
            case .assignment, .call, .command, .jump, .return: break
            }
        }
    }

    /// `<<<wait 1>>`: a command whose name begins with `<`.
    private mutating func reviewCommandStarts(in file: Int) {
        let bytes = trees[file].source.bytes
        for command in trees[file].commands {
            let start = Int(command.span.start) + 2
            var end = start
            while end < bytes.count, bytes[end] == .lessThan { end += 1 }
            guard end > start else { continue }
            doubt(
                Span(start, end),
                in: file,
                .rogueChevron,
                "There is a “<” too many before this command.",
                help: "Begin the command with exactly two: “<<”."
            )
        }
    }

    private mutating func reviewChevrons(ofLine line: Int, in file: Int) {
        let span = trees[file].lines[line].span
        let source = trees[file].source
        // A line may be megabytes long; a command that was meant is not.
        guard span.range.count <= 1_000, !isAfterCommand(span, in: file) else { return }
        let bytes = source.bytes[span.range]
        let opening = bytes.prefix { $0 == .lessThan }.count
        let closing = bytes.reversed().prefix { $0 == .greaterThan }.count
        switch (opening, closing) {
        case (1, 1) where bytes.count > 2:
            let inner = source.text(Span(Int(span.start) + 1, Int(span.end) - 1))
            doubt(
                span,
                in: file,
                .singularCommandWrap,
                "This will be said as a line, with its “<” and “>”.",
                help: "If it is a command, write “<<\(inner)>>”; if not, write “\\<” and “\\>”."
            )
        case (0, 2), (1, 2):
            let command = source.text(Span(Int(span.start) + opening, Int(span.end) - 2))
            doubt(
                Span(Int(span.end) - 2, Int(span.end)),
                in: file,
                .strayCommandEnd,
                "This “>>” closes nothing: no “<<” stands before it.",
                help: "If it is a command, write “<<\(command)>>”."
            )
        case (0, 0):
            guard let word = unenclosedCommand(bytes) else { return }
            let text = source.text(span)
            doubt(
                Span(Int(span.start), Int(span.start) + word.utf8.count),
                in: file,
                .unenclosedCommand,
                "This will be said as a line, because “\(word)” does not stand in “<<” and “>>”.",
                help: "If it is a command, write “<<\(text)>>”."
            )
        default:
            return
        }
    }

    /// Whether a line follows a command on its line: that is reported as such when the file is read.
    private func isAfterCommand(_ span: Span, in file: Int) -> Bool {
        let bytes = trees[file].source.bytes
        var before = Int(span.start)
        while before > 0, bytes[before - 1].isBlank { before -= 1 }
        return before > 1 && bytes[before - 1] == .greaterThan && bytes[before - 2] == .greaterThan
    }

    /// The language's word that a line begins with, if the line would be a whole command between `<<` and `>>`.
    private func unenclosedCommand(_ line: ArraySlice<UInt8>) -> String? {
        let word = line.prefix { $0 >= 0x61 && $0 <= 0x7A }
        switch Keyword.command(word) {
        case .declareKeyword, .setKeyword, .jumpKeyword, .detourKeyword, .callKeyword, .ifKeyword, .elseifKeyword: break
        // Alone on a line these are no words that anyone says.
        case .endifKeyword where word.count == line.count, .endonceKeyword where word.count == line.count,
            .elseKeyword where word.count == line.count:
            return String(decoding: word, as: UTF8.self)
        default: return nil
        }
        let closing: [UInt8] =
            switch Keyword.command(word) {
            case .ifKeyword: Array(">>\n<<endif>>".utf8)
            case .elseifKeyword: Array(">>\n<<endif>>".utf8)
            default: Array(">>".utf8)
            }
        var text = Array("title: Try\n---\n".utf8)
        if Keyword.command(word) == .elseifKeyword { text += Array("<<if true>>\n".utf8) }
        text += Array("<<".utf8) + line + closing + Array("\n===\n".utf8)
        var lexer = Lexer(Source(name: "", bytes: text))
        lexer.run()
        var parser = Parser(lexer, names: NameTable())
        parser.run()
        return parser.diagnostics.hasErrors ? nil : String(decoding: word, as: UTF8.self)
    }

    private mutating func doubt(
        _ span: Span,
        in file: Int,
        _ code: DiagnosticCode,
        _ message: String,
        help: String
    ) {
        doubtful[file].append(span)
        checker.report(code, .warning, at: Site(file: file, span: span), message, help: help)
    }
}
