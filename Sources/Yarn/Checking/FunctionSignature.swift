/// What a function takes and gives, as the checker sees it.
struct FunctionSignature: Hashable, Sendable {
    let parameters: [Library.ValueType]
    let result: Library.ValueType
    /// How many of the parameters, from the last on, may be left out.
    var optional = 0
    /// Whether any number of further values may follow, of the last parameter's type.
    var repeats = false

    /// Whether so many values may be given.
    func accepts(_ count: Int) -> Bool {
        count >= parameters.count - optional && (repeats || count <= parameters.count)
    }
}

extension Definitions {
    /// The signature of a function that is described here.
    func signature(of name: String) -> FunctionSignature? {
        guard let function = functions[name] else { return nil }
        return FunctionSignature(
            parameters: function.parameters.map { $0.type.valueType },
            result: function.result.valueType,
            optional: function.parameters.count - function.parameters.counts.least,
            repeats: function.parameters.counts.most == nil
        )
    }
}

extension Definitions.ParameterType {
    fileprivate var valueType: Library.ValueType {
        switch self {
        case .number: .number
        case .bool: .bool
        case .string, .node, .instance: .string
        case .enum, .any: .any
        }
    }
}
