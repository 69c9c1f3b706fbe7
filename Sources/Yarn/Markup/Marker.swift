/// One `[…]`, read but not yet acted on.
struct Marker {
    /// What a marker does.
    enum Kind {
        /// `[name …]` begins an attribute.
        case open
        /// `[name …/]` stands alone.
        case standalone
        /// `[/name]` ends an attribute.
        case close
        /// `[/]` ends every attribute.
        case closeAll
    }

    /// A property as it is written.
    struct Property {
        /// The bytes of its name.
        let name: Range<Int>
        /// Its value.
        let value: MarkerValue
    }

    /// What it does.
    var kind: Kind
    /// The bytes of its name; empty for `[/]`.
    var name: Range<Int>
    /// Its properties, in order.
    var properties: [Property] = []
    /// Things to be mended that leave its meaning plain.
    var doubts: [MarkupProblem] = []
    /// Where its `[` is.
    let start: Int
    /// Just past its `]`.
    var end: Int
}

extension Marker {
    /// Whether one white space after the marker, or after what it covers, is left out: what its `trimwhitespace` says,
    /// else whether it stands alone.
    func trimsWhiteSpace(in bytes: [UInt8]) -> Bool {
        let property = properties.first { bytes[$0.name].elementsEqual(MarkupName.trimWhiteSpace.utf8) }
        guard let property else { return kind == .standalone }
        if case .bool(true) = property.value.form { return true }
        return false
    }
}
