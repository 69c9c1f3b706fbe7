/// Watches the keyboard while the guide speaks.
struct Attention {
    let keyboard: Keyboard

    /// What came of waiting.
    enum Notice: Hashable {
        /// Nothing that matters.
        case quiet
        /// A key that says "go on" and nothing more.
        case key
        /// Something that is for others to take up, and is still there for them.
        case other
        /// The window has another size.
        case resized
    }

    /// Lets a time pass, in seconds.
    ///
    /// Enter, Space, Tab and the keys that write nothing only mean "go on", and are taken. Any other key may be the
    /// beginning of an answer, and is kept for it.
    func rest(for seconds: Double) -> Notice {
        // A pause longer than a minute is a slip of the pen in a dialogue.
        let deadline = keyboard.input.clock.now + .seconds(min(seconds, 60))
        while let arrival = keyboard.next(by: deadline) {
            switch arrival {
            case .key(.report), .idle(.warning), .idle(.resumed): continue
            case .key(.character(" ")), .key(.control(0x09)), .key(.control(0x0A)), .key(.control(0x0D)),
                .key(.editing), .key(.escape), .key(.unknown):
                return .key
            case .signal(.resize): return .resized
            case .key(.character), .key(.control), .key(.meta), .idle(.over), .signal, .ended:
                keyboard.giveBack(arrival)
                return .other
            }
        }
        return .quiet
    }

    /// Waits for a key that says "go on". Letters and digits do not: who types them answers a question that is not on the
    /// screen yet, and half an answer would be taken for another. A visitor who does nothing for so long that they would be
    /// asked whether they are there is not waited for either.
    func awaitKey() -> Notice {
        while true {
            let arrival = keyboard.next()
            switch arrival {
            case .key(.report), .idle(.resumed): continue
            case .key(.character(let character)) where character != " ": continue
            case .idle(.warning): return .other
            case .signal(.resize): return .resized
            case .key(.control(0x03)), .key(.control(0x04)), .idle(.over), .signal, .ended:
                keyboard.giveBack(arrival)
                return .other
            case .key: return .key
            }
        }
    }
}
