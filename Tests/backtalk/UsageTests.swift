import TestSupport
import Testing

@Suite("Asking backtalk how it is used", .timeLimit(.minutes(1)))
struct UsageTests {
    @Test("--help teaches by example and names every subcommand")
    func help() throws {
        try TemporaryFolder.with { folder in
            let outcome = try BuiltCommand.run("--help", in: folder)
            #expect(outcome.status == 0)
            #expect(outcome.errors.isEmpty)
            for words in ["Examples:", "--dialogues", "replay", "Exit status:"] {
                #expect(outcome.output.contains(words))
            }
        }
    }

    @Test("each subcommand has help of its own", arguments: ["visit", "kiosk", "demo", "replay", "strings"])
    func subcommandHelp(name: String) throws {
        try TemporaryFolder.with { folder in
            let outcome = try BuiltCommand.run("help", name, in: folder)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("USAGE: backtalk \(name)"))
        }
    }

    @Test("--version is three numbers")
    func version() throws {
        try TemporaryFolder.with { folder in
            let outcome = try BuiltCommand.run("--version", in: folder)
            #expect(outcome.status == 0)
            #expect(try /[0-9]+\.[0-9]+\.[0-9]+\n/.wholeMatch(in: outcome.output) != nil)
        }
    }

    @Test(
        "wrong use ends with 2 and says how it is right",
        arguments: [["--bogus"], ["replay", "--dialogues"], ["visit", "here"]]
    )
    func wrongUse(arguments: [String]) throws {
        try TemporaryFolder.with { folder in
            let outcome = try BuiltCommand.run(arguments, in: folder)
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("Usage: backtalk"))
        }
    }
}
