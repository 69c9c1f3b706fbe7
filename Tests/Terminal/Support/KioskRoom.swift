import Glibc
import Guide
import Synchronization
import Testing

@testable import Terminal

/// A kiosk in a room: a terminal, a clock that stands still until it is moved, and what its journal was told.
final class KioskRoom {
    let terminal: PseudoTerminal
    let clock: HandMovedClock
    private let journal = Journal()
    private let kiosk: Background<Int32>

    /// What the journal was told so far.
    var events: [KioskEvent] { journal.events.withLock { $0 } }

    /// How visits ended so far.
    var outcomes: [VisitRecord.Outcome] {
        events.compactMap { event in
            if case .visitEnded(let record) = event { record.outcome } else { nil }
        }
    }

    /// Opens a kiosk.
    init(
        columns: Int = 80,
        rows: Int = 24,
        guide: RecitingGuide = RecitingGuide(),
        environment: [String: String] = ["TERM": "xterm"]
    ) throws {
        let terminal = try #require(PseudoTerminal(columns: columns, rows: rows))
        let clock = try #require(HandMovedClock())
        let descriptor = terminal.program
        kiosk = Background { [journal] in
            Kiosk(
                input: descriptor,
                output: descriptor,
                guide: { guide },
                journal: { event in journal.events.withLock { $0.append(event) } },
                clock: clock,
                environment: { environment[$0] }
            )
            .run()
        }
        self.terminal = terminal
        self.clock = clock
    }

    /// Watches until the invitation stands there alone.
    func waitForInvitation() -> Bool {
        terminal.wait { display in
            display.lines.contains { $0.contains("Press any key to begin.") }
                && !display.lines.contains { $0.contains("Where does it hurt?") || $0.contains("You said") }
        }
    }

    /// Presses a key and watches until the first question stands there.
    func beginVisit(with key: String = "x") -> Bool {
        guard waitForInvitation() else { return false }
        terminal.type(key)
        return terminal.wait { $0.cursor.line.contains("You") && $0.cursor.column > 4 }
    }

    /// Lets a visit's last words stay for as long as they may, and longer.
    func waitOut() {
        clock.advance(by: .seconds(1_000))
    }

    /// Pulls the plug.
    /// - Returns: The kiosk's exit status.
    func close() -> Int32? {
        terminal.hangUp()
        return kiosk.value()
    }
}

private final class Journal: Sendable {
    let events = Mutex<[KioskEvent]>([])
}

/// A stand-in for the guide at a kiosk.
struct RecitingGuide: KioskGuide, Sendable {
    var turns = 3
    var languages = ["en", "es"]
    /// What is said instead, from the first word on.
    var replies: [Reply] = []
    var isFaulty = false

    func partner(language: String?, seed: UInt64) -> any Interlocutor {
        var recitation = Recitation(turns: turns)
        recitation.language = language ?? "en"
        recitation.forcedEnding = isFaulty ? .fault : nil
        recitation.prelude = replies
        return recitation
    }

    var attract: [[String]] {
        [
            ["Does it hurt?", "Answer a few questions.", "Press any key to begin."],
            ["¿Le duele?", "Presione la tecla 2."],
        ]
    }

    func stillThere(seconds: Int) -> [[String]] {
        [["Are you there? \(seconds) seconds."], ["¿Sigue ahí? \(seconds) segundos."]]
    }

    func visitOver(in language: String) -> [String] { ["Take your time (\(language))."] }

    func fault(in language: String) -> [String] { ["Please ask at the desk."] }
}
