import Guide

/// Asks the visitor for a line: with libedit at a keyboard, plainly wherever else the words come from.
///
/// A class because a terminal has identity: while one is edited on, no one else may change its settings. They are put
/// back when the editor goes.
final class LineEditor {
    private enum Way {
        case edited(KeyboardEditor)
        case plain(LineReader, isPrompted: Bool)
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
    ///   - isLocked: Whether no key leaves the visit.
    ///   - warning: What a visitor is told who does nothing, by the seconds they have left.
    init(
        keyboard: Keyboard,
        output: Output,
        appearance: Appearance,
        locale: CharacterLocale,
        terminal: String,
        isLocked: Bool = false,
        warning: ((Int) -> [String])? = nil
    ) {
        self.output = output
        if appearance.isEdited,
            let editor = KeyboardEditor(
                keyboard: keyboard,
                output: output,
                locale: locale,
                terminal: terminal,
                isLocked: isLocked,
                warning: warning
            )
        {
            way = .edited(editor)
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
