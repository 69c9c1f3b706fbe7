#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program that was started, with a pipe to its standard input.
///
/// It gets nothing else of ours: no terminal, no open file, no signal that is held back. What it writes goes nowhere. It
/// has a process group of its own, so that whatever it starts can be ended with it.
struct ChildProcess {
    private let process: pid_t
    private var pipeEnd: Int32?

    /// Starts a program.
    /// - Parameter words: Its name, looked for in `PATH`, and its arguments; at least the name.
    /// - Throws: ``Printer/Failure/notStarted(_:)``.
    init(_ words: [String]) throws(Printer.Failure) {
        var ends: [Int32] = [-1, -1]
        guard let program = words.first, pipe(&ends) == 0 else { throw .notStarted(errno) }
        let (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(writing, F_SETFL, O_NONBLOCK)
        var process = pid_t()
        let status = Self.spawn(&process, program, words, input: reading)
        close(reading)
        guard status == 0 else {
            close(writing)
            throw .notStarted(status)
        }
        self.process = process
        pipeEnd = writing
    }

    private static func spawn(_ process: inout pid_t, _ program: String, _ words: [String], input: Int32) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        // libedit holds copies of the terminal, which a program we start would have too.
        for descriptor in (STDERR_FILENO + 1)..<1024 where fcntl(descriptor, F_GETFD) & ~FD_CLOEXEC == 0 {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        #if canImport(Darwin)
            posix_spawnattr_setpgroup(&attributes, 0)
            let ownGroup = POSIX_SPAWN_SETPGROUP
        #else
            // POSIX_SPAWN_SETSID, which the C headers show only to those who ask for GNU's additions. A session of its
            // own leaves it without our terminal, which it could else open by name.
            let ownGroup: Int32 = 0x80
        #endif
        let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(ownGroup)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        return posix_spawnp(&process, program, &actions, &attributes, arguments, environ)
    }

    /// Writes to its standard input and closes it; gives up where it takes nothing any more, or not in time.
    ///
    /// `SIGPIPE` must be ignored or held back, as it is in a visit.
    mutating func write(_ bytes: [UInt8], until deadline: Duration, clock: SystemClock) {
        guard let descriptor = pipeEnd else { return }
        pipeEnd = nil
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty, clock.now < deadline {
            let count = rest.withUnsafeBytes { Self.put($0, to: descriptor) }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                let left = (deadline - clock.now) / .milliseconds(1)
                _ = poll(&request, 1, Int32(max(0, min(left.rounded(.up), 60_000))))
            default: return
            }
        }
    }

    private static func put(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    /// Waits for it to end.
    /// - Returns: Its status, or 128 and the number of the signal that ended it; `nil` where it still runs.
    func wait(until deadline: Duration, clock: SystemClock) -> Int32? {
        while true {
            var status: Int32 = 0
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return Self.status(from: status) }
            // Whoever has SIGCHLD ignored has no children left to wait for.
            if ended < 0, errno != EINTR { return errno == ECHILD ? 0 : -1 }
            guard clock.now < deadline else { return nil }
            _ = poll(nil, 0, 10)
        }
    }

    /// Ends it, and whatever it has started, and leaves no zombie.
    func end() {
        kill(-process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    private static func status(from status: Int32) -> Int32 {
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
