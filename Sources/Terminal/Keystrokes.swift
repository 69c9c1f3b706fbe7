import CEditLine
import Guide

extension KeyboardEditor {
    /// The next character for libedit.
    ///
    /// libedit gets letters, and of all other keys only those it has a harmless command for, each as one character: no
    /// sequence, no prefix and nothing it would read a second key for.
    /// - Returns: 1 with a character, 0 where there will be none.
    func next(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
        while true {
            // Put back from what was cut, a line may be longer than it could be typed.
            if typedCount > Self.longestLine { return give(KeyFunction.shorten.key, to: character) }
            switch keyboard.next() {
            case .key(.control(0x03)) where lock == nil: return end(.interrupted)
            case .key(let keystroke):
                if let scalar = scalar(for: keystroke) { return give(scalar, to: character) }
            case .idle(.warning(let seconds)): warn(secondsLeft: seconds)
            case .idle(.resumed): withdrawWarning()
            case .idle(.over): return end(.abandoned)
            case .signal(.resize): resize()
            case .signal(.interrupt):
                if lock == nil { return end(.interrupted) }
            case .signal(let signal): return end(.stopped(signal))
            case .ended: return end(.endOfInput)
            }
        }
    }

    private func give(_ scalar: Unicode.Scalar, to character: UnsafeMutablePointer<wchar_t>) -> Int32 {
        character.pointee = wchar_t(scalar.value)
        return 1
    }

    /// What libedit knows a key as, or `nil` where it is not to know of it. A line that is full takes only keys.
    private func scalar(for keystroke: Keystroke) -> Unicode.Scalar? {
        switch keystroke {
        case .character(let scalar):
            // What would steer the terminal, or turn its letters about, is never shown.
            guard typedCount < Self.longestLine, let shown = String(scalar).sanitised.unicodeScalars.first else {
                return nil
            }
            return shown
        case .control(let byte):
            if byte == Self.yankKey, typedCount >= Self.longestLine { return nil }
            return Self.keysTaken.contains(byte) ? Unicode.Scalar(byte) : nil
        case .meta(let byte): return KeyFunction.meta[byte]
        case .editing(let key): return KeyFunction.scalar(for: key)
        case .escape, .unknown, .report: return nil
        }
    }

    private static let yankKey: UInt8 = 0x19

    /// Begin and end of the line, a character back and on, delete, complete, kill and yank, the lines before, Enter. Left
    /// out are all that read on (Ctrl-R, Ctrl-V, Ctrl-X, Escape) and Ctrl-L, which would take the question away.
    private static let keysTaken: Set<UInt8> = [
        0x01, 0x02, 0x04, 0x05, 0x06, 0x08, 0x09, 0x0A, 0x0B, 0x0D, 0x0E, 0x10, 0x14, 0x15, 0x17, 0x19, 0x7F,
    ]

    private func end(_ reading: Reading) -> Int32 {
        outcome = reading
        return 0
    }

    /// Draws the line anew for another size of window, with the screen above it. Where no one can draw that, the line
    /// alone: where it fits one row, on the row it is on; else below, because terminals disagree about what becomes of the
    /// rows of a line when they change.
    private func resize() {
        let columns = promptWidth + typed.displayWidth
        let window = Window.columns(of: output.descriptor) ?? 80
        el_resize(editLine)
        if let redraw {
            redraw()
            editline_refresh(editLine)
            return
        }
        try? output.put(columns < window ? "\r\u{1B}[J" : "\r\n")
        editline_refresh(editLine)
    }

    /// Shows below the line that the visitor will be taken for gone. The line and the cursor stay as they are.
    private func warn(secondsLeft seconds: Int) {
        guard let lock else { return }
        try? output.put(BelowLine(place: place).draw(lock.warning(seconds)))
    }

    private func withdrawWarning() {
        guard lock != nil else { return }
        try? output.put(BelowLine(place: place).clear)
    }

    /// Where the cursor is in the line, and where the line ends, as libedit lays it out.
    private var place: BelowLine.Place {
        guard let line = el_wline(editLine)?.pointee, let start = line.buffer, let cursor = line.cursor else {
            return BelowLine.Place(row: 0, column: promptWidth, lastRow: 0)
        }
        let window = Window.columns(of: output.descriptor) ?? 80
        let widths = typed.unicodeScalars.map { Character($0).displayWidth }
        return BelowLine.Place(prompt: promptWidth, widths: widths, cursor: cursor - start, window: window)
    }

    /// What has been typed so far.
    var typed: String {
        guard let line = el_wline(editLine)?.pointee, let start = line.buffer, let end = line.lastchar else {
            return ""
        }
        return WideText.text(from: start, count: end - start)
    }

    /// How many characters that is.
    var typedCount: Int {
        guard let line = el_wline(editLine)?.pointee, let start = line.buffer, let end = line.lastchar else { return 0 }
        return end - start
    }
}
