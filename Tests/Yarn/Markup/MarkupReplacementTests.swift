import Testing

@testable import Yarn

@Suite("Text that a value chooses")
struct MarkupReplacementTests {
    @Test(
        "select takes the text whose name is the value",
        arguments: [
            ("[select value=male male=\"he\" female=\"she\"/] left", "he left"),
            ("I met [select value=\"female\" male=\"him\" female=\"her\" /].", "I met her."),
            ("[select value=1 1=one 2=two 3=three /]", "one"),
            ("[select value=True true=\"yes\" false=\"no\"/]", "yes"),
            ("[select value=B b=\"small\" B=\"large\"/]", "large"),
            ("[select value=other male=\"male\\: %\" other=\"other\\: %\"/]", "other: other"),
            ("[select value=x x=\"% and \\% of [b]%[/b]\"/]", "x and % of [b]x[/b]"),
            ("[select value=ñ ñ=\"eñe\"/]", "eñe"),
            ("[select value=x x=\"\"/]!", "!"),
            ("[select value=value value=\"never\" Value=\"\"/]", ""),
            ("[b][select value=x x=\"\\\"hi\\\"\"/][/b]", "\"hi\""),
            ("[select value=x x=y][/select]", "y"),
        ]
    )
    func select(line: String, expected: String) {
        let markup = Markup(reading: line)
        #expect(markup.text == expected)
        #expect(markup.attributes.allSatisfy { $0.name == "b" })
    }

    @Test(
        "plural takes the text of how the language counts the value",
        arguments: [
            ("en", "1", "one 1"), ("en", "2", "other 2"), ("en", "0", "other 0"), ("en", "1.0", "other 1.0"),
            ("en-AU", "1", "one 1"), ("es-MX", "1000000", "many 1000000"), ("es", "1", "one 1"), ("es", "0", "other 0"),
            ("ar", "0", "zero 0"), ("ar", "2", "two 2"), ("pl", "3", "few 3"), ("ru", "21", "one 21"),
            ("ja", "1", "other 1"), ("en", "\"1\"", "one 1"), ("en", "-1", "one -1"),
        ]
    )
    func plural(language: String, value: String, expected: String) {
        let texts = PluralCategory.allCases.map { "\($0)=\"\($0) %\"" }.joined(separator: " ")
        let markup = MarkupParser(language: language).parse("[plural value=\(value) \(texts)/]")
        #expect(markup.text == expected)
        #expect(markup.problems.isEmpty)
    }

    @Test(
        "ordinal takes the text of how the language ranks the value",
        arguments: zip(1...4, ["1st", "2nd", "3rd", "4th"])
    )
    func ordinal(value: Int, expected: String) {
        let line = "Mae: Wow, I came [ordinal value=\(value) one=\"%st\" two=\"%nd\" few=\"%rd\" other=\"%th\"/]!"
        let markup = Markup(reading: line)
        #expect(markup.text == "Mae: Wow, I came \(expected)!")
        #expect(markup.outline == ["character name=\"Mae\" @0 'Mae: '"])
        #expect(markup.problems.isEmpty)
    }

    @Test(
        "a choice that cannot be made is told, and read as well as it can be",
        arguments: [
            ("a[select value=x y=\"Y\"/]b", "ab", "write x=\"…\""),
            ("a[select y=\"Y\"/]b", "ab", "write value=…"),
            ("a[plural value=2 one=\"1\"/]b", "ab", "write other=\"…\""),
            ("a[plural value=1 other=\"%\"/]b", "a1b", "write one=\"…\""),
            ("a[plural value=few one=\"1\" other=\"%\"/]b", "afewb", "\"few\" is not a number"),
            ("a[plural value=\"\" other=\"none\"/]b", "anoneb", "\"\" is not a number"),
            ("a[select value=x x=\"X\"]b[/select]c", "aXbc", "end it with /]"),
            ("a[select value=x x=\"X\"]b", "aXb", "end it with /]"),
            ("a[select value=x x=\"X\"]b[/]", "aXb", "end it with /]"),
        ]
    )
    func problems(line: String, expected: String, advice: String) throws {
        let markup = Markup(reading: line)
        #expect(markup.text == expected)
        let problem = try #require(markup.problems.first)
        #expect(markup.problems.count == 1)
        #expect(problem.message.contains(advice))
        #expect(problem.offset == 1)
    }

    @Test("an unlisted language is told where it matters, and counts everything as other")
    func unlistedLanguage() {
        let parser = MarkupParser(language: "tlh")
        let markup = parser.parse("[plural value=1 one=\"one\" other=\"other\"/]")
        #expect(markup.text == "other")
        #expect(
            markup.problems.map(\.message) == ["How \"tlh\" counts is not known here, so the text for other is taken."]
        )
        #expect(parser.parse("[b]x[/b] [select value=1 1=\"one\"/]").problems.isEmpty)
    }
}
