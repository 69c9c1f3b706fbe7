/// An expression: a stretch of ``SyntaxTree/operations``, and what it is there for.
struct ExpressionSyntax {
    /// What an expression's value is used for, which decides what type it must have.
    enum Role {
        /// Decides whether something happens: must be true or false.
        case condition
        /// Becomes part of a text: may be anything.
        case substitution
        /// Names a node: must be text.
        case destination
        /// Is worked out for its effect.
        case call
        /// Is put into a variable.
        case assignment(to: Name, Operation.Binary?, variable: Span)
        /// Is what a declared variable begins with, or always equals.
        case declaration
        /// Is the raw value of an enum's case.
        case rawValue
    }

    var operations: Range<Int>
    var role: Role
    var span: Span
}

/// One step of an expression in postfix order.
struct Operation {
    enum Kind {
        case number(Float)
        /// Quoted text; the span includes the quotes.
        case string
        case bool(Bool)
        case variable(Name)
        /// A function's call, and how many operands it takes.
        case call(Name, arguments: Int)
        /// An enum's case: `Area.neck`, or `.neck` where the enum is plain from the context.
        case member(of: Name?, Name)
        case negate
        case not
        case binary(Binary)
        /// An enum's case after its enum is known, as its raw value.
        case constant(Value)
    }

    enum Binary {
        case add
        /// `+` on texts; the checker tells it from the sum of numbers.
        case concatenate
        case subtract
        case multiply
        case divide
        case modulo
        case less
        case lessOrEqual
        case greater
        case greaterOrEqual
        case equal
        case notEqual
        case and
        case or
        case xor
    }

    var kind: Kind
    /// All that the operation covers, operands included.
    var span: Span
}
