/// The smallest meaningful stretch of a source.
struct Token {
    let kind: TokenKind
    let span: Span
}

/// What a token is.
enum TokenKind: UInt8 {
    // A file and the heads of its nodes.
    case fileTag
    case headerKey
    case headerValue
    case bodyStart
    case bodyEnd
    case endOfFile

    // The lines of a body.
    case indent
    case dedent
    /// A blank line that ends a group of options, so that options after it form a group of their own.
    case blankLineAfterOption
    case lineEnd
    case text
    /// A character that stands for itself: what follows a backslash.
    case escaped
    case hashtag
    case optionArrow
    case lineGroupArrow
    case expressionStart
    case expressionEnd
    case commandStart
    case commandEnd
    case commandText
    /// Something was wrong here and has been reported; the rest of the line cannot be judged.
    case invalid

    // The words of commands.
    case ifKeyword
    case elseifKeyword
    case elseKeyword
    case endifKeyword
    case setKeyword
    case callKeyword
    case declareKeyword
    case jumpKeyword
    case detourKeyword
    case returnKeyword
    case enumKeyword
    case caseKeyword
    case endenumKeyword
    case onceKeyword
    case endonceKeyword
    case alwaysKeyword

    // Expressions.
    case number
    case string
    case variable
    case identifier
    case trueKeyword
    case falseKeyword
    case asKeyword
    case assign
    case addAssign
    case subtractAssign
    case multiplyAssign
    case divideAssign
    case moduloAssign
    case lessOrEqual
    case greaterOrEqual
    case equal
    case notEqual
    case less
    case greater
    case and
    case or
    case xor
    case not
    case add
    case subtract
    case multiply
    case divide
    case modulo
    case leftParenthesis
    case rightParenthesis
    case comma
    case dot
}
