@testable import Yarn

extension Markup {
    /// Reads a line of English.
    init(reading text: String) {
        self = MarkupParser(language: "en").parse(text)
    }

    /// Each attribute in short: its name, its properties, and the text it covers with where that begins.
    var outline: [String] {
        let characters = Array(text)
        return attributes.map { attribute in
            let covered = characters[attribute.position..<attribute.position + attribute.length]
            let properties = attribute.properties.map { " \($0.name)=\($0.value.outline)" }.joined()
            return "\(attribute.name)\(properties) @\(attribute.position) '\(String(covered))'"
        }
    }
}

extension Value {
    /// The value, text in quotes.
    fileprivate var outline: String {
        switch self {
        case .number(let number): "\(number)"
        case .bool(let bool): "\(bool)"
        case .string(let string): "\"\(string)\""
        }
    }
}
