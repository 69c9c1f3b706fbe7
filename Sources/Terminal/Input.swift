#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the visitor's words come from: a keyboard, a pipe or a file, with the signals that may come in between, and the
/// time that passes while nothing comes.
final class Input {
    /// What came next.
    enum Arrival: Hashable {
        /// A byte of what was typed.
        case byte(UInt8)
        /// A signal.
        case signal(Signal)
        /// Nothing, for so long that it matters. Only while there is a ``patience``.
        case idle(Idleness)
        /// There is nothing more, and never will be.
        case ended
    }

    /// What is to be told about a visitor who does nothing.
    enum Idleness: Hashable {
        /// The visitor is to be asked whether they are there. Comes again for each second that passes.
        case warning(secondsLeft: Int)
        /// They are there. What they pressed comes next; it was meant for the warning alone.
        case resumed
        /// They are gone.
        case over
    }

    let descriptor: Int32
    let clock: any MonotonicClock
    /// How long to wait for a visitor; `nil` for as long as it takes.
    private(set) var patience: Patience?
    private let signals: Int32?
    /// When the byte that was taken last was read, together with those that had come with it.
    private(set) var latestRead = Duration.zero
    private var buffer: [UInt8] = []
    private var position = 0
    private var hasResumed = false

    /// Reads from a descriptor, which stays the caller's to close.
    /// - Parameters:
    ///   - descriptor: What to read; blocking or not.
    ///   - signals: Where the numbers of signals can be read, a byte each, or `nil` for none.
    ///   - clock: What tells the time.
    init(descriptor: Int32, signals: Int32? = nil, clock: any MonotonicClock = SystemClock()) {
        self.descriptor = descriptor
        self.signals = signals
        self.clock = clock
    }

    /// Waits for what comes next.
    func next() -> Arrival {
        // Without a deadline there is always something in the end.
        next(by: nil) ?? .ended
    }

    /// Waits for what comes next, but not longer than until a moment.
    /// - Parameter deadline: A time of the ``clock``, or `nil` to wait for ever.
    /// - Returns: What came, or `nil` where nothing did.
    func next(by deadline: Duration?) -> Arrival? {
        while true {
            if hasResumed {
                hasResumed = false
                return .idle(.resumed)
            }
            if position < buffer.count {
                position += 1
                return .byte(buffer[position - 1])
            }
            // Keys that were pressed in time count, however late they are looked at.
            let ready = wait(until: [deadline, patience?.deadline].compactMap(\.self).min())
            if ready.signals, let signal = readSignal() { return .signal(signal) }
            if ready.words {
                if !fill() { return .ended }
                continue
            }
            let now = clock.now
            if let idleness = patience?.check(at: now) { return .idle(idleness) }
            if let deadline, now >= deadline { return nil }
        }
    }

    /// Lets a time pass, or less if anything comes before; what came is still there for ``next()``.
    func rest(seconds: Double) {
        guard seconds > 0 else { return }
        // A pause longer than a minute is a slip of the pen in a dialogue.
        let deadline = clock.now + .seconds(min(seconds, 60))
        while position >= buffer.count, !hasResumed, clock.now < deadline {
            let ready = wait(until: deadline)
            if ready.words || ready.signals { return }
        }
    }

    /// Waits for a visitor as long as this, from now on.
    /// - Parameters:
    ///   - idle: How long nothing may happen before the warning; `nil` to wait as long as it takes.
    ///   - warning: How long the warning stands.
    func wait(idle: Duration?, warning: Duration = .zero) {
        patience = idle.map { Patience(idle: $0, warning: warning, now: clock.now) }
        hasResumed = false
    }

    /// Begins to be patient anew: something was shown that takes time to read.
    func renewPatience() {
        if patience?.renew(at: clock.now) == true { hasResumed = true }
    }

    /// Forgets what was typed and not yet taken.
    func discard() {
        buffer = []
        position = 0
        hasResumed = false
        tcflush(descriptor, TCIFLUSH)
    }

    /// Takes what was typed before now, without taking it for a sign of someone who is there now.
    func takeQuietly() -> [UInt8] {
        var taken = Array(buffer[position...])
        let patience = patience
        if wait(until: .zero).words, fill() { taken += buffer }
        buffer = []
        position = 0
        hasResumed = false
        self.patience = patience
        return taken
    }

    /// Waits until something can be read, or a moment has come, or a clock was moved by hand.
    private func wait(until deadline: Duration?) -> (words: Bool, signals: Bool) {
        var requests = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
        // A negative descriptor is passed over.
        requests.append(pollfd(fd: signals ?? -1, events: Int16(POLLIN), revents: 0))
        requests.append(pollfd(fd: clock.moved ?? -1, events: Int16(POLLIN), revents: 0))
        let left = deadline.map { max(.zero, $0 - clock.now) }
        guard poll(&requests, nfds_t(requests.count), milliseconds(left)) > 0 else { return (false, false) }
        return (requests[0].revents != 0, requests[1].revents != 0)
    }

    /// How long to wait at most, rounded up: a moment too early would only mean to wait once more.
    private func milliseconds(_ left: Duration?) -> Int32 {
        guard let left else { return -1 }
        if left > .zero, clock.moved != nil { return -1 }
        let milliseconds = left / .milliseconds(1)
        return Int32(min(milliseconds.rounded(.up), 60_000))
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
            latestRead = clock.now
            renewPatience()
            return true
        }
        // A hung-up terminal reads as an error: also the end.
        return count < 0 && (errno == EINTR || errno == EAGAIN)
    }
}
