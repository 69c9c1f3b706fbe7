import Testing
import Yarn

@testable import Replay

@Suite("Running a test plan")
struct PlanRunnerTests {
    private static let dialogue = """
        title: Start
        ---
        <<declare $light = true>>
        <<declare $count = 0>>
        <<declare $name = "nobody">>
        Hello, {$name}. #part:greeting
        -> Neck #area:neck
            Your neck.
        -> Back <<if $light>>
            Your back.
        <<set $count = $count + 1>>
        <<wait 1>>
        ===
        title: Second
        ---
        Count {$count}, visits {visited_count("Start")}.
        ===
        title: Closed
        ---
        -> Never <<if false>>
        Nothing was open.
        ===
        title: Broken
        ---
        <<jump {"Nowhere" + $name}>>
        ===

        """

    private func difference(_ text: String) throws -> Difference? {
        let compilation = Compiler.compile([Source(name: "a.yarn", text: Self.dialogue)])
        let program = try #require(compilation.program, "\(compilation.diagnostics)")
        let plan = try TestPlan(Source(name: "a.testplan", text: text))
        do {
            try PlanRunner(plan, of: program).run()
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "a dialogue that does what the plan says passes",
        arguments: [
            "line: `Hello, nobody.`",
            "line: *\noption: `Neck`\noption: `Back`\nselect: 1\nline: `Your neck.`\ncommand: `wait 1`\nstop",
            "line: `Hello, nobody.` #part:greeting #not_its\noption: `Neck` #area:neck\noption: `Back`",
            "set: $light = false\nline: *\noption: `Neck`\noption: `Back` [disabled]\nselect: 1\nline: *",
            "set: $name = \"Ann\"\nline: `Hello, Ann.`\nnode: Second\nline: `Count 0, visits 0.`\nstop",
            "node: Second\nset: $count = 4\nline: `Count 4, visits 0.`\nstop",
            "node: Closed\noption: `Never` [disabled]\nselect: 0\nline: `Nothing was open.`\nstop",
        ]
    )
    func passes(text: String) throws {
        let difference = try difference(text)
        #expect(difference == nil, "\(difference?.description ?? "")")
    }

    @Test("variables and visit counts stay from one run to the next")
    func memory() throws {
        let walk =
            "line: *\noption: `Neck`\noption: `Back`\nselect: 2\nline: `Your back.`\ncommand: `wait 1`\nstop\n---\n"
        #expect(try difference(walk + walk + "node: Second\nline: `Count 2, visits 2.`") == nil)
    }

    @Test("a run that begins at Start finds it again where the run before ended in the middle")
    func beginsAgain() throws {
        #expect(try difference("line: `Hello, nobody.`\n---\nline: `Hello, nobody.`") == nil)
    }

    private static let toChoice = "line: *\noption: `Neck`\noption: `Back`\n"

    @Test(
        "the first difference is told with its line of the plan, what was expected and what came",
        arguments: [
            ("line: `Hi.`", 1, "another line", ["line: `Hi.`"], ["line: `Hello, nobody.`"]),
            (
                "line: `Hello, nobody.` #part:why", 1, "another line", ["line: `Hello, nobody.` #part:why"],
                ["line: `Hello, nobody.`"]
            ),
            ("line: * #why", 1, "another line", ["line: * #why"], ["line: `Hello, nobody.`"]),
            ("command: `wait 1`", 1, "a line was said", ["command: `wait 1`"], ["line: `Hello, nobody.`"]),
            ("stop", 1, "went on", ["stop"], ["line: `Hello, nobody.`"]),
            ("option: `Neck`", 1, "a line was said", ["option: `Neck`"], ["line: `Hello, nobody.`"]),
            ("line: *\nline: *", 2, "a choice was offered", ["line: *"], ["option: `Neck`", "option: `Back`"]),
            (
                "line: *\noption: `Neck`\noption: `Foot`", 3, "options", ["option: `Neck`", "option: `Foot`"],
                ["option: `Neck`", "option: `Back`"]
            ),
            ("line: *\noption: `Neck`", 2, "options", ["option: `Neck`"], ["option: `Neck`", "option: `Back`"]),
            (
                "line: *\noption: `Neck`\noption: `Back`\noption: `Foot`", 4, "options",
                ["option: `Neck`", "option: `Back`", "option: `Foot`"], ["option: `Neck`", "option: `Back`"]
            ),
            (
                "line: *\noption: `Neck`\noption: `Back` [disabled]", 3, "options",
                ["option: `Neck`", "option: `Back` [disabled]"], ["option: `Neck`", "option: `Back`"]
            ),
            (
                "line: *\noption: `Neck` #area:arm\noption: `Back`", 2, "options",
                ["option: `Neck` #area:arm", "option: `Back`"], ["option: `Neck`", "option: `Back`"]
            ),
            (toChoice + "select: 3", 4, "only 2", ["select: 3"], []),
            (toChoice + "select: 0", 4, "cannot go on", ["select: 0"], []),
            ("node: Closed\noption: `Never` [disabled]\nselect: 1", 3, "not available", ["select: 1"], []),
            (
                toChoice + "select: 1\nline: *\ncommand: `wait 2`", 6, "another command", ["command: `wait 2`"],
                ["command: `wait 1`"]
            ),
            ("node: Second\nline: *\nline: `More.`", 3, "ended too early", ["line: `More.`"], ["stop"]),
            ("set: $nothing = 1", 1, "cannot go on", ["set: $nothing = 1"], []),
            ("set: $light = 1", 1, "cannot go on", ["set: $light = 1"], []),
            ("node: Nowhere\nstop", 1, "cannot begin", ["node: Nowhere"], []),
            ("line: *\nnode: Nowhere", 2, "cannot go on", ["node: Nowhere"], []),
            ("node: Broken\nstop", 2, "cannot go on", ["stop"], []),
            ("stop\n---\nline: `never`", 1, "went on", ["stop"], ["line: `Hello, nobody.`"]),
        ] as [(String, Int, String, [String], [String])]
    )
    func differs(text: String, line: Int, problem: String, expected: [String], came: [String]) throws {
        let difference = try #require(try difference(text))
        #expect(difference.plan == "a.testplan")
        #expect(difference.line == line)
        #expect(difference.problem.contains(problem))
        #expect(difference.expected == expected)
        #expect(difference.came == came)
    }

    @Test("a difference reads as a list with what both sides share said once")
    func description() throws {
        let difference = try #require(try difference("line: *\noption: `Neck`\noption: `Foot`\nselect: 1"))
        #expect(
            difference.description == """
                a.testplan:3: the options are others (in node Start)
                      line: `Hello, nobody.`
                      option: `Neck`
                    - option: `Foot`
                    + option: `Back`
                """
        )
    }

    @Test("a dialogue that runs in a circle is a difference, not an endless wait")
    func circle() throws {
        let source = Source(name: "a.yarn", text: "title: Start\n---\n<<jump Start>>\n===\n")
        let program = try #require(Compiler.compile([source]).program)
        let plan = try TestPlan(Source(name: "a.testplan", text: "stop"))
        let difference = try #require(throws: Difference.self) { try PlanRunner(plan, of: program).run() }
        #expect(difference.problem.contains("cannot go on"))
    }
}
