/// What a visitor can take home on paper: how to book, and the advice.
///
/// Lines that carry `#take_home` are the advice. Nothing else of the visit is on it: no answer, no question, no warning.
public struct TakeHomeCard: Hashable, Sendable {
    /// How to book, as it was shown.
    public let booking: Booking
    /// What stands above the advice.
    public let heading: String
    /// The advice, as it was said.
    public let advice: [String]
    /// What stands below it, a line each.
    public let closing: [String]

    /// Makes a card.
    public init(booking: Booking, heading: String, advice: [String], closing: [String]) {
        self.booking = booking
        self.heading = heading
        self.advice = advice
        self.closing = closing
    }

    /// The card as plain text.
    /// - Parameter width: The columns of a line. A receipt printer has 32 to 48.
    /// - Returns: The lines. No control characters, and none wider than the width but for a character that is wider alone.
    public func lines(width: Int = 40) -> [String] {
        var lines: [String] = []
        func add(_ texts: [String], hanging indent: Int = 0) {
            let texts = texts.map(\.sanitised).filter { !$0.isEmpty }
            guard !texts.isEmpty else { return }
            if !lines.isEmpty { lines.append("") }
            lines += texts.flatMap { $0.wrapped(to: width, hanging: indent) }
        }
        add([booking.practice])
        add([booking.invitation, booking.phone.unbreakable])
        add(booking.details)
        add([heading])
        add(advice.filter { !$0.isEmpty }.map { $0.hasPrefix("- ") ? $0 : "- " + $0 }, hanging: 2)
        add(closing)
        return lines.map(\.breakable)
    }
}
