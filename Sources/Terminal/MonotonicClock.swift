#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells how much time has passed. It never goes back, whatever becomes of the date.
package protocol MonotonicClock {
    /// The time since a moment that stays the same.
    var now: Duration { get }
    /// For a clock that is moved by hand: a descriptor that is readable from when it was moved until ``now`` is read.
    /// `nil` for one that goes by itself.
    var moved: Int32? { get }
}

/// The system's own clock. It stands still while the machine sleeps.
package struct SystemClock: MonotonicClock {
    package init() {}

    package var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    package var moved: Int32? { nil }
}
