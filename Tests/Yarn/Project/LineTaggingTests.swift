import Testing

@testable import Yarn

@Suite("Giving lines their ids")
struct LineTaggingTests {
    private func tagging(_ bytes: [UInt8], reserved: Set<String> = []) -> LineTagging {
        let sources = [Source(name: "a.yarn", bytes: bytes)]
        return LineTagging(sources, Compiler.strings(of: sources), reserved: reserved)
    }

    private func tagged(_ body: String, ending: String = "\n") -> (before: String, after: String, ids: [String]) {
        let lines = ["title: AskArea", "---", "<<declare $a = true>>"] + [body] + ["===", ""]
        let text = lines.joined(separator: "\n").replacing("\n", with: ending)
        let tagging = tagging(Array(text.utf8))
        return (text, String(decoding: tagging.sources[0].bytes, as: UTF8.self), tagging.tagged.map(\.id))
    }

    @Test(
        "the tag goes after all that belongs to the line, and before white space and a comment",
        arguments: [
            ("Hello.", "Hello. @"),
            ("Hello. \t ", "Hello. @ \t "),
            ("Hello.  // said at once", "Hello. @  // said at once"),
            ("Hello.// said at once", "Hello. @ // said at once"),
            ("Hello. #why // said", "Hello. #why @ // said"),
            ("Hello. #why#b", "Hello. #why#b @"),
            ("-> Yes <<if $a>> #hear:aye  ", "-> Yes <<if $a>> #hear:aye @  "),
            ("-> Yes <<if $a and \">>\" == \"//\">>// c", "-> Yes <<if $a and \">>\" == \"//\">> @ // c"),
            ("It is {$a}", "It is {$a} @"),
            ("Say \\#1 \\\\", "Say \\#1 \\\\ @"),
            ("=> One <<once>>", "=> One <<once>> @"),
            ("http:\\/\\/a b", "http:\\/\\/a b @"),
        ]
    )
    func place(line: String, expected: String) throws {
        for ending in ["\n", "\r\n"] {
            let (before, after, ids) = tagged(line, ending: ending)
            let id = try #require(ids.first)
            #expect(after == before.replacing(line, with: expected.replacing("@", with: "#" + id)))
            let sources = [before, after].map { Source(name: "a.yarn", text: $0) }
            let programs = sources.map { Compiler.compile([$0]).program }
            let (first, second) = (try #require(programs[0]), try #require(programs[1]))
            #expect(first.isSameDialogue(as: second))
            #expect(Compiler.strings(of: [sources[1]]).untagged.isEmpty)
        }
    }

    @Test("lines that have an id, that shadow another, and commands are left alone")
    func leftAlone() {
        let (before, after, ids) = tagged("One. #line:one\nOne. #shadow:one\n<<wait 1>>\n// no line\n")
        #expect(after == before)
        #expect(ids.isEmpty)
    }

    @Test("a byte order mark, and a last line without an ending, stay")
    func edges() {
        let tagging = tagging(Array("\u{FEFF}title: A\n---\nHi".utf8))
        #expect(tagging.tagged.count == 1)
        #expect(
            String(decoding: tagging.sources[0].bytes, as: UTF8.self)
                == "\u{FEFF}title: A\n---\nHi #\(tagging.tagged[0].id)"
        )
    }

    @Test("ids say the node, are the same every time, and are all different, for the same words too")
    func ids() {
        let first = tagged("Hi.\nHi.\nHi.").ids
        #expect(first == tagged("Hi.\nHi.\nHi.").ids)
        #expect(Set(first).count == 3)
        #expect(first.allSatisfy { $0.hasPrefix("line:ask_area_") })
    }

    @Test("an id that was ever used is not used again")
    func reserved() throws {
        let bytes = Array("title: A\n---\nHi\n===\n".utf8)
        let id = try #require(tagging(bytes).tagged.first?.id)
        let other = try #require(tagging(bytes, reserved: [id]).tagged.first?.id)
        #expect(other != id)
    }

    @Test("a title of other letters still makes an id that can be read again")
    func otherLetters() throws {
        let source = Source(name: "a.yarn", text: "title: 痛み\n---\nHi\n===\n")
        let tagging = LineTagging([source], Compiler.strings(of: [source]))
        #expect(try #require(tagging.tagged.first?.id).hasPrefix("line:node_"))
        #expect(Compiler.strings(of: tagging.sources).untagged.isEmpty)
    }

    @Test("a dialogue that says something else is not the same")
    func notSame() throws {
        let program = { (body: String) in
            try #require(Compiler.compile([Source(name: "a.yarn", text: "title: A\n---\n\(body)\n===\n")]).program)
        }
        let one = try program("Hi. #line:a #why")
        let same = try program("Hi. #why #line:b")
        #expect(one.isSameDialogue(as: same))
        for other in ["Ho. #why", "Hi.", "Hi. #why\nHi.", "{1}", "<<a>>", "-> Hi. #why"] {
            let changed = try program(other)
            #expect(!one.isSameDialogue(as: changed))
        }
    }
}
