import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A signal that a visit answers to.
enum Signal: Hashable, CaseIterable {
    /// Ctrl-C, where the terminal turns it into a signal.
    case interrupt
    /// The terminal is gone.
    case hangUp
    /// The system asks the program to end.
    case terminate
    /// The window has another size.
    case resize

    /// The system's number for it.
    var number: Int32 {
        switch self {
        case .interrupt: SIGINT
        case .hangUp: SIGHUP
        case .terminate: SIGTERM
        case .resize: SIGWINCH
        }
    }

    /// The exit status by which shells tell that a signal ended a program.
    var exitStatus: Int32 { 128 + number }
}

/// Turns signals into bytes that can be waited for beside the keyboard.
///
/// Nothing runs inside a signal handler: the signals are blocked, and a thread that does nothing else waits for them and
/// writes the number of each into a pipe.
final class Signals {
    /// Readable when a signal came: a byte for each, its number.
    let descriptor: Int32
    private let thread: pthread_t
    private let forwarding: Forwarding
    private let maskBefore: sigset_t

    /// What the thread that waits knows.
    private final class Forwarding: Sendable {
        /// Where it writes.
        let descriptor: Int32
        /// Whether it is to end with the next signal.
        let isEnding = Atomic(false)

        init(to descriptor: Int32) { self.descriptor = descriptor }
    }

    /// Begins to take signals. Call it before the process has other threads, or they will still be interrupted.
    /// - Returns: `nil` where the system has no pipe or thread to spare; signals then do what they always do.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        let (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var taken = Self.taken
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, &taken, &before)
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let forwarding = Forwarding(to: writing)
        let argument = Unmanaged.passRetained(forwarding)
        let isStarted = pthread_create(&thread, nil, Self.forward, argument.toOpaque())
        if isStarted != 0 { argument.release() }
        #if canImport(Darwin)
            guard isStarted == 0, let thread else {
                Self.giveUp(reading, writing, &before)
                return nil
            }
        #else
            guard isStarted == 0 else {
                Self.giveUp(reading, writing, &before)
                return nil
            }
        #endif
        descriptor = reading
        self.thread = thread
        self.forwarding = forwarding
        maskBefore = before
    }

    deinit {
        // Any signal wakes the thread. That it ends is not left to its next write: a child that was started at the wrong
        // moment may hold the other end of the pipe open.
        forwarding.isEnding.store(true, ordering: .releasing)
        close(descriptor)
        pthread_kill(thread, SIGWINCH)
        pthread_join(thread, nil)
        var mask = maskBefore
        pthread_sigmask(SIG_SETMASK, &mask, nil)
    }

    private static func giveUp(_ reading: Int32, _ writing: Int32, _ mask: inout sigset_t) {
        close(reading)
        close(writing)
        pthread_sigmask(SIG_SETMASK, &mask, nil)
    }

    private static var taken: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in Signal.allCases { sigaddset(&set, signal.number) }
        // A closed pipe is an error to be read, not an end: for this thread and the one it starts.
        sigaddset(&set, SIGPIPE)
        return set
    }

    private static let forward: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
        guard let argument else { return nil }
        let forwarding = Unmanaged<Forwarding>.fromOpaque(argument).takeRetainedValue()
        var waited = Signals.taken
        sigdelset(&waited, SIGPIPE)
        while true {
            var number: Int32 = 0
            guard sigwait(&waited, &number) == 0 else { continue }
            if forwarding.isEnding.load(ordering: .acquiring) { break }
            var byte = UInt8(truncatingIfNeeded: number)
            guard write(forwarding.descriptor, &byte, 1) == 1 else { break }
        }
        close(forwarding.descriptor)
        return nil
    }
}
