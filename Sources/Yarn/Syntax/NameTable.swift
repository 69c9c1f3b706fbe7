/// A name, known by number: two names are the same exactly when their numbers are.
struct Name: Hashable, Sendable {
    let index: Int32
}

/// Every name of a compilation, kept once: nodes, variables (with their `$`), functions, enums, cases and line ids.
///
/// Names are looked up by their bytes, without making a `String` first.
struct NameTable {
    private var bytes: [UInt8] = []
    private var spans: [Span] = []
    /// Open addressing: a slot holds a name's number plus one, or 0.
    private var slots: [Int32]

    /// A table with room for some names; more room is made when needed.
    init(capacity: Int = 128) {
        var count = 2
        while count < capacity * 2 { count *= 2 }
        slots = Array(repeating: 0, count: count)
    }

    var count: Int { spans.count }

    /// The name spelled by some bytes, added if it is new.
    mutating func intern(_ spelling: ArraySlice<UInt8>) -> Name {
        var slot = Self.hash(spelling) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = slots[slot] - 1
            if bytes[spans[Int(index)].range].elementsEqual(spelling) { return Name(index: index) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let start = bytes.count
        bytes.append(contentsOf: spelling)
        spans.append(Span(start, bytes.count))
        slots[slot] = Int32(truncatingIfNeeded: spans.count)
        if spans.count * 2 > slots.count { grow() }
        return Name(index: Int32(truncatingIfNeeded: spans.count - 1))
    }

    mutating func intern(_ spelling: String) -> Name { intern(Array(spelling.utf8)[...]) }

    /// The name spelled so, or `nil` where nothing is called that.
    func find(_ spelling: String) -> Name? {
        let spelling = Array(spelling.utf8)[...]
        var slot = Self.hash(spelling) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = slots[slot] - 1
            if bytes[spans[Int(index)].range].elementsEqual(spelling) { return Name(index: index) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    func text(_ name: Name) -> String {
        String(decoding: bytes[spans[Int(name.index)].range], as: UTF8.self)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (index, span) in spans.enumerated() {
            var slot = Self.hash(bytes[span.range]) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: index + 1)
        }
    }

    /// FNV-1a, mixed once more so that the low bits depend on every byte.
    private static func hash(_ spelling: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in spelling { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        return Int(truncatingIfNeeded: hash)
    }
}
