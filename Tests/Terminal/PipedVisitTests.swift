import Glibc
import Testing

@testable import Terminal

@Suite("Through a pipe")
struct PipedVisitTests {
    private func visit(_ words: [UInt8], turns: Int = 3) throws -> (status: Int32, text: String) {
        let input = temporaryFile(holding: words)
        defer { close(input) }
        let pipe = try #require(Pipe())
        let output = pipe.writing
        let visit = Background {
            let status = Visit(with: Recitation(turns: turns), input: input, output: output) {
                $0 == "TERM" ? "xterm" : nil
            }
            .run()
            close(output)
            return status
        }
        let text = String(decoding: pipe.drain(closingWriting: false), as: UTF8.self)
        return (try #require(visit.value()), text)
    }

    @Test("reads as a transcript, and ends with a kind word when the words run out")
    func transcript() throws {
        let (status, text) = try visit(Array("lower back\n".utf8))
        let choices = " 1. Neck or shoulders\n 2. Lower back\n 3. Lower leg\n"
        #expect(status == 0)
        #expect(
            text
                == "Guide: Where does it hurt?\n\n\(choices)\n> lower back\n\nGuide: You said: lower back\n\n\(choices)"
                + "\nGuide: Take care.\n"
        )
    }

    @Test("ends with the visit and leaves the rest unread")
    func end() throws {
        let (status, text) = try visit(Array("one\ntwo\n".utf8), turns: 1)
        #expect(status == 0)
        #expect(text.hasSuffix("> one\n\nGuide: You said: one\n"))
    }

    @Test("gives the same bytes for the same words", arguments: ["", "a\n", "ñ\n日本\n", "\u{1B}[2J\n\0\n"])
    func same(_ words: String) throws {
        let first = try visit(Array(words.utf8))
        let second = try visit(Array(words.utf8))
        #expect(first == second)
        #expect(!first.text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }

    @Test("a line of a megabyte is cut, and the visit goes on")
    func longLine() throws {
        let (status, text) = try visit([UInt8](repeating: 0x78, count: 1_000_000) + Array("\nnext\n".utf8))
        #expect(status == 0)
        #expect(text.utf8.count < 200_000)
        #expect(text.contains("> next\n"))
    }

    @Test("a closed output ends the visit quietly")
    func closedOutput() throws {
        let pipe = try #require(Pipe())
        pipe.closeReading()
        let input = temporaryFile(holding: Array("a\n".utf8))
        defer { close(input) }
        let status = Visit(with: Recitation(), input: input, output: pipe.writing) { _ in nil }.run()
        #expect(status == 128 + SIGPIPE)
    }

    @Test("an output that is full ends the visit too")
    func fullOutput() throws {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let input = temporaryFile(holding: [])
        defer { close(input) }
        #expect(Visit(with: Recitation(), input: input, output: full) { _ in nil }.run() == EX_IOERR)
    }

    @Test("writes all of a text to an output that does not block")
    func nonBlocking() throws {
        let pipe = try #require(Pipe())
        _ = fcntl(pipe.writing, F_SETFL, O_NONBLOCK)
        let output = Output(descriptor: pipe.writing)
        let text = String(repeating: "long ", count: 100_000)
        let writing = Background {
            try? output.put(text)
            close(output.descriptor)
            return true
        }
        #expect(pipe.drain(closingWriting: false) == Array(text.utf8))
        #expect(writing.value() == true)
    }
}
