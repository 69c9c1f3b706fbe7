import Glibc
import Testing

@testable import Terminal

@Suite("Reading lines as they come")
struct LineReaderTests {
    private func lines(of bytes: [UInt8]) -> [Reading] {
        let descriptor = temporaryFile(holding: bytes)
        defer { close(descriptor) }
        let reader = LineReader(input: Input(descriptor: descriptor))
        var readings: [Reading] = []
        while readings.count < 100 {
            let reading = reader.read()
            if reading == .endOfInput { break }
            readings.append(reading)
        }
        return readings
    }

    @Test(
        "takes any line ending, and none at the end",
        arguments: [
            ("", []),
            ("one\ntwo\n", ["one", "two"]),
            ("one\r\ntwo\r\n", ["one", "two"]),
            ("one\n\ntwo", ["one", "", "two"]),
            ("\n", [""]),
            ("ñ 日本", ["ñ 日本"]),
            ("a\0b\n", ["a\0b"]),
        ] as [(String, [String])]
    )
    func endings(_ text: String, expected: [String]) {
        #expect(lines(of: Array(text.utf8)) == expected.map { .line($0) })
    }

    @Test("mends what is not UTF-8")
    func invalid() {
        #expect(lines(of: [0x61, 0xFF, 0x62, 0x0A, 0xC3]) == [.line("a\u{FFFD}b"), .line("\u{FFFD}")])
    }

    @Test(
        "keeps the first 64 KiB of a line, whole characters only, and forgets the rest",
        arguments: ["x", "ñ", "日", "🙂"]
    )
    func long(_ character: String) {
        let text = "a" + String(repeating: character, count: 300_000) + "\nnext\n"
        let readings = lines(of: Array(text.utf8))
        #expect(readings.count == 2)
        guard case .line(let line) = readings.first else {
            Issue.record("no line")
            return
        }
        #expect(line.utf8.count <= LineReader.longestLine)
        #expect(line.utf8.count > LineReader.longestLine - 4)
        #expect(text.hasPrefix(line))
        #expect(readings.last == .line("next"))
    }

    @Test("reads from a descriptor that does not block")
    func nonBlocking() throws {
        let pipe = try #require(Pipe())
        _ = fcntl(pipe.reading, F_SETFL, O_NONBLOCK)
        let descriptor = pipe.reading
        let reading = Background { LineReader(input: Input(descriptor: descriptor)).read() }
        _ = write(pipe.writing, "late\n", 5)
        #expect(reading.value() == .line("late"))
    }

    @Test(
        "a signal ends the wait for a line, but not a change of the window",
        arguments: [
            (Signal.interrupt, Reading.interrupted), (.terminate, .stopped(.terminate)), (.hangUp, .stopped(.hangUp)),
        ]
    )
    func signals(_ signal: Signal, reading: Reading) throws {
        let words = try #require(Pipe())
        let signals = try #require(Pipe())
        let numbers = [Signal.resize, signal].map { UInt8(truncatingIfNeeded: $0.number) }
        _ = write(signals.writing, numbers, numbers.count)
        let input = Input(descriptor: words.reading, signals: signals.reading)
        #expect(LineReader(input: input).read() == reading)
    }
}
