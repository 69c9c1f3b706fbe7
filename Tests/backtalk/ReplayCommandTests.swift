import TestSupport
import Testing

@Suite("backtalk replay", .timeLimit(.minutes(1)))
struct ReplayCommandTests {
    private static let dialogue = "title: Start\n---\nWhere does it hurt?\n-> Neck\n-> Back\n===\n"
    private static let project = #"{ "projectFileVersion": 4, "sourceFiles": ["**/*.yarn"], "baseLanguage": "en" }"#

    @Test("runs the plans of the dialogue folder, and ends with how many passed")
    func passes() throws {
        let files = [
            "dialogues/a.yarn": Self.dialogue, "dialogues/p.yarnproject": Self.project,
            "dialogues/replays/neck.testplan": "line: `Where does it hurt?`\noption: `Neck`\noption: `Back`\nselect: 1",
        ]
        try TemporaryFolder.with(files) { folder in
            let outcome = try BuiltCommand.run("replay", in: folder)
            #expect(outcome.status == 0)
            #expect(outcome.output == "1 passed, 0 failed\n")
            #expect(outcome.errors.isEmpty)
        }
    }

    @Test("says where a dialogue differs, what was expected and what came, and ends with 1")
    func differs() throws {
        let files = ["a.yarn": Self.dialogue, "a.testplan": "line: *\noption: `Neck`\noption: `Foot`\nselect: 2\n"]
        try TemporaryFolder.with(files) { folder in
            let outcome = try BuiltCommand.run("replay", "a.testplan", in: folder)
            #expect(outcome.status == 1)
            #expect(outcome.output.hasPrefix("a.testplan:3: "))
            #expect(outcome.output.contains("- option: `Foot`\n    + option: `Back`\n"))
            #expect(outcome.output.hasSuffix("\n0 passed, 1 failed\n"))
        }
    }

    @Test("tells the author of a plan what is wrong with it, and ends with 1")
    func mistakenPlan() throws {
        try TemporaryFolder.with(["a.yarn": Self.dialogue, "a.testplan": "# one\nlien: `Hello.`\n"]) { folder in
            let outcome = try BuiltCommand.run("replay", "a.testplan", in: folder)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("a.testplan:2:1"))
            #expect(outcome.output.hasSuffix("0 passed, 1 failed\n"))
        }
    }

    @Test("tells the author of a dialogue what is wrong with it, and ends with 1")
    func brokenDialogue() throws {
        try TemporaryFolder.with(["a.yarn": "title: Start\n---\n<<if>>\n===\n", "a.testplan": "stop"]) { folder in
            let outcome = try BuiltCommand.run("replay", "a.testplan", in: folder)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("a.yarn:3:"))
            #expect(outcome.output.hasSuffix("0 passed, 1 failed\n"))
        }
    }

    @Test(
        "without a plan to run says so and ends with 2",
        arguments: [["replay"], ["replay", "here"], ["replay", "."]]
    )
    func nothing(arguments: [String]) throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.dialogue]) { folder in
            let outcome = try BuiltCommand.run(arguments, in: folder)
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("test plan"))
        }
    }
}
