import Glibc
import Synchronization

/// Work on a thread of its own, because waiting for a terminal must not hold up the other tests.
final class Background<Result: Sendable>: @unchecked Sendable {
    private var thread = pthread_t()
    private var work: (() -> Result)?
    private let result = Mutex<Result?>(nil)

    /// Begins the work.
    init(_ work: @escaping () -> Result) {
        self.work = work
        let box = Unmanaged.passRetained(self as AnyObject)
        let status = pthread_create(
            &thread,
            nil,
            { argument in
                guard let argument else { return nil }
                let object = Unmanaged<AnyObject>.fromOpaque(argument).takeRetainedValue()
                (object as? any Workable)?.carryOut()
                return nil
            },
            box.toOpaque()
        )
        if status != 0 { box.release() }
    }

    /// Waits for the work to end.
    func value() -> Result? {
        pthread_join(thread, nil)
        return result.withLock { $0 }
    }

    /// Whether the work has ended.
    var isDone: Bool { result.withLock { $0 != nil } }
}

private protocol Workable {
    func carryOut()
}

extension Background: Workable {
    fileprivate func carryOut() {
        let value = work?()
        result.withLock { $0 = value }
        work = nil
    }
}
