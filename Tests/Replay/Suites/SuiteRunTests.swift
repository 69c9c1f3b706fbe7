import TestSupport
import Testing
import Yarn

@testable import Replay

@Suite("Running a suite")
struct SuiteRunTests {
    private func tell(_ files: [String: String]) throws -> (report: SuiteReport, told: [SuiteReport.Entry]) {
        try TemporaryFolder.with(files) { folder in
            var run = SuiteRun(library: Library())
            var report = SuiteReport()
            let told = try ReplaySuite([folder.path]).entries.map { entry in
                report.add(entry.plan, run.run(entry), brokenDialogues: run.brokenDialogues)
            }
            return (report, told)
        }
    }

    private static let dialogue = "title: Start\n---\nHello.\n===\n"

    @Test("counts what passed and what did not")
    func counts() throws {
        let (report, told) = try tell([
            "a.yarn": Self.dialogue, "a.testplan": "line: `Hello.`\nstop", "b.testplan": "line: `Bye.`",
        ])
        #expect(report.closing == "1 passed, 1 failed")
        #expect(told.map { $0.difference == nil } == [true, false])
    }

    @Test("a plan with mistakes fails, and its mistakes are for its author")
    func mistakenPlan() throws {
        let (report, told) = try tell(["a.yarn": Self.dialogue, "a.testplan": "say: `Hello.`\n---"])
        #expect(report.closing == "0 passed, 1 failed")
        #expect(told.map(\.mistakes.count) == [2])
    }

    @Test("a dialogue with mistakes fails every plan that drives it, and is told about once")
    func brokenDialogue() throws {
        let broken = "title: Start\n---\n<<jump Nowhere\n===\n"
        let (report, told) = try tell(["a.yarn": broken, "b.testplan": "stop", "c.testplan": "stop"])
        #expect(report.closing == "0 passed, 2 failed")
        #expect(told.map { $0.mistakes.isEmpty } == [false, true])
        #expect(told.allSatisfy { $0.difference?.contains("not run") == true })
    }

    @Test("a folder without a dialogue fails its plans with what to do")
    func noDialogue() throws {
        let (report, told) = try tell(["b.testplan": "stop"])
        #expect(report.closing == "0 passed, 1 failed")
        #expect(told.first?.mistakes.first?.contains(".yarn") == true)
    }
}
