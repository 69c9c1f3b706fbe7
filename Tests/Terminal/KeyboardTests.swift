import Glibc
import Guide
import Testing

@testable import Terminal

/// A visit at a real pseudo-terminal. One at a time: terminals, locales and signals belong to the process.
@Suite("At a keyboard", .serialized)
struct KeyboardTests {
    private static let prompt = " You ›"

    /// Runs a visit until it asks, then hands the terminal over; leaves at the end if nothing else ended it.
    private func visit(
        columns: Int = 80,
        turns: Int = 3,
        environment: [String: String] = ["TERM": "xterm"],
        locale: CharacterLocale = CharacterLocale(),
        with guest: (PseudoTerminal) throws -> Void
    ) throws -> Int32? {
        let terminal = try #require(PseudoTerminal(columns: columns))
        let descriptor = terminal.program
        let visit = Background { [locale = UncheckedBox(locale)] in
            Visit(
                with: Recitation(turns: turns),
                input: descriptor,
                output: descriptor,
                locale: locale.value
            ) { environment[$0] }
            .run()
        }
        let hasAsked = terminal.wait { $0.cursor.column > 4 && $0.lines.contains { $0.contains("Lower leg") } }
        try? guest(terminal)
        // Where the terminal itself edits, Ctrl-C is a signal, and this one controls no process to send it to.
        terminal.type("\u{3}\u{4}")
        defer { #expect(hasAsked, "the visit never asked") }
        return terminal.finish(visit)
    }

    @Test(
        "edits a line as keyboards have taught everyone to",
        arguments: [
            ("back\r", "back"),
            ("lowwer\u{7F}\u{7F}\u{7F}er\r", "lower"),
            ("ower\u{1}l\r", "lower"),
            ("lower\u{1}\u{5} back\r", "lower back"),
            ("lower back\u{1}\u{B}neck\r", "neck"),
            ("lower back\u{1}\u{B}my \u{19}\r", "my lower back"),
            ("lowre\u{8}\u{8}er\r", "lower"),
            ("lwer\u{1B}[D\u{1B}[D\u{1B}[Do\r", "lower"),
            ("lxower\u{1}\u{6}\u{4}\r", "lower"),
            ("lower back\u{17}neck\r", "lower neck"),
            ("nothing\u{15}all\r", "all"),
            ("sí, señor\r", "sí, señor"),
            ("ññ\u{7F}o\r", "ño"),
            ("日本\u{7F}\u{7F}日本語\r", "日本語"),
            ("🙂👍\u{7F}!\r", "🙂!"),
            ("\u{1B}xbind -v\r", "bind -v"),
            ("a\u{16}\u{1B}\u{3}x\r", nil),
            ("a\u{9B}5~b\u{84}c\r", "abc"),
            ("a\u{1B}[5~\u{1B}[15~\u{1B}OP\u{1B}[[Ab\r", "ab"),
            ("a\u{1B}[M !!\u{1B}[<0;1;2Mb\u{1B}[?62;22cc\u{1B}]11;rgb:0/0/0\u{1B}\\d\r", "abcd"),
            ("\u{1B}[200~one\rtwo\n\u{3}three\u{1B}[201~!\r", "one two three!"),
            ("ower back\u{1B}[Hl\u{1B}[F!\u{1B}[D\u{1B}[3~?\r", "lower back?"),
            ("a\u{202E}b\u{0}\u{1C}\u{F}\u{1D}c\r", "abc"),
            ("\u{1B}9\u{1B}9\u{1B}9\u{1B}9\u{1B}9x\r", "x"),
        ] as [(String, String?)]
    )
    func editing(_ keys: String, line: String?) throws {
        let status = try visit { terminal in
            terminal.type(keys)
            if let line {
                #expect(terminal.waitForLine(" │ You said: \(line)"), "\(terminal.display.lines)")
            }
        }
        #expect(status == 130)
    }

    @Test("shows what is typed behind the prompt, as it is typed")
    func shows() throws {
        _ = try visit { terminal in
            terminal.type("lower")
            #expect(terminal.waitForLine("\(Self.prompt) lower"))
            terminal.type("\u{7F}\u{7F}")
            #expect(terminal.waitForLine("\(Self.prompt) low"))
            terminal.type("\u{1}日本 ")
            #expect(terminal.waitForLine("\(Self.prompt) 日本 low"))
        }
    }

    @Test("remembers the lines of this visit")
    func history() throws {
        _ = try visit(turns: 9) { terminal in
            terminal.type("first\r")
            #expect(terminal.waitForLine(" │ You said: first"))
            terminal.type("second\r")
            #expect(terminal.waitForLine(" │ You said: second"))
            terminal.type("\u{1B}[A\u{1B}[A!\r")
            #expect(terminal.waitForLine(" │ You said: first!"), "\(terminal.display.lines)")
            terminal.type("\u{10}\u{10}?\r")
            #expect(terminal.waitForLine(" │ You said: second?"))
        }
    }

    @Test("Tab completes the whole of what was begun, in any case")
    func completion() throws {
        _ = try visit { terminal in
            terminal.type("NE\t")
            #expect(terminal.waitForLine("\(Self.prompt) Neck or shoulders"))
            terminal.type("\r")
            #expect(terminal.waitForLine(" │ You said: Neck or shoulders"))
        }
    }

    @Test("Tab completes what several share, and lists them")
    func completionOfSeveral() throws {
        _ = try visit { terminal in
            terminal.type("l\t")
            #expect(terminal.waitForLine("  Lower back   Lower leg"))
            #expect(terminal.waitForLine("\(Self.prompt) Lower"))
            terminal.type("b\t\r")
            #expect(terminal.waitForLine(" │ You said: Lower back"))
        }
    }

    @Test("Tab on a line that nothing begins with changes nothing")
    func completionOfNothing() throws {
        _ = try visit { terminal in
            terminal.type("xyz\t!\r")
            #expect(terminal.waitForLine(" │ You said: xyz!"))
        }
    }

    @Test("Ctrl-C and Ctrl-D leave with a kind word", arguments: [("\u{3}", 130 as Int32), ("\u{4}", 0)])
    func leaving(_ key: String, status: Int32) throws {
        let left = try visit { terminal in
            terminal.type(key)
            #expect(terminal.waitForLine(" │ Take care."))
        }
        #expect(left == status)
    }

    @Test(
        "Ctrl-C leaves in the middle of anything",
        arguments: ["lower ba", "\u{1B}", "\u{18}", "\u{12}low", "\u{1B}["]
    )
    func leavingMidLine(_ begun: String) throws {
        let status = try visit { terminal in
            terminal.type(begun + "\u{3}")
            #expect(terminal.waitForLine(" │ Take care."))
        }
        #expect(status == 130)
    }

    @Test("the end of the visit ends it")
    func end() throws {
        let status = try visit(turns: 1) { terminal in
            terminal.type("lower back\r")
            #expect(terminal.waitForLine(" │ You said: lower back"))
        }
        #expect(status == 0)
    }

    @Test("a terminal that hangs up ends it")
    func hangUp() throws {
        let status = try visit { $0.hangUp() }
        #expect(status != nil)
    }

    @Test("puts the terminal's settings back")
    func restored() throws {
        let terminal = try #require(PseudoTerminal())
        var before = termios()
        tcgetattr(terminal.program, &before)
        let descriptor = terminal.program
        let visit = Background {
            Visit(with: Recitation(), input: descriptor, output: descriptor) { $0 == "TERM" ? "xterm" : nil }.run()
        }
        #expect(terminal.wait { $0.cursor.line == Self.prompt })
        #expect(terminal.wait { _ in !terminal.has(ECHO) && !terminal.has(ICANON) && !terminal.has(ISIG) })
        terminal.type("\u{3}")
        #expect(terminal.finish(visit) == 130)
        var after = termios()
        tcgetattr(terminal.program, &after)
        #expect(after.c_lflag == before.c_lflag)
        #expect(after.c_iflag == before.c_iflag)
        #expect(after.c_oflag == before.c_oflag)
    }

    @Test("what is not UTF-8 is mended, and takes nothing with it")
    func invalid() throws {
        _ = try visit { terminal in
            terminal.type([0x61, 0xFF, 0x62, 0xC3, 0x63, 0xE2, 0x82, 0x0D])
            #expect(terminal.waitForLine(" │ You said: a\u{FFFD}b\u{FFFD}c\u{FFFD}"))
        }
    }

    @Test("a line of a million keys is cut, and the visit goes on")
    func longLine() throws {
        _ = try visit { terminal in
            for _ in 0..<250 {
                terminal.type(String(repeating: "x", count: 4000))
                terminal.absorb()
            }
            terminal.type("\rnext\r")
            #expect(terminal.waitForLine(" │ You said: next"))
            let said = terminal.display.raw.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
            #expect(said.contains { $0.contains("You said:") })
        }
    }

    @Test("without Unicode the prompt is plain, and what is typed is still heard")
    func asciiLocale() throws {
        _ = try visit(locale: CharacterLocale(trying: ["C"])) { terminal in
            #expect(terminal.waitForLine(" You >"))
            terminal.type("señor\r")
            #expect(terminal.waitForLine(" | You said: señor"))
        }
    }

    @Test(
        "has no colour with NO_COLOR, and none on a terminal that can do nothing",
        arguments: [
            ["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"], [:],
        ]
    )
    func colourless(_ environment: [String: String]) throws {
        _ = try visit(environment: environment) { terminal in
            terminal.type("lower back\r")
            #expect(terminal.wait { $0.lines.contains { $0.hasSuffix("You said: lower back") } })
            let text = String(decoding: terminal.display.raw, as: UTF8.self)
            #expect(!text.contains("\u{1B}[1") && !text.contains("\u{1B}[3"))
            if environment["TERM"] != "xterm" { #expect(!text.contains("\u{1B}")) }
        }
    }

    @Test(
        "breaks lines between words at the window's edge, whatever the terminal can do",
        arguments: [("xterm", " │ You said: a rather long"), ("dumb", "Guide: You said: a rather")]
    )
    func narrow(_ name: String, line: String) throws {
        _ = try visit(columns: 30, environment: ["TERM": name]) { terminal in
            terminal.type("a rather long answer with many words in it\r")
            #expect(terminal.waitForLine(line), "\(terminal.display.lines)")
        }
    }

    @Test("runs on terminals no one has heard of", arguments: ["linux", "screen", "vt100", "no-such-terminal"])
    func terminals(_ name: String) throws {
        _ = try visit(environment: ["TERM": name]) { terminal in
            terminal.type("lower bcak\u{7F}\u{7F}\u{7F}ack\r")
            #expect(terminal.waitForLine(" │ You said: lower back"))
        }
    }

    @Test("draws the line anew when the window changes, with what was typed", arguments: [30, 60, 120])
    func resized(_ columns: Int) throws {
        let terminal = try #require(PseudoTerminal(columns: 60))
        let signals = try #require(Pipe())
        let descriptor = terminal.program
        let signalled = signals.reading
        let reading = Background {
            let input = Input(descriptor: descriptor, signals: signalled)
            let output = Output(descriptor: descriptor)
            let locale = CharacterLocale()
            let editor = KeyboardEditor(
                keyboard: Keyboard(input: input),
                output: output,
                locale: locale,
                terminal: "xterm"
            )
            let prompt = Prompt(name: "You", sign: "›", style: Theme.named(.dark, palette: .many).visitor)
            return try? editor?.read(prompt, suggestions: [])
        }
        #expect(terminal.waitForLine(Self.prompt))
        terminal.type("señor")
        #expect(terminal.waitForLine("\(Self.prompt) señor"))
        terminal.resize(columns: columns, rows: 24)
        let number = UInt8(truncatingIfNeeded: Signal.resize.number)
        let sent = terminal.display.raw.count
        _ = write(signals.writing, [number], 1)
        #expect(terminal.wait { $0.raw.count > sent && $0.cursor.line == "\(Self.prompt) señor" })
        terminal.type("es")
        #expect(terminal.waitForLine("\(Self.prompt) señores"))
        terminal.type("\r")
        #expect(terminal.finish(reading) == .line("señores"))
    }

    @Test("a signal from the system ends the wait and is told from a key")
    func stopped() throws {
        let terminal = try #require(PseudoTerminal())
        let signals = try #require(Pipe())
        let descriptor = terminal.program
        let signalled = signals.reading
        let reading = Background {
            let input = Input(descriptor: descriptor, signals: signalled)
            let editor = KeyboardEditor(
                keyboard: Keyboard(input: input),
                output: Output(descriptor: descriptor),
                locale: CharacterLocale(),
                terminal: "xterm"
            )
            let prompt = Prompt(name: "You", sign: "›", style: Theme.plain.visitor)
            return try? editor?.read(prompt, suggestions: [])
        }
        #expect(terminal.waitForLine(Self.prompt))
        _ = write(signals.writing, [UInt8(truncatingIfNeeded: Signal.terminate.number)], 1)
        #expect(terminal.finish(reading) == .stopped(.terminate))
    }

    @Test("survives any keys at all", arguments: 1...20 as ClosedRange<UInt64>)
    func anyKeys(_ seed: UInt64) throws {
        var state = seed
        let status = try visit(columns: 20 + Int(seed) * 5, turns: 1_000) { terminal in
            for _ in 0..<2_000 {
                // A linear congruential generator (Knuth's MMIX) is random enough for fingers.
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let keys: [UInt8] =
                    switch state >> 60 {
                    case 0...3: [0x1B, UInt8(truncatingIfNeeded: state >> 32) & 0x7F]
                    case 4...6: [UInt8(truncatingIfNeeded: state >> 32) & 0x1F]
                    case 7: Array("日🙂".utf8)
                    default: [UInt8(truncatingIfNeeded: state >> 32)]
                    }
                // Keys that leave are pressed in other tests.
                terminal.type(keys.filter { $0 != 0x03 && $0 != 0x04 })
                terminal.absorb()
            }
        }
        #expect(status != nil)
    }

    @Test("wraps to the window", arguments: [20, 21, 40, 79])
    func narrow(_ columns: Int) throws {
        _ = try visit(columns: columns) { terminal in
            terminal.type("the small of my back hurts\r")
            #expect(terminal.wait { $0.lines.contains { $0.contains("You said:") } })
            #expect(terminal.display.lines.allSatisfy { $0.displayWidth <= columns })
        }
    }
}

/// Lends a value to another thread, one at a time.
struct UncheckedBox<Value>: @unchecked Sendable {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}
