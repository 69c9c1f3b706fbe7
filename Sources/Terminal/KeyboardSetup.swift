import CEditLine

extension KeyboardEditor {
    /// Makes libedit what a visit needs it to be.
    func setUp() {
        editline_set_data(editLine, Unmanaged.passUnretained(self).toOpaque())
        editline_set_signals(editLine, 0)
        if let terminal { editline_set_terminal(editLine, terminal) }
        _ = WideText("emacs").use { editline_set_editor(editLine, $0) }
        editline_set_reader(editLine) { editLine, character in
            guard let character else { return -1 }
            return KeyboardEditor.behind(editLine)?.next(into: character) ?? 0
        }
        editline_set_prompt(
            editLine,
            { KeyboardEditor.behind($0)?.prompt.pointer },
            wchar_t(Self.literalMark.value)
        )
        if let history {
            editline_history_set_size(history, 100)
            editline_history_set_unique(history, 1)
            editline_set_history(editLine, history)
        }
        bindKeys()
        setModes()
        try? output.put(Self.marksPasting)
    }

    /// Asks the terminal to say where a text begins and ends that was not typed but pasted, so that its line ends are not
    /// taken for Enter (xterm's bracketed paste; terminals without it do nothing).
    static let marksPasting = "\u{1B}[?2004h"
    static let endsPasting = "\u{1B}[?2004l"

    private func bindKeys() {
        for (function, name) in zip(KeyFunction.allCases, names) {
            editline_add_function(editLine, name.pointer, name.pointer, function.body)
            bind(String(function.key), to: function.rawValue)
        }
        for (key, command) in KeyFunction.commands { bind(String(key), to: command) }
        for key in Self.keysLeftUnbound { _ = WideText(key).use { editline_unbind(editLine, $0) } }
        // Where the locale is not Unicode's, libedit takes Latin letters for keys pressed with Meta.
        for value in UInt32(0xA0)...0xFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            bind(String(scalar), to: "ed-insert")
        }
    }

    private func bind(_ key: String, to command: String) {
        _ = WideText(key).use { key in WideText(command).use { editline_bind(editLine, key, $0) } }
    }

    /// None of these is ever sent to libedit. They are unbound all the same, because of what they could do: Meta-x asks for a libedit command, by which any key can be bound to anything; Ctrl-V takes the next key as it is,
    /// control characters too; Meta and digits repeat what comes next up to a million times.
    private static let keysLeftUnbound = ["\\ex", "\\eX", "^V"] + (0...9).map { "\\e\($0)" } + ["\\e-"]

    /// No key sends a signal or stops the output. Between two lines nothing typed is shown where the guide is writing: it
    /// waits and is shown with the next prompt.
    private func setModes() {
        for (which, flags) in [
            ("-d", ["-isig", "-ixon", "-ixoff", "-iexten"]),
            ("-x", ["-isig", "-ixon", "-ixoff", "-iexten", "-echo", "-icanon"]),
        ] {
            for flag in flags {
                _ = WideText(which).use { which in WideText(flag).use { editline_set_mode(editLine, which, $0) } }
            }
        }
    }

    /// The editor that an `EditLine` belongs to.
    static func behind(_ editLine: OpaquePointer?) -> KeyboardEditor? {
        guard let editLine, let data = editline_data(editLine) else { return nil }
        return Unmanaged<KeyboardEditor>.fromOpaque(data).takeUnretainedValue()
    }
}
