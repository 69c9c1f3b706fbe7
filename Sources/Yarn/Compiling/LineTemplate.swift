/// A line before it is said.
enum LineTemplate {
    /// Nothing is substituted: the line was made, markup and all, when it was compiled.
    case fixed(Line)
    /// Something is: the text is put together, and its markup read, each time.
    case substituted(id: String, tags: [String], pieces: [TextPiece])
}

/// A command before it is delivered.
enum CommandTemplate {
    case fixed(Command)
    case substituted([TextPiece])
}

/// A stretch of a text with substitutions.
enum TextPiece {
    case literal(String)
    /// The next of the values.
    case substitution
}

extension LineTemplate {
    /// The line with values put in.
    func line(_ values: ArraySlice<Value>, markup: MarkupParser) -> Line {
        switch self {
        case .fixed(let line): line
        case .substituted(let id, let tags, let pieces):
            Line(LineContent(id: id, markup: markup.parse(TextPiece.join(pieces, values)), tags: tags))
        }
    }
}

extension CommandTemplate {
    /// The command with values put in.
    func command(_ values: ArraySlice<Value>) -> Command {
        switch self {
        case .fixed(let command): command
        case .substituted(let pieces): Command(text: TextPiece.join(pieces, values))
        }
    }
}

extension TextPiece {
    static func join(_ pieces: [TextPiece], _ values: ArraySlice<Value>) -> String {
        var text = ""
        var next = values.startIndex
        for piece in pieces {
            switch piece {
            case .literal(let literal): text += literal
            case .substitution:
                guard next < values.endIndex else { continue }
                text += values[next].text
                next += 1
            }
        }
        return text
    }
}

extension LineContent {
    convenience init(id: String, markup: Markup, tags: [String]) {
        self.init(
            id: id,
            text: markup.text,
            tags: tags,
            attributes: markup.attributes,
            character: markup.character,
            textWithoutCharacter: markup.textWithoutCharacter
        )
    }
}
