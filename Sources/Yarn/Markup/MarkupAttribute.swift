/// A stretch of a line's text with a meaning: `[wave size=2]hello[/wave]`, or the name of whoever is speaking.
public struct MarkupAttribute: Hashable, Sendable {
    /// A property's value as it was written: a number, `true` or `false`, or text.
    public struct Property: Hashable, Sendable {
        /// The property's name; for the shorthand `[a=1]` it is the attribute's own.
        public let name: String
        /// Its value.
        public let value: Value

        /// Makes a property.
        public init(name: String, value: Value) {
            self.name = name
            self.value = value
        }
    }

    /// The attribute's name.
    public let name: String
    /// Where it begins, counted from 0 in characters of the text without markup.
    ///
    /// A character is Swift's `Character`: what a reader takes for one, an accented letter or an emoji with all its
    /// parts included. An attribute that begins or ends within one covers the whole of it.
    public let position: Int
    /// How many characters it covers; 0 for an attribute that stands alone.
    public let length: Int
    /// Its properties, in the order they were written.
    public let properties: [Property]

    /// Makes an attribute.
    public init(name: String, position: Int, length: Int, properties: [Property]) {
        self.name = name
        self.position = position
        self.length = length
        self.properties = properties
    }

    /// The value of a property, or `nil` where the attribute has none of that name.
    public subscript(property: String) -> Value? {
        properties.first { $0.name == property }?.value
    }
}
