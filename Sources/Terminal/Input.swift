#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the visitor's words come from: a keyboard, a pipe or a file, with the signals that may come in between.
final class Input {
    /// What came next.
    enum Arrival: Hashable {
        /// A byte of what was typed.
        case byte(UInt8)
        /// A signal.
        case signal(Signal)
        /// There is nothing more, and never will be.
        case ended
    }

    let descriptor: Int32
    private let signals: Int32?
    private var buffer: [UInt8] = []
    private var position = 0

    /// Reads from a descriptor, which stays the caller's to close.
    /// - Parameters:
    ///   - descriptor: What to read; blocking or not.
    ///   - signals: Where the numbers of signals can be read, a byte each, or `nil` for none.
    init(descriptor: Int32, signals: Int32? = nil) {
        self.descriptor = descriptor
        self.signals = signals
    }

    /// Waits for what comes next.
    func next() -> Arrival {
        while true {
            if position < buffer.count {
                position += 1
                return .byte(buffer[position - 1])
            }
            let ready = wait(milliseconds: -1)
            if ready.signals, let signal = readSignal() { return .signal(signal) }
            if ready.words, !fill() { return .ended }
        }
    }

    /// Lets a time pass, or less if anything comes before; what came is still there for ``next()``.
    func rest(seconds: Double) {
        guard position >= buffer.count, seconds > 0 else { return }
        // A pause longer than a minute is a slip of the pen in a dialogue.
        _ = wait(milliseconds: Int32(min(seconds, 60) * 1000))
    }

    private func wait(milliseconds: Int32) -> (words: Bool, signals: Bool) {
        var requests = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
        if let signals { requests.append(pollfd(fd: signals, events: Int16(POLLIN), revents: 0)) }
        guard poll(&requests, nfds_t(requests.count), milliseconds) > 0 else { return (false, false) }
        return (requests[0].revents != 0, requests.count > 1 && requests[1].revents != 0)
    }

    private func readSignal() -> Signal? {
        guard let signals else { return nil }
        var byte: UInt8 = 0
        guard read(signals, &byte, 1) == 1 else { return nil }
        return Signal.allCases.first { $0.number == Int32(byte) }
    }

    /// Reads what is there.
    /// - Returns: Whether there may be more.
    private func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &chunk, chunk.count)
        if count > 0 {
            buffer = Array(chunk.prefix(count))
            position = 0
            return true
        }
        // A hung-up terminal reads as an error: also the end.
        return count < 0 && (errno == EINTR || errno == EAGAIN)
    }
}
