import CEditLine
import Guide

extension KeyboardEditor {
    /// What keys can be bound to beyond libedit's own commands.
    enum KeyFunction: String, CaseIterable {
        case complete = "backtalk-complete"
        case leave = "backtalk-leave"
        case shorten = "backtalk-shorten"

        /// The character libedit gets for it.
        var key: Unicode.Scalar {
            switch self {
            case .complete: "\t"
            case .leave: "\u{4}"
            case .shorten: "\u{1F}"
            }
        }

        var body: editline_function {
            switch self {
            case .complete: { editLine, _ in KeyboardEditor.behind(editLine)?.complete() ?? UInt8(CC_ERROR) }
            case .leave: { editLine, _ in KeyboardEditor.behind(editLine)?.leave() ?? UInt8(CC_EOF) }
            case .shorten: { editLine, _ in KeyboardEditor.behind(editLine)?.shorten() ?? UInt8(CC_ERROR) }
            }
        }

        /// Characters that stand for keys that have none, and libedit's own commands for them. The characters are
        /// controls that are not taken from the keyboard.
        static let commands: KeyValuePairs<Unicode.Scalar, String> = [
            "\u{1C}": "ed-prev-word", "\u{1E}": "em-next-word", "\u{0F}": "em-delete-next-word",
            "\u{1D}": "ed-delete-next-char",
        ]

        /// What keys with Alt stand for, by the byte that comes with Escape.
        static let meta: [UInt8: Unicode.Scalar] = [
            UInt8(ascii: "b"): "\u{1C}", UInt8(ascii: "f"): "\u{1E}", UInt8(ascii: "d"): "\u{0F}", 0x7F: "\u{17}",
        ]

        static func scalar(for key: Keystroke.EditingKey) -> Unicode.Scalar {
            switch key {
            case .up: "\u{10}"
            case .down: "\u{0E}"
            case .left: "\u{2}"
            case .right: "\u{6}"
            case .home: "\u{1}"
            case .end: "\u{5}"
            case .delete: "\u{1D}"
            case .wordLeft: "\u{1C}"
            case .wordRight: "\u{1E}"
            }
        }
    }

    /// Ctrl-D on an empty line leaves, where one may; elsewhere it deletes, as it does in every shell.
    private func leave() -> UInt8 {
        guard let line = el_wline(editLine)?.pointee, let cursor = line.cursor, let end = line.lastchar else {
            return UInt8(CC_ERROR)
        }
        if line.buffer == end, lock == nil {
            outcome = .endOfInput
            return UInt8(CC_EOF)
        }
        guard cursor < end else { return UInt8(CC_ERROR) }
        el_cursor(editLine, 1)
        el_deletestr(editLine, 1)
        return UInt8(CC_REFRESH)
    }

    /// Takes from the end what is more than a line may have.
    private func shorten() -> UInt8 {
        let excess = Int32(truncatingIfNeeded: typedCount - Self.longestLine)
        guard excess > 0 else { return UInt8(CC_ERROR) }
        el_cursor(editLine, Int32(truncatingIfNeeded: typedCount))
        el_deletestr(editLine, excess)
        return UInt8(CC_REFRESH)
    }

    private func complete() -> UInt8 {
        switch Completion(of: typed, from: suggestions) {
        case .none:
            return UInt8(CC_ERROR)
        case .one(let suggestion):
            replaceLine(with: suggestion)
            return UInt8(CC_REFRESH)
        case .several(let common, let matches):
            replaceLine(with: common)
            list(matches)
            return UInt8(CC_NORM)
        }
    }

    private func replaceLine(with text: String) {
        guard text.lowercased() != typed.lowercased() else { return }
        el_cursor(editLine, Int32(truncatingIfNeeded: typedCount))
        el_deletestr(editLine, Int32(truncatingIfNeeded: typedCount))
        _ = WideText(text).use { el_winsertstr(editLine, $0) }
    }

    /// Lists what could be typed under the line, and draws the line anew under the list.
    private func list(_ texts: [String]) {
        let width = Window.textWidth(of: output.descriptor) - 2
        let lines = Completion.columns(of: texts, width: width).map { "  " + $0 + "\n" }
        try? output.put("\n" + lines.joined())
        editline_refresh(editLine)
    }
}
