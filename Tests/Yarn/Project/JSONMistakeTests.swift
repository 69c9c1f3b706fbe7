import Testing

@testable import Yarn

@Suite("Where a text stops being JSON")
struct JSONMistakeTests {
    @Test(
        "is told by line and column",
        arguments: [
            ("", 1, 1, "empty"),
            ("{\n  \"a\" 1\n}", 2, 7, "colon"),
            ("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3, "comma"),
            ("{ \"é\": yes }", 1, 8, "value"),
            ("{ \"a: 1 }\n", 1, 3, "closing quotation mark"),
            ("{ 'a': 1 }", 1, 3, "double quotation marks"),
            ("{ \"a\": [1, 2 }", 1, 14, "closing square bracket"),
            ("{ \"a\": 1", 1, 9, "closing brace"),
            ("{} {}", 1, 4, "Nothing may follow"),
            ("{ /* never closed }", 1, 3, "comment"),
        ]
    )
    func place(text: String, line: Int, column: Int, word: String) throws {
        let mistake = try #require(JSONMistake.first(in: Array(text.utf8)))
        #expect(mistake.place == Place(line: line, column: column))
        #expect(mistake.problem.contains(word))
    }

    @Test(
        "is nowhere in these",
        arguments: [
            "{}", "[]", "1", "\u{FEFF}{ \"a\": -1.5e3 }", "{ \"a\": [true, null,], } // done", "/* b */ \"\\\"\"",
        ]
    )
    func none(text: String) {
        #expect(JSONMistake.first(in: Array(text.utf8)) == nil)
    }

    @Test("is found below any depth of brackets")
    func deep() throws {
        let mistake = try #require(JSONMistake.first(in: Array(repeating: UInt8(ascii: "["), count: 100_000)))
        #expect(mistake.place == Place(line: 1, column: 100_001))
    }
}
