/// What one press of a key comes to, whatever bytes the terminal makes of it.
enum Keystroke: Hashable {
    /// A letter, a digit, a sign: something to be written. A pasted text is many of these, its line ends spaces.
    case character(Unicode.Scalar)
    /// A key with Ctrl, or one that has always sent the same: Enter, Tab, Backspace. 0 to 31, or 127.
    case control(UInt8)
    /// A key with Alt.
    case meta(UInt8)
    /// A key that moves or deletes.
    case editing(EditingKey)
    /// The Escape key alone.
    case escape
    /// A key that means nothing here: F5, Insert, Page Up.
    case unknown
    /// Something no key sent: the mouse, the window that gained or lost the focus, the terminal's answer to a question.
    case report

    /// A key that moves or deletes, for which terminals have no one byte.
    enum EditingKey: Hashable {
        case up, down, left, right, home, end, delete, wordLeft, wordRight
    }

    /// Whether a person did it.
    var isPressed: Bool {
        switch self {
        case .character, .control, .meta, .editing, .escape, .unknown: true
        case .report: false
        }
    }
}
