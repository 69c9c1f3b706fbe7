import Testing

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension KeyboardTests {
    @Suite("Signals as bytes", .timeLimit(.minutes(1)))
    struct SignalsTests {
        @Test("end though a child holds their pipe open")
        func heldPipe() throws {
            var held: Int32 = -1
            do {
                let signals = try #require(Signals())
                held = dup(signals.descriptor)
                #expect(held >= 0)
            }
            // To come here at all is what is tested: the thread that waits for signals has been joined.
            #expect(close(held) == 0)
        }
    }
}
