import Testing

@testable import Yarn

@Suite("Ways between nodes")
struct NodeTests {
    @Test(
        "a jump leaves for good, to a name or to what an expression comes to",
        arguments: ["<<jump B>>", "<<jump {\"B\"}>>", "<<jump {\"\" + \"B\"}>>", "<<  jump   B  >>"]
    )
    func jump(command: String) throws {
        #expect(try play(nodes(["Start": "One.\n\(command)\nNever.", "B": "Two."])) == ["One.", "Two."])
    }

    @Test(
        "a detour returns to the line after it",
        arguments: ["<<detour B>>", "<<detour {\"B\"}>>", "<<detour {string(\"B\")}>>"]
    )
    func detour(command: String) throws {
        #expect(try play(nodes(["Start": "One.\n\(command)\nThree.", "B": "Two."])) == ["One.", "Two.", "Three."])
    }

    @Test("detours return one by one")
    func nestedDetours() throws {
        let source = nodes(["Start": "<<detour B>>\nA.", "B": "<<detour C>>\nB.", "C": "C."])
        #expect(try play(source) == ["C.", "B.", "A."])
    }

    @Test("return goes back from a detour early, and ends the dialogue elsewhere")
    func returning() throws {
        let source = nodes(["Start": "<<detour B>>\nOne.\n<<return>>\nNever.", "B": "Two.\n<<return>>\nNever."])
        #expect(try play(source) == ["Two.", "One."])
    }

    @Test("a jump out of a detour never comes back")
    func jumpInDetour() throws {
        let source = nodes(["Start": "<<detour B>>\nNever.", "B": "<<jump C>>", "C": "C."])
        #expect(try play(source) == ["C."])
    }

    @Test("a visit counts when the node is left, by whichever way")
    func visits() throws {
        let source = nodes([
            "Start":
                "{visited(\"Start\")} {visited_count(\"B\")}\n<<detour B>>\n{visited_count(\"B\")}\n<<detour C>>\n<<jump End>>",
            "B": "{visited(\"B\")}",
            "C": "<<return>>",
            "End": "{visited(\"Start\")} {visited(\"C\")} {visited(\"End\")} {visited(\"Nowhere\")}",
        ])
        #expect(try play(source) == ["False 0", "False", "1", "True True False False"])
    }

    @Test("a jump out of a detour leaves the nodes that waited for it, too")
    func jumpLeavesAll() throws {
        let source = nodes([
            "Start": "<<detour B>>", "B": "<<detour C>>", "C": "<<jump End>>",
            "End": "{visited(\"Start\")} {visited(\"B\")} {visited(\"C\")}",
        ])
        #expect(try play(source) == ["True True True"])
    }

    @Test("stop ends everything at once, and counts as leaving")
    func stop() throws {
        var dialogue = try Dialogue(.compiled(nodes(["Start": "<<detour B>>\nNever.", "B": "One.\n<<stop>>\nNever."])))
        #expect(try dialogue.play() == ["One."])
        #expect(dialogue.visitCount(of: "Start") == 1)
        #expect(dialogue.visitCount(of: "B") == 1)
        #expect(dialogue.currentNode == nil)
    }

    @Test("a node that says so is not counted")
    func untracked() throws {
        let source =
            "title: Start\ntracking: never\n---\n<<detour B>>\n<<detour B>>\n{visited_count(\"B\")}\n===\n"
            + "title: B\ntracking: never\n---\nB.\n===\n"
        var dialogue = try Dialogue(.compiled(source))
        #expect(try dialogue.play() == ["B.", "B.", "0"])
        #expect(dialogue.visitCount(of: "Start") == 0)
    }

    @Test("a node's headers, but for their comments, can be asked for")
    func headers() throws {
        let program = try Program.compiled(
            "#file_tag\n// a comment\ntitle: Start // first\ntags: one two\nhear: numb; tingling legs\nhear: weak\nempty:\n---\n===\n"
        )
        let node = try #require(program.node(named: "Start"))
        #expect(
            node.headers.map { "\($0.key)=\($0.value)" } == [
                "title=Start", "tags=one two", "hear=numb; tingling legs", "hear=weak", "empty=",
            ]
        )
        #expect(node.values(ofHeader: "hear") == ["numb; tingling legs", "weak"])
        #expect(node.file == "1.yarn")
        #expect(!node.isGroup)
        #expect(program.node(named: "Nowhere") == nil)
    }

    @Test("nodes of several files find each other")
    func files() throws {
        var dialogue = try Dialogue(
            .compiled([start("<<jump B>>"), nodes(["B": "<<set $x = 1>>\n<<detour C>>"]), nodes(["C": "{$x}"])])
        )
        #expect(try dialogue.play() == ["1"])
    }

    @Test("a node may be empty, or have an empty line for a body", arguments: ["", "\n\n", "// nothing", "    "])
    func empty(body: String) throws {
        #expect(try play(start(body)) == [])
    }

    @Test("after the end there is only the end")
    func end() throws {
        var dialogue = try Dialogue(.compiled(start("One.")))
        _ = try dialogue.next()
        #expect(try dialogue.next() == .end)
        #expect(try dialogue.next() == .end)
    }
}
