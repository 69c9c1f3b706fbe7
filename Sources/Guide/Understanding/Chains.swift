/// Numbers under other numbers: for each word the phrasings it may be part of.
///
/// All stand in one array, each with where the next under the same number is: thousands are added before the first prompt,
/// and looked up at every turn.
struct Chains: Sendable {
    private struct Link: Sendable {
        let value: Int32
        /// Where the link before it is, or less than 0.
        let before: Int32
    }

    /// For every number, where its last link is, or less than 0.
    private var ends: [Int32] = []
    private var links: [Link] = []

    /// Adds a value under a number; 0 or more, both.
    mutating func add(_ value: Int, under number: Int) {
        while ends.count <= number { ends.append(-1) }
        links.append(Link(value: Int32(truncatingIfNeeded: value), before: ends[number]))
        ends[number] = Int32(truncatingIfNeeded: links.count - 1)
    }

    /// Does something with every value under a number, the last added first.
    func forEach(under number: Int, _ body: (Int) -> Void) {
        guard number < ends.count else { return }
        var place = ends[number]
        while place >= 0 {
            let link = links[Int(place)]
            body(Int(link.value))
            place = link.before
        }
    }
}
