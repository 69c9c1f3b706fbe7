/// Watches the keyboard while the guide speaks.
struct Attention {
    let input: Input

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

    /// Lets a time pass.
    ///
    /// Enter, Space, Tab and the keys that write nothing only mean "go on", and are taken. Any other key may be the
    /// beginning of an answer, and is kept for it.
    func rest(for seconds: Double) -> Notice {
        // A pause longer than a minute is a slip of the pen in a dialogue.
        let deadline = input.clock.now + .seconds(min(seconds, 60))
        guard let arrival = input.next(by: deadline) else { return .quiet }
        switch arrival {
        case .byte(0x1B):
            takeSequence()
            return .key
        case .byte(0x09), .byte(0x0A), .byte(0x0D), .byte(0x20): return .key
        case .idle(.warning), .idle(.resumed): return .quiet
        case .signal(.resize): return .resized
        case .byte, .idle(.over), .signal(.interrupt), .signal(.hangUp), .signal(.terminate), .ended:
            input.giveBack(arrival)
            return .other
        }
    }

    /// Waits for a key, whichever: none is part of an answer but those that leave, Ctrl-C and Ctrl-D. A visitor who does
    /// nothing for so long that they would be asked whether they are there is not waited for either.
    func awaitKey() -> Notice {
        let arrival = input.next()
        switch arrival {
        case .byte(0x03), .byte(0x04), .idle(.over), .signal(.interrupt), .signal(.hangUp), .signal(.terminate), .ended:
            input.giveBack(arrival)
            return .other
        case .byte(0x1B):
            takeSequence()
            return .key
        case .byte(let byte):
            if byte >= 0xC0 { takeContinuation() }
            return .key
        case .idle(.warning): return .other
        case .idle(.resumed): return .quiet
        case .signal(.resize): return .resized
        }
    }

    /// Takes the rest of what a key sends that begins with Escape, as far as it has come (ECMA-48, 5.3 and 5.4; SS3 as
    /// xterm's function keys send it).
    private func takeSequence() {
        guard let introducer = nextByte() else { return }
        switch introducer {
        case 0x5B: while let byte = nextByte(), !(0x40...0x7E).contains(byte) {}
        case 0x4F: _ = nextByte()
        default: break
        }
    }

    /// Takes the rest of a character of several bytes.
    private func takeContinuation() {
        while let byte = nextByte() {
            guard (0x80...0xBF).contains(byte) else { return input.giveBack(.byte(byte)) }
        }
    }

    /// A byte that has come already.
    private func nextByte() -> UInt8? {
        guard let arrival = input.next(by: input.clock.now) else { return nil }
        if case .byte(let byte) = arrival { return byte }
        input.giveBack(arrival)
        return nil
    }
}
