import Glibc
import Synchronization

@testable import Terminal

/// A clock that stands still until a test moves it, and wakes whoever waits by it.
final class HandMovedClock: MonotonicClock, @unchecked Sendable {
    private let pipe: Pipe
    private let time = Mutex<Duration>(.zero)

    init?() {
        guard let pipe = Pipe() else { return nil }
        _ = fcntl(pipe.reading, F_SETFL, O_NONBLOCK)
        self.pipe = pipe
    }

    /// Lets time pass.
    func advance(by duration: Duration) {
        time.withLock { $0 += duration }
        _ = write(pipe.writing, [1], 1)
    }

    var now: Duration {
        var byte: UInt8 = 0
        while read(pipe.reading, &byte, 1) == 1 {}
        return time.withLock { $0 }
    }

    var moved: Int32? { pipe.reading }
}
