extension Value {
    /// The value as text, as the reference writes it into a line: `True`, `3`, `0.5`.
    public var text: String {
        switch self {
        case .string(let text): text
        case .bool(let bool): bool ? "True" : "False"
        case .number(let number): NumberText.text(number)
        }
    }
}

/// How numbers are written.
enum NumberText {
    /// The shortest text that reads back as the same number. Plain digits up to nine before the point and four after it,
    /// else with an exponent, as .NET writes single-precision numbers.
    static func text(_ number: Float) -> String {
        guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity" }
        if let whole = Int32(exactly: number), abs(Int64(whole)) < 1_000_000_000 { return String(whole) }
        let (digits, exponent) = decimal(number.magnitude)
        let sign = number < 0 ? "-" : ""
        guard exponent > -5, exponent < 9 else {
            let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
            let size = abs(exponent) < 10 ? "0\(abs(exponent))" : "\(abs(exponent))"
            return sign + digits.prefix(1) + fraction + "E" + (exponent < 0 ? "-" : "+") + size
        }
        if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
        if digits.count <= exponent + 1 {
            return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count)
        }
        return sign + digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
    }

    /// The digits that tell a number from its neighbours, and the power of ten of the first of them.
    private static func decimal(_ number: Float) -> (digits: String, exponent: Int) {
        // Swift's own text has these digits already; only the point and the exponent are placed otherwise.
        let parts = number.description.split(separator: "e", maxSplits: 1)
        let mantissa = parts.first ?? "0"
        let whole = mantissa.prefix { $0 != "." }
        let fraction = mantissa.dropFirst(whole.count + 1)
        let all = String(whole + fraction)
        let leading = all.prefix { $0 == "0" }.count
        let power = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + whole.count - 1 - leading
        var digits = String(all.dropFirst(leading))
        while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
        return (digits, power)
    }
}
