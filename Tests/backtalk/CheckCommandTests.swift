import Foundation
import TestSupport
import Testing

@Suite("backtalk check", .timeLimit(.minutes(1)))
struct CheckCommandTests {
    private static let clean =
        "title: Start\n---\nWhere does it hurt? #line:a\nIt helps. #why #line:b\n-> Neck #line:c\n-> Back #line:d\n===\n"
    private static let warned = clean + "\ntitle: Lonely\n---\nHello? #line:e\n===\n"
    private static let wrong = clean.replacingOccurrences(of: "===", with: "<<jump Strat>>\n===")
    private static let project = #"{ "projectFileVersion": 4, "sourceFiles": ["**/*.yarn"], "baseLanguage": "en" }"#

    @Test("says how many files have no mistakes, and ends with 0")
    func cleanGuide() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.clean]) { folder in
            let outcome = try BuiltCommand.run("check", in: folder)
            #expect(outcome.status == 0)
            #expect(outcome.output == "No mistakes in 1 file.\n")
            #expect(outcome.errors.isEmpty)
        }
    }

    @Test("finds no mistakes in the guide that ships, even when strict")
    func shippedGuide() throws {
        let shipped = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../dialogues")
            .standardized
        try TemporaryFolder.with { folder in
            let outcome = try BuiltCommand.run("check", "--strict", "--dialogues", shipped.path, in: folder)
            #expect(outcome.output.wholeMatch(of: /No mistakes in \d+ files\.\n/) != nil, "\(outcome.output)")
            #expect(outcome.status == 0)
        }
    }

    @Test(
        "ends with 1 for an error, and for a warning only when strict",
        arguments: [([], wrong, 1), (["--strict"], wrong, 1), ([], warned, 0), (["--strict"], warned, 1)]
    )
    func status(arguments: [String], dialogue: String, status: Int) throws {
        try TemporaryFolder.with(["dialogues/a.yarn": dialogue]) { folder in
            let outcome = try BuiltCommand.run(["check"] + arguments, in: folder)
            #expect(outcome.status == Int32(status))
        }
    }

    @Test("shows the line with a caret, and what to write instead")
    func text() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.wrong]) { folder in
            let output = try BuiltCommand.run("check", in: folder).output
            #expect(
                output == """
                    dialogues/a.yarn:7:8: error YS0012: There is no node called “Strat”.
                      7 | <<jump Strat>>
                        |        ^^^^^
                      help: Did you mean “Start”?

                    1 error in 1 file.

                    """
            )
        }
    }

    @Test("with --format json writes one object with the counts and every mistake")
    func json() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.wrong, "dialogues/b.yarn": "title: B\n---\nNo id.\n===\n"]) {
            folder in
            let report = try CheckReport(try BuiltCommand.run("check", "--format", "json", in: folder).output)
            #expect(report.version == 1)
            #expect(report.files == 2)
            #expect(report.errors == 1)
            #expect(report.warnings == 1)
            #expect(report.notes == 1)
            #expect(report.diagnostics.map(\.code) == ["YS0012", "YS0009", "BT0113"])
            #expect(report.diagnostics.map(\.severity) == ["error", "warning", "note"])
            #expect(report.diagnostics.map(\.marked) == ["Strat", "B", "No id."])
        }
    }

    @Test("with --format sarif writes a log with a rule and a region for every mistake")
    func sarif() throws {
        try TemporaryFolder.with(["my dialogues/a.yarn": Self.wrong + "\ntitle: Ä\n---\nHello? #line:e\n===\n"]) {
            folder in
            let arguments = ["check", "--format", "sarif", "my dialogues"]
            let outcome = try BuiltCommand.run(arguments, in: folder)
            #expect(outcome.status == 1)
            let log = try JSONDecoder().decode(SARIFLog.self, from: Data(outcome.output.utf8))
            #expect(log.version == "2.1.0")
            let run = try #require(log.runs.first)
            #expect(run.tool.driver.name == "backtalk")
            #expect(run.columnKind == "unicodeCodePoints")
            #expect(run.results.map(\.ruleId) == ["YS0012", "YS0009"])
            #expect(run.results.map(\.level) == ["error", "warning"])
            for result in run.results {
                #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
                #expect(!result.message.text.isEmpty)
                let place = try #require(result.locations.first).physicalLocation
                #expect(place.artifactLocation.uri == "my%20dialogues/a.yarn")
                #expect(place.region.startLine <= place.region.endLine)
            }
            #expect(run.results.first?.locations.first?.physicalLocation.region.startColumn == 8)
            #expect(run.results.first?.locations.first?.physicalLocation.region.endColumn == 13)
        }
    }

    @Test("checks a file as part of its dialogue, and tells only what is wrong in it")
    func oneFile() throws {
        let files = [
            "d/p.yarnproject": Self.project,
            "d/a.yarn": Self.clean.replacingOccurrences(of: "===", with: "<<detour Next>>\n<<jump Gone>>\n==="),
            "d/sub/b.yarn": "title: Next\n---\nHello. #line:n\n===\n",
        ]
        try TemporaryFolder.with(files) { folder in
            let good = try BuiltCommand.run("check", "d/sub/b.yarn", in: folder)
            #expect(good.output == "No mistakes in 1 file.\n")
            let bad = try BuiltCommand.run("check", "./d/a.yarn", in: folder)
            #expect(bad.status == 1)
            #expect(bad.output.hasSuffix("1 error in 1 file.\n"))
            #expect(bad.output.contains("“Gone”"))
            let both = try BuiltCommand.run("check", "a.yarn", "sub/b.yarn", "--dialogues", "d", in: folder)
            #expect(both.status == 2)
        }
    }

    @Test("lets the project say how much a warning matters")
    func weights() throws {
        let weighed = #"""
            { "projectFileVersion": 4, "baseLanguage": "en",
              "compilerOptions": { "diagnosticsSeverity": { "YS0009": "%", "YS0012": "none" } } }
            """#
        for (severity, status, closing) in [
            ("none", 0, "No mistakes in 1 file.\n"), ("error", 1, "1 error in 1 file.\n"),
        ] {
            let files = [
                "dialogues/p.yarnproject": weighed.replacingOccurrences(of: "%", with: severity),
                "dialogues/a.yarn": Self.warned,
            ]
            try TemporaryFolder.with(files) { folder in
                let outcome = try BuiltCommand.run("check", in: folder)
                #expect(outcome.status == status)
                #expect(outcome.output.hasSuffix(closing))
            }
        }
    }

    @Test(
        "tells what is wrong in the project's own files, at its place",
        arguments: [
            (
                ["d/p.yarnproject": "{\n  \"projectFileVersion\": 4\n  \"baseLanguage\": \"en\" }"],
                "d/p.yarnproject:3:3: error BT0016"
            ),
            (
                ["d/p.yarnproject": #"{ "projectFileVersion": 9, "baseLanguage": "en" }"#],
                "d/p.yarnproject:1:1: error BT0016"
            ),
            (
                ["d/p.yarnproject": #"{ "projectFileVersion": 4, "baseLanguage": "en", "definitions": "x.json" }"#],
                "d/x.json:1:1: error BT0014"
            ),
            (
                [
                    "d/p.yarnproject": #"{ "projectFileVersion": 4, "baseLanguage": "en", "definitions": ["x.json"] }"#,
                    "d/x.json": "{ \"version\": 2,\n  \"commands\": [{ \"parameters\": [] }] }",
                ],
                "d/x.json:2:16: error BT0015"
            ),
        ]
    )
    func projectFiles(files: [String: String], place: String) throws {
        try TemporaryFolder.with(files.merging(["d/a.yarn": Self.clean]) { $1 }) { folder in
            let outcome = try BuiltCommand.run("check", "d", in: folder)
            #expect(outcome.status == 1)
            #expect(outcome.output.hasPrefix(place))
            #expect(outcome.output.contains("1 error in "))
        }
    }

    @Test(
        "without a dialogue to check says so and ends with 2",
        arguments: [
            ["check"], ["check", "nowhere"], ["check", "empty"], ["check", "notes.txt"], ["check", "no.yarn"],
            ["check", "--format", "xml"],
        ]
    )
    func nothing(arguments: [String]) throws {
        try TemporaryFolder.with(["notes.txt": "Hello"]) { folder in
            try folder.makeFolder(named: "empty")
            let outcome = try BuiltCommand.run(arguments, in: folder)
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(!outcome.errors.isEmpty)
        }
    }
}

/// The part of a SARIF log that must be there.
private struct SARIFLog: Decodable {
    struct Run: Decodable {
        let tool: Tool
        let columnKind: String
        let results: [Result]
    }
    struct Tool: Decodable {
        struct Driver: Decodable {
            struct Rule: Decodable { let id: String }
            let name: String
            let rules: [Rule]
        }
        let driver: Driver
    }
    struct Result: Decodable {
        struct Text: Decodable { let text: String }
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]
    }
    struct Location: Decodable {
        struct Physical: Decodable {
            struct Artifact: Decodable { let uri: String }
            struct Region: Decodable {
                let startLine: Int
                let startColumn: Int
                let endLine: Int
                let endColumn: Int
            }
            let artifactLocation: Artifact
            let region: Region
        }
        let physicalLocation: Physical
    }
    let version: String
    let runs: [Run]
}
