/// A place in a source, as a person counts: the first character of a file is line 1, column 1.
public struct Place: Hashable, Sendable, Comparable {
    /// The line, counted from 1. CR, LF and CR LF each end one line.
    public let line: Int
    /// The column, counted from 1 in Unicode scalars; a tab is one column.
    public let column: Int

    /// Makes a place from a line and a column, both counted from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Whether one place comes before another in the same source.
    public static func < (first: Place, second: Place) -> Bool {
        (first.line, first.column) < (second.line, second.column)
    }
}
