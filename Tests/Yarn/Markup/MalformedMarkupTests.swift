import Testing

@testable import Yarn

@Suite("Malformed markup")
struct MalformedMarkupTests {
    @Test(
        "what is not a marker after all stays in the text as it is written",
        arguments: [
            ("[", 0), ("[[", 1), ("[]", 1), ("[a", 0), ("[/", 0), ("[/a", 0), ("[a=", 0), ("[a=1", 0), ("[a /", 0),
            ("[a=]", 3),
            ("[.", 1), ("[a b]", 3), ("[laughs softly]", 8), ("[a=\"x]", 3), ("[a=\"", 3), ("[a={x", 3),
            ("[a={[b}]", 3),
            ("x [end.] y", 6), ("[a/b]", 3), ("[/a b]", 4), ("[/a=1]", 3), ("[_a]", 1), ("[a\\]", 2), ("[😀]", 1),
            ("[a==1]", 3),
            ("[nomarkup", 0), ("[\u{301}]x", 1),
        ]
    )
    func notAMarker(line: String, offset: Int) throws {
        let markup = Markup(reading: line)
        #expect(markup.text == line.replacing("\\]", with: "]"))
        #expect(markup.attributes.isEmpty)
        #expect(try #require(markup.problems.first).offset == offset)
    }

    @Test(
        "a marker that has lost its other half is left out of the text",
        arguments: [
            ("hello[/a]", "hello", [], "write [a] before it", 5),
            ("[a]hello", "hello", ["a @0 'hello'"], "write [/a] where", 0),
            ("[a]x[/a][/b]", "x", ["a @0 'x'"], "write [b] before it", 8),
            ("[a]x[/][/b]", "x", ["a @0 'x'"], "write [b] before it", 7),
            ("[/nomarkup]", "", [], "write [nomarkup] before it", 0),
            ("x[nomarkup]y[a]\\]", "xy[a]]", ["nomarkup @1 'y[a]]'"], "write [/nomarkup] where", 1),
            ("[a]x [b]y[/a]z", "x yz", ["a @0 'x y'", "b @2 'yz'"], "write [/b] where", 5),
        ] as [(String, String, [String], String, Int)]
    )
    func halfOfAPair(line: String, text: String, outline: [String], advice: String, offset: Int) throws {
        let markup = Markup(reading: line)
        #expect(markup.text == text)
        #expect(markup.outline == outline)
        let problem = try #require(markup.problems.first)
        #expect(markup.problems.count == 1)
        #expect(problem.message.contains(advice))
        #expect(problem.offset == offset)
    }

    @Test(
        "a value that wants quotes is told, and taken for what it says",
        arguments: [
            ("[p=1,1 /]", "p p=\"1,1\" @0 ''"), ("[p=-1,1 /]", "p p=\"-1,1\" @0 ''"),
            ("[p=1.2.3/]", "p p=\"1.2.3\" @0 ''"),
            ("[p=-/]", "p p=\"-\" @0 ''"), ("[p=1st/]", "p p=\"1st\" @0 ''"), ("[p=a_b/]", "p p=\"a_b\" @0 ''"),
            ("[p=http://x.y/z /]", "p p=\"http://x.y/z\" @0 ''"),
        ]
    )
    func unquoted(line: String, outline: String) {
        let markup = Markup(reading: line)
        #expect(markup.outline == [outline])
        #expect(markup.problems == [MarkupProblem(message: "Put quotes around this value: p=\"…\".", offset: 3)])
    }

    @Test("a problem's place is counted in bytes of the line as it was given")
    func offsets() {
        #expect(Markup(reading: "áé \\[ [/x]").problems.map(\.offset) == [8])
    }

    @Test("no more problems of one line are told than anyone would read")
    func problemLimit() {
        #expect(Markup(reading: String(repeating: "[", count: 1000)).problems.count == MarkupReader.problemLimit)
    }

    @Test("a number too great for a number is kept as the greatest there is")
    func greatNumber() {
        let markup = Markup(reading: "[a=" + String(repeating: "9", count: 1000) + "/]")
        #expect(markup.attributes.first?["a"] == .number(.infinity))
    }

    /// Time in proportion to the square of these lengths would be minutes.
    @Test(
        "a line of any length and depth is read to its end",
        .timeLimit(.minutes(1)),
        arguments: [
            "[", "[/", "[a", "[a=", "[a=\"", "[a={", "[a=\"[", "[a=\"[b\" ", "[ ", "\\[", ":", "[a]", "[/a]", "[a/] ",
            "[nomarkup]",
            "[nomarkup][/", "é[a]", "[a b=\"\\\"",
        ]
    )
    func hugeLines(piece: String) {
        let count = 50_000
        let markup = Markup(reading: String(repeating: piece, count: count))
        switch piece {
        case "[a]", "[a/] ", "é[a]": #expect(markup.attributes.count == count)
        case "\\[", ":": #expect(markup.text.utf8.count == count)
        default: #expect(!markup.problems.isEmpty)
        }
    }

    @Test(
        "attributes of as many names as there are may be closed in the order they were opened",
        .timeLimit(.minutes(1))
    )
    func hugeUnbalanced() {
        let numbers = 0..<100_000
        let text = numbers.map { "[a\($0)]" }.joined() + "x" + numbers.map { "[/a\($0)]" }.joined()
        let markup = Markup(reading: text)
        #expect(markup.problems.isEmpty)
        #expect(markup.attributes.count == numbers.count)
        #expect(markup.attributes.allSatisfy { $0.position == 0 && $0.length == 1 })
    }
}
