import Logging
import Synchronization
import Terminal
import Testing

@testable import backtalk

@Suite("The journal of a kiosk")
struct JournalTests {
    /// Everything that was logged, an entry a line.
    private final class Pages: LogHandler, Sendable {
        private let written = Mutex<[String]>([])

        var lines: [String] { written.withLock { $0 } }

        func log(event: LogEvent) {
            let values = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            let line = (["\(event.level)", "\(event.message)"] + values).joined(separator: " ")
            written.withLock { $0.append(line) }
        }

        var metadata: Logger.Metadata {
            get { [:] }
            set {}
        }
        var logLevel: Logger.Level {
            get { .trace }
            set {}
        }
        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { nil }
            set {}
        }
    }

    private func lines(_ body: (Journal) -> Void) -> [String] {
        let pages = Pages()
        body(Journal(Logger(label: "test") { _ in pages }))
        return pages.lines
    }

    @Test("says with what the kiosk started")
    func started() {
        let lines = lines {
            $0.started(
                version: "1.2.3",
                dialogues: "/d",
                languages: ["en", "es"],
                mistakes: ["a.yarn:1:1: error.\n  1 |"]
            )
        }
        #expect(
            lines == [
                "info started dialogues=/d languages=en,es version=1.2.3",
                "warning mistake in the dialogue reason=a.yarn:1:1: error.",
            ]
        )
    }

    @Test("says why an edited dialogue was refused, each mistake on a line, and not more than twenty")
    func refused() {
        let lines = lines { $0.refused((1...22).map { "a.yarn:\($0):1: error YS0012: Jump.\n  \($0) | <<jump>>\n" }) }
        #expect(lines.first == "error reload refused")
        #expect(lines.dropFirst().first == "error mistake in the dialogue reason=a.yarn:1:1: error YS0012: Jump.")
        #expect(lines.count == 22)
        #expect(lines.last == "error and 2 more; backtalk check tells them all")
    }

    @Test("keeps control characters of a dialogue out")
    func controlCharacters() {
        let lines = lines { $0.refused(["a.yarn:1:1: \u{1B}[2J\u{7}bad"]) }
        #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 })
    }

    @Test("tells of a fault its place alone")
    func fault() {
        let lines = lines {
            $0.note(.fault(.dialogue(node: "AskArea", file: "area.yarn", line: 7)))
            $0.note(.fault(.dialogue(node: nil, file: nil, line: nil)))
            $0.note(.fault(.output(5)))
        }
        #expect(
            lines == [
                "error fault in the dialogue node=AskArea place=area.yarn:7",
                "error fault in the dialogue node=- place=",
                "error the terminal failed errno=5",
            ]
        )
    }

    @Test("says what ended the kiosk")
    func stopped() {
        let lines = lines {
            $0.note(.stopped(.terminated))
            $0.note(.stopped(.hungUp))
            $0.note(.stopped(.outputFailed(28)))
        }
        #expect(
            lines == [
                "info stopped reason=terminated", "info stopped reason=hung up",
                "error stopped errno=28 reason=the terminal failed",
            ]
        )
    }
}
