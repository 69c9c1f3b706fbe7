/// The patterns of `format`: text with `{0}` in it, where the value goes, perhaps with a format after a colon.
///
/// Of .NET's formats the ones that dialogue has a use for are understood: `F2` (places after the point), `N0` (the same,
/// thousands set apart), `P0` (a percentage), `D3` (whole, at least so many digits), and patterns of `0` and `#` such
/// as `0.00`. `{{` and `}}` are plain braces.
enum FormatPattern {
    static func apply(_ pattern: String, to value: Value) throws(Library.Misuse) -> String {
        var result = ""
        var rest = pattern[...]
        while let character = rest.popFirst() {
            switch character {
            case "{" where rest.first == "{", "}" where rest.first == "}":
                rest.removeFirst()
                result.append(character)
            case "{":
                guard let end = rest.firstIndex(of: "}") else { throw Library.Misuse("“{” has no “}” in its pattern") }
                result += try item(rest[..<end], value)
                rest = rest[rest.index(after: end)...]
            case "}":
                throw Library.Misuse("“}” has no “{” in its pattern")
            default:
                result.append(character)
            }
        }
        return result
    }

    /// What stands in for `{0}`, `{0,8}` or `{0:F2}`.
    private static func item(_ item: Substring, _ value: Value) throws(Library.Misuse) -> String {
        let parts = item.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let head = (parts.first ?? "").split(separator: ",", maxSplits: 1)
        guard head.first == "0" else { throw Library.Misuse("its pattern may speak only of {0}") }
        var text = value.text
        if parts.count > 1, case .number(let number) = value { text = try formatted(number, parts[1]) }
        guard head.count > 1 else { return text }
        guard let width = Int(head[1].filter { $0 != " " }), (-200...200).contains(width) else {
            throw Library.Misuse("the width in its pattern is not a number up to 200")
        }
        let padding = String(repeating: " ", count: Swift.max(0, abs(width) - text.count))
        return width < 0 ? text + padding : padding + text
    }

    private static func formatted(_ number: Float, _ format: Substring) throws(Library.Misuse) -> String {
        guard number.isFinite else { return NumberText.text(number) }
        if let custom = format.first, "0#.".contains(custom) { return try self.custom(Double(number), format) }
        let count = Int(format.dropFirst())
        guard format.dropFirst().isEmpty || (0...50).contains(count ?? -1) else {
            throw Library.Misuse("“\(format.prefix(20))” is not a format it knows")
        }
        switch format.first {
        case "F", "f": return fixed(Double(number), places: count ?? 2)
        case "N", "n": return grouped(fixed(Double(number), places: count ?? 2))
        case "P", "p": return grouped(fixed(Double(number) * 100, places: count ?? 2)) + "%"
        case "D", "d":
            let digits = fixed(Double(number.magnitude), places: 0)
            let zeros = String(repeating: "0", count: Swift.max(0, (count ?? 1) - digits.count))
            return (number < 0 ? "-" : "") + zeros + digits
        case "G", "g", nil: return NumberText.text(number)
        default: throw Library.Misuse("“\(format.prefix(20))” is not a format it knows")
        }
    }

    /// `0.00`, `#.##`, `#,##0.0`: the zeros are digits that are always shown.
    private static func custom(_ number: Double, _ format: Substring) throws(Library.Misuse) -> String {
        guard format.count <= 50, format.allSatisfy({ "0#.,".contains($0) }) else {
            throw Library.Misuse("“\(format.prefix(20))” is not a format it knows")
        }
        let halves = format.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let places = halves.count > 1 ? halves[1].filter { $0 != "," } : []
        var text = fixed(number, places: places.count)
        let always = places.lastIndex(of: "0").map { places.distance(from: places.startIndex, to: $0) + 1 } ?? 0
        var spare = places.count - always
        while spare > 0, text.hasSuffix("0") {
            text.removeLast()
            spare -= 1
        }
        if text.hasSuffix(".") { text.removeLast() }
        let least = halves[0].filter { $0 == "0" }.count
        let whole = text.drop { $0 == "-" }.prefix { $0 != "." }
        let zeros = String(repeating: "0", count: Swift.max(0, least - whole.count))
        let sign = text.hasPrefix("-") ? "-" : ""
        text = sign + zeros + text.dropFirst(sign.count)
        return halves[0].contains(",") ? grouped(text) : text
    }

    /// A number with so many digits after the point, rounded half away from zero as .NET does.
    private static func fixed(_ number: Double, places: Int) -> String {
        // A single-precision number has no more digits to show than fit below 2⁵³; what is asked for beyond is zeros.
        var known = 0
        var scale = 1.0
        while known < places, number.magnitude * scale * 10 < 9_007_199_254_740_992 {
            scale *= 10
            known += 1
        }
        let scaled = (number.magnitude * scale).rounded(.toNearestOrAwayFromZero)
        guard let whole = UInt64(exactly: scaled) else { return NumberText.text(Float(number)) }
        var digits = String(whole)
        if digits.count <= known { digits = String(repeating: "0", count: known + 1 - digits.count) + digits }
        if places > 0 {
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -known))
            digits += String(repeating: "0", count: places - known)
        }
        return (number < 0 && whole != 0 ? "-" : "") + digits
    }

    /// The digits before the point in groups of three.
    private static func grouped(_ text: String) -> String {
        let sign = text.prefix { $0 == "-" }
        let whole = text.dropFirst(sign.count).prefix { $0.isNumber }
        let rest = text.dropFirst(sign.count + whole.count)
        var grouped = ""
        for (position, digit) in whole.enumerated() {
            if position > 0, (whole.count - position) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return sign + grouped + rest
    }
}
