import CEditLine
import Guide

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A line of the visitor's, edited with libedit.
///
/// What libedit is not left to do: it reads its characters through ``Input``, so that signals arrive between them and
/// never inside a handler; it never sees `~/.editrc`; the keys that would lead into its own command line, and from there
/// to other programs, are not bound.
final class KeyboardEditor {
    /// How many characters a line may have; what is typed beyond them is not taken. libedit redraws the whole line for
    /// each, and shows no more than a window's worth.
    static let longestLine = 1_000

    private let editLine: OpaquePointer
    private let history: OpaquePointer?
    private let files: [UnsafeMutablePointer<FILE>]
    private let terminal: UnsafeMutablePointer<CChar>?
    private let names: [WideText]
    private let input: Input
    private let output: Output
    private let locale: CharacterLocale

    fileprivate private(set) var prompt = WideText("")
    private var suggestions: [String] = []
    private var promptWidth = 0
    private var decoder = ScalarDecoder()
    private var decoded: [Unicode.Scalar] = []
    /// Why no line will come of what is being typed, where none will.
    private var outcome: Reading?

    /// Takes the terminal over.
    /// - Returns: `nil` where libedit cannot work with it.
    init?(input: Input, output: Output, locale: CharacterLocale, terminal: String) {
        self.input = input
        self.output = output
        self.locale = locale
        self.terminal = strdup(terminal)
        names = KeyFunction.allCases.map { WideText($0.rawValue) }
        // libedit complains on its error file of terminals it does not know: not a matter for visitors.
        let opened = [
            fdopen(dup(input.descriptor), "r"), fdopen(dup(output.descriptor), "w"), fopen("/dev/null", "w"),
        ]
        let files = opened.compactMap { $0 }
        self.files = files
        let history = locale.use { history_winit() }
        self.history = history
        let editLine = locale.use {
            files.count == opened.count
                ? el_init_fd(
                    "backtalk",
                    files[0],
                    files[1],
                    files[2],
                    input.descriptor,
                    output.descriptor,
                    fileno(files[2])
                )
                : nil
        }
        guard let editLine else {
            for file in files { fclose(file) }
            if let history { history_wend(history) }
            free(self.terminal)
            return nil
        }
        self.editLine = editLine
        locale.use { setUp() }
    }

    deinit {
        locale.use {
            el_end(editLine)
            if let history { history_wend(history) }
        }
        for file in files { fclose(file) }
        free(terminal)
    }

    /// Asks for a line.
    /// - Parameters:
    ///   - prompt: What stands before it.
    ///   - suggestions: What Tab completes.
    /// - Throws: ``Output/Fault``.
    func read(_ prompt: Prompt, suggestions: [String]) throws(Output.Fault) -> Reading {
        self.prompt = WideText(prompt.marked(by: Self.literalMark))
        promptWidth = prompt.width
        self.suggestions = suggestions
        outcome = nil
        let line = locale.use { () -> String? in
            var count: Int32 = 0
            guard let line = el_wgets(editLine, &count), outcome == nil else { return nil }
            return WideText.text(from: line, count: Int(count))
        }
        guard let line else {
            // The cursor still stands behind the prompt.
            try output.put("\r\n")
            return outcome ?? .endOfInput
        }
        let words = line.trimmingLineEnding.sanitised
        remember(words)
        return .line(words)
    }

    private func remember(_ words: String) {
        guard let history, words.contains(where: { !$0.isWhitespace }) else { return }
        _ = locale.use { WideText(words).use { editline_history_enter(history, $0) } }
    }

    private static let literalMark: Unicode.Scalar = "\u{1}"
}

// MARK: Setting up

extension KeyboardEditor {
    private func setUp() {
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
    }

    private func bindKeys() {
        for (function, name) in zip(KeyFunction.allCases, names) {
            editline_add_function(editLine, name.pointer, name.pointer, function.body)
            for key in function.keys { bind(key, to: function.rawValue) }
        }
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

    /// Meta-x asks for a libedit command, by which any key can be bound to anything; Ctrl-V takes the next key as it is,
    /// control characters too; Meta and digits repeat what comes next up to a million times.
    private static let keysLeftUnbound = ["\\ex", "\\eX", "^V"] + (0...9).map { "\\e\($0)" } + ["\\e-"]

    /// No key sends a signal or stops the output. Between two lines nothing typed is shown where the guide is writing: it
    /// waits and is shown with the next prompt.
    private func setModes() {
        for (which, flags) in [
            ("-d", ["-isig", "-ixon", "-ixoff"]), ("-x", ["-isig", "-ixon", "-ixoff", "-echo", "-icanon"]),
        ] {
            for flag in flags {
                _ = WideText(which).use { which in WideText(flag).use { editline_set_mode(editLine, which, $0) } }
            }
        }
    }

    private static func behind(_ editLine: OpaquePointer?) -> KeyboardEditor? {
        guard let editLine, let data = editline_data(editLine) else { return nil }
        return Unmanaged<KeyboardEditor>.fromOpaque(data).takeUnretainedValue()
    }
}

// MARK: What libedit asks

extension KeyboardEditor {
    /// The next character for libedit.
    /// - Returns: 1 with a character, 0 where there will be none.
    private func next(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
        while true {
            while !decoded.isEmpty {
                let scalar = decoded.removeFirst()
                if isTaken(scalar) {
                    character.pointee = wchar_t(scalar.value)
                    return 1
                }
            }
            switch input.next() {
            case .byte(let byte): decoded = decoder.take(byte)
            case .signal(.resize): resize()
            case .signal(.interrupt): return end(.interrupted)
            case .signal(let signal): return end(.stopped(signal))
            case .ended: return end(.endOfInput)
            }
        }
    }

    /// C1 control characters would be keys to libedit, pressed with Meta. A line that is full takes only keys.
    private func isTaken(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F: true
        case 0x80...0x9F: false
        default: typed.unicodeScalars.count < Self.longestLine
        }
    }

    private func end(_ reading: Reading) -> Int32 {
        outcome = reading
        return 0
    }

    /// Draws the line anew for another size of window. Where it stands on one row before and after, on that row; else
    /// below, because terminals disagree about what becomes of the rows of a line when they change.
    private func resize() {
        let columns = promptWidth + typed.displayWidth
        let before = Window.columns(of: output.descriptor) ?? 80
        el_resize(editLine)
        try? output.put(columns < before ? "\r\u{1B}[J" : "\r\n")
        editline_refresh(editLine)
    }

    /// What has been typed so far.
    private var typed: String {
        guard let line = el_wline(editLine)?.pointee, let start = line.buffer, let end = line.lastchar else {
            return ""
        }
        return WideText.text(from: start, count: end - start)
    }
}

// MARK: Keys of our own

extension KeyboardEditor {
    /// What keys can be bound to beyond libedit's own commands.
    private enum KeyFunction: String, CaseIterable {
        case complete = "backtalk-complete"
        case interrupt = "backtalk-interrupt"
        case leave = "backtalk-leave"

        var keys: [String] {
            switch self {
            case .complete: ["^I"]
            case .interrupt: ["^C"]
            case .leave: ["^D"]
            }
        }

        var body: editline_function {
            switch self {
            case .complete: { editLine, _ in KeyboardEditor.behind(editLine)?.complete() ?? UInt8(CC_ERROR) }
            case .interrupt: { editLine, _ in KeyboardEditor.behind(editLine)?.interrupt() ?? UInt8(CC_EOF) }
            case .leave: { editLine, _ in KeyboardEditor.behind(editLine)?.leave() ?? UInt8(CC_EOF) }
            }
        }
    }

    private func interrupt() -> UInt8 {
        outcome = .interrupted
        return UInt8(CC_EOF)
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

extension WideText {
    /// Lends the text for a call.
    fileprivate func use<Result>(_ body: (UnsafePointer<wchar_t>) -> Result) -> Result {
        withExtendedLifetime(self) { body(pointer) }
    }
}

extension String {
    fileprivate var trimmingLineEnding: String {
        var text = self
        while let last = text.last, last.isNewline { text.removeLast() }
        return text
    }
}
