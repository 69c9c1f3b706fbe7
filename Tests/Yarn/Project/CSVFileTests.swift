import Testing

@testable import Yarn

@Suite("Reading and writing comma-separated values")
struct CSVFileTests {
    private func rows(_ text: String) -> [[String]] {
        CSVFile(Source(name: "t.csv", text: text)).records.map { $0.fields.map(\.value) }
    }

    @Test(
        "values are read as RFC 4180 has them",
        arguments: [
            ("id,text\na,b\n", [["id", "text"], ["a", "b"]]),
            ("a,\"one\ntwo\"\n", [["a", "one\ntwo"]]),
            ("a,\"one\r\ntwo\"\r\nc,d", [["a", "one\r\ntwo"], ["c", "d"]]),
            ("a,\"say \"\"hi\"\"\"\n", [["a", "say \"hi\""]]),
            ("\u{FEFF}a,b\n", [["a", "b"]]),
            ("a, b \n", [["a", " b "]]),
            ("a,\n,\n", [["a", ""], ["", ""]]),
            ("a,", [["a", ""]]),
            ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
            ("a,b\n\n\r\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("a,5\" pipe\n", [["a", "5\" pipe"]]),
            ("a,\u{301}b\n", [["a", "\u{301}b"]]),
            ("a;b\n\"c;d\";e,f\n", [["a", "b"], ["c;d", "e,f"]]),
            ("\"a,b\"\tc\n", [["a,b", "c"]]),
            ("\"\"\n", [[""]]),
            ("", []),
            ("\u{FEFF}", []),
        ]
    )
    func values(text: String, expected: [[String]]) {
        #expect(rows(text) == expected)
    }

    @Test("a quotation mark that is never closed is told, and its row is left out")
    func unclosed() {
        let file = CSVFile(Source(name: "t.csv", text: "a,b\nc,\"d\ne,f\n"))
        #expect(file.records.count == 1)
        #expect(file.mistakes == [.unclosedQuotation(Span(6, 7))])
    }

    @Test("text after a closing quotation mark is kept, and told")
    func textAfterQuotation() {
        let file = CSVFile(Source(name: "t.csv", text: "a,\"b\"c\n"))
        #expect(file.records.map { $0.fields.map(\.value) } == [["a", "bc"]])
        #expect(file.mistakes == [.textAfterQuotation(Span(5, 6))])
    }

    @Test(
        "what is written is read again",
        arguments: ["", "plain", "a,b", "a;b", "\"", "a\nb", "a\r\nb", " a", "ñ\u{301}", "\t"]
    )
    func roundTrip(value: String) {
        for delimiter in [",", ";", "\t"] {
            let file = CSVFile(Source(name: "t.csv", text: "a\(delimiter)b\n"))
            let written = String(decoding: file.written([value, value]), as: UTF8.self)
            #expect(rows("a\(delimiter)b\n" + written) == [["a", "b"], [value, value]])
        }
    }

    @Test("a changed row keeps every other value as it was written, quotation marks included")
    func changes() throws {
        let file = CSVFile(Source(name: "t.csv", text: "a,b,c\n\"x\", y ,\"say \"\"z\"\"\"\n"))
        let record = try #require(file.records.last)
        let text = { (changes: [Int: String]) in
            String(decoding: file.written(record, changing: changes), as: UTF8.self)
        }
        #expect(text([1: "new, text"]) == "\"x\",\"new, text\",\"say \"\"z\"\"\"")
        #expect(text([0: "x"]) == "\"x\", y ,\"say \"\"z\"\"\"")
        #expect(text([4: "five"]) == "\"x\", y ,\"say \"\"z\"\"\",,five")
        #expect(text([4: ""]) == "\"x\", y ,\"say \"\"z\"\"\"")
    }

    @Test("a byte of a value is found where it is written, doubled quotation marks counted")
    func offsets() throws {
        let file = CSVFile(Source(name: "t.csv", text: "ab,\"c\"\"d\"\n"))
        let fields = try #require(file.records.first).fields
        #expect(file.offset(of: 1, in: fields[0]) == 1)
        #expect(file.offset(of: 2, in: fields[1]) == 7)
        #expect(file.offset(of: 99, in: fields[1]) == 9)
        #expect(file.offset(of: 99, in: fields[0]) == 2)
    }

    @Test("any bytes are read without harm, and written rows are read alike")
    func anyBytes() {
        var random = RandomNumbers(seed: 7)
        let alphabet = Array(",\";\n\r a\u{FEFF}é\t".utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<random.index(below: 24)).map { _ in alphabet[random.index(below: alphabet.count)] }
            let file = CSVFile(Source(name: "t.csv", bytes: bytes))
            for record in file.records {
                #expect(file.written(record, changing: [:]) == Array(bytes[record.span.range]))
            }
        }
    }
}
