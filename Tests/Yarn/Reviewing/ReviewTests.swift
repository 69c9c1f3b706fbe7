import Testing
import Yarn

/// A diagnostic in a few words: `3:5 YS0008`, with what it marks.
private func told(_ dialogue: String, host: HostUse = HostUse(), definitions: Definitions? = nil) -> [String] {
    let source = Source(name: "a.yarn", text: dialogue)
    return Compiler.review([source], definitions: definitions, host: host).diagnostics.map(\.brief)
}

/// What is told of the statements of a node called Start, which begin on line 3.
private func told(of body: String, definitions: Definitions? = nil) -> [String] {
    told("title: Start\n---\n\(body)\n===\n", definitions: definitions)
}

extension Diagnostic {
    fileprivate var brief: String {
        let scalars = Array(excerpt.unicodeScalars)
        let last = end.line == start.line ? end.column - 1 : scalars.count
        let marked = String(String.UnicodeScalarView(scalars[min(start.column - 1, last)..<last]))
        return "\(start.line):\(start.column) \(severity.rawValue) \(code) \(marked)"
    }
}

@Suite("A review of a dialogue")
struct ReviewTests {
    @Test(
        "reports what can never happen",
        arguments: [
            ("<<jump Start>>\nNever.", ["4:1 warning YS0008 Never."]),
            ("<<return>>\nNever.\nNor this.", ["4:1 warning YS0008 Never."]),
            ("<<stop>>\nNever.", ["4:1 warning YS0008 Never."]),
            ("<<detour Start>>\nYes.", []),
            ("-> A\n    <<jump Start>>\n    Never.\n-> B\nYes.", ["5:5 warning YS0008 Never."]),
            ("-> A\n    <<jump Start>>\n-> B\n    <<stop>>\nNever.", ["7:1 warning YS0008 Never."]),
            ("-> A <<if visited(\"Start\")>>\n    <<jump Start>>\nFalls through.", []),
            (
                "<<if visited(\"Start\")>>\n<<stop>>\n<<else>>\n<<return>>\n<<endif>>\nNever.",
                ["8:1 warning YS0008 Never."]
            ),
            ("<<if visited(\"Start\")>>\n<<stop>>\n<<endif>>\nYes.", []),
            ("<<if false>>\nNever.\n<<endif>>", ["3:6 warning YS0008 false"]),
        ]
    )
    func unreachable(body: String, expected: [String]) {
        #expect(told(of: body) == expected)
    }

    @Test(
        "reports options and lines that are never available",
        arguments: [
            ("-> A <<if false>>\n-> B", ["3:11 warning BT0013 false"]),
            ("-> A <<if 1 > 2 or not true>>\n-> B", ["3:11 warning BT0013 1 > 2 or not true"]),
            ("-> A <<if visited(\"Start\") and false>>\n-> B", ["3:11 warning BT0013 visited(\"Start\") and false"]),
            ("-> A <<if visited(\"Start\") or false>>\n-> B", []),
            ("=> A <<if false>>\n=> B", ["3:11 warning BT0013 false"]),
            ("<<declare $on = false>>\n-> A <<if $on>>\n-> B", ["4:11 warning BT0013 $on"]),
            ("<<declare $on = false>>\n-> A <<if $on>>\n-> B\n<<set $on = true>>", []),
            (
                "<<declare $on = false>>\n<<declare $off = not $on>>\n-> A <<if not $off>>\n-> B",
                ["5:11 warning BT0013 not $off"]
            ),
        ]
    )
    func neverAvailable(body: String, expected: [String]) {
        #expect(told(of: body) == expected)
    }

    @Test("leaves a variable alone that the host may set")
    func hostVariables() {
        let dialogue =
            "title: Start\n---\n<<declare $host_on = false>>\n<<declare $host_off = 1>>\n-> A <<if $host_on>>\n-> B\n===\n"
        #expect(told(dialogue, host: HostUse(variablePrefixes: ["$host_"])).isEmpty)
        #expect(told(dialogue) == ["4:11 note YS0010 $host_off", "5:11 warning BT0013 $host_on"])
    }

    @Test("reports every node that nobody gets to, and says which of them lead to one another")
    func unreferenced() {
        let dialogue = """
            title: Start
            ---
            <<if visited("Start")>>
                <<detour A>>
            <<endif>>
            ===
            title: A
            ---
            Yes.
            ===
            title: B
            ---
            <<jump C>>
            ===
            title: C
            ---
            <<jump A>>
            ===
            title: Heard
            listens: yes
            ---
            <<jump D>>
            ===
            title: D
            ---
            Yes.
            ===
            title: OnlyDeclares
            ---
            <<declare $x = 1>>
            ===
            title: Reads
            ---
            {$x}
            ===
            """
        let review = Compiler.review([Source(name: "a.yarn", text: dialogue)], host: HostUse(headers: ["listens"]))
        #expect(
            review.diagnostics.map(\.brief) == [
                "11:8 warning YS0009 B", "15:8 warning YS0009 C", "32:8 warning YS0009 Reads",
            ]
        )
        #expect(review.diagnostics.map { $0.message.contains("only “B” leads here") } == [false, true, false])
        #expect(review.program != nil)
    }

    @Test("takes a node whose name is worked out for one that may be gone to")
    func computedJumps() {
        let nodes = "title: A\n---\nYes.\n===\ntitle: B\n---\nNo.\n===\n"
        let chosen = "title: Start\n---\n<<declare $next = \"A\">>\n<<jump {$next}>>\n===\n" + nodes
        #expect(told(chosen) == ["10:8 warning YS0009 B"])
        let joined = "title: Start\n---\n<<declare $next = \"A\">>\n<<jump {$next + \"\"}>>\n===\n" + nodes
        #expect(told(joined).isEmpty)
    }

    @Test("says nothing of nodes nobody gets to where there is no node to begin with")
    func noEntrance() {
        #expect(told("title: A\n---\nHello.\n===\n").isEmpty)
    }

    @Test(
        "reports variables that nobody reads or declares",
        arguments: [
            ("<<declare $a = 1>>", ["3:11 note YS0010 $a"]),
            ("<<declare $a = 1>>\n<<set $a = 2>>", ["3:11 note YS0010 $a"]),
            ("<<declare $a = 1>>\n{$a}", []),
            ("<<set $b = 2>>\n{$b}", ["3:7 warning YS0003 $b"]),
            ("<<declare $pain = 1>>\n{$pain}\n<<if $pian > 1>>\nOh.\n<<endif>>", ["5:6 warning YS0003 $pian"]),
        ]
    )
    func variables(body: String, expected: [String]) {
        #expect(told(of: body) == expected)
    }

    @Test(
        "reports brackets of commands that are missing, single, or one too many",
        arguments: [
            ("wait 1>>", ["3:7 warning YS0021 >>"]),
            ("<wait 1>>", ["3:8 warning YS0021 >>"]),
            ("declare $foo = 5", ["3:1 warning YS0022 declare"]),
            ("jump Start", ["3:1 warning YS0022 jump"]),
            ("if visited(\"Start\")", ["3:1 warning YS0022 if"]),
            ("endif", ["3:1 warning YS0022 endif"]),
            ("jump for joy, or stay", []),
            ("if it hurts, say so", []),
            ("<wait 1>", ["3:1 warning YS0048 <wait 1>"]),
            ("Pain < 3 and > 1", []),
            ("<<<wait 1>>", ["3:3 warning YS0064 <"]),
            ("<<wait 1>>>", ["3:11 warning YS0064 >"]),
            ("<<jump Start>>>", ["3:15 warning YS0064 >", "3:15 warning YS0008 >"]),
            ("<<wait 1>> Text.", ["3:12 warning YS0019 Text."]),
            ("<<set $x = 1>> {$x}", ["3:7 warning YS0003 $x", "3:16 warning YS0019 {"]),
        ]
    )
    func chevrons(body: String, expected: [String]) {
        #expect(told(of: body) == expected)
    }

    @Test("reports an empty node, and none that declares something or has a mistake")
    func emptyNodes() {
        #expect(told("title: Start\n---\n===\n") == ["1:8 warning YS0033 Start"])
        #expect(told("title: Start\n---\n<<declare $a = 1>>\n===\n") == ["3:11 note YS0010 $a"])
        #expect(told("title: Start\n---\n<<if>>\n===\n").allSatisfy { !$0.contains("YS0033") })
    }

    @Test(
        "reports white space that does not do what it looks like",
        arguments: [
            ("-> A\n    One.\n\n    Two.\n-> B", ["6:5 warning BT0012 Two."]),
            ("-> A\n\n    One.\n-> B", ["5:5 warning BT0012 One."]),
            ("-> A\n    -> B\n        One.\n\n    -> C", ["7:5 warning BT0012 -> C"]),
            ("-> A\n    One.\n\nTwo.", []),
            ("-> A\n    One.\n    // Why.\n    Two.", []),
            ("<<if visited(\"Start\")>>\n    -> A\n    -> B\n\n    Two.\n<<endif>>", []),
            ("-> A\n    One.\n-> B\n\tTwo.", ["6:1 warning BT0011 \t"]),
            ("-> A\n  \tOne.", ["4:1 warning BT0011   \t"]),
        ]
    )
    func indentation(body: String, expected: [String]) {
        #expect(told(of: body) == expected)
    }

    @Test("reports a node that does not end once, and neither the jumps to the next nor its head")
    func unendedNode() {
        let dialogue = "title: Start\n---\n<<jump Next>>\n\ntitle: Next\nhear: legs\n---\nHello.\n===\n"
        #expect(told(dialogue) == ["5:1 error YS0004 title"])
    }

    @Test("reports markup that does not close, and goes on")
    func markup() {
        #expect(
            told(of: "This [b]hurts.\n<<jump Nowhere>>").map { $0.prefix(17) }
                == ["3:1 warning YS0063", "4:8 error YS0012 "].map { $0.prefix(17) }
        )
    }

    @Test("takes what a line with a mistake mentions for used")
    func noCascades() {
        let dialogue =
            "title: Start\n---\n<<declare $a = 1>>\n<<jump Next>\n<<if $a >\n===\ntitle: Next\n---\nHello.\n===\n"
        #expect(told(dialogue).allSatisfy { !$0.contains("YS0009") && !$0.contains("YS0010") })
    }
}

@Suite("Commands and functions that a host describes")
struct DefinedCommandTests {
    private static let definitions = Definitions(
        commands: [
            Definitions.Command("wait", [Definitions.Parameter("seconds", .number)]),
            Definitions.Command(
                "go",
                [Definitions.Parameter("to", .node), Definitions.Parameter("fast", .bool, isOptional: true)]
            ),
            Definitions.Command("say", [Definitions.Parameter("words", .string, repeats: true)]),
        ],
        functions: [
            Definitions.Function(
                "depth",
                [Definitions.Parameter("of", .string), Definitions.Parameter("by", .number, isOptional: true)],
                returns: .number
            )
        ]
    )

    @Test(
        "are checked by name, number and kind of what they are given",
        arguments: [
            ("<<wait 1>>", []),
            ("<<wiat 1>>", ["3:3 warning YS0060 wiat"]),
            ("<<wait>>", ["3:3 warning YS0061 wait"]),
            ("<<wait 1 2>>", ["3:10 warning YS0061 2"]),
            ("<<wait long>>", ["3:8 warning YS0061 long"]),
            ("<<wait {1 + 1}>>", []),
            ("<<wait {1} {2}>>", ["3:12 warning YS0061 {2}"]),
            ("<<go Start true>>", []),
            ("<<go Strat>>", ["3:6 warning YS0061 Strat"]),
            ("<<go Start maybe>>", ["3:12 warning YS0061 maybe"]),
            ("<<say>>", []),
            ("<<say \"a word\" b c>>", []),
            ("<<{\"wait\"} 1>>", []),
            ("<<stop>>", []),
            ("<<stop it>>", ["3:8 warning YS0061 it"]),
            ("{depth(\"a\")} {depth(\"a\", 1)}", []),
            ("{depth(1)}", ["3:8 error YS0014 1"]),
            ("{depth()}", ["3:2 error YS0014 depth()"]),
            ("{depht(\"a\")}", ["3:2 warning YS0013 depht(\"a\")"]),
        ]
    )
    func checked(body: String, expected: [String]) {
        #expect(told(of: body, definitions: Self.definitions) == expected)
    }

    @Test("are anything at all where the host describes nothing")
    func undescribed() {
        #expect(told(of: "<<wiat a b c>>").isEmpty)
    }
}

@Suite("A definition file")
struct DefinitionFileTests {
    @Test("gives commands and functions with their parameters")
    func good() throws {
        let text = #"""
            { "version": 2, // a comment
              "commands": [{ "yarnName": "go", "parameters": [
                { "name": "to", "type": "node" },
                { "name": "fast", "type": "bool", "defaultValue": "false" },
                { "name": "rest", "type": "any", "isParamsArray": true }] }],
              "functions": [{ "yarnName": "caf\u00e9", "parameters": [], "return": { "type": "string" } }], }
            """#
        let (definitions, problems) = Definitions.read(Source(name: "d.json", text: text))
        #expect(problems.isEmpty)
        #expect(definitions.functions["café"]?.result == .string)
        let go = try #require(definitions.commands["go"])
        #expect(go.parameters.map(\.type) == [.node, .bool, .any])
        #expect(go.parameters.map(\.isOptional) == [false, true, false])
        #expect(go.parameters.map(\.repeats) == [false, false, true])
    }

    @Test(
        "that is mistaken says where",
        arguments: [
            ("", "1:1 error BT0014 "),
            ("[]", "1:1 error BT0014 "),
            ("{ \"version\": 2,\n \"commands\" [] }", "2:13 error BT0014 "),
            (#"{ "commands": [] }"#, "1:1 error BT0015 {"),
            (#"{ "version": 2, "commands": {} }"#, "1:29 error BT0015 {}"),
            (#"{ "version": 2, "commands": [{ "yarnName": "a b", "parameters": [] }] }"#, "1:44 error BT0015 \"a b\""),
            (#"{ "version": 2, "commands": [{ "yarnName": "a" }] }"#, "1:30 error BT0015 {"),
            (
                #"{ "version": 2, "commands": [{ "yarnName": "a", "parameters": [{ "type": "nubmer" }] }] }"#,
                "1:74 error BT0015 \"nubmer\""
            ),
            (#"{ "version": 2, "functions": [{ "yarnName": "a", "parameters": [] }] }"#, "1:31 error BT0015 {"),
        ]
    )
    func mistaken(text: String, expected: String) {
        let (_, problems) = Definitions.read(Source(name: "d.json", text: text))
        #expect(problems.map(\.brief) == [expected])
    }

    @Test("nested deeper than anyone writes is refused, not followed")
    func deep() {
        let text = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(Definitions.read(Source(name: "d.json", text: text)).1.map(\.code) == ["BT0014"])
    }
}
