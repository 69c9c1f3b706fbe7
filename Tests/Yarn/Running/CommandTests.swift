import Testing

@testable import Yarn

@Suite("Commands for the host")
struct CommandTests {
    @Test(
        "are delivered as they are written, values put in",
        arguments: [
            ("<<wait 1>>", "wait 1"), ("<<  wait   1  >>", "wait   1"), ("<<show {1 + 1} \"a b\">>", "show 2 \"a b\""),
            ("<<{\"wait\"} 1>>", "wait 1"), ("<<settle>>", "settle"), ("<<iffy>>", "iffy"), ("<<if_only>>", "if_only"),
            ("<<wait 1>> #tag", "wait 1"), ("<<a < b > c>>", "a < b > c"),
            ("<<seek_care emergency>> // now", "seek_care emergency"),
            ("<<a:b-c.d/e>>", "a:b-c.d/e"), ("<<größe 1>>", "größe 1"),
        ]
    )
    func text(written: String, delivered: String) throws {
        #expect(try play(start(written)) == ["<<\(delivered)>>"])
    }

    @Test(
        "have a name, and arguments that quotes keep together",
        arguments: [
            ("wait 1", ["wait", "1"]), ("say \"two words\" three", ["say", "two words", "three"]),
            ("say \"a \\\"b\\\" \\\\\"", ["say", "a \"b\" \\"]),
            ("say \"\"", ["say", ""]), ("  a\t b ", ["a", "b"]), ("say \"open end", ["say", "open end"]),
            ("a\"b c\"d", ["ab cd"]),
        ]
    )
    func words(text: String, words: [String]) {
        let command = Command(text: text)
        #expect([command.name] + command.arguments == words)
    }

    @Test("may be blank, and then have no name")
    func blank() {
        #expect(Command(text: " ").name.isEmpty)
        #expect(Command(text: "").arguments.isEmpty)
    }

    @Test("are remembered once delivered")
    func delivered() throws {
        var dialogue = try Dialogue(.compiled(start("<<show number>>\n<<{\"re\"}veal>>\nOn.")))
        #expect(!dialogue.hasDelivered(command: "show"))
        _ = try dialogue.play()
        #expect(dialogue.hasDelivered(command: "show"))
        #expect(dialogue.hasDelivered(command: "reveal"))
        #expect(!dialogue.hasDelivered(command: "number"))
    }
}
