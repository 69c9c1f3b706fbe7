import Testing

@testable import Yarn

@Suite("Attributes of a text")
struct MarkupAttributeTests {
    @Test(
        "an attribute covers what stands between its markers",
        arguments: [
            ("A [b]B[/b]", ["b @2 'B'"]),
            ("A [b]B [c]C[/c][/b] D", ["b @2 'B C'", "c @4 'C'"]),
            ("A [b]B[/b] [b]C[/b]", ["b @2 'B'", "b @4 'C'"]),
            ("[a/]x", ["a @0 ''"]),
            ("A [a/] B", ["a @2 ''"]),
            ("[b][/b]", ["b @0 ''"]),
            ("S [a]S[/a] [nomarkup][a]S;][/a][/nomarkup]", ["a @2 'S'", "nomarkup @4 '[a]S;][/a]'"]),
            ("[a]hello \\[b\\]hello\\[/b\\][/a]", ["a @0 'hello [b]hello[/b]'"]),
        ]
    )
    func coverage(text: String, expected: [String]) {
        let markup = Markup(reading: text)
        #expect(markup.outline == expected)
        #expect(markup.problems.isEmpty)
    }

    @Test(
        "attributes are closed in any order, a name closing the innermost that bears it",
        arguments: [
            ("A [b]B [c]C[/b][/c] D", ["b @2 'B C'", "c @4 'C'"]),
            ("[a][b][c]X[/b][/a]X[/c]", ["a @0 'X'", "b @0 'X'", "c @0 'XX'"]),
            ("[a]1[a]2[/a]3[/a]", ["a @0 '123'", "a @1 '2'"]),
            ("[a n=1]1[b]2[a n=2]3[/b]4[/a]5[/a]", ["a n=1.0 @0 '12345'", "b @1 '23'", "a n=2.0 @2 '34'"]),
            (
                "[a][b]1 [c][X]2[/b] [d]3[/X][/c] 4[/d] [e]5[/e][/a]",
                ["a @0 '1 2 3 4 5'", "b @0 '1 2'", "c @2 '2 3'", "X @2 '2 3'", "d @4 '3 4'", "e @8 '5'"]
            ),
            (
                "w[z] h[a] i[b] s[c] m[d] t[e] o[/c][/e][/d][/a][/z] u[/b]",
                [
                    "z @1 ' h i s m t o'", "a @3 ' i s m t o'", "b @5 ' s m t o u'", "c @7 ' m t o'", "d @9 ' t o'",
                    "e @11 ' o'",
                ]
            ),
        ]
    )
    func anyOrder(text: String, expected: [String]) {
        let markup = Markup(reading: text)
        #expect(markup.outline == expected)
        #expect(markup.problems.isEmpty)
    }

    @Test("many attributes may be closed in the order they were opened")
    func manyInOrder() {
        let numbers = 0..<100
        let text = numbers.map { "[a\($0)]x" }.joined() + numbers.map { "y[/a\($0)]" }.joined()
        let markup = Markup(reading: text)
        #expect(markup.problems.isEmpty)
        #expect(markup.attributes.map(\.position) == Array(numbers))
        #expect(markup.attributes.allSatisfy { $0.length == 101 })
    }

    @Test("a name still closes its innermost attribute when many others are open")
    func innermostAmongMany() {
        let others = (0..<30).map { "[o\($0)]" }.joined()
        let markup = Markup(reading: "[a]1" + others + "[a]2[z]3[/a]4[/a]5[a]6[/a][/]")
        #expect(markup.outline.filter { $0.hasPrefix("a ") } == ["a @0 '1234'", "a @1 '23'", "a @5 '6'"])
        #expect(markup.problems.isEmpty)
    }

    @Test(
        "[/] closes every attribute, and nothing where none is open",
        arguments: [
            ("A [b]B [c]C[/] D", ["b @2 'B C'", "c @4 'C'"]),
            ("[a]x[ / ]y[a]z[/]", ["a @0 'x'", "a @2 'z'"]),
            ("x[/]y", []),
        ]
    )
    func closeAll(text: String, expected: [String]) {
        let markup = Markup(reading: text)
        #expect(markup.outline == expected)
        #expect(markup.problems.isEmpty)
    }

    @Test(
        "a property is a number, true or false, or text",
        arguments: [
            ("[a p=42]s[/a]", "p=42.0"), ("[a p=13.37]s[/a]", "p=13.37"), ("[a p=-1.5 /]", "p=-1.5"),
            ("[a p=5.]s[/a]", "p=5.0"),
            ("[a p=true]s[/a]", "p=true"), ("[a p=True]s[/a]", "p=true"), ("[a p=False/]", "p=false"),
            ("[a p=string]s[/a]", "p=\"string\""), ("[a p=\"two words\"]s[/a]", "p=\"two words\""),
            ("[a p=\"\"/]", "p=\"\""),
            ("[a p=\"str\\\"ing\"]s[/a]", "p=\"str\"ing\""), ("[a p=\"\\[x\\] \\: \\\\ \\%\"/]", "p=\"[x] : \\ %\""),
            ("[a p=\"\\o/ [b]\"/]", "p=\"\\o/ [b]\""), ("[a p=\"42\"/]", "p=\"42\""), ("[a p=#fff/]", "p=\"#fff\""),
            ("[a p={$some_value}]s[/a]", "p=\"$some_value\""), ("[a p=ñandú]s[/a]", "p=\"ñandú\""),
            ("[a p=$/]", "p=\"$\""),
            ("[a p=😀/]", "p=\"😀\""), ("[p=1]s[/p]", "p=1.0"), ("[p = \"x\" /]", "p=\"x\""), ("[p=1/]", "p=1.0"),
            ("[a p=1 under_score=x 1=\"y\" p|q=z/]", "p=1.0 under_score=\"x\" 1=\"y\" p|q=\"z\""),
            ("[a p=\"x\"q=\"y\"/]", "p=\"x\" q=\"y\""), ("[p=1 q=2 p=3/]", "p=1.0 q=2.0 p=3.0"),
        ]
    )
    func properties(text: String, expected: String) throws {
        let markup = Markup(reading: text)
        let outline = try #require(markup.outline.first)
        #expect(outline.dropFirst(2).prefix { $0 != "@" } == expected + " ")
        #expect(markup.attributes.count == 1)
        #expect(markup.problems.isEmpty)
    }

    @Test("a property is asked for by its name, the first of two that bear it")
    func propertyByName() throws {
        let attribute = try #require(Markup(reading: "[p=1 q=2 p=3/]").attributes.first)
        #expect(attribute["p"] == .number(1))
        #expect(attribute["q"] == .number(2))
        #expect(attribute["r"] == nil)
    }

    @Test(
        "places are counted in what a reader takes for characters",
        arguments: [
            ("á [á]S[/á]", ["á @2 'S'"]),
            ("a\u{301} [a\u{301}]S[/á]", ["á @2 'S'"]),
            ("👩‍👩‍👧🇪🇸 [b]日本[/b] x[c/]", ["b @3 '日本'", "c @7 ''"]),
            ("x\r\n[b]y[/b]", ["b @2 'y'"]),
            ("[a]e[/a]\u{301}x[b]y[/b]", ["a @0 'e\u{301}'", "b @2 'y'"]),
            ("e[a]\u{301}[/a]x", ["a @0 'e\u{301}'"]),
            ("e[a/]\u{301}x[b/]", ["a @0 ''", "b @2 ''"]),
        ]
    )
    func characters(text: String, expected: [String]) {
        let markup = Markup(reading: text)
        #expect(markup.outline == expected)
        #expect(markup.problems.isEmpty)
    }
}
