import Testing

@testable import Yarn

@Suite("A fault while a dialogue runs")
struct FaultTests {
    @Test("is told, and no more, of a program that has no node to begin with", arguments: ["", "\n", "// nothing\n"])
    func noNode(text: String) throws {
        let program = try #require(Compiler.compile([Source(name: "a.yarn", text: text)]).program)
        let fault = #expect(throws: DialogueFault.self) { try Dialogue(program) }
        #expect(fault == DialogueFault(reason: .noSuchNode("Start"), node: nil, file: nil, line: nil))
    }

    @Test(
        "says why, and in which node, file and line",
        arguments: [
            ("<<jump {\"Nowhere\"}>>", DialogueFault.Reason.noSuchNode("Nowhere")),
            ("<<detour {\"No\" + \"where\"}>>", .noSuchNode("Nowhere")),
            ("{number(\"x\")}", .badCall(function: "number", problem: "“x” is not a number")),
            ("One {1} {number(\"x\")}.", .badCall(function: "number", problem: "“x” is not a number")),
            ("-> A {number(\"x\")}", .badCall(function: "number", problem: "“x” is not a number")),
            ("<<wait {number(\"x\")}>>", .badCall(function: "number", problem: "“x” is not a number")),
            ("<<if bool(\"x\")>>\n<<endif>>", .badCall(function: "bool", problem: "“x” is neither true nor false")),
            ("=> A. <<if bool(\"x\")>>", .badCall(function: "bool", problem: "“x” is neither true nor false")),
        ]
    )
    func place(body: String, reason: DialogueFault.Reason) throws {
        let source = "\ntitle: Start\n---\n// begins\nOne.\n<<jump B>>\n===\ntitle: B\n---\nTwo.\n\n\(body)\n===\n"
        let fault = try #require(try fault(playing: source))
        #expect(fault == DialogueFault(reason: reason, node: "B", file: "1.yarn", line: 12))
        #expect(fault.description == "1.yarn:12: \(reason) (in node “B”)")
    }

    @Test("in a smart variable tells where that was asked for")
    func smartVariable() throws {
        let fault = try #require(try fault(playing: start("<<declare $a = number(\"x\")>>\n\n{$a}")))
        #expect(fault.line == 5)
    }

    @Test("ends the dialogue, and leaves nothing behind for what the host begins next")
    func leavesNothing() throws {
        var dialogue = try Dialogue(
            .compiled(
                nodes(["Start": "<<detour B>>\nNever.", "B": "=> A.\n=> B. <<if bool(\"x\")>>", "C": "=> C.\n-> D"])
            )
        )
        #expect(throws: DialogueFault.self) { try dialogue.next() }
        #expect(try dialogue.next() == .end)
        #expect(dialogue.currentNode == nil)
        try dialogue.jump(to: "C")
        #expect(try dialogue.play(choosing: [1]) == ["C.", "[D]"])
    }

    @Test(
        "comes from a circle without a line or a choice",
        arguments: [
            "<<jump Start>>", "<<set $n += 1>>\n<<jump Start>>", "<<jump {\"Start\"}>>", "<<detour B>>\n<<jump Start>>",
        ]
    )
    func circle(body: String) throws {
        var dialogue = try Dialogue(.compiled(start(body) + nodes(["B": ""])))
        dialogue.stepLimit = 1_000
        let fault = #expect(throws: DialogueFault.self) { try dialogue.next() }
        #expect(fault?.reason == .tooManySteps(1_000))
        #expect(fault?.node != nil)
        #expect(fault?.line != nil)
    }

    @Test("does not come from a long way with a line now and then")
    func longWay() throws {
        var dialogue = try Dialogue(
            .compiled(start("<<set $n += 1>>\n{$n}\n<<if $n < 400>>\n<<jump Start>>\n<<endif>>"))
        )
        dialogue.stepLimit = 20
        #expect(try dialogue.play().last == "400")
    }

    @Test("comes from detours without end", arguments: ["<<detour Start>>", "One.\n<<detour Start>>"])
    func detours(body: String) throws {
        var dialogue = try Dialogue(.compiled(start(body)))
        let fault = #expect(throws: DialogueFault.self) { _ = try dialogue.play(atMost: 20_000) }
        #expect(fault?.reason == .tooManyDetours(Dialogue.mostFrames))
    }

    @Test(
        "comes from a text that keeps growing",
        arguments: [
            "<<set $t = $t + $t>>\n<<jump B>>", "<<set $t += $t>>\n<<jump B>>",
            "<<set $t = format(\"{{0}}{{0}}\", $t)>>\n<<jump B>>",
        ]
    )
    func growingText(body: String) throws {
        let source = nodes(["Start": "<<declare $t = \"ab\">>\n<<jump B>>", "B": body.replacing("{{0}}", with: "{0}")])
        let fault = try #require(try fault(playing: source))
        #expect(fault.reason == .textTooLong(Dialogue.longestText))
    }

    @Test("comes from a line that texts make too long")
    func longLine() throws {
        let source =
            "<<declare $t = \"\(String(repeating: "x", count: 100_000))\">>\n" + String(repeating: "{$t}", count: 20)
        #expect(try fault(playing: start(source))?.reason == .textTooLong(Dialogue.longestText))
    }

    @Test("comes from a choice that is not on offer, and the choice is then still due")
    func badChoice() throws {
        var dialogue = try Dialogue(.compiled(start("-> A <<if false>>\n-> B\nOn.")))
        func refused(_ act: (inout Dialogue) throws -> Void) -> Bool {
            do {
                try act(&dialogue)
                return false
            } catch let fault as DialogueFault {
                if case .badChoice = fault.reason { return true }
                return false
            } catch {
                return false
            }
        }
        #expect(refused { try $0.choose(0) })
        #expect(refused { try $0.chooseNothing() })
        _ = try dialogue.next()
        #expect(refused { try $0.choose(0) })
        #expect(refused { try $0.choose(2) })
        #expect(refused { try $0.choose(-1) })
        #expect(refused { try $0.chooseNothing() })
        #expect(refused { _ = try $0.next() })
        try dialogue.choose(1)
        #expect(try dialogue.play() == ["On."])
    }
}
