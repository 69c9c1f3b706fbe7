#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The settings of a kiosk's terminal, in which no key has a meaning of its own.
///
/// libedit takes the settings it finds for the ones to go back to, so between its lines and its visits the terminal is in
/// these, and never for a moment in a shell's.
final class KioskTerminal {
    /// How keys come.
    enum Mode {
        /// Each as it is pressed, and not shown.
        case keys
        /// By lines that the terminal itself lets the visitor write, for terminals on which libedit cannot.
        case lines
    }

    let descriptor: Int32
    private let before: termios

    /// Takes a terminal over.
    /// - Returns: `nil` where the descriptor is none.
    init?(descriptor: Int32) {
        var settings = termios()
        guard tcgetattr(descriptor, &settings) == 0 else { return nil }
        self.descriptor = descriptor
        before = settings.usable
    }

    /// Puts a mode in force. What was typed and not yet read stays.
    func apply(_ mode: Mode) {
        var settings = before
        settings.setLocked()
        switch mode {
        case .keys:
            settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
            settings.set(VMIN, to: 1)
            settings.set(VTIME, to: 0)
        case .lines: break
        }
        tcsetattr(descriptor, TCSANOW, &settings)
    }

    /// Puts the settings back that were there before, or ones to work with where a program that was killed had left
    /// others.
    func restore() {
        var settings = before
        tcsetattr(descriptor, TCSADRAIN, &settings)
    }
}

extension termios {
    /// These settings, with everything a shell needs.
    fileprivate var usable: termios {
        var settings = self
        settings.c_lflag |= tcflag_t(ICANON | ECHO | ECHOE | ECHOK | ISIG | IEXTEN)
        settings.c_iflag |= tcflag_t(ICRNL)
        settings.c_iflag &= ~tcflag_t(IGNCR | INLCR | ISTRIP)
        settings.c_oflag |= tcflag_t(OPOST | ONLCR)
        // Ctrl and a letter, as terminals have them (POSIX names no values; these are everyone's).
        let characters = [(VINTR, 0x03), (VQUIT, 0x1C), (VSUSP, 0x1A), (VEOF, 0x04), (VERASE, 0x7F), (VKILL, 0x15)]
        for (index, value) in characters where character(index) == 0 { settings.set(index, to: UInt8(value)) }
        return settings
    }

    /// No key sends a signal, stops the output, ends the input or takes the next key as it is.
    fileprivate mutating func setLocked() {
        c_lflag &= ~tcflag_t(ISIG | IEXTEN)
        c_iflag &= ~tcflag_t(IXON | IXOFF | IXANY | BRKINT | PARMRK)
        c_iflag |= tcflag_t(IGNBRK)
        for index in [VINTR, VQUIT, VSUSP, VEOF, VEOL, VSTART, VSTOP] { set(index, to: 0) }
    }

    fileprivate mutating func set(_ index: Int32, to value: UInt8) {
        withUnsafeMutableBytes(of: &c_cc) { $0[Int(index)] = value }
    }

    private func character(_ index: Int32) -> UInt8 {
        withUnsafeBytes(of: c_cc) { $0[Int(index)] }
    }
}
