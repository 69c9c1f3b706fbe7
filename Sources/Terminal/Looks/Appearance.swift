/// What a visit looks like, decided once from where it is shown, what was asked for and what the environment says.
struct Appearance: Hashable {
    /// Whether there is a screen to draw on; if not, everything is plain text from top to bottom, without one escape
    /// character, for screen readers and for terminals that can do no more.
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
    ///   - theme: The colours that were asked for.
    ///   - isPlain: Whether plain text was asked for.
    ///   - environment: Looks up a variable. `TERM` and `COLORTERM` say what the terminal can do; `ACCESSIBLE`, if it is
    ///     not empty, asks for plain text; `NO_COLOR`, if it is not empty, takes the colour away (no-color.org).
    init(
        input: Bool,
        output: Bool,
        isUnicode: Bool,
        theme: ThemeName = .auto,
        isPlain: Bool = false,
        environment: (String) -> String?
    ) {
        func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
        let terminal = environment("TERM") ?? ""
        let isCapable = !terminal.isEmpty && terminal != "dumb" && !isPlain && !isSet("ACCESSIBLE")
        isDrawn = output && isCapable
        isEdited = input && output && isCapable
        isPrompted = input && output && !isCapable
        isEchoed = !(input && output)
        let palette = Theme.Palette(terminal: terminal, colours: environment("COLORTERM") ?? "")
        self.theme = isDrawn && !isSet("NO_COLOR") ? .named(theme, palette: palette) : .plain
        art = isUnicode ? terminal.hasPrefix("linux") ? .console : .unicode : .ascii
    }
}

extension Theme.Palette {
    /// The colours that a terminal has.
    /// - Parameters:
    ///   - terminal: Its kind, as `TERM` names it. Programs that call themselves by a name without a number of colours
    ///     have long had 256; the Linux console and terminals no one has heard of count as having sixteen.
    ///   - colours: What `COLORTERM` says.
    init(terminal: String, colours: String) {
        let kinds = [
            "xterm", "screen", "tmux", "rxvt", "alacritty", "foot", "konsole", "putty", "st", "vte", "wezterm",
        ]
        let kind = terminal.prefix { $0 != "-" && $0 != "." }
        let isKnown = kinds.contains(String(kind)) || terminal.contains("256color") || terminal.contains("direct")
        self = isKnown || !colours.isEmpty ? .many : .sixteen
    }
}
