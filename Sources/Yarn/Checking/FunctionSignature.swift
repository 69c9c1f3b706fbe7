/// What a function takes and gives, as the checker sees it.
struct FunctionSignature: Hashable, Sendable {
    let parameters: [Library.ValueType]
    let result: Library.ValueType
}
