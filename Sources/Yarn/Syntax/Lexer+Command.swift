/// What stands between `<<` and `>>`.
extension Lexer {
    mutating func lexCommand() {
        let start = offset
        offset += 2
        add(.commandStart, from: start)
        skipBlanks()
        let wordStart = offset
        switch commandKeyword() {
        case .none:
            lexCommandText(from: start)
            return
        case .some(let keyword):
            add(keyword, from: wordStart)
            switch keyword {
            case .jumpKeyword, .detourKeyword:
                lexDestination()
            case .onceKeyword:
                skipBlanks()
                let next = offset
                if takeWord("if") {
                    add(.ifKeyword, from: next)
                    lexExpression(until: .commandEnd)
                }
            case .elseKeyword, .endifKeyword, .returnKeyword, .endenumKeyword, .endonceKeyword:
                break
            default:
                lexExpression(until: .commandEnd)
            }
        }
        guard tokens.last?.kind != .invalid else { return }
        lexCommandEnd(from: start)
    }

    private mutating func lexCommandEnd(from start: Int) {
        skipBlanks()
        if isAt(.greaterThan, .greaterThan) {
            let end = offset
            offset += 2
            add(.commandEnd, from: end)
        } else if isAtLineEnd {
            failUnclosedCommand(from: start)
        } else {
            failUnexpectedInCommand()
        }
    }

    /// Reports what follows where a command should end.
    private mutating func failUnexpectedInCommand() {
        let start = offset
        while !isAtLineEnd, !peek().isBlank, !isAt(.greaterThan, .greaterThan) { offset += 1 }
        let word = source.text(Span(start, offset))
        let help: String
        switch (tokens.last?.kind, word.first) {
        case (.elseKeyword, _) where word == "if": help = "Write “elseif” as one word."
        case (.jumpKeyword, "\""), (.detourKeyword, "\""): help = "Write the node's title without quotes."
        case (.jumpKeyword, "$"), (.detourKeyword, "$"): help = "To go where a variable says, write “{\(word)}”."
        default: help = "Remove it, or close the command with “>>” before it."
        }
        fail(
            .syntaxError,
            from: start,
            to: max(offset, start + 1),
            "This does not belong here: the command should end with “>>”.",
            help: help
        )
    }

    private mutating func failUnclosedCommand(from start: Int) {
        fail(
            .unclosedCommand,
            from: start,
            to: start + 2,
            "This command is not closed: there is no “>>” on the same line.",
            help: "End the command with “>>”; to show “<<” as text, write “\\<\\<”."
        )
    }

    /// The keyword here, if the command begins with one of the language's own words. A word is one of them only when it
    /// stands alone: `<<settle>>` is a command for the host.
    private mutating func commandKeyword() -> TokenKind? {
        let start = offset
        var end = offset
        while end < bytes.count, bytes[end] >= 0x61, bytes[end] <= 0x7A { end += 1 }
        let next = end < bytes.count ? bytes[end] : 0
        guard end > start, next == .greaterThan || next.isBlank || next.endsLine || next == 0 else { return nil }
        let keyword = Keyword.command(bytes[start..<end])
        if keyword != nil { offset = end }
        return keyword
    }

    /// The destination of a jump or a detour: a node's name, or an expression in braces.
    private mutating func lexDestination() {
        skipBlanks()
        let start = offset
        if peek() == .leftBrace {
            lexBracedExpression()
        } else if peek().mayBeginIdentifier {
            skipIdentifier()
            add(.identifier, from: start)
        }
    }

    /// A host's command: any text, with expressions in braces.
    private mutating func lexCommandText(from commandStart: Int) {
        var start = offset
        while true {
            if isAtLineEnd {
                failUnclosedCommand(from: commandStart)
                return
            }
            if isAt(.greaterThan, .greaterThan) || peek() == .leftBrace {
                if offset > start { add(.commandText, from: start) }
                if peek() == .greaterThan { break }
                lexBracedExpression()
                guard tokens.last?.kind != .invalid else { return }
                start = offset
            } else {
                offset += 1
            }
        }
        let end = offset
        offset += 2
        add(.commandEnd, from: end)
    }

    /// Takes a word if exactly that word stands here.
    mutating func takeWord(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        let matches = word.withUTF8Buffer { $0.elementsEqual(bytes[offset..<offset + count]) }
        guard matches, offset + count == bytes.count || !bytes[offset + count].mayContinueIdentifier else {
            return false
        }
        offset += count
        return true
    }
}
