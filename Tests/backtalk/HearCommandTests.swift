import TestSupport
import Testing

@Suite("backtalk hear", .timeLimit(.minutes(1)))
struct HearCommandTests {
    private static let guide = """
        title: Start
        ---
        <<detour AskArea>>
        <<detour AskKind>>
        ===
        title: AskArea
        ---
        Where?
        -> Neck or shoulders
        -> Upper back #hear:back/spine #hear:middle
        -> Lower back #hear:back/spine
        -> All over
        ===
        title: AskKind
        ---
        What is it like? #first_named
        -> Tight or stiff
        -> Sharp
        -> A dull ache
        ===
        """

    private static func run(_ file: String, named name: String, _ arguments: String...) throws -> BuiltCommand.Outcome {
        try TemporaryFolder.with { folder in
            try folder.write(guide, to: "guide.yarn")
            try folder.write(file, to: name)
            return try BuiltCommand.run(["hear", name, "--dialogues", "guide.yarn"] + arguments, in: folder)
        }
    }

    private static let csv = """
        text,area,kind,urgency
        my neck is tight,neck,tight_stiff,none
        "middle, mostly",mid_back,none,
        my back,whole_back,none,
        all over,whole_back,none,
        my knee and my neck,other,none,
        lower back and neck,lower_back,none,
        nothing hurts but it's sharp,none,none,none
        my elbow,lower_back,,

        """

    @Test("scores a table: what is right, asked about and wrong, and every miss")
    func table() throws {
        let outcome = try Self.run(Self.csv, named: "rows.csv")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("8 sentences"))
        // Of six that name a place of the guide, “lower back and neck” is asked about and the elbow missed.
        #expect(outcome.output.contains("area: 4 of 6 (67 %); 1; 1 of 8 (13 %); 0"))
        #expect(outcome.output.contains("kind: 1 of 1 (100 %); 0; 1 of 8 (13 %); 0"))
        #expect(outcome.output.contains("area mid_back: Upper back 1"))
        #expect(outcome.output.contains("area whole_back: All over 1, asks 1"))
        #expect(outcome.output.contains("wrong area other, took Neck or shoulders “neck”: my knee and my neck"))
        #expect(outcome.output.contains("missed area lower_back, nothing: my elbow"))
    }

    @Test(
        "reads a table as spreadsheets write it",
        arguments: [
            "\u{FEFF}\"text\",\"area\"\r\n\"my neck\",\"neck\"\r\n", "text;area\nmy neck;neck\n",
            "area\ttext\nneck\tmy neck",
        ]
    )
    func spreadsheets(file: String) throws {
        let outcome = try Self.run(file, named: "rows.csv")
        #expect(outcome.output.contains("area: 1 of 1 (100 %); 0; 0 of 1 (0 %); 0"), "\(outcome.output)")
    }

    @Test("scores JSON just the same")
    func objects() throws {
        let outcome = try Self.run(#"{"text": "my neck", "area": "neck"}"# + "\n", named: "rows.jsonl")
        #expect(outcome.output.contains("area: 1 of 1 (100 %); 0; 0 of 1 (0 %); 0"))
    }

    @Test(
        "a label that is none is told with its place, and nothing is scored",
        arguments: [
            (
                "text,area\nneck,neck\nback,lowerback\n",
                "rows.csv, row 3: “lowerback” is no area; there are lower_back,"
            ),
            (#"{"text": "x", "kind": "tight"}"#, "rows.csv:1: “tight” is no kind; there are dull_ache,"),
            (#"{"area": "neck"}"#, "rows.csv:1: This is no JSON object with a text and its labels."),
        ]
    )
    func badLabels(file: String, message: String) throws {
        let outcome = try Self.run(file, named: "rows.csv")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(message))
    }

    @Test("sentences without labels are told one by one")
    func sentences() throws {
        let outcome = try Self.run("my neck\nqwerty\n", named: "words.txt")
        #expect(outcome.output.contains("answer    AskArea: Neck or shoulders: “neck”"))
        #expect(outcome.output.contains("qwerty\n  nothing"))
    }

    @Test("a file that is not there, or a question that is not, is told in plain words and ends with 2")
    func wrongUse() throws {
        try TemporaryFolder.with { folder in
            try folder.write(Self.guide, to: "guide.yarn")
            let none = try BuiltCommand.run("hear", "none.txt", "--dialogues", "guide.yarn", in: folder)
            #expect(none.status == 2)
            #expect(none.errors == "“none.txt” cannot be read: it is not there.\n")
            let question = try BuiltCommand.run("hear", "--at", "Nowhere", "--dialogues", "guide.yarn", in: folder)
            #expect(question.status == 2)
            #expect(question.errors.contains("AskArea, AskKind"))
        }
    }
}
