import TestSupport
import Testing

@Suite("A visit through a pipe", .timeLimit(.minutes(1)))
struct VisitCommandTests {
    private static let dialogue = """
        title: Start
        ---
        <<declare $practice_name = "The practice">>
        <<declare $practice_phone = "555 0100">>
        Where does it hurt?
        -> Neck
            How often?
            -> Now and then
            -> Every day
            Goodbye neck.
        -> Back
            Goodbye back.
        ===

        """

    private func visit(_ input: String, isOutputClosed: Bool = false) throws -> BuiltCommand.Outcome {
        try visit(Array(input.utf8), isOutputClosed: isOutputClosed)
    }

    private func visit(_ input: [UInt8], isOutputClosed: Bool = false) throws -> BuiltCommand.Outcome {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.dialogue]) { folder in
            try BuiltCommand.run([], input: input, in: folder, isOutputClosed: isOutputClosed)
        }
    }

    @Test("goes to its end and ends with 0, by number or in words")
    func wholeVisit() throws {
        let outcome = try visit("1\nevery day\n")
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        for words in ["Where does it hurt?", "Neck", "How often?", "Goodbye neck."] {
            #expect(outcome.output.contains(words))
        }
    }

    @Test("gives the same bytes for the same answers, and none that steer a terminal")
    func sameBytes() throws {
        let first = try visit("why\n1\nback\n2\n")
        #expect(try visit("why\n1\nback\n2\n").output == first.output)
        #expect(first.output.contains("Goodbye back."))
        #expect(!first.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test("ends with 0 where the answers end", arguments: ["", "1", "1\n", "nonsense\n"])
    func endOfInput(input: String) throws {
        let outcome = try visit(input)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.contains("Where does it hurt?"))
        #expect(!outcome.output.contains("Goodbye neck."))
    }

    @Test("takes a line of a megabyte for an answer that was not understood, and goes on")
    func longLine() throws {
        let outcome = try visit(String(repeating: "x", count: 1 << 20) + "\n2\n")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Goodbye back."))
    }

    @Test("takes bytes that are no text for an answer that was not understood, and goes on")
    func invalidText() throws {
        let outcome = try visit([0xFF, 0xC0, 0x80, 0x00, 0x1B, 0x5B, 0x0A] + Array("2\n".utf8))
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Goodbye back."))
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test("whose output no one reads ends without a crash")
    func closedOutput() throws {
        let outcome = try visit("1\n1\n", isOutputClosed: true)
        #expect(!outcome.isCrash)
    }

    @Test("needs no final line ending after the last answer")
    func unendedLine() throws {
        #expect(try visit("2").output.contains("Goodbye back."))
    }

    @Test(
        "that cannot begin sends the visitor to the desk, tells the author why, and ends with 1",
        arguments: [
            ([:], "--dialogues"),
            (["dialogues/readme.txt": ""], "no dialogue file"),
            (["dialogues/a.yarn": "title: Start\n---\n<<if>>\n===\n"], "dialogues/a.yarn:3:"),
            (
                ["dialogues/a.yarn": "title: Start\n---\nHello.\n===\n", "dialogues/p.yarnproject": "{"],
                "p.yarnproject:1:2"
            ),
        ] as [([String: String], String)]
    )
    func cannotBegin(files: [String: String], reason: String) throws {
        try TemporaryFolder.with(files) { folder in
            try expectDesk(try BuiltCommand.run(in: folder), because: reason)
        }
    }

    @Test("with a dialogue file that is not text says so to the author")
    func notText() throws {
        try TemporaryFolder.with { folder in
            try folder.write(Array("title: Start\n---\nHello ".utf8) + [0xFF, 0x0A], to: "dialogues/a.yarn")
            try expectDesk(try BuiltCommand.run(in: folder), because: "dialogues/a.yarn:3:")
        }
    }

    @Test("with a dialogue that was named and is not there says so to the author")
    func missing() throws {
        try TemporaryFolder.with { folder in
            try expectDesk(try BuiltCommand.run("--dialogues", "nowhere", in: folder), because: "nowhere: ")
        }
    }

    private func expectDesk(_ outcome: BuiltCommand.Outcome, because reason: String) throws {
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("desk"))
        #expect(!outcome.output.contains("yarn"))
        #expect(outcome.errors.contains(reason))
    }
}
