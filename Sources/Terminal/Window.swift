#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The window that a terminal has.
struct Window: Hashable {
    /// Its size in characters.
    let columns: Int
    let rows: Int

    /// The narrowest and the widest that text is set. Wider lines are hard to find back in: WCAG 2 (success criterion
    /// 1.4.8) allows 80 characters.
    static let textColumns = 20...80

    /// A window of a size, as far as it makes sense.
    init(columns: Int, rows: Int) {
        self.columns = max(1, columns)
        self.rows = max(1, rows)
    }

    /// A terminal's window. What it does not know of its size counts as 80 columns and 24 rows.
    init(of descriptor: Int32) {
        let size = Self.size(of: descriptor)
        self.init(columns: size.columns ?? 80, rows: size.rows ?? 24)
    }

    /// The columns text is wrapped to: one less than the window has, because a line that fills the last column leaves
    /// the cursor where terminals disagree about what comes next. Within ``textColumns``.
    var textWidth: Int { Self.textWidth(ofColumns: columns) }

    /// The rows that can be read at once while there is a prompt below them, with an empty row before it and another to
    /// spare for a long line of the visitor's.
    var textRows: Int { max(1, rows - 3) }

    /// The columns text is wrapped to in a terminal's window.
    static func textWidth(of descriptor: Int32) -> Int { Window(of: descriptor).textWidth }

    /// The columns text is wrapped to in a window with so many.
    static func textWidth(ofColumns columns: Int) -> Int {
        min(max(columns - 1, textColumns.lowerBound), textColumns.upperBound)
    }

    /// The columns of a terminal's window, or `nil` where it does not know.
    static func columns(of descriptor: Int32) -> Int? { size(of: descriptor).columns }

    private static func size(of descriptor: Int32) -> (columns: Int?, rows: Int?) {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return (nil, nil) }
        return (size.ws_col > 0 ? Int(size.ws_col) : nil, size.ws_row > 0 ? Int(size.ws_row) : nil)
    }
}
