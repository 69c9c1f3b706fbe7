/// The visitor's keys, one at a time, with whatever else may come between them.
final class Keyboard {
    /// What came next.
    enum Arrival: Hashable {
        /// A key was pressed.
        case key(Keystroke)
        /// A signal.
        case signal(Signal)
        /// The visitor does nothing, or is there again; the key that told so is not passed on.
        case idle(Input.Idleness)
        /// There is nothing more, and never will be.
        case ended
    }

    let input: Input
    private var decoder = KeyDecoder()
    private var decoded: [Keystroke] = []
    private var returned: [Arrival] = []
    private var latestByte = Duration.zero
    /// Whether the next key was pressed only to say "I am here".
    private var isAnswered = false

    /// Tells keys apart in what comes.
    init(input: Input) {
        self.input = input
    }

    /// Waits for what comes next.
    func next() -> Arrival {
        // Without a deadline there is always something in the end.
        next(by: nil) ?? .ended
    }

    /// Waits for what comes next, but not longer than until a moment.
    /// - Parameter deadline: A time of the input's clock, or `nil` to wait for ever.
    /// - Returns: What came, or `nil` where nothing did.
    func next(by deadline: Duration?) -> Arrival? {
        if !returned.isEmpty { return returned.removeFirst() }
        while true {
            if let keystroke = takeDecoded() { return .key(keystroke) }
            let lapse = decoder.isUnfinished ? latestByte + KeyDecoder.longestGap : nil
            switch input.next(by: [deadline, lapse].compactMap(\.self).min()) {
            case .byte(let byte):
                // What comes late does not belong to what was begun; what is looked at late may.
                if let lapse, input.latestRead >= lapse { decoded = decoder.lapse() }
                decoded += decoder.take(byte)
                if decoder.isUnfinished { latestByte = input.latestRead }
            case .signal(let signal): return .signal(signal)
            case .idle(let idleness):
                if idleness == .resumed { isAnswered = true }
                return .idle(idleness)
            case .ended: return .ended
            case nil:
                let now = input.clock.now
                if let lapse, now >= lapse { decoded = decoder.lapse() }
                if decoded.isEmpty, let deadline, now >= deadline { return nil }
            }
        }
    }

    /// Gives back what came, for whoever it is meant for: it comes next.
    func giveBack(_ arrival: Arrival) {
        returned.append(arrival)
    }

    private func takeDecoded() -> Keystroke? {
        while !decoded.isEmpty {
            let keystroke = decoded.removeFirst()
            if isAnswered, keystroke.isPressed {
                isAnswered = false
                continue
            }
            return keystroke
        }
        return nil
    }

    /// Forgets what was typed and not yet taken, and who did nothing. A text that is being pasted is still told from keys,
    /// and what the system asked for is still to come.
    func discard() {
        input.discard()
        decoded = []
        returned.removeAll { arrival in
            switch arrival {
            case .key, .idle: true
            case .signal, .ended: false
            }
        }
        isAnswered = false
    }
}
