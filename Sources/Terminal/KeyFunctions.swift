import CEditLine
import Guide

extension KeyboardEditor {
    /// What keys can be bound to beyond libedit's own commands.
    enum KeyFunction: String, CaseIterable {
        case complete = "backtalk-complete"
        case leave = "backtalk-leave"

        var keys: [String] {
            switch self {
            case .complete: ["^I"]
            case .leave: ["^D"]
            }
        }

        var body: editline_function {
            switch self {
            case .complete: { editLine, _ in KeyboardEditor.behind(editLine)?.complete() ?? UInt8(CC_ERROR) }
            case .leave: { editLine, _ in KeyboardEditor.behind(editLine)?.leave() ?? UInt8(CC_EOF) }
            }
        }
    }

    /// Ctrl-D on an empty line; elsewhere it deletes, as it does in every shell.
    private func leave() -> UInt8 {
        guard let line = el_wline(editLine)?.pointee, let cursor = line.cursor, let end = line.lastchar else {
            return UInt8(CC_ERROR)
        }
        if line.buffer == end {
            outcome = .endOfInput
            return UInt8(CC_EOF)
        }
        guard cursor < end else { return UInt8(CC_ERROR) }
        el_cursor(editLine, 1)
        el_deletestr(editLine, 1)
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
        el_cursor(editLine, Int32(Self.longestLine))
        el_deletestr(editLine, Int32(truncatingIfNeeded: typed.unicodeScalars.count))
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
