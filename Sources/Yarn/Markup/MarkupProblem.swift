/// Something in a line's markup that cannot be read as it stands.
struct MarkupProblem: Error, Hashable, Sendable {
    /// What is wrong and what to write instead, in plain words.
    let message: String
    /// Where it is, in UTF-8 code units of the text that was parsed, counted from 0.
    let offset: Int
    /// Whether another value to choose by could make it right. Before values are put into a line, such a problem is
    /// none yet.
    let dependsOnValue: Bool

    init(message: String, offset: Int, dependsOnValue: Bool = false) {
        self.message = message
        self.offset = offset
        self.dependsOnValue = dependsOnValue
    }
}
