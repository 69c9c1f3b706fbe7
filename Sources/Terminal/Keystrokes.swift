import CEditLine
import Guide

extension KeyboardEditor {
    /// The next character for libedit.
    /// - Returns: 1 with a character, 0 where there will be none.
    func next(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
        while true {
            while !decoded.isEmpty {
                let scalar = decoded.removeFirst()
                // Bound to a command, Ctrl-C would do nothing after Escape, or while searching the history.
                if scalar == Self.interruptKey { return end(.interrupted) }
                if isTaken(scalar) {
                    character.pointee = wchar_t(scalar.value)
                    return 1
                }
            }
            switch input.next() {
            case .byte(let byte): decoded = decoder.take(byte)
            case .idle(.warning), .idle(.resumed): continue
            case .idle(.over): return end(.abandoned)
            case .signal(.resize): resize()
            case .signal(.interrupt): return end(.interrupted)
            case .signal(let signal): return end(.stopped(signal))
            case .ended: return end(.endOfInput)
            }
        }
    }

    private static let interruptKey: Unicode.Scalar = "\u{3}"

    /// C1 control characters would be keys to libedit, pressed with Meta. A line that is full takes only keys.
    private func isTaken(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F: true
        case 0x80...0x9F: false
        default: typedCount < Self.longestLine
        }
    }

    private func end(_ reading: Reading) -> Int32 {
        outcome = reading
        return 0
    }

    /// Draws the line anew for another size of window. Where it fits one row, on the row it is on; else
    /// below, because terminals disagree about what becomes of the rows of a line when they change.
    private func resize() {
        let columns = promptWidth + typed.displayWidth
        let window = Window.columns(of: output.descriptor) ?? 80
        el_resize(editLine)
        try? output.put(columns < window ? "\r\u{1B}[J" : "\r\n")
        editline_refresh(editLine)
    }

    /// What has been typed so far.
    var typed: String {
        guard let line = el_wline(editLine)?.pointee, let start = line.buffer, let end = line.lastchar else {
            return ""
        }
        return WideText.text(from: start, count: end - start)
    }

    /// How many characters that is.
    private var typedCount: Int {
        guard let line = el_wline(editLine)?.pointee, let start = line.buffer, let end = line.lastchar else { return 0 }
        return end - start
    }
}
