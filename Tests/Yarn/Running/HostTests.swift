import Testing

@testable import Yarn

@Suite("A host")
struct HostTests {
    private func dialogue(_ source: String) throws -> Dialogue { try Dialogue(.compiled(source)) }

    @Test("can begin anywhere")
    func beginning() throws {
        var dialogue = try Dialogue(.compiled(nodes(["Start": "A.", "B": "B."])), at: "B")
        #expect(dialogue.currentNode == "B")
        #expect(try dialogue.play() == ["B."])
    }

    @Test("can detour from a choice, and comes back to it with its options considered anew")
    func detourAtChoice() throws {
        var dialogue = try dialogue(
            nodes([
                "Start": "Before.\n-> A {visited_count(\"Aside\")}\n    Done.\n-> B <<if visited(\"Aside\")>>",
                "Aside": "Aside.\n-> C",
            ])
        )
        #expect(try dialogue.play() == ["Before.", "[A 0 | (B)]"])
        try dialogue.detour(to: "Aside")
        #expect(dialogue.currentNode == "Aside")
        #expect(try dialogue.play() == ["Aside.", "[C]"])
        try dialogue.choose(0)
        #expect(try dialogue.play(choosing: [1]) == ["[A 1 | B]", "Done."])
    }

    @Test("can detour from within a detour's choice, and comes back through both")
    func nestedDetours() throws {
        var dialogue = try dialogue(nodes(["Start": "-> A", "Aside": "-> B", "Deeper": "Deep."]))
        #expect(try dialogue.play() == ["[A]"])
        try dialogue.detour(to: "Aside")
        #expect(try dialogue.play() == ["[B]"])
        try dialogue.detour(to: "Deeper")
        #expect(try dialogue.play(choosing: [1, 1]) == ["Deep.", "[B]", "[A]"])
    }

    @Test("can detour between lines, and goes on where it was")
    func detourBetweenLines() throws {
        var dialogue = try dialogue(nodes(["Start": "One.\nTwo.", "Aside": "Aside."]))
        _ = try dialogue.next()
        try dialogue.detour(to: "Aside")
        #expect(try dialogue.play() == ["Aside.", "Two."])
        #expect(dialogue.visitCount(of: "Aside") == 1)
    }

    @Test("can jump, which leaves what was running for good")
    func jump() throws {
        var dialogue = try dialogue(
            nodes(["Start": "<<detour B>>\nNever.", "B": "-> A", "C": "{visited(\"Start\")} {visited(\"B\")}"])
        )
        _ = try dialogue.play()
        try dialogue.jump(to: "C")
        #expect(try dialogue.play() == ["True True"])
    }

    @Test("can begin anew after the end, with everything remembered", arguments: [true, false])
    func again(byJump: Bool) throws {
        var dialogue = try dialogue(start("{visited_count(\"Start\")} {$n}\n<<set $n += 1>>"))
        #expect(try dialogue.play() == ["0 0"])
        if byJump { try dialogue.jump(to: "Start") } else { try dialogue.detour(to: "Start") }
        #expect(try dialogue.play() == ["1 1"])
    }

    @Test("can look at variables, smart ones included, and changes nothing by it")
    func looking() throws {
        let dialogue = try dialogue(
            start(
                "<<declare $n = 2>>\n<<declare $double = $n * 2>>\n<<declare $chance = random()>>\n<<declare $bad = number(\"x\")>>"
            )
        )
        #expect(dialogue.value(of: "$n") == .number(2))
        #expect(dialogue.value(of: "$double") == .number(4))
        #expect(dialogue.value(of: "$chance") == dialogue.value(of: "$chance"))
        #expect(dialogue.value(of: "$bad") == nil)
        #expect(dialogue.value(of: "$nowhere") == nil)
        #expect(dialogue.program.initialValue(of: "$n") == .number(2))
        #expect(dialogue.program.initialValue(of: "$double") == nil)
        #expect(dialogue.program.variableNames == ["$bad", "$chance", "$double", "$n"])
    }

    @Test("can set variables")
    func setting() throws {
        var dialogue = try dialogue(start("{$n} {$t}\n<<set $n = 1>>\n<<set $t = \"a\">>\n{$n} {$t}"))
        try dialogue.set("$n", to: .number(5))
        try dialogue.set("$t", to: .string("b"))
        #expect(try dialogue.play() == ["5 b", "1 a"])
    }

    @Test(
        "cannot set what is not there, what is smart, or what is of another type",
        arguments: [
            ("$nowhere", Value.number(1)), ("$smart", .number(1)), ("$n", .string("1")), ("$n", .bool(true)),
            ("n", .number(1)),
        ]
    )
    func refusedSetting(variable: String, value: Value) throws {
        var dialogue = try dialogue(start("<<declare $n = 3>>\n<<declare $smart = $n + 1>>\n{$n}"))
        let fault = #expect(throws: DialogueFault.self) { try dialogue.set(variable, to: value) }
        guard case .badVariable = fault?.reason else {
            Issue.record("another fault: \(String(describing: fault))")
            return
        }
        #expect(try dialogue.play() == ["3"])
    }

    @Test("cannot go to a node that is not there, and nothing has changed then")
    func noSuchNode() throws {
        var dialogue = try dialogue(start("-> A\nOn."))
        _ = try dialogue.next()
        #expect(throws: DialogueFault.self) { try dialogue.jump(to: "Nowhere") }
        #expect(throws: DialogueFault.self) { try dialogue.detour(to: "Nowhere") }
        try dialogue.choose(0)
        #expect(try dialogue.play() == ["On."])
        let program = dialogue.program
        let fault = #expect(throws: DialogueFault.self) { try Dialogue(program, at: "Nowhere") }
        #expect(fault?.reason == .noSuchNode("Nowhere"))
    }
}
