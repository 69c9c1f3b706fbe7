/// One file as its author wrote it, before names and types are known.
///
/// The tree is a few flat arrays. Statements refer to lines, expressions and the rest by index, so that checking is a
/// walk along an array rather than down a tree, and a line of dialogue costs no memory of its own.
struct SyntaxTree {
    let source: Source
    /// The offset at which each line begins, so that a place's line is found without reading the file again.
    let lineStarts: [Int32]
    var fileTags: [Span] = []
    var nodes: [NodeSyntax] = []
    var lines: [LineSyntax] = []
    var textParts: [TextPart] = []
    var hashtags: [Span] = []
    var expressions: [ExpressionSyntax] = []
    /// The operations of all expressions, each expression's in postfix order: operands before what is done with them.
    var operations: [Operation] = []
    var declarations: [DeclarationSyntax] = []
    var enums: [EnumSyntax] = []
    var jumps: [JumpSyntax] = []
    var commands: [CommandSyntax] = []
    /// The lines, counted from 0, on which the parser found a mistake. Nothing more is said of them.
    var brokenLines: Set<Int> = []
    /// The names on those lines. What is said of them elsewhere would be guesswork, so it is not said.
    var doubtfulNames: Set<Name> = []

    init(_ source: Source, lineStarts: [Int32] = [0]) {
        self.source = source
        self.lineStarts = lineStarts
    }

    /// The line of an offset, counted from 0.
    func line(of offset: Int32) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// How specific an expression is, as saliency counts it: one, and one for every `and`, `or` and `xor` in it.
    func complexity(of expression: Int) -> Int {
        operations[expressions[expression].operations].reduce(1) { count, operation in
            switch operation.kind {
            case .binary(.and), .binary(.or), .binary(.xor): count + 1
            default: count
            }
        }
    }
}

/// A node: its headers, and the statements of its body.
struct NodeSyntax {
    struct Header {
        let key: Span
        let value: Span
    }

    /// A `when:` header.
    struct Condition {
        var isOnce = false
        /// The expression, or `nil` for `always` and for `once` alone.
        var expression: Int?
        /// How specific the condition is, as saliency counts it: one for `once`, one for an expression, and one for
        /// every `and`, `or` and `xor` in it.
        var complexity = 0
    }

    var title: Span?
    var titleName: Name?
    var subtitle: Span?
    var headers: [Header] = []
    var conditions: [Condition] = []
    var hasConditions = false
    var body: [Statement] = []
    /// The first header, for messages about the node as a whole.
    var span: Span
}

/// What a node does.
enum Statement {
    /// A line, by its index in ``SyntaxTree/lines``.
    case line(Int)
    case options([Choice])
    case lineGroup([Choice])
    case conditional([Clause])
    case once(OnceSyntax)
    case assignment(AssignmentSyntax)
    /// `<<call …>>`, by the index of its expression.
    case call(Int)
    case command(Int)
    case jump(Int)
    case `return`(Span)

    /// An option or an item of a line group, and what it leads to.
    struct Choice {
        let line: Int
        let body: [Statement]
    }

    /// One branch of an `if`; without a condition it is the `else`.
    struct Clause {
        let condition: Int?
        let body: [Statement]
    }
}

struct OnceSyntax {
    let condition: Int?
    let body: [Statement]
    let otherwise: [Statement]
}

struct AssignmentSyntax {
    let variable: Name
    let variableSpan: Span
    /// What is done with the old value, or `nil` where it is replaced.
    let operation: Operation.Binary?
    let value: Int
}

/// A line of dialogue: a line of its own, an option, or an item of a line group.
struct LineSyntax {
    enum Condition {
        case none
        case when(Int)
        case once(Int?)
    }

    var parts: Range<Int>
    var condition: Condition = .none
    var hashtags: Range<Int>
    var span: Span
    /// Just past the last of what belongs to it, condition and hashtags included: where another hashtag can go.
    var end: Int32 = 0
    /// The node it stands in, by index.
    var node: Int
    /// Whether options are the next thing after it, so that a host may show both together.
    var isLastBeforeOptions = false
}

/// A stretch of a line or of a command.
enum TextPart {
    case text(Span)
    /// An expression in braces, by its index.
    case expression(Int)
}

struct CommandSyntax {
    let parts: Range<Int>
    let hashtags: Range<Int>
    let span: Span
}

struct JumpSyntax {
    enum Destination {
        case node(Name, Span)
        case expression(Int)
    }

    let destination: Destination
    let isDetour: Bool
    let span: Span
    let node: Int
}

struct DeclarationSyntax {
    let variable: Name
    let variableSpan: Span
    let value: Int
    /// The type after `as`, as it was written.
    let type: Span?
    let span: Span
}

struct EnumSyntax {
    struct Case {
        let name: Name
        let span: Span
        let value: Int?
    }

    let name: Name
    let span: Span
    var cases: [Case]
}
