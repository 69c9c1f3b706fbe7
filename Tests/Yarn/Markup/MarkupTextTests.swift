import Testing

@testable import Yarn

@Suite("Text with markup")
struct MarkupTextTests {
    @Test(
        "a line without markup comes out as it went in",
        arguments: [
            "", "Hello there!", "a ] b", "¯\\_(ツ)_/¯", "\\o/", "/o\\", "/ \\", "\\ /", ":|", ":)", ":\\", ": :", "\\",
            "~~", "-_-",
            "<color=#fff>wow</color>", "100% sure", "{0}", "\"quoted\"", "日本語。", "👩‍👩‍👧 and e\u{301}",
        ]
    )
    func plain(text: String) {
        let markup = Markup(reading: text)
        #expect(markup.text == text)
        #expect(markup.textWithoutCharacter == text)
        #expect(markup.attributes.isEmpty)
        #expect(markup.problems.isEmpty)
    }

    @Test(
        "an escape stands for the character after its backslash, and another backslash for itself",
        arguments: [
            ("\\[a\\]hello\\[/a\\]", "[a]hello[/a]"),
            ("\\[a]hello\\[/a]", "[a]hello[/a]"),
            ("Character\\: no one speaks", "Character: no one speaks"),
            ("\\:Mae\\: Wow!", ":Mae: Wow!"),
            ("\\:", ":"),
            ("\\\\", "\\"),
            ("\\\\[a]b[/a]", "\\b"),
            ("C\\:\\dir \\n \\\"x\\\"", "C:\\dir \\n \\\"x\\\""),
            ("[a/]\\[x", "[x"),
        ]
    )
    func escapes(text: String, expected: String) {
        let markup = Markup(reading: text)
        #expect(markup.text == expected)
        #expect(markup.character == nil)
        #expect(markup.problems.isEmpty)
    }

    @Test(
        "markers are not part of the text",
        arguments: [
            ("A [b]B[/b]", "A B"),
            ("[a]This is [b]some [c]markup[/b] with[/c] issues inside[/a]", "This is some markup with issues inside"),
            ("[ a = 1 b = \"x\" ]x[ / a ]", "x"),
            ("á [á]S[/á]", "á S"),
            ("[nomarkup]a [ b ] [[]] \" [x /] [y]z[/y][/nomarkup]!", "a [ b ] [[]] \" [x /] [y]z[/y]!"),
            ("[nomarkup]\\[/nomarkup] x[ / nomarkup ]", "[/nomarkup] x"),
            ("[nomarkup][/nomarkup]", ""),
        ]
    )
    func markers(text: String, expected: String) {
        let markup = Markup(reading: text)
        #expect(markup.text == expected)
        #expect(markup.problems.isEmpty)
    }

    @Test(
        "a marker that stands alone takes one white space after it away, unless it says otherwise",
        arguments: [
            ("A [a/] B", "A B"),
            ("A [a/]  B", "A  B"),
            ("A[a /] -B", "A-B"),
            ("[a/] B", "B"),
            ("A [a trimwhitespace=true/] B", "A B"),
            ("A [a trimwhitespace=false/] B", "A  B"),
            ("A [nomarkup trimwhitespace=false/] B", "A  B"),
            ("A [nomarkup trimwhitespace=true/] B", "A B"),
            ("A [a/][b] B[/b]", "A B"),
            ("[b]A [a/][/b] B", "A  B"),
            ("[b]A [a/] [/b] B", "A  B"),
            ("[b trimwhitespace=true]A[/b] B", "AB"),
            ("A [a/]\u{3000}B", "A B"),
            ("A [a/][nomarkup] B[/nomarkup]", "A B"),
            ("A [a/] ", "A "),
            ("A [a/][select value=1 1=x/] B", "A x B"),
            ("A[select value=1 1=x/] B", "Ax B"),
        ]
    )
    func trimming(text: String, expected: String) {
        let markup = Markup(reading: text)
        #expect(markup.text == expected)
        #expect(markup.problems.isEmpty)
    }
}
