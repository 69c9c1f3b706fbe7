import Testing

@testable import Yarn

@Suite("Markup of lines that are compiled")
struct LineMarkupTests {
    private func warnings(_ line: String, language: String = "en") -> [String] {
        let source = Source(name: "a.yarn", text: "title: Start\n---\n<<declare $n = 1>>\n\(line)\n===\n")
        return Compiler.compile([source], language: language).diagnostics.map(\.code)
    }

    @Test(
        "a marker that is not closed is told, with or without values in the line",
        arguments: ["[b]bold", "[b]bold {$n}", "{$n} [wave size={$n}]high"]
    )
    func unclosed(_ line: String) {
        #expect(warnings(line) == ["YS0063"])
    }

    @Test(
        "what only the value decides is not told before the value is known",
        arguments: [
            #"[select value={$n} lower="a" upper="b"/]"#, #"[plural value={$n} other="%"/]"#,
            #"[ordinal value={$n} two="%nd" other="%th"/]"#,
        ]
    )
    func undecided(_ line: String) {
        #expect(warnings(line) == [])
    }

    @Test("counting in a language whose rules are not known is told")
    func unlistedLanguage() {
        let line = #"[plural value={$n} one="day" other="days"/]"#
        #expect(warnings(line, language: "tlh") == ["YS0063"])
        #expect(warnings(line, language: "es") == [])
    }
}
