#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The size of the window that a terminal has.
enum Window {
    /// The narrowest and the widest that text is set. Wider lines are hard to read back from.
    static let textColumns = 20...100

    /// The columns text is wrapped to: one less than the window has, because a line that fills the last column leaves
    /// the cursor where terminals disagree about what comes next.
    /// - Parameter descriptor: The terminal. A size that is unknown counts as 80 columns.
    /// - Returns: A width within ``textColumns``.
    static func textWidth(of descriptor: Int32) -> Int {
        textWidth(ofColumns: columns(of: descriptor) ?? 80)
    }

    /// The columns text is wrapped to in a window with so many.
    static func textWidth(ofColumns columns: Int) -> Int {
        min(max(columns - 1, textColumns.lowerBound), textColumns.upperBound)
    }

    /// The columns of a terminal's window, or `nil` where it does not know.
    static func columns(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
