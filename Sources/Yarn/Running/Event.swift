/// What a dialogue does next.
public enum Event: Hashable, Sendable {
    /// A line is said.
    case line(Line)
    /// The visitor chooses. Where none of the options is available, answer with ``Dialogue/chooseNothing()``.
    case options([Option])
    /// The host is asked to do something.
    case command(Command)
    /// The dialogue is over.
    case end
}

/// One of the options the visitor chooses from.
public struct Option: Hashable, Sendable {
    /// What the option says.
    public let line: Line
    /// Whether its condition holds. An option that is not available is delivered all the same, and cannot be chosen.
    public let isAvailable: Bool

    /// Makes an option.
    public init(line: Line, isAvailable: Bool) {
        self.line = line
        self.isAvailable = isAvailable
    }
}
