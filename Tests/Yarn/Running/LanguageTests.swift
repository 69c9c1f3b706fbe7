import Testing

@testable import Yarn

@Suite("Saying lines in another language")
struct LanguageTests {
    private static let yarn = """
        title: Start
        hear: my legs are numb
        ---
        <<declare $count = 2>>
        <<declare $name = "Ana">>
        Guide: Where does it hurt? #line:ask #why
        {$name} has {$count} knots. #line:knots
        Only English. #line:english
        Where does it hurt? #shadow:plain
        Where does it hurt? #line:plain
        [plural value={$count} one="% day" other="% days"/] #line:days
        No id here.
        -> Lower back #hear:lumbar #line:lower
        -> Neck {$name} #hear:nape #line:neck
        ===

        """

    private func program(_ tables: [String: String]) throws -> (program: Program, diagnostics: [Diagnostic]) {
        let compilation = Compiler.compile([Source(name: "a.yarn", text: Self.yarn)])
        let program = try #require(compilation.program, "\(compilation.diagnostics)")
        return program.translated(
            by: tables.sorted { $0.key < $1.key }.map { language, rows in
                StringTable(Source(name: "\(language).csv", text: "id,text,hear\n" + rows), language: language)
            }
        )
    }

    private func said(_ program: Program, in language: String) throws -> [String] {
        var dialogue = try Dialogue(program)
        dialogue.language = language
        var said: [String] = []
        while true {
            switch try dialogue.next() {
            case .line(let line): said.append(line.text)
            case .options(let options):
                said += options.map { "-> " + ([$0.line.text] + $0.line.values(ofTag: "hear")).joined(separator: "|") }
                try dialogue.choose(0)
            case .command: continue
            case .end: return said
            }
        }
    }

    private static let spanish = """
        line:ask,Guía: ¿Dónde le duele?
        line:knots,Hay {1} nudos: {0}. ¡{1}!
        line:plain,¿Dónde duele?
        line:days,"[plural value={0} one=""% día"" other=""% días""/]"
        line:lower,Espalda baja,zona lumbar; riñones
        line:neck,,cuello
        hear:Start,no siento las piernas

        """

    @Test("each line is said in the language, or as it is written where there is no translation")
    func translated() throws {
        let (program, diagnostics) = try program(["es": Self.spanish])
        #expect(diagnostics.isEmpty)
        #expect(program.languages == ["en", "es"])
        #expect(
            try said(program, in: "es") == [
                "Guía: ¿Dónde le duele?", "Hay 2 nudos: Ana. ¡2!", "Only English.", "¿Dónde duele?", "¿Dónde duele?",
                "2 días", "No id here.", "-> Espalda baja|zona_lumbar|riñones", "-> Neck Ana|cuello",
            ]
        )
        #expect(
            try said(program, in: "en") == [
                "Guide: Where does it hurt?", "Ana has 2 knots.", "Only English.", "Where does it hurt?",
                "Where does it hurt?", "2 days", "No id here.", "-> Lower back|lumbar", "-> Neck Ana|nape",
            ]
        )
    }

    @Test("id, tags and who speaks belong to the translated line too")
    func partsOfLine() throws {
        var dialogue = try Dialogue(try program(["es": Self.spanish]).program)
        dialogue.language = "es"
        guard case .line(let line) = try dialogue.next() else {
            Issue.record("no line")
            return
        }
        #expect(line.id == "line:ask")
        #expect(line.tags == ["line:ask", "why"])
        #expect(line.character == "Guía")
        #expect(line.textWithoutCharacter == "¿Dónde le duele?")
    }

    @Test("a table is read when its language is first spoken, and is spoken like one that was read before")
    func lazily() throws {
        let compilation = Compiler.compile([Source(name: "a.yarn", text: Self.yarn)])
        let program = try #require(compilation.program, "\(compilation.diagnostics)")
        let texts = ["es-MX": "line:ask,¿Qué le duele?\n", "es": Self.spanish]
        let files = texts.sorted { $0.key < $1.key }.map { language, rows in
            StringTableFile(
                language: language,
                content: .source(Source(name: "\(language).csv", text: "id,text,hear\n" + rows))
            )
        }
        let lazy = program.translated(by: files)
        let (eager, _) = try self.program(texts)
        #expect(lazy.languages == ["en", "es", "es-MX"])
        #expect(lazy.language(nearest: "es-AR") == "es")
        for language in ["en", "es-MX", "es", "es-AR"] {
            #expect(try said(lazy, in: language) == said(eager, in: language), "\(language)")
        }
    }

    @Test("a table that is not there, or is no table, leaves the dialogue in its own words")
    func unreadableLazily() throws {
        let compilation = Compiler.compile([Source(name: "a.yarn", text: Self.yarn)])
        let program = try #require(compilation.program, "\(compilation.diagnostics)")
        let lazy = program.translated(by: [
            StringTableFile(language: "es", content: .missing(path: "es.csv")),
            StringTableFile(language: "fr", content: .source(Source(name: "fr.csv", bytes: [0xFF, 0x22]))),
        ])
        #expect(try said(lazy, in: "es") == said(program, in: "en"))
        #expect(try said(lazy, in: "fr") == said(program, in: "en"))
    }

    @Test("a line without substitutions is made once in every language")
    func prebuilt() throws {
        let (program, _) = try program(["es": Self.spanish])
        for wording in [program.base] + program.translations.map(\.wording) {
            guard case .fixed = try #require(wording.lines.first) else {
                Issue.record("\(wording.language): the line is made anew each time")
                return
            }
        }
    }

    @Test(
        "a language falls back on the more general one, line by line, and then on the dialogue's own",
        arguments: [
            ("es-MX", "es-MX"), ("es-mx", "es-MX"), ("es_MX", "es-MX"), ("es-AR", "es"), ("fr", "en"), ("", "en"),
        ]
    )
    func fallback(asked: String, spoken: String) throws {
        let (program, _) = try program(["es-MX": "line:ask,¿Qué le duele?\n", "es": Self.spanish])
        #expect(program.language(nearest: asked) == spoken)
        var dialogue = try Dialogue(program)
        dialogue.language = asked
        #expect(dialogue.language == spoken)
        if spoken == "es-MX" {
            #expect(try said(program, in: asked).prefix(2) == ["¿Qué le duele?", "Hay 2 nudos: Ana. ¡2!"])
        }
    }

    @Test("the language can change in mid-dialogue, and a copy keeps its own")
    func switching() throws {
        var dialogue = try Dialogue(try program(["es": Self.spanish]).program)
        _ = try dialogue.next()
        let bookmark = dialogue
        dialogue.language = "es"
        let text = { (event: Event) in if case .line(let line) = event { line.text } else { "" } }
        #expect(text(try dialogue.next()) == "Hay 2 nudos: Ana. ¡2!")
        var copy = bookmark
        #expect(copy.language == "en")
        #expect(text(try copy.next()) == "Ana has 2 knots.")
        var spanishCopy = dialogue
        #expect(text(try spanishCopy.next()) == "Only English.")
        #expect(spanishCopy.language == "es")
    }

    @Test("the words that a node listens for are the language's")
    func headers() throws {
        let (program, _) = try program(["es": Self.spanish])
        #expect(program.values(ofHeader: "hear", of: "Start", in: "es-MX") == ["no siento las piernas"])
        #expect(program.values(ofHeader: "hear", of: "Start", in: "en") == ["my legs are numb"])
        #expect(program.values(ofHeader: "title", of: "Start", in: "es") == ["Start"])
        #expect(program.values(ofHeader: "hear", of: "Nowhere", in: "es").isEmpty)
    }

    @Test(
        "what a translation says wrongly is told at its place in the table",
        arguments: [
            ("line:ask,¿Dónde {0}?", "BT0205", Diagnostic.Severity.warning, 17),
            ("line:knots,\"\"\"{0}\"\" y {1}, {2}\"", "BT0205", .warning, 28),
            ("line:knots,Hay {1} nudos.", "BT0206", .note, 12),
            ("line:ask,Sí [b]no", "YS0063", .warning, 13),
        ]
    )
    func mistakes(row: String, code: String, severity: Diagnostic.Severity, column: Int) throws {
        let (_, diagnostics) = try program(["es": row + "\n"])
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.severity == severity)
        #expect(diagnostics.first?.start == Place(line: 2, column: column))
        #expect(diagnostics.first?.file == "es.csv")
    }

    @Test("a value that there is not stays in the text as it is written")
    func unknownValue() throws {
        let (program, _) = try program(["es": "line:knots,{9} {0} {00} {x} {1\n"])
        #expect(try said(program, in: "es")[1] == "{9} Ana {00} {x} {1")
    }

    @Test("a table of the dialogue's own language is passed over, and so is a second of one language")
    func superfluousTables() throws {
        let (program, _) = try program(["en": "line:ask,Eh?\n", "es": Self.spanish, "ES": "line:ask,Eh?\n"])
        #expect(program.languages.count == 2)
        #expect(try said(program, in: "en").first == "Guide: Where does it hurt?")
    }
}
