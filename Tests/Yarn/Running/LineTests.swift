import Testing

@testable import Yarn

@Suite("A line of dialogue")
struct LineTests {
    /// The lines of a text, whole.
    private func lines(_ text: String) throws -> [Line] {
        var dialogue = try Dialogue(.compiled(start(text)))
        var lines: [Line] = []
        while case .line(let line) = try dialogue.next() { lines.append(line) }
        return lines
    }

    @Test(
        "says what is written, without the blanks around it",
        arguments: [
            ("Hello.", ["Hello."]),
            ("   Hello.  \t", ["Hello."]),
            ("One.\nTwo.", ["One.", "Two."]),
            ("One.\r\nTwo.\rThree.", ["One.", "Two.", "Three."]),
            ("\n\n  One.\n\n\n\tTwo.\n", ["One.", "Two."]),
            ("Größe, 身体, 🙂", ["Größe, 身体, 🙂"]),
            ("a < b > c / d = e - f", ["a < b > c / d = e - f"]),
            ("-", ["-"]), ("<", ["<"]), ("/", ["/"]), ("}", ["}"]), (">>", [">>"]), ("==", ["=="]),
        ]
    )
    func text(written: String, said: [String]) throws {
        #expect(try play(start(written)) == said)
    }

    @Test(
        "has no comment in it",
        arguments: [
            ("One. // two", ["One."]),
            ("// nothing\nOne.", ["One."]),
            ("One.// two", ["One."]),
            ("One. #tag // two", ["One."]),
            ("One. <<if true>> // two", ["One."]),
            ("One \\// two", ["One // two"]),
            ("One / two", ["One / two"]),
        ]
    )
    func comments(written: String, said: [String]) throws {
        #expect(try play(start(written)) == said)
    }

    @Test(
        "says a special character after a backslash",
        arguments: [
            (#"\{"#, "{"), (#"\}"#, "}"), (#"\<\<if\>\>"#, "<<if>>"), ("\\#tag", "#tag"), (#"\\"#, #"\"#),
            (#"\/\/"#, "//"),
            (#"\["#, "["), (#"\]"#, "]"), (#"Doctor\: rest"#, "Doctor: rest"),
        ]
    )
    func escapes(written: String, said: String) throws {
        #expect(try play(start(written)) == [said])
    }

    @Test(
        "puts values in the place of expressions",
        arguments: [
            ("{1 + 1} hands", "2 hands"),
            ("You said {\"neck\"}.", "You said neck."),
            ("{true} and {false}", "True and False"),
            ("{1}{2}{3}", "123"),
            ("a {1} {2} b", "a 1 2 b"),
            ("{ \"}\" }", "}"),
            ("{\"a\\\"b\\\\c\"}", "a\"b\\c"),
            ("{1}   ", "1"),
        ]
    )
    func substitutions(written: String, said: String) throws {
        #expect(try play(start(written)) == [said])
    }

    @Test("knows who says it")
    func character() throws {
        let line = try #require(try lines("Guide: Where does it hurt?").first)
        #expect(line.character == "Guide")
        #expect(line.text == "Guide: Where does it hurt?")
        #expect(line.textWithoutCharacter == "Where does it hurt?")
    }

    @Test("is said by nobody where its colon has a backslash before it")
    func noCharacter() throws {
        let line = try #require(try lines(#"Note\: rest."#).first)
        #expect(line.character == nil)
        #expect(line.text == "Note: rest.")
    }

    @Test("takes the name of who says it from a value")
    func substitutedCharacter() throws {
        let line = try #require(try lines("{\"Guide\"}: Hello.").first)
        #expect(line.character == "Guide")
    }

    @Test(
        "has its tags in the order they are written",
        arguments: [
            ("One. #a #b:c", ["a", "b:c"]),
            ("One.#a#b", ["a", "b"]),
            ("One. #line:x #why", ["line:x", "why"]),
            ("One. <<if true>> #a", ["a"]),
            ("One. # a", ["a"]),
            ("One. #häu_fig-1", ["häu_fig-1"]),
            ("One {1}. #a", ["a"]),
        ]
    )
    func tags(written: String, tags: [String]) throws {
        let line = try #require(try lines(written).first)
        #expect(line.tags == tags)
    }

    @Test("tells the values of its tags by their key")
    func tagValues() throws {
        let line = try #require(try lines("One. #hear:lumbar #why #hear:small_of_my_back").first)
        #expect(line.values(ofTag: "hear") == ["lumbar", "small_of_my_back"])
        #expect(line.has(tag: "why"))
        #expect(!line.has(tag: "hear"))
    }

    @Test("has the id of its tag, or one of its own from where it stands")
    func ids() throws {
        let lines = try lines("One. #line:first\nTwo.\nThree.\n{1} four. #line:last")
        #expect(lines.map(\.id) == ["line:first", "line:1.yarn-Start-1", "line:1.yarn-Start-2", "line:last"])
    }

    @Test("keeps its condition out of what is said, and is said only where it holds")
    func condition() throws {
        #expect(try play(start("One. <<if 1 > 2>>\nTwo. <<if 2 > 1>> #tag\nThree.<<if false>>")) == ["Two."])
    }

    @Test("marked once is said once, and only where its condition holds")
    func once() throws {
        let source = nodes([
            "Start": "First time. <<once>>\nEvery time.\n<<if visited_count(\"Start\") < 2>><<jump Start>><<endif>>"
        ])
        #expect(try play(source) == ["First time.", "Every time.", "Every time.", "Every time."])
        let conditional = nodes([
            "Start": "Again. <<once if visited(\"Start\")>>\n-> More\n    <<jump Start>>"
        ])
        #expect(try play(conditional, choosing: [1, 1, 1]) == ["[More]", "Again.", "[More]", "[More]", "[More]"])
    }
}
