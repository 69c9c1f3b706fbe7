/// An attribute while its line is being read: where it begins and ends is still counted in bytes.
struct MarkupStretch {
    /// The attribute's name.
    let name: String
    /// Where it begins in the text without markup, in UTF-8 code units.
    let start: Int
    /// Just past where it ends.
    var end: Int
    /// Its properties.
    let properties: [MarkupAttribute.Property]
    /// Whom it names as speaking, or `nil` where it names no one.
    let speaker: String?

    /// Makes the stretch of an attribute.
    init(
        name: String,
        start: Int,
        end: Int? = nil,
        properties: [MarkupAttribute.Property] = [],
        speaker: String? = nil
    ) {
        self.name = name
        self.start = start
        self.end = end ?? start
        self.properties = properties
        self.speaker = speaker
    }

    /// Makes the stretch that a marker begins, empty as yet.
    init(_ marker: Marker, name: String, in bytes: [UInt8], start: Int) {
        let properties = marker.properties.map {
            MarkupAttribute.Property(name: bytes.text($0.name), value: $0.value.value(in: bytes))
        }
        var speaker: String?
        if name == MarkupName.character,
            let property = marker.properties.first(where: { bytes[$0.name].elementsEqual(MarkupName.name.utf8) })
        {
            let text = property.value.text(in: bytes)
            speaker = text.isEmpty ? nil : text
        }
        self.init(name: name, start: start, properties: properties, speaker: speaker)
    }

    /// Puts together what was read of a line.
    /// - Parameters:
    ///   - bytes: The text without markup.
    ///   - stretches: Its attributes, in the order of the markers that begin them.
    ///   - problems: What is wrong with the markup.
    /// - Returns: The line's markup, places counted in characters.
    static func markup(of bytes: [UInt8], stretches: [MarkupStretch], problems: [MarkupProblem]) -> Markup {
        let text = String(decoding: bytes, as: UTF8.self)
        let positions = CharacterPositions(in: text, bytes: bytes, at: stretches)
        let speaking = stretches.first { $0.name == MarkupName.character }
        var textWithoutCharacter = text
        if let speaking, speaking.speaker != nil, speaking.end > speaking.start {
            textWithoutCharacter = String(decoding: bytes[..<speaking.start] + bytes[speaking.end...], as: UTF8.self)
        }
        return Markup(
            text: text,
            attributes: stretches.map { $0.attribute(positions) },
            problems: problems,
            character: speaking?.speaker,
            textWithoutCharacter: textWithoutCharacter
        )
    }

    private func attribute(_ positions: CharacterPositions) -> MarkupAttribute {
        let position = positions.wholeCharacters(before: start)
        let length = end > start ? positions.characters(before: end) - position : 0
        return MarkupAttribute(name: name, position: position, length: length, properties: properties)
    }
}
