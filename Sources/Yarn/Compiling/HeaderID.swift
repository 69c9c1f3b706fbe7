/// The id of a header's row in a string table: `hear:WetMyself`, and `hear:WetMyself:2` for the node's second such header.
///
/// Which headers are worth translating is for the host to say; Backtalk's are those of ``StringTable/translatedHeaders``.
enum HeaderID {
    static func id(of key: String, in node: String, number: Int) -> String {
        number == 1 ? "\(key):\(node)" : "\(key):\(node):\(number)"
    }
}

extension Program.Node {
    /// The headers with a key, with the ids of their rows.
    func headers(_ key: String) -> [(id: String, value: String)] {
        values(ofHeader: key).enumerated().map { (HeaderID.id(of: key, in: name, number: $0 + 1), $1) }
    }
}

extension StringTable {
    /// The headers that have rows of their own: the words by which a node is heard, and what is asked where they are not
    /// quite said.
    static let translatedHeaders = ["hear", "ask"]
    /// The tag whose values the column `hear` gives in another language.
    static let translatedTag = "hear"
}
