import Glibc
import Guide
import Testing

@testable import Terminal

@Suite("A visit that shows itself", .timeLimit(.minutes(1)))
struct DemoTests {
    /// Someone who watches, with a clock in their hand.
    private final class Watcher {
        let terminal: PseudoTerminal
        let clock: HandMovedClock
        private let program: Background<Int32>

        init(columns: Int = 80, rows: Int = 24, isRevealed: Bool = false, pace: Double = 60) throws {
            let terminal = try #require(PseudoTerminal(columns: columns, rows: rows))
            let clock = try #require(HandMovedClock())
            (self.terminal, self.clock) = (terminal, clock)
            let dialogue = try DemoScenesTests.program()
            let descriptor = terminal.program
            program = Background {
                Demo(
                    program: dialogue,
                    choices: [2, 1],
                    language: nil,
                    isRevealed: isRevealed,
                    presentation: Presentation(pace: Pace(wordsPerMinute: pace)),
                    input: descriptor,
                    output: descriptor,
                    clock: clock,
                    environment: { ["TERM": "xterm", "NO_COLOR": "1"][$0] }
                ).run()
            }
        }

        /// Lets time pass until the screen is so.
        func watch(until condition: (Display) -> Bool) -> Bool {
            for _ in 0..<400 {
                if condition(terminal.display) { return true }
                clock.advance(by: .milliseconds(100))
                terminal.absorb(waiting: 20)
            }
            return false
        }

        func watch(untilLine line: String) -> Bool {
            watch { $0.lines.contains(line) }
        }

        func end() -> Int32? { terminal.finish(program) }
    }

    @Test("speaks, types and goes on to the end by itself, and is left with q")
    func whole() throws {
        let watcher = try Watcher()
        #expect(watcher.watch(untilLine: " │ Hello."))
        #expect(!watcher.terminal.display.lines.contains(" │ Where does it hurt?"))
        #expect(watcher.watch(untilLine: " You › sp"))
        #expect(watcher.watch(untilLine: " You › spine"))
        #expect(watcher.watch(untilLine: " You › tight"))
        #expect(watcher.watch { $0.lines.joined().contains("555 0100") })
        #expect(watcher.watch { $0.lines.last?.contains("the end") == true })
        watcher.terminal.type("q")
        #expect(watcher.end() == 0)
    }

    @Test("stands still until a key is pressed while it is paused")
    func paused() throws {
        let watcher = try Watcher()
        #expect(watcher.watch(untilLine: " You › sp"))
        watcher.terminal.type(" ")
        #expect(watcher.terminal.wait { $0.lines.last?.contains("paused") == true })
        let before = watcher.terminal.display.lines
        for _ in 0..<50 {
            watcher.clock.advance(by: .seconds(10))
            watcher.terminal.absorb(waiting: 2)
        }
        #expect(watcher.terminal.display.lines == before)
        watcher.terminal.type(" ")
        #expect(watcher.watch(untilLine: " You › tight"))
        watcher.terminal.type("q")
        #expect(watcher.end() == 0)
    }

    @Test("goes on to the next question and back to the one before, without time passing")
    func steps() throws {
        let watcher = try Watcher()
        #expect(watcher.watch(untilLine: " │ Hello."))
        watcher.terminal.type("\u{1B}[C")
        #expect(watcher.terminal.waitForLine("   2. Back"))
        watcher.terminal.type("\u{1B}[C")
        #expect(watcher.terminal.waitForLine("   2. Dull"))
        watcher.terminal.type("\u{1B}[D")
        #expect(watcher.terminal.wait { !$0.lines.contains("   2. Dull") && $0.lines.contains("   2. Back") })
        watcher.terminal.type("\u{1B}[D\u{1B}[D")
        #expect(watcher.watch(untilLine: " You › spine"))
        watcher.terminal.type("q")
        #expect(watcher.end() == 0)
    }

    @Test("lives through a pace at which no thought would ever be read", arguments: [1e-20, 1e-300])
    func slowest(_ pace: Double) throws {
        let watcher = try Watcher(pace: pace)
        #expect(watcher.terminal.waitForLine(" │ Hello."))
        #expect(
            watcher.terminal.wait {
                watcher.clock.advance(by: .seconds(1_000))
                return $0.lines.contains("   2. Back")
            }
        )
        watcher.terminal.type("q")
        #expect(watcher.end() == 0)
    }

    @Test("goes faster and slower when it is told to, within bounds")
    func speed() throws {
        let watcher = try Watcher()
        watcher.terminal.type("+")
        #expect(watcher.terminal.wait { $0.lines.last?.contains("×1.25") == true })
        watcher.terminal.type(String(repeating: "+", count: 50))
        #expect(watcher.terminal.wait { $0.lines.last?.contains("×8.0") == true })
        watcher.terminal.type(String(repeating: "-", count: 50))
        #expect(watcher.terminal.wait { $0.lines.last?.contains("×0.25") == true })
        watcher.terminal.type("q")
        #expect(watcher.end() == 0)
    }

    @Test("is taken over by typing: the letter typed begins the answer, and the guide hears it")
    func takenOver() throws {
        let watcher = try Watcher(isRevealed: true)
        #expect(watcher.watch(untilLine: " You › sp"))
        watcher.terminal.type("neck")
        #expect(watcher.terminal.waitForLine(" You › neck"))
        watcher.terminal.type("\r")
        #expect(watcher.terminal.waitForLine(" │ “neck” means 1. Neck"))
        #expect(watcher.terminal.waitForLine("   2. Dull"))
        watcher.terminal.type("dull\r")
        #expect(watcher.end() == 0)
        #expect(watcher.terminal.display.lines.joined().contains("555 0100"))
    }

    @Test("tells what was understood below an answer, and beside it where the window is wide", arguments: [80, 100])
    func reveal(columns: Int) throws {
        let watcher = try Watcher(columns: columns, rows: 40, isRevealed: true)
        #expect(watcher.watch { $0.lines.joined(separator: "\n").contains("remembers $area = “back”") })
        let line = watcher.terminal.display.lines.first { $0.contains("asked in AskArea") }
        #expect(line?.contains("You › spine") == (columns == 100))
        watcher.terminal.type("q")
        #expect(watcher.end() == 0)
    }

    @Test("fits any window, also one that changes", arguments: [(40, 12), (20, 3), (300, 100), (1, 1)])
    func resized(columns: Int, rows: Int) throws {
        let watcher = try Watcher(isRevealed: true)
        #expect(watcher.watch(untilLine: " You › sp"))
        watcher.terminal.resize(columns: columns, rows: rows)
        kill(getpid(), SIGWINCH)
        for _ in 0..<50 {
            watcher.clock.advance(by: .milliseconds(500))
            watcher.terminal.absorb(waiting: 2)
        }
        #expect(watcher.terminal.display.lines.count <= max(rows, 24))
        watcher.terminal.type("q")
        #expect(watcher.end() == 0)
    }

    @Test(
        "ends at Ctrl-C, Ctrl-D and a pulled plug, and leaves the terminal as it was",
        arguments: [("\u{3}", 130), ("\u{4}", 0), ("", 74)]
    )
    func left(key: String, status: Int32) throws {
        let watcher = try Watcher()
        #expect(watcher.watch(untilLine: " │ Hello."))
        if key.isEmpty { watcher.terminal.hangUp() } else { watcher.terminal.type(key) }
        #expect(watcher.end() == status)
        if !key.isEmpty { #expect(watcher.terminal.has(ECHO) && watcher.terminal.has(ICANON)) }
    }

    @Test("is written at once where there is no terminal")
    func piped() throws {
        let pipe = try #require(Pipe())
        let dialogue = try DemoScenesTests.program()
        let (reading, writing) = (temporaryFile(holding: []), pipe.writing)
        let status = Demo(
            program: dialogue,
            choices: [2, 1],
            language: nil,
            isRevealed: true,
            presentation: Presentation(),
            input: reading,
            output: writing,
            clock: SystemClock(),
            environment: { _ in nil }
        ).run()
        close(reading)
        let text = String(decoding: pipe.drain(), as: UTF8.self)
        #expect(status == 0)
        for words in ["> spine\n", "  . “spine” means 2. Back\n", "> tight\n", "555 0100"] {
            #expect(text.contains(words))
        }
        #expect(!text.contains("\u{1B}"))
    }
}
