import Testing

@testable import Yarn

/// A mistake in the text of a node, and what is said of it. The text begins on line 4, after a good line; a good line
/// follows it.
struct Mistake: CustomTestStringConvertible, Sendable {
    let text: String
    let code: String
    let line: Int
    let column: Int
    let help: String?

    init(_ text: String, _ code: String, _ line: Int, _ column: Int, _ help: String?) {
        self.text = text
        self.code = code
        self.line = line
        self.column = column
        self.help = help
    }

    var testDescription: String { text }

    var source: Source { Source(name: "a.yarn", text: "title: Start\n---\nBefore.\n\(text)\nAfter.\n===\n") }
}

@Suite("A mistake")
struct MistakeTests {
    @Test(
        "in the text of a node is reported once, where it is, with what to write instead",
        arguments: [
            // Values and what is done with them.
            Mistake("{1 +}", "YS0005", 4, 5, "A value is a number"),
            Mistake("{+}", "YS0005", 4, 2, "A value is a number"),
            Mistake("{}", "YS0005", 4, 1, "like “{$answer}”"),
            Mistake("One { two", "YS0005", 4, 5, "write “\\{” to show the brace"),
            Mistake("{1 1}", "YS0005", 4, 4, "Between two values"),
            Mistake("{\"open}", "YS0005", 4, 2, "Close it with"),
            Mistake("{\"a\\n\"}", "YS0005", 4, 4, "write two: “\\\\”"),
            Mistake("{$}", "YS0005", 4, 2, "like “$area”"),
            Mistake("{area}", "YS0005", 4, 2, "Put text in quotes"),
            Mistake("{f(1}", "YS0005", 4, 3, "Close it with “)”"),
            Mistake("{1)}", "YS0005", 4, 3, "write “(” where"),
            Mistake("{@}", "YS0005", 4, 2, "put it in quotes"),
            Mistake("{true & true}", "YS0005", 4, 7, "Write “and”."),
            Mistake("{true | true}", "YS0005", 4, 7, "Write “or”."),
            Mistake("{“neck”}", "YS0005", 4, 2, "straight quotes"),
            Mistake("{$a = 1}", "YS0005", 4, 5, "write “==” or “is”"),
            Mistake("{1 + \"a\"}", "YS0002", 4, 2, "string(…) and number(…)"),
            Mistake("{1 == \"a\"}", "YS0002", 4, 2, "string(…) and number(…)"),
            Mistake("{1 and true}", "YS0002", 4, 2, "Compare it with something"),
            Mistake("{1 - \"a\"}", "YS0002", 4, 2, "write number(…) around it"),
            Mistake("{\"a\" < \"b\"}", "YS0002", 4, 2, "number(…)"),
            Mistake("{not 1}", "YS0002", 4, 2, "Compare it with something"),
            Mistake("{-\"a\"}", "YS0002", 4, 2, nil),
            Mistake("{true + false}", "YS0002", 4, 2, "string(…)"),
            Mistake("{Area.}", "YS0005", 4, 2, "Write the case's name"),
            Mistake("{Area.neck}", "YS0038", 4, 2, "“<<enum Area>>”"),
            Mistake("{.neck}", "YS0038", 4, 2, "Write the name of the enum"),
            Mistake("{min(1)}", "YS0014", 4, 2, nil),
            Mistake("{min(1, \"a\")}", "YS0014", 4, 9, nil),
            Mistake("{f(1)} {f(1, 2)}", "YS0014", 4, 9, "the same number of values"),
            Mistake("{$nothing}", "YS0028", 4, 2, "<<declare $nothing = \"\">>"),
            // Lines.
            Mistake("One \\ two", "YS0005", 4, 5, "write two"),
            Mistake("One \\", "YS0005", 4, 5, "write two"),
            Mistake("One #", "YS0005", 4, 5, "“\\#”"),
            Mistake("One #tag more", "YS0005", 4, 10, "before the hashtag"),
            Mistake("#tag", "YS0005", 4, 1, "at the end of a line"),
            Mistake("One <<wait 1>>", "YS0020", 4, 5, "a line of its own"),
            Mistake("One #tag <<if true>>", "YS0020", 4, 10, "before the hashtags"),
            Mistake("One <<if 1>>", "YS0002", 4, 10, "Compare it"),
            Mistake("One <<if>>", "YS0005", 4, 7, "like “if $answer == \"yes\"”"),
            Mistake("One. #line:a\nTwo. #line:a", "YS0018", 5, 7, "an id of its own"),
            Mistake("One. #line:a #line:b", "YS0062", 4, 15, "Remove one"),
            Mistake("One. #line:a #shadow:b", "YS0017", 4, 15, "Remove one"),
            Mistake("One. #shadow:nothing", "YS0042", 4, 7, nil),
            Mistake("One. #line:abcd\nOne. #shadow:abce", "YS0042", 5, 7, "Did you mean “abcd”?"),
            Mistake("One. #line:a\nTwo. #shadow:a", "YS0044", 5, 1, "a.yarn, line 4"),
            Mistake("One {1}. #line:a\nOne {1}. #shadow:a", "YS0043", 5, 1, "without “{ }”"),
            // Options.
            Mistake("->", "YS0005", 4, 1, "after the arrow"),
            Mistake("-> #tag", "YS0005", 4, 1, "after the arrow"),
            Mistake("=> <<if true>>", "YS0005", 4, 1, "after the arrow"),
            Mistake("-> a <<wait>>", "YS0020", 4, 6, "a line of its own"),
            Mistake("-> a\n\t\n-> b", "YS0005", 5, 2, "Remove the spaces"),
            // Commands.
            Mistake("<<wait 1", "YS0006", 4, 1, "End the command with “>>”"),
            Mistake("<<", "YS0006", 4, 1, "“\\<\\<”"),
            Mistake("<<>>", "YS0005", 4, 1, "or remove it"),
            Mistake("<<if true>>", "YS0007", 4, 3, "Write “<<endif>>”"),
            Mistake("<<once>>", "YS0007", 4, 3, "Write “<<endonce>>”"),
            Mistake("<<endif>>", "YS0005", 4, 3, "“<<if …>>”"),
            Mistake("<<else>>", "YS0005", 4, 3, "“<<if …>>”"),
            Mistake("<<endonce>>", "YS0005", 4, 3, "“<<once …>>”"),
            Mistake("<<if true>>\n<<else>>\n<<else>>\n<<endif>>", "YS0005", 6, 3, "above the “<<else>>”"),
            Mistake("<<if true>>\n<<else if true>>\n<<endif>>", "YS0005", 5, 8, "“elseif” as one word"),
            Mistake("<<if $a = 1>>\n<<endif>>", "YS0005", 4, 9, "“==”"),
            Mistake("<<if 1>>\n<<endif>>", "YS0002", 4, 6, "Compare it"),
            Mistake("-> A\n    <<if true>>\n    B\n-> C", "YS0007", 5, 7, "Write “<<endif>>”"),
            // Variables.
            Mistake("<<set>>", "YS0005", 4, 3, "begins with “$”"),
            Mistake("<<set a = 1>>", "YS0005", 4, 3, "begins with “$”"),
            Mistake("<<set $a>>", "YS0005", 4, 7, "<<set $a = value>>"),
            Mistake("<<set $a =>>", "YS0005", 4, 10, "Write a value"),
            Mistake("<<set $a = 1 2>>", "YS0005", 4, 14, "“>>”"),
            Mistake("<<set $a = \"x\">>\n<<set $a = 1>>", "YS0002", 5, 12, "of the same kind"),
            Mistake("<<set $a -= \"x\">>", "YS0002", 4, 7, "number(…)"),
            Mistake("<<declare $a>>", "YS0005", 4, 11, "<<declare $a = value>>"),
            Mistake("<<declare $a = 1 as>>", "YS0005", 4, 20, "number, string, bool"),
            Mistake("<<declare $a = 1 as nubmer>>", "YS0002", 4, 21, "Did you mean “number”?"),
            Mistake("<<declare $a = 1 as string>>", "YS0053", 4, 16, "the type after “as”"),
            Mistake("<<declare $a = 1>>\n<<declare $a = 2>>", "YS0039", 5, 11, "<<set $a = …>>"),
            Mistake("<<declare $a = 1>>\n<<declare $b = $a + 1>>\n<<set $b = 1>>", "YS0030", 6, 7, "Set the variables"),
            Mistake("<<declare $a = $b + 1>>\n<<declare $b = $a + 1>>", "YS0045", 5, 11, "not depend on the other"),
            Mistake("<<declare $a = $a>>", "YS0045", 4, 11, "from other variables"),
            // Ways.
            Mistake("<<jump>>", "YS0005", 4, 3, "<<jump Start>>"),
            Mistake("<<jump Strat>>", "YS0012", 4, 8, "Did you mean “Start”?"),
            Mistake("<<detour Elsewhere>>", "YS0012", 4, 10, "title: Elsewhere"),
            Mistake("<<jump \"Start\">>", "YS0005", 4, 8, "without quotes"),
            Mistake("<<jump $a>>", "YS0005", 4, 8, "“{$a}”"),
            Mistake("<<jump {1}>>", "YS0002", 4, 9, "the node's title"),
            Mistake("<<return 1>>", "YS0005", 4, 10, "Remove it"),
            Mistake("<<call 1>>", "YS0005", 4, 8, "<<call name(…)>>"),
            // Enums.
            Mistake("<<enum>>\n<<case a>>\n<<endenum>>", "YS0005", 4, 3, "<<enum Name>>"),
            Mistake("<<enum A>>", "YS0007", 4, 3, "Write “<<endenum>>”"),
            Mistake("<<enum A>>\n<<endenum>>", "YS0035", 4, 8, "<<case Name>>"),
            Mistake(
                "<<enum A>>\n<<case b>>\n<<case b>>\n<<endenum>>\n<<set $x = .b>>\n{A.b}",
                "YS0035",
                6,
                8,
                "rename it"
            ),
            Mistake(
                "<<enum A>>\n<<case b = 1>>\n<<case c>>\n<<endenum>>",
                "YS0035",
                6,
                8,
                "for every case, or for none"
            ),
            Mistake("<<enum A>>\n<<case b = 1>>\n<<case c = 1>>\n<<endenum>>", "YS0035", 6, 8, "a value of its own"),
            Mistake("<<enum A>>\n<<case b = 1>>\n<<case c = \"\">>\n<<endenum>>", "YS0035", 6, 8, "like those above"),
            Mistake("<<enum A>>\n<<case b = true>>\n<<endenum>>", "YS0035", 5, 12, "<<case b = \"b\">>"),
            Mistake("<<enum A>>\n<<case b>>\ntext\n<<endenum>>\n{A.b}", "YS0035", 6, 1, "below it"),
            Mistake("<<enum A>>\n<<case>>\n<<case c>>\n<<endenum>>\n{A.c}", "YS0005", 5, 3, "<<case Name>>"),
            Mistake(
                "<<enum A>>\n<<case c>>\n<<endenum>>\n<<enum A>>\n<<case c>>\n<<endenum>>",
                "YS0040",
                7,
                8,
                "another name"
            ),
            Mistake("<<enum number>>\n<<case c>>\n<<endenum>>", "YS0040", 4, 8, "another name"),
            Mistake("<<enum A>>\n<<case neck>>\n<<endenum>>\n{A.nekc}", "YS0038", 7, 2, "Did you mean “neck”?"),
            Mistake(
                "<<enum A>>\n<<case c>>\n<<endenum>>\n<<enum B>>\n<<case c>>\n<<endenum>>\n<<set $a = .c>>",
                "YS0038",
                10,
                12,
                "Write which one"
            ),
            Mistake("<<case a>>", "YS0005", 4, 3, "“<<enum …>>”"),
        ]
    )
    func statement(mistake: Mistake) throws {
        let compilation = Compiler.compile([mistake.source])
        let errors = compilation.diagnostics.filter { $0.severity == .error }
        #expect(compilation.program == nil)
        #expect(errors.count == 1, "\(errors.map(\.description).joined(separator: "\n"))")
        let error = try #require(errors.first)
        #expect(error.code == mistake.code)
        #expect(error.start == Place(line: mistake.line, column: mistake.column), "\(error)")
        if let help = mistake.help {
            #expect(error.help?.contains(help) == true, "\(error)")
        } else {
            #expect(error.help == nil, "\(error)")
        }
    }

    @Test(
        "around the nodes is reported once",
        arguments: [
            Mistake("===\njunk one\njunk two\ntitle: B\n---", "YS0005", 5, 1, "above the “===”"),
            Mistake("===\nGuide: hello\nmore\n\ntitle: B\n---", "YS0004", 6, 1, "key: value"),
            Mistake("===\ntitle: B\nText one.\nText two.\n===\ntitle: C\n---", "YS0004", 6, 1, "then a line “---”"),
            Mistake("===\ntitle: B\n===\ntitle: C\n---", "YS0004", 6, 1, "then a line “---”"),
            Mistake("===\ntitle A\n---", "YS0004", 5, 1, "key: value"),
            Mistake("===\ntitle: A\njunk here\nmore junk\n---", "YS0004", 6, 1, "key: value"),
            Mistake("title: B\ntags: x\n---\n<<jump B>>", "YS0004", 4, 1, "Write a line “===” above"),
            Mistake("===\ntitle: Lower Back\n---", "YS0027", 5, 13, "“LowerBack”"),
            Mistake("===\ntitle: 1st\n---", "YS0027", 5, 8, "“LowerBack”"),
            Mistake("===\ntitle: x\ntitle: y\n---", "YS0052", 6, 1, "Keep one title"),
            Mistake("===\ntitle:\n---", "YS0051", 5, 1, "after “title:”"),
            Mistake("===\ntags: x\n---", "YS0051", 5, 1, "title: Start"),
            Mistake("===\ntitle: Start\n---", "YS0011", 5, 8, "another title"),
            Mistake("===\ntitle: A\nwhen: always\n---\n===\ntitle: A\n---", "YS0031", 9, 8, "when: always"),
            Mistake("===\ntitle: A\nwhen:\n---", "YS0005", 6, 1, "Write what must be true"),
            Mistake("===\ntitle: A\nwhen: 1\n---", "YS0002", 6, 7, "Compare it"),
            Mistake("===\ntitle: A\nwhen: always now\n---", "YS0005", 6, 14, "Remove it"),
            Mistake("===\ntitle: A\nwhen: once if\n---", "YS0005", 6, 1, "Write what must be true"),
            Mistake("===\ntitle: A\nsubtitle: x y\n---", "YS0027", 6, 12, "“LowerBack”"),
            Mistake(
                "===\ntitle: A\nwhen: always\nsubtitle: x\n---\n===\ntitle: A\nwhen: always\nsubtitle: x\n---",
                "YS0032",
                12,
                11,
                "its own"
            ),
        ]
    )
    func node(mistake: Mistake) throws { try statement(mistake: mistake) }

    @Test(
        "that may be meant is a warning, and the dialogue runs",
        arguments: [
            Mistake("{vistied(\"Start\")}", "YS0013", 4, 2, "Did you mean “visited”?"),
            Mistake("<<wait 1>> more", "YS0019", 4, 12, "a line of its own"),
            Mistake("<<set $a = 1>> more", "YS0019", 4, 16, "a line of its own"),
            Mistake("[b]open", "YS0063", 4, 1, nil),
        ]
    )
    func warning(mistake: Mistake) throws {
        let compilation = Compiler.compile([mistake.source])
        #expect(compilation.program != nil)
        #expect(compilation.diagnostics.map(\.severity) == [.warning])
        let warning = try #require(compilation.diagnostics.first)
        #expect(warning.code == mistake.code)
        #expect(warning.start == Place(line: mistake.line, column: mistake.column), "\(warning)")
        if let help = mistake.help { #expect(warning.help?.contains(help) == true, "\(warning)") }
    }

    @Test("does not hide the others: three are three")
    func three() {
        let source = Source(
            name: "a.yarn",
            text: "title: Start\n---\n<<set $a = >>\nGood.\n-> {1 +}\n    Good. {$a}\n-> Good\n<<jump Nowhere>>\n===\n"
        )
        let diagnostics = Compiler.compile([source]).diagnostics
        #expect(diagnostics.map(\.code) == ["YS0005", "YS0005", "YS0012"])
        #expect(
            diagnostics.map(\.start) == [
                Place(line: 3, column: 10), Place(line: 5, column: 8), Place(line: 8, column: 8),
            ]
        )
    }

    @Test("in one file does not hide those of another, and each names its own file")
    func files() {
        let sources = ["a", "b", "c"].map {
            Source(name: "\($0).yarn", text: "title: N\($0)\n---\n<<jump \($0)>>\n===\n")
        }
        let diagnostics = Compiler.compile(sources).diagnostics
        #expect(diagnostics.map(\.file) == ["a.yarn", "b.yarn", "c.yarn"])
        #expect(diagnostics.allSatisfy { $0.code == "YS0012" && $0.start == Place(line: 3, column: 8) })
    }

    @Test("is helped with the same words every time")
    func sameHelp() {
        let ids = (0..<50).map { "Line. #line:id\($0)\n" }.joined()
        let source = Source(name: "a.yarn", text: start(ids + "Line. #shadow:id"))
        let helps = (0..<5).map { _ in Compiler.compile([source]).diagnostics.map(\.help) }
        #expect(Set(helps).count == 1)
    }

    @Test("is still reported where there are hundreds of warnings before it")
    func warningsBefore() throws {
        let warnings = String(repeating: "<<wait 1>> more\n", count: 500)
        let compilation = Compiler.compile([Source(name: "a.yarn", text: start(warnings + "<<jump Nowhere>>"))])
        #expect(compilation.program == nil)
        #expect(compilation.diagnostics.last?.code == "YS0012")
        #expect(compilation.diagnostics.count < 500)
    }
}
