import Testing

@testable import Terminal

@Suite("Appearance")
struct AppearanceTests {
    private func appearance(
        input: Bool = true,
        output: Bool = true,
        isUnicode: Bool = true,
        _ environment: [String: String] = ["TERM": "xterm"]
    ) -> Appearance {
        Appearance(input: input, output: output, isUnicode: isUnicode) { environment[$0] }
    }

    @Test("at a terminal the visit is drawn and edited, in colour")
    func terminal() {
        let appearance = appearance()
        #expect(appearance.isDrawn && appearance.isEdited && !appearance.isEchoed && !appearance.isPrompted)
        #expect(appearance.theme == .named(.auto, palette: .many))
        #expect(appearance.art == .unicode)
    }

    @Test(
        "colour goes where it is not wanted or not understood",
        arguments: [
            (["TERM": "xterm", "NO_COLOR": "1"], Theme.plain),
            (["TERM": "xterm", "NO_COLOR": ""], .named(.auto, palette: .many)),
            (["TERM": "dumb"], .plain),
            (["TERM": ""], .plain),
            ([:], .plain),
        ]
    )
    func colour(_ environment: [String: String], theme: Theme) {
        #expect(appearance(environment).theme == theme)
    }

    @Test(
        "as many colours are used as the terminal is known to have",
        arguments: [
            (["TERM": "xterm-256color"], Theme.Palette.many), (["TERM": "xterm"], .many),
            (["TERM": "screen.linux"], .many),
            (["TERM": "linux"], .sixteen), (["TERM": "vt100"], .sixteen), (["TERM": "no-such-terminal"], .sixteen),
            (["TERM": "linux", "COLORTERM": "truecolor"], .many),
        ]
    )
    func palette(_ environment: [String: String], palette: Theme.Palette) {
        let appearance = Appearance(input: true, output: true, isUnicode: true, theme: .dark) { environment[$0] }
        #expect(appearance.theme == .named(.dark, palette: palette))
    }

    @Test("plain text is what is shown to who asks for it, by an option or by ACCESSIBLE", arguments: [true, false])
    func plain(_ isOption: Bool) {
        let environment = isOption ? ["TERM": "xterm"] : ["TERM": "xterm", "ACCESSIBLE": "1"]
        let appearance = Appearance(input: true, output: true, isUnicode: true, theme: .dark, isPlain: isOption) {
            environment[$0]
        }
        #expect(!appearance.isDrawn && !appearance.isEdited && appearance.isPrompted && !appearance.isEchoed)
        #expect(appearance.theme == .plain)
    }

    @Test("a terminal that can do nothing gets a prompt and plain lines", arguments: [["TERM": "dumb"], [:]])
    func dumb(_ environment: [String: String]) {
        let appearance = appearance(environment)
        #expect(!appearance.isDrawn && !appearance.isEdited && appearance.isPrompted && !appearance.isEchoed)
    }

    @Test(
        "a pipe on either side means no editing, no prompt, and the words written down",
        arguments: [(true, false), (false, true), (false, false)]
    )
    func pipes(_ input: Bool, output: Bool) {
        let appearance = appearance(input: input, output: output)
        #expect(!appearance.isEdited && !appearance.isPrompted && appearance.isEchoed)
        #expect(appearance.isDrawn == output)
        #expect((appearance.theme == .named(.auto, palette: .many)) == output)
    }

    @Test("on the Linux console no sign is used that its fonts lack")
    func console() {
        #expect(appearance(["TERM": "linux"]).art == .console)
        #expect(appearance(["TERM": "linux-16color"]).art == .console)
        #expect(appearance(isUnicode: false, ["TERM": "linux"]).art == .ascii)
    }

    @Test("without Unicode every sign is ASCII")
    func ascii() {
        let art = appearance(isUnicode: false).art
        let frames = [art.heavy, art.light].flatMap {
            [$0.topLeft, $0.topRight, $0.bottomLeft, $0.bottomRight, $0.across, $0.down]
        }
        #expect(([art.bar, art.prompt] + frames).allSatisfy { $0.utf8.count == 1 })
    }

    @Test(
        "text is set to the window, within limits",
        arguments: [(0, 20), (10, 20), (21, 20), (40, 39), (80, 79), (101, 80), (300, 80)]
    )
    func width(_ columns: Int, width: Int) {
        #expect(Window.textWidth(ofColumns: columns) == width)
    }

    @Test("a coloured prompt ends in a plain character, and says the same as a plain one")
    func prompt() {
        let prompt = Prompt(name: "You", sign: "›", style: Theme.named(.dark, palette: .many).visitor)
        let marked = prompt.marked(by: "\u{1}")
        #expect(marked.last == " ")
        let parts = marked.split(separator: "\u{1}", omittingEmptySubsequences: false)
        #expect(stride(from: 0, to: parts.count, by: 2).map { String(parts[$0]) }.joined() == prompt.plainText)
        #expect(prompt.width == 7)
    }

    @Test("takes the first locale that has UTF-8, and does without where none has")
    func locale() {
        #expect(CharacterLocale(trying: ["no_SUCH.UTF-8", "C.UTF-8"]).isUnicode)
        #expect(!CharacterLocale(trying: ["no_SUCH.UTF-8", "C"]).isUnicode)
        #expect(!CharacterLocale(trying: []).isUnicode)
    }
}
