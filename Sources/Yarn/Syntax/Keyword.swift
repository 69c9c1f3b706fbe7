/// The language's own words.
enum Keyword {
    /// The word that begins a command, or `nil` where the command is the host's.
    static func command(_ word: ArraySlice<UInt8>) -> TokenKind? {
        find(word, in: commands)
    }

    /// The word inside an expression, or `nil` where it is a name.
    static func expression(_ word: ArraySlice<UInt8>) -> TokenKind? {
        word.count <= 5 ? find(word, in: expressions) : nil
    }

    // A linear search over a few short words, first byte first, costs less than hashing one.
    private static func find(_ word: ArraySlice<UInt8>, in words: [(StaticString, TokenKind)]) -> TokenKind? {
        guard let first = word.first else { return nil }
        for (candidate, kind) in words
        where candidate.utf8CodeUnitCount == word.count && candidate.utf8Start.pointee == first {
            if candidate.withUTF8Buffer({ $0.elementsEqual(word) }) { return kind }
        }
        return nil
    }

    private static let commands: [(StaticString, TokenKind)] = [
        ("if", .ifKeyword),
        ("set", .setKeyword),
        ("jump", .jumpKeyword),
        ("else", .elseKeyword),
        ("endif", .endifKeyword),
        ("elseif", .elseifKeyword),
        ("declare", .declareKeyword),
        ("detour", .detourKeyword),
        ("return", .returnKeyword),
        ("once", .onceKeyword),
        ("endonce", .endonceKeyword),
        ("enum", .enumKeyword),
        ("case", .caseKeyword),
        ("endenum", .endenumKeyword),
        ("call", .callKeyword),
    ]

    private static let expressions: [(StaticString, TokenKind)] = [
        ("true", .trueKeyword),
        ("false", .falseKeyword),
        ("and", .and),
        ("or", .or),
        ("not", .not),
        ("xor", .xor),
        ("to", .assign),
        ("is", .equal),
        ("eq", .equal),
        ("neq", .notEqual),
        ("lt", .less),
        ("gt", .greater),
        ("lte", .lessOrEqual),
        ("gte", .greaterOrEqual),
        ("as", .asKeyword),
    ]
}
