import Guide

/// Asks the visitor for a line: with libedit at a keyboard, plainly wherever else the words come from.
///
/// A class because a terminal has identity: while one is edited on, no one else may change its settings. They are put
/// back when the editor goes.
final class LineEditor {
    private enum Way {
        case edited(KeyboardEditor)
        case plain(LineReader, isPrompted: Bool)
        case locked(LockedLineReader)
    }

    /// What draws the screen above the line anew where the window has another size.
    var redraw: (() -> Void)? {
        didSet { if case .edited(let editor) = way { editor.redraw = redraw } }
    }

    private let way: Way
    private let output: Output

    /// Makes an editor for a visit. What is typed is remembered as long as the editor lives, and nowhere but in memory.
    /// - Parameters:
    ///   - keyboard: Where words come from.
    ///   - output: Where prompts go.
    ///   - appearance: Whether lines are edited, and whether there are prompts.
    ///   - locale: The characters libedit can show.
    ///   - terminal: The kind of terminal, as `TERM` names it.
    ///   - lock: What takes from the keys their power to leave, at a kiosk.
    init(
        keyboard: Keyboard,
        output: Output,
        appearance: Appearance,
        locale: CharacterLocale,
        terminal: String,
        lock: KioskLock? = nil
    ) {
        self.output = output
        if appearance.isEdited,
            let editor = KeyboardEditor(
                keyboard: keyboard,
                output: output,
                locale: locale,
                terminal: terminal,
                lock: lock
            )
        {
            way = .edited(editor)
        } else if let lock {
            way = .locked(LockedLineReader(keyboard: keyboard, output: output, lock: lock))
        } else {
            way = .plain(LineReader(input: keyboard.input), isPrompted: appearance.isEdited || appearance.isPrompted)
        }
    }

    /// Asks for a line.
    /// - Parameters:
    ///   - prompt: What stands before it.
    ///   - suggestions: What Tab completes.
    /// - Returns: The line, or why there is none.
    /// - Throws: ``Output/Fault``.
    func read(_ prompt: Prompt, suggestions: [String]) throws(Output.Fault) -> Reading {
        switch way {
        case .edited(let editor):
            return try editor.read(prompt, suggestions: suggestions)
        case .locked(let reader):
            return try reader.read(prompt)
        case .plain(let reader, let isPrompted):
            if isPrompted { try output.put(prompt.plainText) }
            let reading = reader.read()
            switch reading {
            case .line(let words):
                return .line(words.sanitised)
            case .interrupted, .endOfInput, .abandoned, .stopped:
                // The visitor's line was never ended: what follows begins on one of its own.
                if isPrompted { try output.put("\n") }
                return reading
            }
        }
    }
}
