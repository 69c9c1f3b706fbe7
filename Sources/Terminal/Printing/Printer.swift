#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What prints: a command that takes plain text on its standard input, `lp -d receipt`.
///
/// It is the only program that is ever started. No shell is, so that nothing on the card or in the command can become
/// another command: the line is taken apart into words, and those are the program and its arguments. Who needs a shell
/// writes a script and names it here.
public struct Printer: Hashable, Sendable {
    /// Why a card was not printed, for the host to log. It tells nothing of the card.
    public enum Failure: Error, Hashable, Sendable {
        /// The program could not be started; the number that `errno` had.
        case notStarted(Int32)
        /// It ended with this status; 128 and the signal's number where a signal ended it.
        case status(Int32)
        /// It took too long and was ended.
        case tooSlow
    }

    /// The program and its arguments.
    let words: [String]
    /// How long it may take.
    let limit: Duration

    /// Takes a command apart. There is no printer in an empty command, one with a quote that is not closed, or one with
    /// a NUL in it.
    /// - Parameters:
    ///   - command: The program and its arguments; quotes hold a word together. The program is looked for in `PATH`.
    ///   - limit: How long it may take. The visitor is waiting.
    public init?(command: String, limit: Duration = .seconds(10)) {
        guard let words = CommandWords.split(command), let program = words.first, !program.isEmpty,
            !command.utf8.contains(0)
        else { return nil }
        self.words = words
        self.limit = limit
    }

    /// Prints a text and waits for the program to end. Nothing is left of it afterwards, whatever it does.
    /// - Parameter text: Plain text.
    /// - Throws: ``Failure``.
    public func print(_ text: String) throws(Failure) {
        let clock = SystemClock()
        let deadline = clock.now + limit
        var process = try ChildProcess(words)
        process.write(Array(text.utf8), until: deadline, clock: clock)
        guard let status = process.wait(until: deadline, clock: clock) else {
            process.end()
            throw .tooSlow
        }
        guard status == 0 else { throw .status(status) }
    }
}
