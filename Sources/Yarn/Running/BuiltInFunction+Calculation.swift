/// The built-in functions that need nothing but their arguments.
extension BuiltInFunction {
    /// Works the function out, or `nil` for those that ask the dialogue or chance.
    func calculate(_ arguments: [Value]) throws(Library.Misuse) -> Value? {
        switch self {
        case .visited, .visitedCount, .hasAnyContent, .random, .randomRange, .randomRangeFloat, .dice:
            return nil
        case .string:
            return .string(try Self.value(arguments, 0).text)
        case .number:
            return .number(try Self.convertedToNumber(Self.value(arguments, 0)))
        case .bool:
            return .bool(try Self.convertedToBool(Self.value(arguments, 0)))
        case .min:
            return .number(Swift.min(try Self.number(arguments, 0), try Self.number(arguments, 1)))
        case .max:
            return .number(Swift.max(try Self.number(arguments, 0), try Self.number(arguments, 1)))
        case .round:
            return .number(try Self.number(arguments, 0).rounded(.toNearestOrEven))
        case .roundPlaces:
            return .number(try Self.rounded(Self.number(arguments, 0), places: Self.number(arguments, 1)))
        case .floor:
            return .number(try Self.number(arguments, 0).rounded(.down))
        case .ceil:
            return .number(try Self.number(arguments, 0).rounded(.up))
        case .inc:
            let number = try Self.number(arguments, 0)
            return .number(number == number.rounded(.towardZero) ? number + 1 : number.rounded(.up))
        case .dec:
            let number = try Self.number(arguments, 0)
            return .number(number == number.rounded(.towardZero) ? number - 1 : number.rounded(.down))
        case .decimal:
            let number = try Self.number(arguments, 0)
            return .number(number - number.rounded(.towardZero))
        case .int:
            return .number(try Self.number(arguments, 0).rounded(.towardZero))
        case .format:
            guard case .string(let pattern) = try Self.value(arguments, 0) else {
                throw Library.Misuse("its first value must be text")
            }
            return .string(try FormatPattern.apply(pattern, to: Self.value(arguments, 1)))
        case .formatInvariant:
            return .string(NumberText.text(try Self.number(arguments, 0)))
        }
    }

    static func value(_ arguments: [Value], _ position: Int) throws(Library.Misuse) -> Value {
        guard position < arguments.count else { throw Library.Misuse("it is given too few values") }
        return arguments[position]
    }

    static func number(_ arguments: [Value], _ position: Int) throws(Library.Misuse) -> Float {
        guard case .number(let number) = try value(arguments, position) else {
            throw Library.Misuse("it needs a number")
        }
        return number
    }

    private static func convertedToNumber(_ value: Value) throws(Library.Misuse) -> Float {
        switch value {
        case .number(let number): return number
        case .bool(let bool): return bool ? 1 : 0
        case .string(let text):
            guard let number = NumberText.number(text) else {
                throw Library.Misuse("“\(text.prefix(40))” is not a number")
            }
            return number
        }
    }

    private static func convertedToBool(_ value: Value) throws(Library.Misuse) -> Bool {
        switch value {
        case .bool(let bool): return bool
        case .number(let number): return number != 0
        case .string(let text):
            switch NumberText.trimmed(text).lowercased() {
            case "true": return true
            case "false": return false
            default: throw Library.Misuse("“\(text.prefix(40))” is neither true nor false")
            }
        }
    }

    private static func rounded(_ number: Float, places: Float) throws(Library.Misuse) -> Float {
        guard let places = Int(exactly: places), (0...15).contains(places) else {
            throw Library.Misuse("it can round to 0 to 15 places")
        }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return Float((Double(number) * scale).rounded(.toNearestOrEven) / scale)
    }
}
