import Foundation
import TestSupport
import Testing

/// The built `backtalk kiosk` on a terminal of its own, with the guide as it is. One at a time, because each takes a
/// processor.
@Suite("backtalk kiosk", .serialized)
struct KioskCommandTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let dialogues = folder.appending(path: "dialogues").path

    private func kiosk(_ arguments: String..., terminal: String = "xterm") throws -> ProcessOnTerminal {
        try #require(
            ProcessOnTerminal(
                BuiltCommand.path(of: "backtalk"),
                ["kiosk", "--pace", "0", "--dialogues", Self.dialogues] + arguments,
                environment: ["TERM": terminal, "LANG": "C.UTF-8", "EDITOR": "/bin/false"]
            )
        )
    }

    private func waitForInvitation(_ kiosk: ProcessOnTerminal) -> Bool {
        kiosk.wait { $0.hasWritten("Press any key to begin.") && $0.hasWritten("tecla 2") }
    }

    private func beginVisit(_ kiosk: ProcessOnTerminal, with key: String = "x") -> Bool {
        guard waitForInvitation(kiosk) else { return false }
        kiosk.clearOutput()
        kiosk.type(Array(key.utf8))
        return kiosk.wait { $0.hasWritten("›") }
    }

    @Test("SIGTERM ends it with the terminal as it was, from anywhere in a visit", arguments: [false, true])
    func terminated(isVisiting: Bool) throws {
        let kiosk = try kiosk()
        let before = kiosk.settings
        #expect(isVisiting ? beginVisit(kiosk) : waitForInvitation(kiosk))
        if isVisiting { kiosk.type(Array("lower ba".utf8)) }
        #expect(kiosk.settings.c_lflag != before.c_lflag)
        kiosk.clearOutput()
        kill(kiosk.process, SIGTERM)
        #expect(kiosk.wait { $0.hasEnded })
        #expect(kiosk.exitStatus == 0)
        kiosk.absorb()
        #expect(kiosk.hasWritten("\u{1B}[2J\u{1B}[H\u{1B}[3J"))
        #expect(kiosk.hasWritten("\u{1B}[?2004l"))
        #expect(kiosk.settings.c_lflag == before.c_lflag)
        #expect(kiosk.settings.c_iflag == before.c_iflag)
        #expect(kiosk.settings.c_oflag == before.c_oflag)
    }

    @Test("keys and signals that end other programs do not end it, and start none")
    func locked() throws {
        let kiosk = try kiosk()
        #expect(beginVisit(kiosk))
        for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGTTOU, SIGUSR1, SIGALRM] { kill(kiosk.process, signal) }
        kiosk.type(Array("\u{3}\u{4}\u{1A}\u{1C}\u{13}\u{1B}xbind -v\r\u{1B}v\u{1B}xecho\r".utf8))
        kiosk.clearOutput()
        kiosk.type(Array("\u{15}what did i say\r".utf8))
        #expect(kiosk.wait { $0.hasWritten("You have not told me anything yet.") })
        #expect(!kiosk.hasEnded)
        #expect(kiosk.children.isEmpty)
    }

    @Test("begins in the second language with its digit")
    func spanish() throws {
        let kiosk = try kiosk()
        #expect(beginVisit(kiosk, with: "2"))
        #expect(kiosk.hasWritten("¿Dónde le duele"))
    }

    @Test(
        "the last words of a visit are drawn anew for another size of window",
        arguments: [("I have crushing chest pain", "911"), ("goodbye", "Press the Esc key")]
    )
    func lastWordsResized(_ words: String, _ shown: String) throws {
        let kiosk = try kiosk()
        #expect(beginVisit(kiosk))
        kiosk.type(Array((words + "\r").utf8))
        #expect(kiosk.wait { $0.hasWritten(shown) })
        for columns in [60, 100] {
            kiosk.clearOutput()
            kiosk.resize(columns: columns, rows: 30)
            #expect(kiosk.wait { $0.hasWritten("\u{1B}[H\u{1B}[2J") && $0.hasWritten(shown) })
        }
        #expect(!kiosk.hasEnded)
    }

    @Test("where libedit cannot be had, the terminal itself shows what is typed")
    func withoutLibedit() throws {
        // Too few files may be open for libedit's three, and enough for everything else.
        let kiosk = try #require(
            ProcessOnTerminal(
                "/bin/sh",
                [
                    "-c", "ulimit -n 7; exec \"$0\" kiosk --pace 0 --dialogues \"$1\"",
                    BuiltCommand.path(of: "backtalk"), Self.dialogues,
                ]
            )
        )
        #expect(beginVisit(kiosk))
        kiosk.clearOutput()
        kiosk.type(Array("lower banana".utf8))
        #expect(kiosk.wait { $0.hasWritten("lower banana") })
        kiosk.type(Array("\u{15}what did i say\r".utf8))
        #expect(kiosk.wait { $0.hasWritten("You have not told me anything yet.") })
    }

    @Test("a terminal that hangs up ends it")
    func hungUp() throws {
        let kiosk = try kiosk()
        #expect(beginVisit(kiosk))
        kill(kiosk.process, SIGHUP)
        #expect(kiosk.wait { $0.hasEnded })
        #expect(kiosk.exitStatus == 129)
    }

    @Test("killed at any moment and started again, it invites as before and hands the terminal back in order")
    func killed() throws {
        let shell = try #require(
            ProcessOnTerminal(
                "/bin/sh",
                [
                    "-c", "while :; do \"$0\" kiosk --dialogues \"$1\" && exit 7; done",
                    BuiltCommand.path(of: "backtalk"), Self.dialogues,
                ]
            )
        )
        let before = shell.settings
        for delay in [0, 1, 3, 8, 20, 50, 120, 300] as [Int32] {
            #expect(waitForInvitation(shell))
            shell.type(Array("x2\rlower\u{1}".utf8))
            for _ in 0...delay { shell.absorb(waiting: 1) }
            let kiosk = try #require(shell.children.first)
            shell.clearOutput()
            kill(kiosk, SIGKILL)
            #expect(shell.wait { $0.children.contains { $0 != kiosk } })
            #expect(shell.wait { $0.hasWritten("\u{1B}[4l") && $0.hasWritten("\u{1B}[3J") })
        }
        #expect(waitForInvitation(shell))
        kill(try #require(shell.children.first), SIGTERM)
        #expect(shell.wait { $0.hasEnded })
        #expect(shell.exitStatus == 7)
        #expect(shell.settings.c_lflag & UInt32(ICANON | ECHO | ISIG) == before.c_lflag & UInt32(ICANON | ECHO | ISIG))
        #expect(shell.settings.c_oflag & UInt32(OPOST | ONLCR) == UInt32(OPOST | ONLCR))
    }

    @Test("without a terminal it says what it needs")
    func noTerminal() throws {
        try TemporaryFolder.with([:]) { folder in
            let outcome = try BuiltCommand.run("kiosk", "--dialogues", Self.dialogues, in: folder)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("A kiosk needs a terminal"))
            #expect(outcome.output.isEmpty)
        }
    }

    @Test("a time too short to read in is refused", arguments: ["0", "9", "-1", "3601", "soon"])
    func idle(_ seconds: String) throws {
        try TemporaryFolder.with([:]) { folder in
            let outcome = try BuiltCommand.run("kiosk", "--idle=\(seconds)", in: folder)
            #expect(outcome.status == 2)
        }
    }

    /// More by hand: `BACKTALK_STORM_VISITS=10000`, or the program itself, in a release build.
    @Test("stands a storm of keys", .timeLimit(.minutes(60)))
    func storm() throws {
        let visits = ProcessInfo.processInfo.environment["BACKTALK_STORM_VISITS"] ?? "100"
        let process = Process()
        process.executableURL = URL(filePath: BuiltCommand.path(of: "KeyStorm"))
        process.arguments = [visits, "--seed", "\(UInt64.random(in: 1...1_000_000))", "--dialogues", Self.dialogues]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let report = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(report)")
        #expect(report.contains("no child process ever"), "\(report)")
    }
}
