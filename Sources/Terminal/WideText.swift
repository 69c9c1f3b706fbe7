import CEditLine

/// Text as libedit's wide interface takes it: kept in one place in memory until it is let go, because libedit holds on to
/// some of the pointers it is given.
final class WideText {
    let pointer: UnsafeMutablePointer<wchar_t>

    /// Copies a text; a NUL in it would end it for libedit, and is left out.
    init(_ text: String) {
        let scalars = text.unicodeScalars.filter { $0.value != 0 }
        pointer = .allocate(capacity: scalars.count + 1)
        for (offset, scalar) in scalars.enumerated() {
            (pointer + offset).initialize(to: wchar_t(scalar.value))
        }
        (pointer + scalars.count).initialize(to: 0)
    }

    deinit {
        pointer.deallocate()
    }

    /// The text in a stretch of libedit's memory; what is not a character is left out.
    static func text(from start: UnsafePointer<wchar_t>, count: Int) -> String {
        var text = String.UnicodeScalarView()
        for wide in UnsafeBufferPointer(start: start, count: max(0, count)) {
            if let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: wide)) { text.append(scalar) }
        }
        return String(text)
    }

    /// Lends the text for a call; the pointer is good no longer than that.
    func use<Result>(_ body: (UnsafePointer<wchar_t>) -> Result) -> Result {
        withExtendedLifetime(self) { body(pointer) }
    }
}
