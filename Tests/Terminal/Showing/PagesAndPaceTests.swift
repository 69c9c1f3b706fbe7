import Glibc
import Guide
import Testing

@testable import Terminal

/// What a visitor sees at a real pseudo-terminal: pages, a pace, a window that changes. One at a time, as for all that
/// takes a terminal over.
@Suite("On a screen", .serialized)
struct PagesAndPaceTests {
    private static let text = (1...30).map { "Line \($0) of the text." }

    private func visit(
        columns: Int = 40,
        rows: Int = 12,
        lines: [String] = text,
        presentation: Presentation = Presentation(),
        clock: any MonotonicClock = SystemClock(),
        environment: [String: String] = ["TERM": "xterm"],
        with guest: (PseudoTerminal, Pipe) throws -> Void
    ) throws -> Int32? {
        let terminal = try #require(PseudoTerminal(columns: columns, rows: rows))
        let signals = try #require(Pipe())
        let (descriptor, signalled) = (terminal.program, signals.reading)
        let visit = Background { [clock = UncheckedBox(clock)] () -> Int32 in
            let locale = CharacterLocale()
            let appearance = Appearance(
                input: true,
                output: true,
                isUnicode: true,
                theme: presentation.theme,
                isPlain: presentation.isPlain
            ) { environment[$0] }
            let keyboard = Keyboard(input: Input(descriptor: descriptor, signals: signalled, clock: clock.value))
            let output = Output(descriptor: descriptor)
            let editor = LineEditor(
                keyboard: keyboard,
                output: output,
                appearance: appearance,
                locale: locale,
                terminal: environment["TERM"] ?? ""
            )
            let screen = Screen(output: output, appearance: appearance, keyboard: keyboard, pace: presentation.pace)
            var course = Course(partner: Reader(lines: lines), input: keyboard.input, screen: screen, editor: editor)
            guard (try? screen.begin()) != nil, let ending = try? course.run() else { return -1 }
            return (try? screen.end()) == nil ? -1 : ending.exitStatus
        }
        try guest(terminal, signals)
        terminal.type("\u{3}\u{4}")
        return terminal.finish(visit)
    }

    private func isAsking(_ display: Display) -> Bool { display.cursor.line == " Usted ›" }

    @Test(
        "a text longer than the window comes in pages, none of which scrolls away unread",
        arguments: ["\r", " ", "\u{1B}[B"]
    )
    func pages(_ key: String) throws {
        let status = try visit { terminal, _ in
            var seen: Set<String> = []
            for _ in 0..<4 {
                #expect(terminal.wait { $0.cursor.line == " Pulse Enter" }, "\(terminal.display.lines)")
                seen.formUnion(terminal.display.lines)
                let sent = terminal.display.raw.count
                terminal.type(key)
                _ = terminal.wait { $0.raw.count > sent + 10 }
            }
            #expect(terminal.wait { isAsking($0) }, "\(terminal.display.lines)")
            seen.formUnion(terminal.display.lines)
            for line in Self.text { #expect(seen.contains(" │ \(line)")) }
            // The question stands with its choices.
            #expect(terminal.display.lines.contains(" │ Line 30 of the text."))
            #expect(terminal.display.lines.contains("   1. Neck or shoulders"))
            #expect(!terminal.display.lines.contains { $0.contains("Pulse") })
            #expect(terminal.display.lines.contains(" 1 de unas 2"))
        }
        #expect(status == 130)
    }

    @Test("what fits the window comes whole", arguments: [(80, 60), (300, 100)])
    func onePage(_ columns: Int, rows: Int) throws {
        _ = try visit(columns: columns, rows: rows) { terminal, _ in
            #expect(terminal.wait { isAsking($0) })
            #expect(!String(decoding: terminal.display.raw, as: UTF8.self).contains("Pulse"))
            #expect(terminal.display.lines.first == " Guía")
        }
    }

    @Test("Ctrl-C leaves in the middle of a page")
    func leaving() throws {
        let status = try visit { terminal, _ in
            #expect(terminal.wait { $0.cursor.line == " Pulse Enter" })
        }
        #expect(status == 130)
    }

    @Test(
        "a window that changes in the middle of a text is drawn anew, and the text goes on",
        arguments: [(20, 8), (60, 30), (100, 6)]
    )
    func resizedMidPage(_ columns: Int, rows: Int) throws {
        _ = try visit { terminal, signals in
            #expect(terminal.wait { $0.cursor.line == " Pulse Enter" })
            terminal.resize(columns: columns, rows: rows)
            _ = write(signals.writing, [UInt8(truncatingIfNeeded: Signal.resize.number)], 1)
            var keys = 0
            while !isAsking(terminal.display), keys < 60 {
                #expect(terminal.wait { isAsking($0) || $0.cursor.line == " Pulse Enter" })
                let sent = terminal.display.raw.count
                if !isAsking(terminal.display) { terminal.type("\r") }
                _ = terminal.wait { isAsking($0) || $0.raw.count > sent + 10 }
                keys += 1
            }
            #expect(isAsking(terminal.display))
            #expect(terminal.display.lines.contains("   3. Lower leg"))
            #expect(terminal.display.lines.allSatisfy { $0.displayWidth < columns })
            terminal.type("lower leg\r")
            #expect(terminal.wait { $0.lines.contains { $0.contains("You said:") } })
        }
    }

    @Test(
        "a window that changes while an answer is typed is drawn anew with it",
        arguments: [(30, 12), (79, 20), (200, 50)]
    )
    func resizedAtPrompt(_ columns: Int, rows: Int) throws {
        _ = try visit(lines: ["Where does it hurt, if it hurts anywhere at all?"]) { terminal, signals in
            #expect(terminal.wait { isAsking($0) })
            terminal.type("lower")
            #expect(terminal.waitForLine(" Usted › lower"))
            terminal.resize(columns: columns, rows: rows)
            let sent = terminal.display.raw.count
            _ = write(signals.writing, [UInt8(truncatingIfNeeded: Signal.resize.number)], 1)
            #expect(terminal.wait { $0.raw.count > sent && $0.cursor.line == " Usted › lower" })
            #expect(terminal.display.lines.first == " Guía")
            #expect(terminal.display.lines.filter { $0 == "   3. Lower leg" }.count == 1)
            terminal.type(" back\r")
            #expect(terminal.wait { isAsking($0) || $0.lines.contains { $0.contains("You said: lower back") } })
            #expect(terminal.wait { $0.lines.contains { $0.contains("You said: lower back") } })
        }
    }

    @Test("thoughts come one after another, as long as no key is pressed")
    func pace() throws {
        let clock = try #require(HandMovedClock())
        let presentation = Presentation(pace: Pace(wordsPerMinute: 60))
        _ = try visit(rows: 24, lines: ["One.", "Two words.", "End."], presentation: presentation, clock: clock) {
            terminal,
            _ in
            // Moves the clock until a line is there, and says by how much; the program may look at it late.
            func secondsUntil(_ isThere: (Display) -> Bool) -> Double {
                var seconds = 0.0
                while !isThere(terminal.display), seconds < 60 {
                    clock.advance(by: .milliseconds(100))
                    seconds += 0.1
                    terminal.absorb(waiting: 20)
                }
                return seconds
            }
            #expect(terminal.waitForLine(" │ One."))
            #expect((0.95..<60).contains(secondsUntil { $0.lines.contains(" │ Two words.") }))
            #expect(!terminal.display.lines.contains(" │ End."))
            #expect((1.95..<60).contains(secondsUntil { $0.lines.contains(" │ End.") }))
            #expect((0.95..<60).contains(secondsUntil(isAsking)))
        }
    }

    @Test(
        "a key shows the rest at once; what may be an answer is one, and Enter is not",
        arguments: [("2", "2"), (" ", ""), ("\r", ""), ("lower", "lower")]
    )
    func hurry(_ keys: String, typed: String) throws {
        let clock = try #require(HandMovedClock())
        let presentation = Presentation(pace: Pace(wordsPerMinute: 60))
        _ = try visit(rows: 60, presentation: presentation, clock: clock) { terminal, _ in
            #expect(terminal.waitForLine(" │ Line 1 of the text."))
            terminal.type(keys)
            let line = typed.isEmpty ? " Usted ›" : " Usted › \(typed)"
            #expect(terminal.wait { $0.cursor.line == line }, "\(terminal.display.lines)")
            #expect(terminal.display.lines.contains(" │ Line 30 of the text."))
        }
    }

    @Test("who types ahead is not stopped at the end of a page, and loses nothing")
    func typedAhead() throws {
        let clock = try #require(HandMovedClock())
        let presentation = Presentation(pace: Pace(wordsPerMinute: 60))
        _ = try visit(presentation: presentation, clock: clock) { terminal, _ in
            #expect(terminal.waitForLine(" │ Line 1 of the text."))
            terminal.type("lower back\r")
            #expect(
                terminal.wait { $0.lines.contains { $0.contains("You said: lower back") } },
                "\(terminal.display.lines)"
            )
        }
    }

    @Test("an emergency has no pace")
    func emergency() throws {
        let pipe = try #require(Pipe())
        let keys = try #require(Pipe())
        let clock = try #require(HandMovedClock())
        let appearance = Appearance(input: true, output: true, isUnicode: true) { $0 == "TERM" ? "xterm" : nil }
        let screen = Screen(
            output: Output(descriptor: pipe.writing),
            appearance: appearance,
            keyboard: Keyboard(input: Input(descriptor: keys.reading, clock: clock)),
            pace: Pace(wordsPerMinute: 1)
        )
        try screen.show([.line(speaker: nil, text: "Some words."), ScreenTests.emergency])
        #expect(String(decoding: pipe.drain(), as: UTF8.self).contains("Call 911 now."))
    }

    @Test("a theme takes the whole screen, and gives it back")
    func theme() throws {
        let theme = Theme.named(.light, palette: .many)
        let status = try visit(rows: 60, presentation: Presentation(theme: .light)) { terminal, _ in
            #expect(terminal.wait { isAsking($0) })
            let text = String(decoding: terminal.display.raw, as: UTF8.self)
            #expect(text.contains("\(theme.surroundings.begin)\u{1B}[H\u{1B}[2J"))
            // Nothing takes the colours back before the end.
            #expect(!text.contains("\u{1B}[0m") && !text.contains("\u{1B}[m"))
            terminal.type("x\ry\r")
            #expect(terminal.wait { String(decoding: $0.raw, as: UTF8.self).contains("\u{1B}[0m\u{1B}[J") })
        }
        #expect(status == 0)
    }

    @Test("plain text has no escape character, no page and no pace, and every choice has a number")
    func plain() throws {
        let clock = try #require(HandMovedClock())
        let presentation = Presentation(theme: .dark, isPlain: true, pace: Pace(wordsPerMinute: 1))
        _ = try visit(presentation: presentation, clock: clock) { terminal, _ in
            #expect(terminal.wait { $0.cursor.line == "Usted:" })
            terminal.type("lower\u{7F}\u{7F}x back\r")
            #expect(terminal.wait { $0.lines.contains { $0.hasPrefix("Guía: You said:") } })
            #expect(terminal.display.lines.contains(" 3. Lower leg"))
            #expect(!terminal.display.raw.contains(0x1B))
        }
    }
}
