import Glibc
import Testing

@testable import Terminal

@Suite("Attention")
struct AttentionTests {
    /// What is left for an answer after something was typed while the guide spoke.
    private func left(
        after keys: String,
        _ notice: Attention.Notice,
        _ wait: (Attention) -> Attention.Notice
    ) throws -> String {
        let pipe = try #require(Pipe())
        let bytes = Array(keys.utf8)
        #expect(write(pipe.writing, bytes, bytes.count) == bytes.count)
        pipe.closeWriting()
        let keyboard = Keyboard(input: Input(descriptor: pipe.reading))
        #expect(wait(Attention(keyboard: keyboard)) == notice)
        var left = ""
        while case .key(let key) = keyboard.next() {
            switch key {
            case .character(let scalar): left.unicodeScalars.append(scalar)
            case .control(let byte): left.unicodeScalars.append(Unicode.Scalar(byte))
            case .meta, .editing, .escape, .unknown, .report: left += "?"
            }
        }
        return left
    }

    @Test(
        "while thoughts follow one another, a key that writes nothing means: go on",
        arguments: ["\r", "\n", " ", "\t", "\u{1B}[A", "\u{1B}[15~", "\u{1B}OP"]
    )
    func goOn(_ key: String) throws {
        #expect(try left(after: key, .key) { $0.rest(for: 60) } == "")
        #expect(try left(after: key + "2\r", .key) { $0.rest(for: 60) } == "2\r")
    }

    @Test("what the system asked for outlives the keys that are forgotten, and a visitor who did nothing does not")
    func forgotten() throws {
        let pipe = try #require(Pipe())
        pipe.closeWriting()
        let keyboard = Keyboard(input: Input(descriptor: pipe.reading))
        for arrival in [.key(.character("x")), .idle(.over), .signal(.terminate), .ended] as [Keyboard.Arrival] {
            keyboard.giveBack(arrival)
        }
        keyboard.discard()
        #expect(keyboard.next() == .signal(.terminate))
        #expect(keyboard.next() == .ended)
    }

    @Test("and any other is the beginning of an answer", arguments: ["2\r", "lower back", "ñ", "日本", "\u{3}", "\u{4}"])
    func answer(_ keys: String) throws {
        #expect(try left(after: keys, .other) { $0.rest(for: 60) } == keys)
    }

    @Test(
        "at the end of a page a key that writes nothing goes on, and is no answer",
        arguments: ["\r", " ", "\t", "\u{1B}[B", "\u{1B}[6~", "\u{1B}OQ"]
    )
    func nextPage(_ key: String) throws {
        #expect(try left(after: key, .key) { $0.awaitKey() } == "")
        #expect(try left(after: key + "a", .key) { $0.awaitKey() } == "a")
    }

    @Test("and what is written before it is no answer either", arguments: ["2", "lower back", "ñ", "日", "🙂"])
    func writtenTooEarly(_ words: String) throws {
        #expect(try left(after: words.filter { $0 != " " } + "\ra", .key) { $0.awaitKey() } == "a")
        #expect(try left(after: words.filter { $0 != " " }, .other) { $0.awaitKey() } == "")
    }

    @Test("the keys that leave do", arguments: ["\u{3}", "\u{4}"])
    func leaving(_ key: String) throws {
        #expect(try left(after: key, .other) { $0.awaitKey() } == key)
    }

    @Test("a keyboard that is gone is not waited for")
    func ended() throws {
        #expect(try left(after: "", .other) { $0.awaitKey() } == "")
        #expect(try left(after: "", .other) { $0.rest(for: 60) } == "")
    }

    @Test("the time that was asked for passes, but never more than a minute", arguments: [(5.0, 5), (1_000, 60)])
    func time(_ asked: Double, waited: Int) throws {
        let pipe = try #require(Pipe())
        let clock = try #require(HandMovedClock())
        let descriptor = pipe.reading
        let resting = Background {
            Attention(keyboard: Keyboard(input: Input(descriptor: descriptor, clock: clock))).rest(for: asked)
        }
        clock.advance(by: .seconds(waited) - .milliseconds(1))
        usleep(50_000)
        #expect(!resting.isDone)
        clock.advance(by: .milliseconds(1))
        clock.advance(by: .seconds(waited))
        #expect(resting.value() == .quiet)
    }

    @Test("whoever is to be asked whether they are there is not waited for at the end of a page")
    func idle() throws {
        let pipe = try #require(Pipe())
        let clock = try #require(HandMovedClock())
        let input = Input(descriptor: pipe.reading, clock: clock)
        input.wait(idle: .seconds(90), warning: .seconds(30))
        clock.advance(by: .seconds(90))
        #expect(Attention(keyboard: Keyboard(input: input)).awaitKey() == .other)
    }
}
