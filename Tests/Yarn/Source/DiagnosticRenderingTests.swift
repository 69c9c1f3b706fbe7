import Testing

@testable import Yarn

@Suite("A diagnostic as text")
struct DiagnosticRenderingTests {
    private func text(of body: String) -> String {
        Compiler.compile([Source(name: "area.yarn", text: body)]).diagnostics.map(\.description).joined(separator: "\n")
    }

    @Test("says place, what is wrong, the line with the spot marked, and the remedy")
    func whole() {
        #expect(
            text(of: "title: Start\n---\n    <<jump Strat>> \n===\n") == """
                area.yarn:3:12: error YS0012: There is no node called “Strat”.
                  3 |     <<jump Strat>> 
                    |            ^^^^^
                  help: Did you mean “Start”?
                """
        )
    }

    @Test("keeps the mark in its place with wider line numbers, tabs, letters of several bytes, and any line ending")
    func marks() {
        let lines = String(repeating: "\r\n", count: 9)
        #expect(
            text(of: "\u{FEFF}title: Start\r\n---\(lines)\tGröße 🙂 {1 +} \r\n===") == """
                area.yarn:11:14: error YS0005: A value was expected before “}”.
                  11 | \tGröße 🙂 {1 +} 
                     | \t            ^
                  help: A value is a number, a “quoted text”, true, false, a $variable or a function's call.
                """
        )
    }

    @Test("counts columns past a byte order mark, on the first line too")
    func byteOrderMark() throws {
        let diagnostics = Compiler.compile([Source(name: "a.yarn", text: "\u{FEFF}title: a b\n---\n===")]).diagnostics
        #expect(diagnostics.map(\.start) == [Place(line: 1, column: 9)])
        #expect(diagnostics.first?.excerpt == "title: a b")
    }

    @Test("finds its place on a last line without an end")
    func lastLine() throws {
        let error = try #require(
            Compiler.compile([Source(name: "a.yarn", text: "title: Start\n---\n<<wait")]).diagnostics.last
        )
        #expect(error.code == "YS0006")
        #expect(error.start == Place(line: 3, column: 1))
        #expect(error.end == Place(line: 3, column: 3))
        #expect(error.excerpt == "<<wait")
    }

    @Test("shows only the part around the spot of a very wide line", arguments: [0, 100, 119, 120, 121, 500, 100_000])
    func wide(before: Int) throws {
        let line = String(repeating: "x", count: before) + "{1 +}" + String(repeating: "y", count: 1_000)
        let lines = text(of: "title: Start\n---\n\(line)\n===\n").split(separator: "\n")
        try #require(lines.count == 4)
        #expect(lines[0].hasPrefix("area.yarn:3:\(before + 5):"))
        #expect(lines.allSatisfy { $0.count < 180 })
        // The mark stands under the brace that came too early.
        let mark = try #require(lines[2].firstIndex(of: "^"))
        let column = lines[2].distance(from: lines[2].startIndex, to: mark)
        #expect(lines[1].dropFirst(column).first == "}")
        #expect(lines[1].hasSuffix("…"))
    }

    @Test("lets no control character through to a terminal")
    func control() {
        let shown = text(of: "title: Start\n---\n\u{1B}[31m{1 +}\u{7}\u{9B}\n===\n")
        #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) })
    }

    @Test("shortens names that nobody can read")
    func longName() throws {
        let name = String(repeating: "n", count: 100_000)
        let error = try #require(
            Compiler.compile([Source(name: "a.yarn", text: start("<<jump \(name)>>"))]).diagnostics.first
        )
        #expect(error.message.hasPrefix("There is no node called “nnn"))
        #expect(error.message.utf8.count < 3_000)
        #expect(error.description.utf8.count < 6_000)
    }

    @Test("of a file that is not UTF-8 says where it stops being text", arguments: [0, 1, 13, 19])
    func notUTF8(place: Int) throws {
        var bytes = Array("title: Start\n---\nGröße\n===\n".utf8)
        bytes.insert(0xFF, at: place)
        let compilation = Compiler.compile([Source(name: "a.yarn", bytes: bytes)])
        #expect(compilation.program == nil)
        let error = try #require(compilation.diagnostics.first)
        #expect(error.code == "BT0001")
        let line = place < 13 ? 1 : place < 17 ? 2 : 3
        #expect(error.start.line == line)
        #expect(error.start.column == place + 1 - [0, 13, 17][line - 1])
    }
}
