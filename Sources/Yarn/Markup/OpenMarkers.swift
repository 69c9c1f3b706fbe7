/// The markers that have begun and not yet ended, in the order they began.
///
/// Attributes may be closed in any order, so a close marker ends the innermost attribute of its name. The usual one is
/// the innermost of all; a line that closes many out of order gets an index of names, so that it is read in linear
/// time all the same.
struct OpenMarkers {
    /// A marker that waits for its end.
    struct Opened {
        /// What the marker produces.
        enum Product {
            /// The attribute whose stretch is at an index of those read so far.
            case stretch(Int)
            /// Text in place of the marker, which ends at an offset of the text read so far.
            case replacement(end: Int)
        }

        /// Its name.
        let name: String
        /// Where its `[` is in the line.
        let offset: Int
        /// What it produces.
        let product: Product
        /// Whether one white space after its end is left out.
        let trimsWhiteSpace: Bool
        fileprivate var isClosed = false

        init(name: String, offset: Int, product: Product, trimsWhiteSpace: Bool) {
            self.name = name
            self.offset = offset
            self.product = product
            self.trimsWhiteSpace = trimsWhiteSpace
        }
    }

    /// Up to this many open markers are searched one by one, which is faster than an index of their names.
    private static let searchLimit = 16

    private var stack: [Opened] = []
    private var indicesByName: [String: [Int]]?

    /// Adds a marker that has begun.
    mutating func open(_ opened: Opened) {
        indicesByName?[opened.name, default: []].append(stack.count)
        stack.append(opened)
    }

    /// Ends the innermost marker of a name.
    /// - Returns: The marker, or `nil` where none of that name is open.
    mutating func close(_ name: String) -> Opened? {
        guard let index = indexOfInnermost(name) else { return nil }
        let opened = stack[index]
        stack[index].isClosed = true
        while stack.last?.isClosed == true { stack.removeLast() }
        return opened
    }

    /// Ends every marker.
    /// - Returns: Those that were open, in the order they began.
    mutating func closeAll() -> [Opened] {
        defer {
            stack = []
            indicesByName = nil
        }
        return stack.filter { !$0.isClosed }
    }

    private mutating func indexOfInnermost(_ name: String) -> Int? {
        if indicesByName == nil {
            if stack.last?.name == name { return stack.count - 1 }
            if stack.count <= Self.searchLimit { return stack.lastIndex { !$0.isClosed && $0.name == name } }
            indexNames()
        }
        return indicesByName?[name]?.popLast()
    }

    private mutating func indexNames() {
        var indices: [String: [Int]] = [:]
        for (index, opened) in stack.enumerated() where !opened.isClosed {
            indices[opened.name, default: []].append(index)
        }
        indicesByName = indices
    }
}
