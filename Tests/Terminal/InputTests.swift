import Glibc
import Testing

@testable import Terminal

@Suite("Waiting for what comes")
struct InputTests {
    private func waiting(_ clock: HandMovedClock, for body: (Input, Pipe) throws -> Void) throws {
        let pipe = try #require(Pipe())
        try body(Input(descriptor: pipe.reading, clock: clock), pipe)
    }

    @Test("nothing comes by a deadline, and then what does come is there")
    func deadline() throws {
        let clock = try #require(HandMovedClock())
        try waiting(clock) { input, pipe in
            clock.advance(by: .seconds(5))
            #expect(input.next(by: .seconds(5)) == nil)
            _ = write(pipe.writing, "a", 1)
            #expect(input.next(by: .seconds(5)) == .byte(0x61))
        }
    }

    @Test("a wait lasts until the clock is moved, and no longer")
    func movedClock() throws {
        let clock = try #require(HandMovedClock())
        let pipe = try #require(Pipe())
        let descriptor = pipe.reading
        let waiting = Background { Input(descriptor: descriptor, clock: clock).next(by: .seconds(60)) }
        clock.advance(by: .seconds(59))
        #expect(!waiting.isDone)
        clock.advance(by: .seconds(1))
        #expect(waiting.value() == .some(nil))
    }

    @Test("who does nothing is warned for each second, and gone after the last")
    func warning() throws {
        let clock = try #require(HandMovedClock())
        try waiting(clock) { input, _ in
            input.wait(idle: .seconds(90), warning: .seconds(3))
            clock.advance(by: .seconds(90))
            #expect(input.next() == .idle(.warning(secondsLeft: 3)))
            #expect(input.next(by: .seconds(90)) == nil)
            clock.advance(by: .milliseconds(1500))
            #expect(input.next() == .idle(.warning(secondsLeft: 2)))
            clock.advance(by: .milliseconds(500))
            #expect(input.next() == .idle(.warning(secondsLeft: 1)))
            clock.advance(by: .milliseconds(1000))
            #expect(input.next() == .idle(.over))
        }
    }

    @Test("any key takes the warning back, any number of times")
    func resumed() throws {
        let clock = try #require(HandMovedClock())
        try waiting(clock) { input, pipe in
            input.wait(idle: .seconds(90), warning: .seconds(30))
            for _ in 0..<100 {
                clock.advance(by: .seconds(119))
                #expect(input.next() == .idle(.warning(secondsLeft: 1)))
                _ = write(pipe.writing, "x", 1)
                #expect(input.next() == .idle(.resumed))
                #expect(input.next() == .byte(0x78))
            }
        }
    }

    @Test("a key pressed in time counts, even if it is read late")
    func late() throws {
        let clock = try #require(HandMovedClock())
        try waiting(clock) { input, pipe in
            input.wait(idle: .seconds(90), warning: .seconds(30))
            _ = write(pipe.writing, "x", 1)
            clock.advance(by: .seconds(1000))
            #expect(input.next() == .byte(0x78))
            clock.advance(by: .seconds(89))
            #expect(input.next(by: .zero) == nil)
        }
    }

    @Test("without patience no one is ever gone")
    func patient() throws {
        let clock = try #require(HandMovedClock())
        try waiting(clock) { input, _ in
            clock.advance(by: .seconds(1_000_000))
            #expect(input.next(by: .seconds(1_000_000)) == nil)
        }
    }

    @Test("a rest ends when a key is pressed, and the key is kept")
    func rest() throws {
        let clock = try #require(HandMovedClock())
        try waiting(clock) { input, pipe in
            _ = write(pipe.writing, "x", 1)
            input.rest(seconds: 60)
            #expect(clock.now == .zero)
            #expect(input.next() == .byte(0x78))
        }
    }

    @Test("a rest ends in its time", arguments: [0.5, 60, 3600, -1, .nan, .infinity])
    func restInTime(_ seconds: Double) throws {
        let clock = try #require(HandMovedClock())
        let pipe = try #require(Pipe())
        let descriptor = pipe.reading
        let resting = Background { Input(descriptor: descriptor, clock: clock).rest(seconds: seconds) }
        // It may begin to rest only after the clock was moved.
        let patience = ContinuousClock.now + .seconds(10)
        while !resting.isDone, ContinuousClock.now < patience { clock.advance(by: .seconds(61)) }
        #expect(resting.isDone)
    }
}
