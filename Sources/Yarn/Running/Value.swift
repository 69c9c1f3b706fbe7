/// A value that a variable can hold. An enum's case is held as its raw value.
public enum Value: Hashable, Sendable {
    /// A number. Yarn's numbers are single-precision, as in the reference implementation.
    case number(Float)
    /// A run of text.
    case string(String)
    /// `true` or `false`.
    case bool(Bool)
}
