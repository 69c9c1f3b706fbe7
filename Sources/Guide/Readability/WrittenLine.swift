/// A line as it stands in a file, and what of it is read.
enum WrittenLine {
    /// The words of a line: without markup, values that are put in, the bullet of a list, and the name of who speaks.
    static func said(_ line: String) -> String {
        var said = ""
        var depth = 0
        var isEscaped = false
        var isNamed = false
        for character in line {
            if isEscaped {
                isEscaped = false
                if depth == 0 { said.append(character) }
                continue
            }
            switch character {
            case "\\": isEscaped = true
            case "{", "[": depth += 1
            case "}", "]": depth = max(0, depth - 1)
            case ":" where depth == 0 && !isNamed:
                // What stands before it is who speaks, unless it is more than a name has.
                isNamed = true
                if said.split(separator: " ").count <= longestName { said = "" } else { said.append(character) }
            default: if depth == 0 { said.append(character) }
            }
        }
        return said
    }
    /// The most words a speaker's name has.
    private static let longestName = 3
}
