import TestSupport
import Testing

@testable import Replay

@Suite("Which dialogue a plan drives")
struct ReplaySuiteTests {
    private func pairs(_ suite: ReplaySuite, in folder: TemporaryFolder) -> [String] {
        suite.entries.map { entry in
            [entry.plan, entry.dialogue].map { path in
                path == folder.path ? "." : String(path.dropFirst(folder.path.count + 1))
            }.joined(separator: " -> ")
        }
    }

    @Test("is the file of its own name beside it, or else the nearest folder with a project")
    func pairing() throws {
        let files = [
            "guide/guide.yarnproject": "", "guide/a.yarn": "", "guide/replays/b.testplan": "",
            "guide/replays/deep/c.testplan": "", "guide/a.testplan": "", "guide/inner/i.yarnproject": "",
            "guide/inner/d.testplan": "", "loose/e.testplan": "", "loose/f.yarn": "", "guide/notes.txt": "",
        ]
        try TemporaryFolder.with(files) { folder in
            let suite = try ReplaySuite([folder.path])
            #expect(
                pairs(suite, in: folder) == [
                    "guide/a.testplan -> guide/a.yarn",
                    "guide/inner/d.testplan -> guide/inner",
                    "guide/replays/b.testplan -> guide",
                    "guide/replays/deep/c.testplan -> guide",
                    "loose/e.testplan -> loose",
                ]
            )
        }
    }

    @Test("is the dialogue that was named, except for a plan beside its own file")
    func named() throws {
        try TemporaryFolder.with(["a.testplan": "", "a.yarn": "", "b.testplan": ""]) { folder in
            let suite = try ReplaySuite([folder.path], driving: "other")
            #expect(suite.entries.map(\.dialogue) == [folder.path(of: "a.yarn"), "other"])
        }
    }

    @Test("is asked once for a plan that is named twice, in the order of the names")
    func order() throws {
        try TemporaryFolder.with(["a.testplan": "", "b/c.testplan": ""]) { folder in
            let suite = try ReplaySuite([folder.path(of: "b"), folder.path(of: "b/c.testplan"), folder.path])
            #expect(suite.entries.map(\.plan) == [folder.path(of: "b/c.testplan"), folder.path(of: "a.testplan")])
        }
    }

    @Test("is not asked where there is no plan")
    func none() throws {
        try TemporaryFolder.with(["a.yarn": ""]) { folder in
            #expect(throws: SuiteError.empty(paths: [folder.path])) { try ReplaySuite([folder.path]) }
            let missing = folder.path(of: "missing")
            #expect(throws: SuiteError.missing(path: missing)) { try ReplaySuite([missing]) }
        }
    }
}
