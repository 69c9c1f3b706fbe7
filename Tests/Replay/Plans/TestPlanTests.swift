import Testing
import Yarn

@testable import Replay

@Suite("Reading a test plan")
struct TestPlanTests {
    private func plan(_ text: String) throws -> TestPlan {
        try TestPlan(Source(name: "a.testplan", text: text))
    }

    private func option(
        _ text: String,
        line: Int,
        tags: [String] = [],
        isAvailable: Bool = true
    ) -> TestPlan.ExpectedOption {
        TestPlan.ExpectedOption(line: line, text: text, tags: tags, isAvailable: isAvailable)
    }

    @Test(
        "each step says what is expected or done",
        arguments: [
            ("line: `Hello.`", .line(text: "Hello.", tags: [])),
            ("line: ``", .line(text: "", tags: [])),
            ("  line:`#a // b \\`\t#c #line:d", .line(text: "#a // b \\", tags: ["line:d"])),
            ("line: * #why #area:neck # and a comment", .line(text: nil, tags: ["why", "area:neck"])),
            ("line: `a` #a comment without a space", .line(text: "a", tags: [])),
            ("command: `wait 1` # a comment", .command("wait 1")),
            ("set: $a = true", .set(variable: "$a", value: .bool(true))),
            ("set: $a=false", .set(variable: "$a", value: .bool(false))),
            ("set: $a = -1.5 # a comment", .set(variable: "$a", value: .number(-1.5))),
            (#"set: $a = "b \"c\" #d""#, .set(variable: "$a", value: .string(#"b "c" #d"#))),
            ("node: Start.b1", .node("Start.b1")),
            ("saliency: first", .saliency(.first)),
            ("saliency: best", .saliency(.best)),
            ("saliency: best_least_recently_seen", .saliency(.bestLeastRecentlySeen)),
            ("stop", .stop),
        ] as [(String, TestPlan.Action)]
    )
    func steps(text: String, action: TestPlan.Action) throws {
        #expect(try plan(text).runs == [TestPlan.Run(steps: [TestPlan.Step(line: 1, action: action)])])
    }

    @Test("steps keep their line numbers through comments, blank lines and any line endings")
    func lineNumbers() throws {
        let plan = try plan("\u{FEFF}# a\r\n\r\nline: `b`\r  # c\n---\nline: `d`\n\nstop")
        #expect(plan.name == "a.testplan")
        #expect(plan.runs.map { $0.steps.map(\.line) } == [[3], [6, 8]])
    }

    @Test("options one after the other are one choice, and each keeps its line")
    func options() throws {
        let plan = try plan(
            "option: `a` #b:1 [disabled] #c:2 #d\n# d\noption: `e`\nset: $f = 1\nselect: 2\noption: `g`"
        )
        let first = [option("a", line: 1, tags: ["b:1", "c:2"], isAvailable: false), option("e", line: 3)]
        let actions: [TestPlan.Action] = [
            .options(first), .set(variable: "$f", value: .number(1)), .select(2), .options([option("g", line: 6)]),
        ]
        #expect(plan.runs.flatMap(\.steps).map(\.action) == actions)
        #expect(plan.runs.flatMap(\.steps).map(\.line) == [1, 4, 5, 6])
    }

    @Test(
        "a mistake is told with its place and with what may stand there",
        arguments: [
            ("", 1, 1, "no steps"),
            ("# only a comment", 1, 1, "no steps"),
            ("stop\n---\n", 2, 1, "no steps"),
            ("---\nstop", 1, 1, "no steps"),
            ("lines: `a`", 1, 1, "not a step"),
            ("  say `a`", 1, 3, "not a step"),
            ("line `a`", 1, 1, "not a step"),
            ("line:", 1, 6, "text is missing"),
            ("line: a", 1, 7, "text is missing"),
            ("line: `a", 1, 7, "no closing backtick"),
            ("line: `é` b", 1, 11, "Nothing more"),
            ("stop here", 1, 6, "Nothing more"),
            ("--- stop", 1, 5, "Nothing more"),
            ("option: `a` [off]", 1, 13, "Nothing more"),
            ("option: *", 1, 9, "text is missing"),
            ("option: `a`\nselect:", 2, 8, "number of an option"),
            ("option: `a`\nselect: -1", 2, 9, "number of an option"),
            ("option: `a`\nselect: 99999999999999999999", 2, 9, "number of an option"),
            ("command: wait", 1, 10, "text is missing"),
            ("set: a = 1", 1, 6, "name of a variable"),
            ("set: $a 1", 1, 9, "= is missing"),
            ("set: $a = yes", 1, 11, "not a value"),
            ("set: $a = nan", 1, 11, "not a value"),
            ("set: $a = \"b", 1, 11, "no closing quotation mark"),
            ("node:", 1, 6, "name of a node"),
            ("saliency: worst", 1, 11, "not a way to choose"),
            ("line: `a`\nselect: 1", 2, 1, "nothing to choose from"),
            ("option: `a`\nline: `b`", 2, 1, "not answered"),
            ("option: `a`\nset: $b = 1\noption: `c`", 3, 1, "not answered"),
            ("option: `a`\nstop", 2, 1, "not answered"),
            ("stop\nline: `a`", 2, 1, "never reached"),
        ]
    )
    func mistakes(text: String, line: Int, column: Int, message: String) throws {
        let error = try #require(throws: TestPlanError.self) { try plan(text) }
        #expect(error.mistakes.count == 1)
        let mistake = try #require(error.mistakes.first)
        #expect(mistake.start == Place(line: line, column: column))
        #expect(mistake.message.contains(message))
        #expect(mistake.help?.isEmpty == false)
        #expect(mistake.file == "a.testplan")
    }

    @Test("every mistake is told, and none that only follows from another")
    func severalMistakes() throws {
        let error = try #require(throws: TestPlanError.self) {
            try plan("line: a\nopton: `b`\nselect: 1\n---\noption: `c`\nstop\n")
        }
        #expect(error.mistakes.map(\.start.line) == [1, 2, 6])
    }

    @Test("a line that is not UTF-8 is told by its number")
    func notText() throws {
        let bytes = Array("stop # ".utf8) + [0xFF, 0x0A] + Array("---\nstop".utf8)
        let error = try #require(throws: TestPlanError.self) { try TestPlan(Source(name: "a", bytes: bytes)) }
        #expect(error.mistakes.map(\.start.line) == [1])
        #expect(error.mistakes.first?.message.contains("UTF-8") == true)
    }

    @Test("a line of a million characters is read as any other")
    func longLine() throws {
        let text = String(repeating: "a", count: 1_000_000)
        let plan = try plan("line: `\(text)`")
        #expect(plan.runs.first?.steps.first?.action == .line(text: text, tags: []))
    }
}
