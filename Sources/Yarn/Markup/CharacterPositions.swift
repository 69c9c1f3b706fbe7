/// Turns places in a text's bytes into places in its characters, in one walk for all of them.
struct CharacterPositions {
    /// Where bytes and characters are one and the same, nothing is looked up.
    private var offsets: [Int] = []
    /// For each offset, how many characters end at or before it, and how many begin before it.
    private var counts: [(whole: Int, begun: Int)] = []

    /// Counts the characters before each end of some stretches.
    /// - Parameters:
    ///   - text: The text.
    ///   - bytes: The same text's UTF-8 code units.
    ///   - stretches: The stretches to be placed.
    init(in text: String, bytes: [UInt8], at stretches: [MarkupStretch]) {
        // Within ASCII only CR LF makes one character of two bytes.
        guard !stretches.isEmpty, bytes.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "\r") }) else { return }
        var sorted: [Int] = []
        sorted.reserveCapacity(stretches.count * 2)
        for stretch in stretches {
            sorted.append(stretch.start)
            sorted.append(stretch.end)
        }
        sorted.sort()
        var index = text.startIndex
        var reached = 0
        var characters = 0
        for offset in sorted where offset != offsets.last {
            while reached < offset, index < text.endIndex {
                let next = text.index(after: index)
                reached += text.utf8.distance(from: index, to: next)
                characters += 1
                index = next
            }
            offsets.append(offset)
            counts.append((whole: reached > offset ? characters - 1 : characters, begun: characters))
        }
    }

    /// How many characters lie wholly before a byte.
    func wholeCharacters(before offset: Int) -> Int { count(at: offset)?.whole ?? offset }

    /// How many characters lie before a byte, one that goes on past it included.
    func characters(before offset: Int) -> Int { count(at: offset)?.begun ?? offset }

    private func count(at offset: Int) -> (whole: Int, begun: Int)? {
        var low = 0
        var high = offsets.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low < counts.count ? counts[low] : nil
    }
}
