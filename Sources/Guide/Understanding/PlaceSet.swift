/// Some places of a list of known length, taken from the first to the last.
struct PlaceSet {
    private var words: [UInt64]
    /// No place before this word of them is in it.
    private var first = 0

    /// None of `count` places.
    init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    /// Adds a place.
    mutating func insert(_ place: Int) {
        words[place / 64] |= 1 << UInt64(place % 64)
        first = min(first, place / 64)
    }

    /// Takes out the first place, or tells that there is none.
    mutating func popFirst() -> Int? {
        while first < words.count, words[first] == 0 { first += 1 }
        guard first < words.count else { return nil }
        let bit = words[first].trailingZeroBitCount
        words[first] &= words[first] - 1
        return first * 64 + bit
    }
}
