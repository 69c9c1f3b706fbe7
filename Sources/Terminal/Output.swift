#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where everything that is shown goes: a file descriptor, written to without a buffer in between.
struct Output {
    /// Nothing more can be shown: whoever was looking has gone, or the device is full.
    struct Fault: Error, Hashable {
        /// The number that `errno` had.
        let number: Int32

        /// Whether the terminal is gone.
        var isHangUp: Bool { [EIO, ENXIO, EBADF, EPIPE, ENODEV].contains(number) }

        /// Whether the other end of a pipe was closed, which is how a reader says it has seen enough.
        var isClosedPipe: Bool { number == EPIPE }
    }

    let descriptor: Int32

    /// Writes all of a text.
    /// - Throws: ``Fault``, where `SIGPIPE` is ignored; else a closed pipe ends the process.
    func put(_ text: String) throws(Fault) {
        let bytes = Array(text.utf8)
        var position = 0
        while position < bytes.count {
            let written = bytes[position...].withUnsafeBytes { rest in
                write(descriptor, rest.baseAddress, rest.count)
            }
            if written >= 0 {
                position += written
                continue
            }
            let number = errno
            switch number {
            case EINTR: continue
            case EAGAIN: waitUntilWritable()
            default: throw Fault(number: number)
            }
        }
    }

    /// Standard output may have been left non-blocking by whatever shares it.
    private func waitUntilWritable() {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
    }
}
