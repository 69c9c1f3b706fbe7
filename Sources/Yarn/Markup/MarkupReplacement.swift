/// The text that takes the place of `[select …/]`, `[plural …/]` or `[ordinal …/]`.
struct MarkupReplacement {
    /// How the text is chosen.
    enum Kind: String {
        /// By the value itself.
        case select
        /// By how the language counts the value: one apple, two apples.
        case plural
        /// By how the language ranks the value: first, second.
        case ordinal
    }

    /// The text; empty where there is none to choose.
    let text: [UInt8]
    /// What stood in the way of choosing.
    let problems: [MarkupProblem]

    /// Chooses the text.
    init(_ marker: Marker, kind: Kind, in bytes: [UInt8], plurals: MarkupPlurals) {
        var choice = Choice(marker: marker, name: kind.rawValue, bytes: bytes)
        if let value = choice.value() {
            switch kind {
            case .select: choice.take(keyed: value)
            case .plural: choice.take(counted: value, .cardinal, plurals)
            case .ordinal: choice.take(counted: value, .ordinal, plurals)
            }
        }
        text = choice.text
        problems = choice.problems
    }
}

/// A choice being made.
private struct Choice {
    let marker: Marker
    let name: String
    let bytes: [UInt8]
    var text: [UInt8] = []
    var problems: [MarkupProblem] = []

    mutating func value() -> [UInt8]? {
        let property = marker.properties.first { bytes[$0.name].elementsEqual(MarkupName.value.utf8) }
        if let property { return property.value.unescaped(in: bytes) }
        report("[\(name)] has no value to choose by: write value=… in it.")
        return nil
    }

    mutating func take(keyed value: [UInt8]) {
        guard let property = property(keyed: value) else {
            let key = String(decoding: value, as: UTF8.self)
            report("[select] has no text for \"\(key)\": write \(key)=\"…\" in it.", dependsOnValue: true)
            return
        }
        text = property.value.unescaped(in: bytes, percent: value)
    }

    mutating func take(counted value: [UInt8], _ use: PluralRules.Use, _ plurals: MarkupPlurals) {
        let category = category(of: String(decoding: value, as: UTF8.self), use, plurals)
        if let property = property(keyed: Array(category.rawValue.utf8)) {
            text = property.value.unescaped(in: bytes, percent: value)
            return
        }
        report(
            "[\(name)] has no text for numbers like \(String(decoding: value, as: UTF8.self)): "
                + "write \(category.rawValue)=\"…\" in it.",
            dependsOnValue: true
        )
        if let property = property(keyed: Array(PluralCategory.other.rawValue.utf8)) {
            text = property.value.unescaped(in: bytes, percent: value)
        }
    }

    private mutating func category(
        of value: String,
        _ use: PluralRules.Use,
        _ plurals: MarkupPlurals
    ) -> PluralCategory {
        guard let number = PluralOperands(value) else {
            report(
                "[\(name)] counts, but \"\(value)\" is not a number: give it one, such as value=3.",
                dependsOnValue: true
            )
            return .other
        }
        guard let rules = plurals.rules else {
            report("How \"\(plurals.language)\" counts is not known here, so the text for other is taken.")
            return .other
        }
        return rules.category(of: number, as: use)
    }

    /// The property of a name, capitals or not: `True` finds `true`. One that is written just so comes first.
    private func property(keyed key: [UInt8]) -> Marker.Property? {
        marker.properties.first { bytes[$0.name].elementsEqual(key) && !isTheValue($0) }
            ?? marker.properties.first {
                bytes[$0.name].elementsEqual(key) { Self.lowercased($0) == Self.lowercased($1) } && !isTheValue($0)
            }
    }

    /// The value is not one of the texts that it may choose.
    private func isTheValue(_ property: Marker.Property) -> Bool {
        bytes[property.name].elementsEqual(MarkupName.value.utf8)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private mutating func report(_ message: String, dependsOnValue: Bool = false) {
        problems.append(MarkupProblem(message: message, offset: marker.start, dependsOnValue: dependsOnValue))
    }
}
