extension Markup {
    /// Reads a line that holds no markers and no escapes, only a `:` and perhaps before it the name of who speaks.
    ///
    /// ``MarkupReader`` would make the same of it; but lines like this one are the most of any dialogue, and this way is
    /// several times as fast.
    /// - Parameters:
    ///   - text: The line's text.
    ///   - colon: Where its first `:` is, in UTF-8 code units.
    init(spoken text: String, colon: Int) {
        var text = text
        let (name, words, length) = text.withUTF8 { bytes in
            let end = bytes.endOfWhiteSpace(from: colon + 1)
            let said = String(decoding: bytes[..<end], as: UTF8.self)
            return (
                bytes.text(bytes.withoutOuterWhiteSpace(before: colon)),
                String(decoding: bytes[end...], as: UTF8.self),
                said.count
            )
        }
        guard !name.isEmpty else {
            self.init(plain: text)
            return
        }
        let property = MarkupAttribute.Property(name: MarkupName.name, value: .string(name))
        self.init(
            text: text,
            attributes: [
                MarkupAttribute(name: MarkupName.character, position: 0, length: length, properties: [property])
            ],
            problems: [],
            character: name,
            textWithoutCharacter: words
        )
    }
}
