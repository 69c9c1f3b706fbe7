import Glibc

/// A program that runs on a pseudo-terminal of its own, as the leader of its session, like one that owns a console.
public final class ProcessOnTerminal {
    /// The program's process.
    public let process: pid_t
    private let keyboard: Int32
    /// The terminal's other end, held so that its settings can be looked at when the program has ended.
    private let screen: Int32
    private var status: Int32?

    /// What the program has written and was not yet asked for.
    public private(set) var output: [UInt8] = []

    /// Starts a program.
    /// - Parameters:
    ///   - path: Where it is.
    ///   - arguments: Its arguments.
    ///   - environment: Its variables.
    ///   - passing: Descriptors it is given, by the numbers it knows them by.
    ///   - columns: The columns of its window.
    ///   - rows: The rows of its window.
    public init?(
        _ path: String,
        _ arguments: [String],
        environment: [String: String] = ["TERM": "xterm", "LANG": "C.UTF-8"],
        passing: [Int32: Int32] = [:],
        columns: Int = 80,
        rows: Int = 24
    ) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        var (keyboard, screen): (Int32, Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 128)
        guard openpty(&keyboard, &screen, &name, nil, &size) == 0 else { return nil }
        for descriptor in [keyboard, screen] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(keyboard, F_SETFL, O_NONBLOCK)
        self.keyboard = keyboard
        self.screen = screen
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that the leader of a session opens is the one that controls it.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        for (number, descriptor) in passing { posix_spawn_file_actions_adddup2(&actions, descriptor, number) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // POSIX_SPAWN_SETSID of <spawn.h>, which defines it only for GNU sources.
        posix_spawnattr_setflags(&attributes, 0x80)
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var process = pid_t()
        guard posix_spawn(&process, path, &actions, &attributes, words, variables) == 0 else {
            close(keyboard)
            close(screen)
            return nil
        }
        self.process = process
    }

    deinit {
        if !hasEnded { kill(process, SIGKILL) }
        close(keyboard)
        close(screen)
        var status: Int32 = 0
        if self.status == nil { waitpid(process, &status, 0) }
    }

    /// Whether the program has ended.
    public var hasEnded: Bool {
        if status != nil { return true }
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG) == process else { return false }
        self.status = status
        return true
    }

    /// The status the program exited with, once it has; `nil` where a signal ended it.
    public var exitStatus: Int32? {
        guard hasEnded, let status, status & 0x7F == 0 else { return nil }
        return status >> 8 & 0xFF
    }

    /// Presses keys.
    public func type(_ bytes: some Collection<UInt8>) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty, !hasEnded {
            let written = rest.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else {
                guard errno == EAGAIN else { return }
                absorb(waiting: 5)
            }
        }
    }

    /// Changes the window.
    public func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
    }

    /// Takes in what the program has written. Of more than a mebibyte the older half is forgotten.
    public func absorb(waiting milliseconds: Int32 = 0) {
        var request = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0, request.revents & Int16(POLLIN) != 0 else { return }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(keyboard, &chunk, chunk.count)
        if count > 0 { output += chunk.prefix(count) }
        if output.count > 1 << 20 { output.removeFirst(1 << 19) }
    }

    /// Forgets what the program has written so far.
    public func clearOutput() { output = [] }

    /// Watches until something is true.
    /// - Returns: Whether it was within ten seconds.
    public func wait(until condition: (ProcessOnTerminal) -> Bool) -> Bool {
        let deadline = ContinuousClock.now + .seconds(10)
        while !condition(self) {
            guard ContinuousClock.now < deadline else { return false }
            absorb(waiting: 10)
        }
        return true
    }

    /// Whether the program has written a text since its output was last cleared.
    public func hasWritten(_ text: String) -> Bool {
        String(decoding: output, as: UTF8.self).contains(text)
    }

    /// The terminal's settings.
    public var settings: termios {
        var settings = termios()
        tcgetattr(screen, &settings)
        return settings
    }

    /// The memory the program holds, in KiB (`VmRSS` of proc(5)).
    public var residentKibibytes: Int {
        let line = Self.text("/proc/\(process)/status").split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { $0.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) }.first } ?? 0
    }

    /// The processes that the program has started and that still run: those whose parent it is (proc(5), `stat`).
    public var children: [pid_t] {
        guard let folder = opendir("/proc") else { return [] }
        defer { closedir(folder) }
        var children: [pid_t] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let number = pid_t(name) else { continue }
            // The program's name comes second, in parentheses; then its state, then its parent.
            let fields = Self.text("/proc/\(name)/stat").split(separator: ")").last?.split(separator: " ") ?? []
            if fields.count > 1, pid_t(fields[1]) == process { children.append(number) }
        }
        return children
    }

    private static func text(_ path: String) -> String {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = read(file, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
