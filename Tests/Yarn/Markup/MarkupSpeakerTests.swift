import Testing

@testable import Yarn

@Suite("Who speaks a line")
struct MarkupSpeakerTests {
    @Test(
        "the text before the first colon names who speaks",
        arguments: [
            ("Mae: Wow!", "Mae", "Mae: Wow!", "Wow!"),
            ("Mae: Incredible: Wow!", "Mae", "Mae: Incredible: Wow!", "Incredible: Wow!"),
            ("Mae:Wow!", "Mae", "Mae:Wow!", "Wow!"),
            ("Mae :  Wow!", "Mae", "Mae :  Wow!", "Wow!"),
            ("Mae:", "Mae", "Mae:", ""),
            ("Mae: :|", "Mae", "Mae: :|", ":|"),
            ("Mae\\: Wow!: \\:Wow!", "Mae: Wow!", "Mae: Wow!: :Wow!", ":Wow!"),
            ("Señora Ñandú: sí", "Señora Ñandú", "Señora Ñandú: sí", "sí"),
            ("Mae \"the cat\" [x: 1", "Mae \"the cat\" [x", "Mae \"the cat\" [x: 1", "1"),
            ("[b]Mae: hello[/b]", "Mae", "Mae: hello", "hello"),
            ("[b]Mae[/b]: hello", "Mae", "Mae: hello", "hello"),
            ("[b p=\"x:y\"]Mae: hello[/b]", "Mae", "Mae: hello", "hello"),
            ("[select value=1 1=\"Mae\"/]: hello", "Mae", "Mae: hello", "hello"),
            ("Mae: I like [character name=\"Gregg\"]Gregg[/character]", "Mae", "Mae: I like Gregg", "I like Gregg"),
        ]
    )
    func implicit(line: String, name: String, text: String, withoutName: String) throws {
        let markup = Markup(reading: line)
        #expect(markup.character == name)
        #expect(markup.text == text)
        #expect(markup.textWithoutCharacter == withoutName)
        let attribute = try #require(markup.attributes.first)
        #expect(attribute.name == "character")
        #expect(attribute.position == 0)
        #expect(attribute.length == text.count - withoutName.count)
        #expect(attribute["name"] == .string(name))
    }

    @Test(
        "a line that has a character marker has said who speaks for itself",
        arguments: [
            ("[character name=\"Mae\"]Mae: [/character]Wow!", "Mae", "Mae: Wow!", "Wow!"),
            (
                "[character name=\"Mae\"]Mae: [/character]Incredible: Wow!", "Mae", "Mae: Incredible: Wow!",
                "Incredible: Wow!"
            ),
            ("[character name=Mae/]Time: ten", "Mae", "Time: ten", "Time: ten"),
            ("[character name=7]No. 7[/character] speaks", "7", "No. 7 speaks", " speaks"),
            ("Said [character name=\"Mae\"]Mae[/character]: no", "Mae", "Said Mae: no", "Said : no"),
        ]
    )
    func explicit(line: String, name: String, text: String, withoutName: String) {
        let markup = Markup(reading: line)
        #expect(markup.character == name)
        #expect(markup.text == text)
        #expect(markup.textWithoutCharacter == withoutName)
        #expect(markup.attributes.filter { $0.name == "character" }.count == 1)
        #expect(markup.problems.isEmpty)
    }

    @Test(
        "no one speaks a line whose first colon names no one",
        arguments: [
            "Mae\\: Wow!", "\\:Mae\\: Wow!", ":| no: more", "  : x", "[a/]: x", "[a p=\"x:y\"]hello[/a]",
            "[nomarkup]Mae: hi[/nomarkup]", "[select value=1 1=\"Mae\\: hi\"/]", "[character]Mae: [/character]hi",
            "[character name=\"\"]: hi[/character]",
        ]
    )
    func noOne(line: String) {
        let markup = Markup(reading: line)
        #expect(markup.character == nil)
        #expect(markup.textWithoutCharacter == markup.text)
        #expect(markup.problems.isEmpty)
    }

    @Test(
        "a line with markers names who speaks just as one without",
        arguments: [
            "Mae: hi", " Mae :\u{3000}hi", "e\u{301}x:\r\nhi", "👩‍👩‍👧:hi", "Mae:\u{301}hi", ": hi", " : a: b", ":", "a:b:c",
        ]
    )
    func sameEitherWay(line: String) {
        let plain = Markup(reading: line)
        let marked = Markup(reading: line + "[/]")
        #expect(plain == marked)
    }

    @Test("attributes of what is said stand after the name")
    func attributesAfterName() {
        let markup = Markup(reading: "á: [a]á[/a] [b]x[/b]")
        #expect(markup.outline == ["character name=\"á\" @0 'á: '", "a @3 'á'", "b @5 'x'"])
    }
}
