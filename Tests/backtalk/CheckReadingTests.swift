import TestSupport
import Testing

@Suite("backtalk check, on how plain a guide reads", .timeLimit(.minutes(1)))
struct CheckReadingTests {
    private static let plain = "title: Start\n---\nLie on your side. Rest until your pillow gets warm. #line:a\n===\n"
    private static let hard =
        "title: Start\n---\nAcupressure alleviates myofascial discomfort in the whole upper back. #line:a\n===\n"
    private static let rows =
        "language,id,text\nes,line:a,Recomendamos inmediatamente una digitopresión cuidadosa en toda la espalda.\n"

    @Test("is strict about a line that is hard to read, in the dialogue and in a string table")
    func strict() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.hard, "dialogues/es.csv": Self.rows]) { folder in
            let lenient = try BuiltCommand.run("check", in: folder)
            #expect(lenient.status == 0)
            let outcome = try BuiltCommand.run("check", "--strict", in: folder)
            #expect(outcome.status == 1)
            #expect(
                outcome.output == """
                    dialogues/a.yarn:3:1: warning BT0114: This line is at reading grade 15.5 (Flesch-Kincaid); at most 7 is plain.
                      3 | Acupressure alleviates myofascial discomfort in the whole upper back. #line:a
                        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                      help: Take shorter words, for “Acupressure” (4 syllables) or “alleviates” (4 syllables) first. 7 syllables fewer would do.

                    dialogues/es.csv:2:11: warning BT0114: This line has a reading ease of 4.3 (Fernández Huerta); at least 70 is plain.
                      2 | es,line:a,Recomendamos inmediatamente una digitopresión cuidadosa en toda la espalda.
                        |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                      help: Take shorter words, for “inmediatamente” (6 syllables) or “Recomendamos” (5 syllables) first. 10 syllables fewer would do.

                    2 warnings in 1 file.

                    """
            )
        }
    }

    @Test("with --reading lists what was measured, the hardest first")
    func table() throws {
        let short = "title: Short\n---\nHello. #line:b\n===\n"
        let other = "title: Other\n---\nAsk them about any other massage here. Stay. #line:c\n<<jump Short>>\n===\n"
        let start = Self.plain.replacing("===", with: "<<jump Other>>\n===")
        try TemporaryFolder.with(["dialogues/a.yarn": start + other + short]) { folder in
            let outcome = try BuiltCommand.run("check", "--reading", in: folder)
            #expect(outcome.status == 0)
            #expect(
                outcome.output == """
                    en: reading grade (Flesch-Kincaid) 2.0, 3.8 words in a sentence, 19 words
                      grade   at most  words/sentence  words  where
                        3.7         7             4.0      8  dialogues/a.yarn:8 Other
                        0.5         7             5.0     10  dialogues/a.yarn:3 Start
                      and 1 too short for a figure of their own, judged together

                    No mistakes in 1 file.

                    """
            )
        }
    }

    @Test("with --reading and --format json adds the figures of every passage")
    func json() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.plain]) { folder in
            let plain = try CheckReport(try BuiltCommand.run("check", "--format", "json", in: folder).output)
            #expect(plain.reading == nil)
            let output = try BuiltCommand.run("check", "--format", "json", "--reading", in: folder).output
            let language = try #require(try CheckReport(output).reading?.first)
            #expect([language.language, language.formula] == ["en", "flesch-kincaid"])
            #expect([language.figure, language.wordsPerSentence] == [0.52, 5])
            let passage = try #require(language.passages.first)
            #expect([passage.node, passage.file] == ["Start", "dialogues/a.yarn"])
            #expect([passage.start.line, passage.start.column, passage.words, language.words] == [3, 1, 10, 10])
            #expect([passage.figure, passage.limit, passage.wordsPerSentence] == [0.52, 7, 5])
            #expect(passage.judgedAlone && !passage.warning)
        }
    }

    @Test("refuses --reading with --format sarif, which has no place for it")
    func sarif() throws {
        try TemporaryFolder.with(["dialogues/a.yarn": Self.plain]) { folder in
            let outcome = try BuiltCommand.run("check", "--reading", "--format", "sarif", in: folder)
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("--reading"))
        }
    }
}
