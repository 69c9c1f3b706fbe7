/// The functions every dialogue may call. Names and behaviour are those of the reference's standard library.
enum BuiltInFunction: String, CaseIterable {
    case visited
    case visitedCount = "visited_count"
    case hasAnyContent = "has_any_content"
    case string
    case number
    case bool
    case random
    case randomRange = "random_range"
    case randomRangeFloat = "random_range_float"
    case dice
    case min
    case max
    case round
    case roundPlaces = "round_places"
    case floor
    case ceil
    case inc
    case dec
    case decimal
    case int
    case format
    case formatInvariant = "format_invariant"

    static let names = allCases.map(\.rawValue)

    static func signature(of name: String) -> FunctionSignature? {
        BuiltInFunction(rawValue: name)?.signature
    }

    var signature: FunctionSignature {
        switch self {
        case .visited, .hasAnyContent: FunctionSignature(parameters: [.string], result: .bool)
        case .visitedCount: FunctionSignature(parameters: [.string], result: .number)
        case .string: FunctionSignature(parameters: [.any], result: .string)
        case .number: FunctionSignature(parameters: [.any], result: .number)
        case .bool: FunctionSignature(parameters: [.any], result: .bool)
        case .random: FunctionSignature(parameters: [], result: .number)
        case .randomRange, .randomRangeFloat, .min, .max, .roundPlaces:
            FunctionSignature(parameters: [.number, .number], result: .number)
        case .dice, .round, .floor, .ceil, .inc, .dec, .decimal, .int:
            FunctionSignature(parameters: [.number], result: .number)
        case .format: FunctionSignature(parameters: [.string, .any], result: .string)
        case .formatInvariant: FunctionSignature(parameters: [.number], result: .string)
        }
    }
}

extension Library {
    func signature(of name: String) -> FunctionSignature? {
        functions[name].map { FunctionSignature(parameters: $0.parameters, result: $0.result) }
    }
}
