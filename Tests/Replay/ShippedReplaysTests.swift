import Foundation
import Guide
import Testing
import Yarn

@testable import Replay

@Suite("The guide that ships")
struct ShippedReplaysTests {
    private static let dialogues = Repository.root.appending(path: "dialogues").path

    /// No plan at all is an error, so that plans cannot get lost without a test noticing.
    @Test("does what every one of its test plans says")
    func replays() throws {
        let suite = try ReplaySuite([Self.dialogues + "/replays"])
        var run = SuiteRun(library: .guide)
        var report = SuiteReport()
        for entry in suite.entries {
            let told = report.add(entry.plan, run.run(entry), brokenDialogues: run.brokenDialogues)
            for text in told.mistakes + [told.difference].compactMap(\.self) { Issue.record("\(text)") }
        }
        #expect(report.failed == 0)
        #expect(report.passed > 0)
    }
}
