/// Tells keys apart in what a terminal sends, so that no part of a sequence is ever taken for something typed.
///
/// Sequences are read as ECMA-48 builds them, known or not: a key no one has heard of is one keystroke that means
/// nothing, and leaves no `5~` behind. Terminals send a sequence in one go, so what is begun and not ended in a moment
/// was pressed by a person: ``lapse()``.
struct KeyDecoder {
    private enum State: Hashable {
        case ground
        case escape
        /// After `ESC [`: the parameters so far.
        case control([UInt8])
        /// After `ESC O`.
        case single
        /// After `ESC ]` and its like, up to a terminator.
        case string
        case stringEscape
        /// After `ESC [ M`: so many bytes tell what the mouse did (xterm, X10 encoding).
        case mouse(Int)
        /// After `ESC [ [`, with which the Linux console begins F1 to F5.
        case consoleFunction
    }

    private var state = State.ground
    private var isPasting = false
    private var scalars = ScalarDecoder()

    /// How long a terminal may take between two bytes of a sequence.
    static let longestGap = Duration.milliseconds(150)

    /// Whether something is begun that only ``lapse()`` or more bytes can end.
    var isUnfinished: Bool { state != .ground || isPasting }

    /// Nothing more came: what was begun was not a sequence.
    mutating func lapse() -> [Keystroke] {
        defer {
            state = .ground
            isPasting = false
        }
        return state == .escape ? [.escape] : []
    }

    /// Takes a byte.
    /// - Returns: The keystrokes that are whole now.
    mutating func take(_ byte: UInt8) -> [Keystroke] {
        switch state {
        case .ground: ground(byte)
        case .escape: escape(byte)
        case .control(let parameters): control(byte, parameters)
        case .single: single(byte)
        case .string: string(byte)
        case .stringEscape: stringEscape(byte)
        case .mouse(let left):
            mouse(byte, left)
        case .consoleFunction: finish(.unknown)
        }
    }

    private mutating func finish(_ keystroke: Keystroke) -> [Keystroke] {
        state = .ground
        return isPasting ? [] : [keystroke]
    }

    private mutating func ground(_ byte: UInt8) -> [Keystroke] {
        state = .ground
        // Eight-bit controls, from terminals that do not send UTF-8.
        if !scalars.isWaiting, (0x80...0x9F).contains(byte) { return introduce(byte - 0x40) }
        var keystrokes: [Keystroke] = []
        for scalar in scalars.take(byte) { keystrokes += ground(scalar) }
        return keystrokes
    }

    private mutating func ground(_ scalar: Unicode.Scalar) -> [Keystroke] {
        switch scalar.value {
        case 0x1B:
            state = .escape
            return []
        case 0x00...0x1F, 0x7F:
            guard isPasting else { return [.control(UInt8(scalar.value))] }
            return [0x09, 0x0A, 0x0D].contains(scalar.value) ? [.character(" ")] : []
        case 0x80...0x9F: return introduce(UInt8(scalar.value - 0x40))
        default: return [.character(scalar)]
        }
    }

    /// A control of C1, by the byte that stands for it after `ESC`.
    private mutating func introduce(_ byte: UInt8) -> [Keystroke] {
        switch byte {
        case 0x5B: state = .control([])
        case 0x4F, 0x4E: state = .single
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F: state = .string
        default: state = .ground
        }
        return []
    }

    private mutating func escape(_ byte: UInt8) -> [Keystroke] {
        switch byte {
        case 0x1B: return []
        case 0x08, 0x7F: return finish(.meta(0x7F))
        case 0x00...0x1F, 0x80...0xFF: return ground(byte)
        case 0x5B, 0x4F, 0x50, 0x58, 0x5D, 0x5E, 0x5F: return introduce(byte)
        default: return finish(.meta(byte))
        }
    }

    /// A control sequence (ECMA-48, 5.4): parameters and intermediates, then one final byte.
    private mutating func control(_ byte: UInt8, _ parameters: [UInt8]) -> [Keystroke] {
        switch byte {
        case 0x20...0x3F:
            // A sequence that long is none we know; its end must still be found.
            if parameters.count < 64 { state = .control(parameters + [byte]) }
            return []
        case 0x40...0x7E: return obey(final: byte, parameters)
        default: return ground(byte)
        }
    }

    private mutating func obey(final: UInt8, _ parameters: [UInt8]) -> [Keystroke] {
        switch (final, parameters) {
        case (0x5B, []):
            state = .consoleFunction
            return []
        case (0x4D, []):
            state = .mouse(3)
            return []
        case (0x7E, Array("200".utf8)):
            state = .ground
            isPasting = true
            return []
        case (0x7E, Array("201".utf8)):
            state = .ground
            isPasting = false
            return []
        default: return finish(Self.keystroke(final: final, parameters))
        }
    }

    private static func keystroke(final: UInt8, _ parameters: [UInt8]) -> Keystroke {
        let isPlain = parameters.allSatisfy { (0x30...0x3B).contains($0) }
        guard isPlain else { return .report }
        let numbers = parameters.split(separator: 0x3B).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        // xterm: a second number of 3 and more is Alt or Ctrl held down.
        let isByWord = numbers.count > 1 && numbers[1] >= 3
        switch final {
        case 0x41: return .editing(.up)
        case 0x42: return .editing(.down)
        case 0x43: return .editing(isByWord ? .wordRight : .right)
        case 0x44: return .editing(isByWord ? .wordLeft : .left)
        case 0x46: return .editing(.end)
        case 0x48: return .editing(.home)
        case 0x7E:
            switch numbers.first {
            case 1, 7: return .editing(.home)
            case 4, 8: return .editing(.end)
            case 3: return .editing(.delete)
            default: return .unknown
            }
        // Mouse, focus, cursor position, device attributes and status, window, modes.
        case 0x4D, 0x49, 0x4F, 0x52, 0x63, 0x6E, 0x74, 0x78, 0x79: return .report
        default: return .unknown
        }
    }

    private mutating func single(_ byte: UInt8) -> [Keystroke] {
        switch byte {
        // The number of keys held down, which some terminals put here.
        case 0x30...0x3B: return []
        case 0x41: return finish(.editing(.up))
        case 0x42: return finish(.editing(.down))
        case 0x43: return finish(.editing(.right))
        case 0x44: return finish(.editing(.left))
        case 0x46: return finish(.editing(.end))
        case 0x48: return finish(.editing(.home))
        // The keypad of a terminal that was left in application mode.
        case 0x4D: return finish(.control(0x0D))
        case 0x6A...0x79: return finish(.character(Unicode.Scalar(byte - 0x40)))
        case 0x20...0x7E: return finish(.unknown)
        default: return ground(byte)
        }
    }

    /// A control string (ECMA-48, 5.6): a terminal's answer, up to its terminator. What a person types has none: Enter
    /// ends it and counts.
    private mutating func string(_ byte: UInt8) -> [Keystroke] {
        switch byte {
        case 0x07, 0x9C: return finish(.report)
        case 0x1B: state = .stringEscape
        case 0x0A, 0x0D, 0x03, 0x04: return ground(byte)
        default: break
        }
        return []
    }

    private mutating func stringEscape(_ byte: UInt8) -> [Keystroke] {
        byte == 0x5C ? finish(.report) : escape(byte)
    }

    private mutating func mouse(_ byte: UInt8, _ left: Int) -> [Keystroke] {
        guard left > 1 else { return finish(.report) }
        state = .mouse(left - 1)
        return []
    }
}
