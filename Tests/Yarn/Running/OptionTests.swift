import Testing

@testable import Yarn

@Suite("Options")
struct OptionTests {
    @Test(
        "lead to what is indented under the one chosen, then all go on together",
        arguments: [(1, "One."), (2, "Two.")]
    )
    func choosing(choice: Int, said: String) throws {
        let source = start("Which?\n-> First\n    One.\n-> Second\n    Two.\nTogether.")
        #expect(try play(source, choosing: [choice]) == ["Which?", "[First | Second]", said, "Together."])
    }

    @Test("may lead to nothing of their own")
    func empty() throws {
        #expect(try play(start("-> A\n-> B\nOn."), choosing: [2]) == ["[A | B]", "On."])
    }

    @Test("whose condition does not hold are shown, and not available")
    func conditions() throws {
        let source = start("-> A <<if false>>\n-> B <<if true>> #tag\n-> C\nOn.")
        #expect(try play(source, choosing: [2]) == ["[(A) | B | C]", "On."])
    }

    @Test("none of which is available are passed by")
    func fallThrough() throws {
        #expect(
            try play(start("-> A <<if false>>\n    No.\n-> B <<if 1 > 2>>\n    No.\nOn.")) == ["[(A) | (B)]", "On."]
        )
    }

    @Test("marked once can be chosen once")
    func once() throws {
        let source = start(
            "-> A <<once>>\n    <<jump Start>>\n-> B <<once if visited(\"Start\")>>\n    <<jump Start>>\n-> C"
        )
        #expect(try play(source, choosing: [1, 2, 3]) == ["[A | (B) | C]", "[(A) | B | C]", "[(A) | (B) | C]"])
    }

    @Test("that were not chosen do not count as seen")
    func onceUnchosen() throws {
        let source = start("-> A <<once>>\n-> B\n    <<jump Start>>")
        #expect(try play(source, choosing: [2, 2]) == ["[A | B]", "[A | B]", "[A | B]"])
    }

    @Test("have values in their texts")
    func substitutions() throws {
        #expect(try play(start("-> Pain {1 + 2} of {\"ten\"} <<if true>>\n-> {4}{5}")) == ["[Pain 3 of ten | 45]"])
    }

    @Test("nest by indentation", arguments: ["    ", "\t", "  ", " "])
    func nesting(indent: String) throws {
        let source = start(
            """
            -> A
            \(indent)-> A1
            \(indent)\(indent)Deep.
            \(indent)-> A2
            \(indent)After.
            -> B
            On.
            """
        )
        #expect(try play(source, choosing: [1, 1]) == ["[A | B]", "[A1 | A2]", "Deep.", "After.", "On."])
        #expect(try play(source, choosing: [1, 2]) == ["[A | B]", "[A1 | A2]", "After.", "On."])
        #expect(try play(source, choosing: [2]) == ["[A | B]", "On."])
    }

    @Test("come back out by more than one level at once")
    func outdent() throws {
        let source = start("-> A\n    -> B\n        -> C\n            Deep.\n-> D\nOn.")
        #expect(try play(source, choosing: [1, 1, 1]) == ["[A | D]", "[B]", "[C]", "Deep.", "On."])
    }

    @Test("form two groups where a blank line stands between them")
    func blankLine() throws {
        #expect(try play(start("-> A\n-> B\n\n-> C\n-> D\nOn."), choosing: [1, 2]) == ["[A | B]", "[C | D]", "On."])
    }

    @Test("form one group where a comment stands between them")
    func commentBetween() throws {
        #expect(try play(start("-> A\n// about B\n-> B\nOn."), choosing: [2]) == ["[A | B]", "On."])
    }

    @Test("end at a blank line after what is indented, as in the reference")
    func blankLineInside() throws {
        #expect(
            try play(start("-> A\n    One.\n\n    Two.\n-> B"), choosing: [1, 1]) == ["[A]", "One.", "Two.", "[B]"]
        )
    }

    @Test("inside a condition may be indented with it")
    func insideCondition() throws {
        let source = start("<<if true>>\n    -> A\n        One.\n    -> B\n<<endif>>\nOn.")
        #expect(try play(source, choosing: [1]) == ["[A | B]", "One.", "On."])
    }

    @Test("can hold conditions, and conditions options again")
    func mixed() throws {
        let source = start(
            "-> A\n    <<if true>>\n        -> B\n            <<if false>>\n            No.\n            <<else>>\n            Yes.\n            <<endif>>\n    <<endif>>\n-> C\nOn."
        )
        #expect(try play(source, choosing: [1, 1]) == ["[A | C]", "[B]", "Yes.", "On."])
    }

    @Test("carry their tags and ids, and their own text without the arrow")
    func details() throws {
        var dialogue = try Dialogue(.compiled(start("->Neck #hear:nape #line:o1")))
        guard case .options(let options) = try dialogue.next() else {
            Issue.record("no options came")
            return
        }
        #expect(options.map(\.line.text) == ["Neck"])
        #expect(options.map(\.line.id) == ["line:o1"])
        #expect(options.map(\.line.tags) == [["hear:nape", "line:o1"]])
    }
}
