import Foundation
import TestSupport
import Testing

@Suite("How a visit is shown", .timeLimit(.minutes(1)))
struct PresentationTests {
    private static let dialogue = """
        title: Start
        ---
        <<declare $practice_name = "The practice">>
        <<declare $practice_phone = "(402) 384-8400">>
        Where does it hurt?
        -> Neck
        -> Back
        Rest a little. #take_home
        Shall we?
        -> Yes
        <<call_to_book>>
        ===

        """

    private func run(
        _ arguments: [String],
        _ input: String = "",
        _ body: (BuiltCommand.Outcome, TemporaryFolder) throws -> Void
    ) throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.dialogue]) { folder in
            try body(try BuiltCommand.run(arguments, input: Array(input.utf8), in: folder), folder)
        }
    }

    @Test(
        "what makes no sense is told to whoever typed it",
        arguments: [
            ["--theme", "pink"], ["--pace", "fast"], ["--pace=-1"], ["--pace", "nan"], ["--print-command", ""],
            ["--print-command", "lp 'x"],
        ]
    )
    func senseless(_ arguments: [String]) throws {
        try run(arguments) { outcome, _ in
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains(arguments[0].split(separator: "=")[0]))
        }
    }

    @Test("a pipe has no escape character, no pace and no progress, whatever is asked for")
    func pipe() throws {
        try run(["--pace", "0.01", "--theme", "dark"], "1\n1\n") { outcome, _ in
            #expect(outcome.status == 0)
            #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("about"))
            #expect(outcome.output.contains("(402) 384-8400"))
        }
    }

    @Test("a card is printed for who wants one, and has nothing of the answers")
    func prints() throws {
        try run(["--print-command", "sh -c 'cat > card'"], "back\nyes\nyes\n") { outcome, folder in
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("Print a card to take home?"))
            #expect(outcome.output.hasSuffix("Guide: Your card is on its way.\n"))
            let card = try String(contentsOfFile: folder.path(of: "card"), encoding: .utf8)
            #expect(card.contains("- Rest a little.") && card.contains("(402) 384-8400"))
            #expect(!card.lowercased().contains("back"))
        }
        try run(["--print-command", "sh -c 'cat > card'"], "back\nyes\nno\n") { outcome, folder in
            #expect(outcome.status == 0)
            #expect((try? String(contentsOfFile: folder.path(of: "card"), encoding: .utf8)) == nil)
        }
        try run([], "back\nyes\n") { outcome, _ in #expect(!outcome.output.contains("card")) }
    }

    @Test(
        "a printer that fails is no trouble to the visitor",
        arguments: ["false", "/no/such/printer", "sh -c 'kill -9 $$'"]
    )
    func fails(_ command: String) throws {
        try run(["--print-command", command], "back\nyes\nyes\n") { outcome, _ in
            #expect(outcome.status == 0)
            #expect(outcome.errors.isEmpty)
            #expect(outcome.output.contains("desk"))
        }
    }

    @Test("a guide that is not there says so in the visitor's language, or in all")
    func apology() throws {
        try TemporaryFolder.with { folder in
            let (english, spanish) = ("Please ask at the desk", "Pregunte en recepción")
            for (arguments, said, unsaid) in [
                (["--language", "en"], [english], [spanish]), (["--language", "es-MX"], [spanish], [english]),
                ([], [english, spanish], []),
            ] {
                let outcome = try BuiltCommand.run(arguments, in: folder)
                #expect(outcome.status == 1)
                for words in said { #expect(outcome.output.contains(words)) }
                for words in unsaid { #expect(!outcome.output.contains(words)) }
            }
        }
    }
}
