import Glibc

/// A terminal with no one in front of it: what is typed into one end, the program under test reads from the other.
final class PseudoTerminal {
    /// The program's end.
    let program: Int32
    private let keyboard: Int32
    private(set) var display: Display

    init?(columns: Int = 80, rows: Int = 24) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        var (keyboard, program): (Int32, Int32) = (-1, -1)
        guard openpty(&keyboard, &program, nil, nil, &size) == 0 else { return nil }
        _ = fcntl(keyboard, F_SETFL, O_NONBLOCK)
        self.keyboard = keyboard
        self.program = program
        display = Display(columns: columns, rows: rows)
    }

    deinit {
        hangUp()
        close(program)
    }

    /// Presses keys.
    func type(_ keys: String) {
        type(Array(keys.utf8))
    }

    /// Sends bytes.
    func type(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else {
                // The program may be waiting for its own words to be taken in before it listens again.
                guard errno == EAGAIN else { return }
                absorb(waiting: 20)
            }
        }
    }

    /// Pulls the plug.
    func hangUp() {
        guard isPlugged else { return }
        isPlugged = false
        close(keyboard)
    }
    private var isPlugged = true

    /// Changes the window.
    func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
        display.resize(columns: columns, rows: rows)
    }

    /// Watches the screen until it is as it should be.
    /// - Returns: Whether it was within ten seconds.
    func wait(until condition: (Display) -> Bool) -> Bool {
        let deadline = ContinuousClock.now + .seconds(10)
        while !condition(display) {
            guard ContinuousClock.now < deadline else { return false }
            absorb(waiting: 20)
        }
        return true
    }

    /// Watches the screen until a line of it reads so.
    func waitForLine(_ line: String) -> Bool {
        wait { $0.lines.contains(line) }
    }

    /// Watches the screen until a program ends, as someone must: a program whose words no one takes in waits for ever.
    /// - Returns: What came of the program; the plug is pulled on one that goes on too long.
    func finish<Result>(_ program: Background<Result>) -> Result? {
        if !wait(until: { _ in program.isDone }) { hangUp() }
        return program.value()
    }

    /// Whether a flag is set in the terminal's settings.
    func has(_ flag: Int32) -> Bool {
        var settings = termios()
        return tcgetattr(program, &settings) == 0 && settings.c_lflag & UInt32(flag) != 0
    }

    /// Takes in what the program has written.
    func absorb(waiting milliseconds: Int32 = 0) {
        var request = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0, request.revents & Int16(POLLIN) != 0 else { return }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(keyboard, &chunk, chunk.count)
        if count > 0 { display.show(chunk.prefix(count)) }
    }
}
