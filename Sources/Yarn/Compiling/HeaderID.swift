/// The id of a header's row in a string table: `hear:WetMyself`.
///
/// Which headers are worth translating is for the host to say; Backtalk's are those of ``StringTable/translatedHeaders``.
package enum HeaderID {
    package static func id(of key: String, in node: String) -> String { "\(key):\(node)" }

    /// The text of the row: what a node's headers with one key say together. However many lines a writer has made of a list,
    /// in another language it is another list.
    package static func text(of values: some Sequence<String>) -> String { values.joined(separator: "; ") }
}

extension Program.Node {
    /// What the headers with a key say together, with the id of their row; `nil` where there is none.
    func header(_ key: String) -> (id: String, text: String)? {
        let values = values(ofHeader: key)
        return values.isEmpty ? nil : (HeaderID.id(of: key, in: name), HeaderID.text(of: values))
    }
}

extension StringTable {
    /// The headers that have rows of their own: the words by which a node is heard, and what is asked where they are not
    /// quite said.
    static let translatedHeaders = ["hear", "ask", "word_list", "words"]
    /// The tag whose values the column `hear` gives in another language.
    static let translatedTag = "hear"
}
