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

    let editLine: OpaquePointer
    let history: OpaquePointer?
    private let files: [UnsafeMutablePointer<FILE>]
    let terminal: UnsafeMutablePointer<CChar>?
    let names: [WideText]
    let keyboard: Keyboard
    let output: Output
    private let locale: CharacterLocale

    /// What takes from the keys their power to leave, at a kiosk.
    let lock: KioskLock?
    private(set) var prompt = WideText("")
    var suggestions: [String] = []
    /// What draws the screen above the line anew where the window has another size.
    var redraw: (() -> Void)?
    var promptWidth = 0
    /// Why no line will come of what is being typed, where none will.
    var outcome: Reading?

    /// Takes the terminal over.
    /// - Returns: `nil` where libedit cannot work with it.
    init?(
        keyboard: Keyboard,
        output: Output,
        locale: CharacterLocale,
        terminal: String,
        lock: KioskLock? = nil
    ) {
        self.keyboard = keyboard
        self.lock = lock
        self.output = output
        self.locale = locale
        self.terminal = strdup(terminal)
        names = KeyFunction.allCases.map { WideText($0.rawValue) }
        // libedit complains on its error file of terminals it does not know: not a matter for visitors.
        let opened = [
            fdopen(dup(keyboard.input.descriptor), "r"), fdopen(dup(output.descriptor), "w"), fopen("/dev/null", "w"),
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
                    keyboard.input.descriptor,
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
        try? output.put(Self.endsPasting)
    }

    /// Asks for a line.
    /// - Parameters:
    ///   - prompt: What stands before it.
    ///   - suggestions: What Tab completes.
    /// - Returns: The line, or why there is none.
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
        // Yanking and completing may make a line longer than typing can.
        let words = String(line.trimmingLineEnding.sanitised.prefix(Self.longestLine))
        remember(words)
        return .line(words)
    }

    private func remember(_ words: String) {
        guard let history, words.contains(where: { !$0.isWhitespace }) else { return }
        _ = locale.use { WideText(words).use { editline_history_enter(history, $0) } }
    }

    /// Stands in a prompt before and after what takes no columns.
    static let literalMark: Unicode.Scalar = "\u{1}"
}

extension String {
    fileprivate var trimmingLineEnding: String {
        var text = self
        while let last = text.last, last.isNewline { text.removeLast() }
        return text
    }
}
