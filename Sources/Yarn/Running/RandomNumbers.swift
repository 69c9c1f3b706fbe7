/// Chance that can be repeated: the same seed gives the same numbers. SplitMix64 (Steele, Lea and Flood 2014), whose
/// whole state is one number, so that a dialogue stays cheap to copy.
struct RandomNumbers: Hashable, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not including, 1.
    mutating func fraction() -> Float {
        Float(next() >> 40) / 16_777_216
    }

    /// A whole number from 0 up to, but not including, `count`; 0 where `count` is less than 1.
    mutating func index(below count: Int) -> Int {
        guard count > 0 else { return 0 }
        // The high half of the product spreads evenly over the range, without a division.
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
    }
}
