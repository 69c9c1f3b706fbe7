import Foundation
import TestSupport
import Testing

@Suite("backtalk strings", .timeLimit(.minutes(1)))
struct StringsCommandTests {
    private static let yarn = "title: Start\r\n---\r\nHello.  // first\r\n-> Yes #line:yes\r\n===\r\n"

    private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: folder.path(of: name))), as: UTF8.self)
    }

    @Test("--tag adds ids and changes nothing else; a second time there is nothing to do")
    func tag() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.yarn]) { folder in
            let outcome = try BuiltCommand.run("strings", "--tag", in: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let id = try #require(outcome.output.firstMatch(of: /dialogues\/a.yarn:3: (#line:start_[0-9a-f]{6})\n/)).1
            #expect(outcome.output.hasSuffix("Gave 1 line an id, in 1 file.\n"))
            let expected = Self.yarn.replacing("Hello.", with: "Hello. \(id)")
            #expect(try text("dialogues/a.yarn", in: folder) == expected)
            let again = try BuiltCommand.run("strings", "--tag", in: folder)
            #expect(again.output == "Every line has an id.\n")
            #expect(try text("dialogues/a.yarn", in: folder) == expected)
        }
    }

    @Test("--language begins a table, and a visit in that language can begin")
    func language() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.yarn]) { folder in
            let outcome = try BuiltCommand.run("strings", "--language", "es", "--tag", in: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(
                outcome.output.contains(
                    "dialogues/es.csv: made. 2 new, 0 changed, 0 no longer there; 0 of 2 translated."
                )
            )
            let table = try text("dialogues/es.csv", in: folder).replacing("es,line:yes,,", with: "es,line:yes,Sí,")
            try folder.write(table, to: "dialogues/es.csv")
            let visit = try BuiltCommand.run(["--language", "es-MX"], in: folder)
            #expect(visit.output.contains("1. Sí"))
            let other = try BuiltCommand.run(["--language", "fr"], in: folder)
            #expect(other.status == 2)
            #expect(other.errors.contains("en, es"))
        }
    }

    @Test("lines without an id are counted where a table is asked for")
    func untagged() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.yarn]) { folder in
            let outcome = try BuiltCommand.run("strings", "--language", "es", in: folder)
            #expect(outcome.output.hasSuffix("1 line has no id and cannot be translated; --tag gives them one.\n"))
        }
    }

    @Test("--dry-run says what would be done and does nothing")
    func dryRun() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.yarn]) { folder in
            let outcome = try BuiltCommand.run("strings", "--tag", "--language", "es", "--dry-run", in: folder)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("Would give 1 line an id, in 1 file."))
            #expect(outcome.output.contains("dialogues/es.csv: would be made. 2 new"))
            #expect(try text("dialogues/a.yarn", in: folder) == Self.yarn)
            #expect(!FileManager.default.fileExists(atPath: folder.path(of: "dialogues/es.csv")))
        }
    }

    @Test("a row that translates nothing is named, kept, and dropped only where that is asked for")
    func orphans() throws {
        let table = "id,text\nline:gone,Adiós\nline:yes,Sí\n"
        try TemporaryFolder.with(["dialogues/a.yarn": Self.yarn, "dialogues/es.csv": table]) { folder in
            let kept = try BuiltCommand.run("strings", "--language", "es", in: folder)
            #expect(kept.output.contains("no longer there: line:gone\n"))
            #expect(try text("dialogues/es.csv", in: folder).contains("line:gone,Adiós"))
            let pruned = try BuiltCommand.run("strings", "--language", "es", "--prune", in: folder)
            #expect(pruned.output.contains("dropped: line:gone\n"))
            #expect(try !text("dialogues/es.csv", in: folder).contains("gone"))
            #expect(try text("dialogues/es.csv", in: folder).contains("line:yes,Sí,"))
        }
    }

    @Test(
        "a dialogue or a table with errors is left as it is",
        arguments: [
            ("dialogues/a.yarn", "title: Start\n---\n<<jump\nHi\n===\n"),
            ("dialogues/es.csv", "id,text\nline:yes,\"Sí\n"),
            ("dialogues/es.csv", "when,what\n"),
        ]
    )
    func errors(name: String, content: String) throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.yarn]) { folder in
            try folder.write(content, to: name)
            let outcome = try BuiltCommand.run("strings", "--language", "es", in: folder)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains(name + ":"))
            #expect(outcome.errors.contains("Nothing was changed."))
            #expect(try text(name, in: folder) == content)
        }
    }

    @Test(
        "wrong use ends with 2 and says how it is right",
        arguments: [
            (["strings"], "--tag"), (["strings", "--tag", "--prune"], "--language"),
            (["strings", "--language", "../es"], "es-MX"), (["strings", "--language", "en"], "needs no table"),
            (["strings", "--tag", "--dialogues", "nowhere"], "nowhere"),
        ]
    )
    func wrongUse(arguments: [String], words: String) throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.yarn]) { folder in
            let outcome = try BuiltCommand.run(arguments, in: folder)
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains(words))
        }
    }
}
