import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A kiosk on a terminal", .timeLimit(.minutes(1)))
struct KioskJournalTests {
    private static let dialogue = """
        title: Start
        ---
        <<declare $practice_phone = "555 0100">>
        Where does it hurt?
        -> Neck #hear:stiff_neck
            <<call_to_book>>
        -> Back
            Goodbye back.
        ===

        """

    /// A kiosk that someone stands at.
    private final class Kiosk {
        private let keyboard: Int32
        private let process = Process()
        private let folder: TemporaryFolder
        private var shown = ""

        init(in folder: TemporaryFolder) throws {
            var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
            var (keyboard, program): (Int32, Int32) = (-1, -1)
            try #require(openpty(&keyboard, &program, nil, nil, &size) == 0)
            _ = fcntl(keyboard, F_SETFL, O_NONBLOCK)
            self.keyboard = keyboard
            self.folder = folder
            try folder.write("", to: "journal")
            let terminal = FileHandle(fileDescriptor: program, closeOnDealloc: true)
            process.executableURL = BuiltCommand.program
            process.arguments = ["kiosk"]
            process.currentDirectoryURL = URL(filePath: folder.path)
            process.environment = ["LANG": "C.UTF-8", "TERM": "xterm"]
            process.standardInput = terminal
            process.standardOutput = terminal
            process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path(of: "journal")))
            try process.run()
        }

        /// Presses keys, and waits until something is shown, or stands in the journal.
        func type(_ keys: String, until words: String) {
            shown = ""
            let bytes = Array(keys.utf8)
            _ = write(keyboard, bytes, bytes.count)
            for _ in 0..<500 where !shown.contains(words) && !journal.contains(words) {
                var request = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
                _ = poll(&request, 1, 20)
                var chunk = [UInt8](repeating: 0, count: 4096)
                let count = read(keyboard, &chunk, chunk.count)
                if count > 0 { shown += String(decoding: chunk.prefix(count), as: UTF8.self) }
            }
            let isThere = shown.contains(words) || journal.contains(words)
            #expect(isThere, "“\(words)” did not come; on the screen: \(shown)")
        }

        var journal: String {
            (try? String(contentsOfFile: folder.path(of: "journal"), encoding: .utf8)) ?? ""
        }

        func end() -> Int32 {
            process.terminate()
            process.waitUntilExit()
            close(keyboard)
            return process.terminationStatus
        }
    }

    @Test("tells its journal when and how it was visited, and never a word that was typed")
    func secret() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.dialogue]) { folder in
            let kiosk = try Kiosk(in: folder)
            kiosk.type("", until: "started")
            kiosk.type("x", until: " Back")
            kiosk.type("my name is Xanthippe\r", until: " Back")
            kiosk.type("why Xanthippe\r", until: " Back")
            kiosk.type("Xanthippe\u{17}\u{19}\u{1B}x\r", until: " Back")
            kiosk.type("stiff neck\r", until: "book")
            kiosk.type("\u{1B}", until: "visit ended")
            #expect(kiosk.end() == 0)
            let journal = kiosk.journal
            for word in [
                "started", "version=", "visit began", "language=en", "visit ended", "outcome=booked", "stopped",
            ] {
                #expect(journal.contains(word), "\(word): \(journal)")
            }
            for word in ["Xanthippe", "stiff", "Where does", "555", "name"] { #expect(!journal.contains(word)) }
        }
    }

    @Test("takes an edited dialogue for the next visit, and goes on with it where an edit is wrong")
    func edited() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.dialogue]) { folder in
            let kiosk = try Kiosk(in: folder)
            kiosk.type("", until: "started")
            try folder.write(
                Self.dialogue.replacing("Where does it hurt?", with: "What ails you?"),
                to: "dialogues/a.yarn"
            )
            sleep(3)
            kiosk.type("x", until: "What ails you?")
            #expect(kiosk.journal.contains("reloaded"))
            try folder.write("title: Start\n---\n<<jump Nowhere>>\n===\n", to: "dialogues/a.yarn")
            sleep(3)
            kiosk.type("goodbye\r", until: "Take care.")
            kiosk.type("\u{1B}", until: "reload refused")
            kiosk.type("x", until: "What ails you?")
            #expect(kiosk.end() == 0)
            #expect(kiosk.journal.components(separatedBy: "reload refused").count == 2)
            #expect(kiosk.journal.contains("dialogues/a.yarn:3:"))
        }
    }
}
