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
    /// else with an exponent, as .NET writes single-precision numbers. Minus zero is the exception: it is written `0`,
    /// because nobody who reads a line counts so.
    static func text(_ number: Float) -> String {
        guard number.isFinite else { return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity" }
        // Up to 2²⁴ every whole number is one of its own, so all of its digits tell it from its neighbours.
        if number.magnitude < 16_777_216, let whole = Int32(exactly: number) { return String(whole) }
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

    /// The number that a text says, white space around it aside; `nil` where it says none. Digits, a point, a sign and an
    /// exponent make a number; Swift's own hexadecimal and named ones do not.
    static func number(_ text: String) -> Float? {
        let digits = trimmed(text)
        guard digits.utf8.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }) else { return nil }
        return Float(digits)
    }

    static func trimmed(_ text: String) -> Substring {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
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
