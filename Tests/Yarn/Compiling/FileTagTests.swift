import Testing

@testable import Yarn

@Suite("The tags of a file")
struct FileTagTests {
    @Test("every node of the file knows them, and nodes of other files do not")
    func known() {
        let first = Source(
            name: "a.yarn",
            text: "#draft #topic:neck // note\n\ntitle: A\n---\nx\n===\ntitle: B\n---\ny\n===\n"
        )
        let second = Source(name: "b.yarn", text: "title: C\n---\nz\n===\n")
        let program = Compiler.compile([first, second]).program
        #expect(program?.nodes.map(\.fileTags) == [["draft", "topic:neck"], ["draft", "topic:neck"], []])
    }

    @Test(
        "a tag that stands between nodes or headers is a mistake",
        arguments: [
            ("title: A\n---\nx\n===\n#late\n", 5),
            ("title: A\n#late\n---\nx\n===\n", 2),
        ]
    )
    func late(_ text: String, line: Int) {
        let diagnostics = Compiler.compile([Source(name: "a.yarn", text: text)]).diagnostics
        #expect(diagnostics.map(\.code) == ["YS0005"])
        #expect(diagnostics.map(\.start.line) == [line])
    }
}
