/// What came of asking for a line.
enum Reading: Hashable {
    /// A line, freed of control characters; it may be empty.
    case line(String)
    /// Ctrl-C.
    case interrupted
    /// Ctrl-D on an empty line, or the end of the file or pipe.
    case endOfInput
    /// The visitor is gone: they did nothing for longer than ``Input/patience`` lasts.
    case abandoned
    /// The system wants the program to end.
    case stopped(Signal)
}
