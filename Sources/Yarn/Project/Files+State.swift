#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Files {
    /// What the system knows of a file without reading it. A file that was written to, replaced, or whose permissions
    /// were changed has another state than before.
    package struct State: Hashable, Sendable {
        /// Which file of its device it is: a file put in another's place is another.
        package let number: UInt64
        /// Its length in bytes.
        package let size: Int64
        /// When its bytes last changed.
        package let modified: Time
        /// When anything about it last changed, its permissions included. No program can set it, so that a copy which
        /// keeps the time of the original is still told from it.
        package let changed: Time
    }

    /// A moment by the system's clock.
    package struct Time: Hashable, Sendable, Comparable {
        /// Whole seconds since 1 January 1970, UTC.
        package let seconds: Int64
        /// The rest, from 0 to 999,999,999.
        package let nanoseconds: Int64

        /// Makes a moment.
        package init(seconds: Int64, nanoseconds: Int64 = 0) {
            self.seconds = seconds
            self.nanoseconds = nanoseconds
        }

        package static func < (one: Time, other: Time) -> Bool {
            (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
        }

        /// This moment.
        package static var now: Time {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Time(time)
        }

        fileprivate init(_ time: timespec) {
            self.init(seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
        }
    }

    /// The state of what stands at a path, links followed; `nil` where nothing does, or where we may not know.
    package static func state(of path: String) -> State? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modified, changed) = (status.st_mtim, status.st_ctim)
        #endif
        return State(
            number: UInt64(status.st_ino),
            size: Int64(status.st_size),
            modified: Time(modified),
            changed: Time(changed)
        )
    }
}
