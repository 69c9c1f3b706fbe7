/// Reads the markup in a line's text.
///
/// A line's text may hold **markers**, which say something of a stretch of it and are not part of what is said:
///
/// ```
/// Oh, [wave]hello [big size=2]there[/big][/wave]!
/// ```
///
/// What comes out is the text without them (`Oh, hello there!`) and an **attribute** for each: its name, its
/// properties, and which characters it covers. The grammar, where `…*` may be repeated and `…?` left out, and white
/// space may stand anywhere between the parts:
///
/// ```
/// line      = (text | marker)*
/// marker    = "[" name ("=" value)? (name "=" value)* "]"       begins an attribute
///           | "[" name ("=" value)? (name "=" value)* "/" "]"   an attribute of no length
///           | "[" "/" name "]"                                  ends an attribute
///           | "[" "/" "]"                                       ends every attribute
/// name      = a letter or digit, then letters, digits, "_" and "|"
/// value     = a number | "true" | "false" | word | quotation
/// quotation = anything in double quotes
/// ```
///
/// - `[a=1]` is short for `[a a=1]`.
/// - Attributes may be closed in any order; a name closes the innermost attribute that bears it.
/// - An attribute that stands alone takes one white space after it away, so that `A [a/] B` reads `A B`;
///   `trimwhitespace=false` in it keeps that white space, and `trimwhitespace=true` in any other attribute takes away
///   the one after its end.
/// - In text, `\[`, `\]`, `\:` and `\\` stand for the second of the two characters; a backslash before anything else
///   is a backslash. In quotation marks, `\"` and `\%` are escapes too.
/// - In `[nomarkup]…[/nomarkup]` nothing is a marker.
/// - Text before the first `:` names who speaks: `Mae: hello` has the attribute `character` over `Mae: ` with the
///   property `name`, `Mae`. A `:` inside a marker or after `\` does not count, nor one with nothing before it, and a
///   line that has a `character` marker by then has said it for itself. The name stays in the text.
/// - `[select value=… a="…" b="…"/]` is replaced by the text whose name is the value, `[plural …/]` and
///   `[ordinal …/]` by the text whose name is the value's class in the line's language (`zero`, `one`, `two`, `few`,
///   `many`, `other`). A `%` in the text stands for the value. Markers in the text are not read.
///
/// Nothing that can be written makes reading fail. What is not a marker after all stays in the text just as it is
/// written; an attribute that is never closed goes on to the end; a choice with nothing to choose is empty. Each is
/// told as a ``MarkupProblem``. Reading takes time in proportion to the text, however it is nested.
struct MarkupParser: Sendable {
    private let plurals: MarkupPlurals

    /// Makes a parser for the lines of a language.
    /// - Parameter language: A BCP 47 tag, such as `en` or `es-MX`; `plural` and `ordinal` follow it.
    init(language: String) {
        plurals = MarkupPlurals(language: language)
    }

    /// Reads a line's text, substitutions already made.
    func parse(_ text: String) -> Markup {
        var text = text
        switch text.withUTF8({ Survey($0) }) {
        case .plain:
            return Markup(plain: text)
        case .spoken(let colon):
            return Markup(spoken: text, colon: colon)
        case .marked(let bytes):
            var reader = MarkupReader(bytes, plurals: plurals)
            return reader.read()
        }
    }

    /// What a line can hold, by a look at its bytes. Most lines need no more than this look.
    private enum Survey {
        /// Nothing but text.
        case plain
        /// Text with a `:` at an offset, and nothing else that could mean anything.
        case spoken(colon: Int)
        /// Perhaps markers or escapes.
        case marked([UInt8])

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            var colon: Int?
            for (offset, byte) in bytes.enumerated() {
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "\\"):
                    self = .marked(Array(bytes))
                    return
                case UInt8(ascii: ":") where colon == nil:
                    colon = offset
                default:
                    continue
                }
            }
            self = colon.map(Survey.spoken) ?? .plain
        }
    }
}
