/// What a visit looks like, decided once from where it is shown and what the environment asks for.
struct Appearance: Hashable {
    /// Whether there is a screen to draw on; if not, everything is plain text from top to bottom.
    let isDrawn: Bool
    /// Whether the visitor edits their line with libedit; if not, lines are read as they come.
    let isEdited: Bool
    /// Whether a prompt is shown where lines are read as they come: someone sits at a keyboard.
    let isPrompted: Bool
    /// Whether what the visitor said must be written down, because no keyboard has left it on the screen.
    let isEchoed: Bool
    /// The looks.
    let theme: Theme
    /// The signs.
    let art: Art

    /// Decides.
    /// - Parameters:
    ///   - input: Whether words come from a terminal.
    ///   - output: Whether they are shown on one.
    ///   - isUnicode: Whether the terminal's characters are Unicode's.
    ///   - environment: Looks up a variable. `TERM` says what the terminal can do; `NO_COLOR`, if it is not empty, takes
    ///     the colour away (no-color.org).
    init(input: Bool, output: Bool, isUnicode: Bool, environment: (String) -> String?) {
        let terminal = environment("TERM") ?? ""
        let isCapable = !terminal.isEmpty && terminal != "dumb"
        isDrawn = output && isCapable
        isEdited = input && output && isCapable
        isPrompted = input && output && !isCapable
        isEchoed = !(input && output)
        theme = isDrawn && (environment("NO_COLOR") ?? "").isEmpty ? .colour : .plain
        art = isUnicode ? .unicode : .ascii
    }
}
