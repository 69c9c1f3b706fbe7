/// A line before it is said.
enum LineTemplate {
    /// Nothing is substituted: the line was made, markup and all, when it was compiled.
    case fixed(Line)
    /// Something is: the text is put together, and its markup read, each time.
    case substituted(LinePattern)
}

/// A line with substitutions: what stays the same each time it is said.
final class LinePattern: Sendable {
    let id: String
    let tags: [String]
    let pieces: [TextPiece]
    /// How many values the line is given. A translation may use fewer of them, or one of them twice.
    let substitutions: Int
    /// For the language the pieces are written in: a line that is not translated keeps its own language's plurals.
    let markup: MarkupParser

    init(id: String, tags: [String], pieces: [TextPiece], substitutions: Int, markup: MarkupParser) {
        self.id = id
        self.tags = tags
        self.pieces = pieces
        self.substitutions = substitutions
        self.markup = markup
    }
}

/// A command before it is delivered.
enum CommandTemplate {
    case fixed(Command)
    case substituted([TextPiece])
}

/// A stretch of a text with substitutions.
enum TextPiece: Hashable {
    case literal(String)
    /// One of the values, by its place among them, counted from 0.
    case substitution(Int)
}

extension LineTemplate {
    /// The line with values put in.
    func line(_ values: ArraySlice<Value>) -> Line {
        switch self {
        case .fixed(let line): line
        case .substituted(let line):
            Line(
                LineContent(
                    id: line.id,
                    markup: line.markup.parse(TextPiece.join(line.pieces, values)),
                    tags: line.tags
                )
            )
        }
    }

    var id: String {
        switch self {
        case .fixed(let line): line.id
        case .substituted(let line): line.id
        }
    }

    var tags: [String] {
        switch self {
        case .fixed(let line): line.tags
        case .substituted(let line): line.tags
        }
    }

    /// How many values it is given.
    var substitutions: Int {
        switch self {
        case .fixed: 0
        case .substituted(let line): line.substitutions
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
        for piece in pieces {
            switch piece {
            case .literal(let literal): text += literal
            case .substitution(let place):
                let index = values.startIndex + place
                if values.indices.contains(index) { text += values[index].text }
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
