import Synchronization

/// What a program's lines say in a language, made when someone first speaks it: most visits need one language, and no one
/// waits for the others.
final class LazyWording: Sendable {
    /// The language, as a BCP 47 tag.
    let language: String

    private enum State {
        case unmade(@Sendable () -> Wording)
        case made(Wording)
    }

    private let state: Mutex<State>

    init(language: String, _ make: @escaping @Sendable () -> Wording) {
        self.language = language
        state = Mutex(.unmade(make))
    }

    /// The lines. Whoever else asks while they are made waits for them.
    var wording: Wording {
        state.withLock { state in
            switch state {
            case .made(let wording): return wording
            case .unmade(let make):
                let wording = make()
                state = .made(wording)
                return wording
            }
        }
    }
}
