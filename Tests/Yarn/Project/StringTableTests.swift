import Testing

@testable import Yarn

@Suite("String tables")
struct StringTableTests {
    private func table(_ text: String, language: String = "es") -> StringTable {
        StringTable(Source(name: "es.csv", text: text), language: language)
    }

    @Test("columns are found by their names, in any order and in any case")
    func columns() {
        let table = table("Text,notes,ID\nHola,x,line:a\n,,line:b\n,,\n")
        #expect(table.diagnostics.isEmpty)
        #expect(table.rows.map(\.id) == ["line:a", "line:b"])
        #expect(table.rows.map(\.text) == ["Hola", ""])
    }

    @Test(
        "what is wrong with a file is told with its place",
        arguments: [
            ("", "BT0203", 1, 1),
            ("id,words\nline:a,Hola\n", "BT0203", 1, 1),
            ("id,text\nline:a,\"Hola\n", "BT0202", 2, 8),
            ("id,text\nline:a,\"Hola\"x\n", "BT0202", 2, 14),
            ("id,text\nline:a,Hola, amigo\n", "BT0202", 2, 13),
            ("id,text\nline:a,Hola\nline:a,Hola\n", "BT0204", 3, 1),
            ("language,id,text\nes,line:a,Hola\nen,line:b,Hola\n", "BT0210", 3, 1),
        ]
    )
    func mistakes(text: String, code: String, line: Int, column: Int) {
        let diagnostic = table(text).diagnostics.first
        #expect(diagnostic?.code == code)
        #expect(diagnostic?.start == Place(line: line, column: column))
        #expect(diagnostic?.file == "es.csv")
    }

    @Test("a file that is not UTF-8 has no texts, and says so")
    func notUTF8() {
        let table = StringTable(Source(name: "es.csv", bytes: Array("id,text\na,se".utf8) + [0xF1]), language: "es")
        #expect(table.rows.isEmpty)
        #expect(table.diagnostics.map(\.code) == ["BT0001"])
        #expect(table.diagnostics.first?.start == Place(line: 2, column: 5))
    }

    @Test("of two rows with one id the first holds")
    func duplicate() {
        #expect(table("id,text\na,one\na,two\n").rowOfID["a"] == 0)
    }

    @Test(
        "a lock is the beginning of the text's SHA-256",
        arguments: [
            ("", "e3b0c442"), ("abc", "ba7816bf"), ("Where does it hurt most?", "83d4dbae"),
            (String(repeating: "a", count: 55), "9f4390f8"), (String(repeating: "a", count: 56), "b35439a4"),
            (String(repeating: "a", count: 64), "ffe054fe"), (String(repeating: "a", count: 1000), "41edece4"),
        ]
    )
    func lock(text: String, lock: String) {
        #expect(TextLock.lock(of: text) == lock)
    }

    @Test(
        "language tags are told from other words",
        arguments: ["es", "es-MX", "ES_mx", "zh-Hant-TW", "fil", "en-x-a"]
    )
    func tags(text: String) throws {
        #expect(LanguageTag(text) != nil)
    }

    @Test(
        "what cannot be a language tag is none",
        arguments: ["", "e", "spanish", "es-", "-es", "../es", "es MX", "é", "e1"]
    )
    func noTags(text: String) {
        #expect(LanguageTag(text) == nil)
    }

    @Test("a tag falls back part by part, and capitals do not matter")
    func fallback() throws {
        let tag = try #require(LanguageTag("zh-Hant-TW"))
        #expect(tag.andMoreGeneral.map(\.text) == ["zh-Hant-TW", "zh-Hant", "zh"])
        #expect(try #require(LanguageTag("en-x-a")).andMoreGeneral.map(\.text) == ["en-x-a", "en"])
        #expect(LanguageTag("ES_mx") == LanguageTag("es-MX"))
    }
}
