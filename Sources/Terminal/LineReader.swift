/// Reads lines as they come, without editing: from a pipe, a file, or a terminal that can do no more.
struct LineReader {
    /// How many bytes of a line are kept; the rest of it is read and forgotten.
    static let longestLine = 65_536

    let input: Input

    /// Reads one line, without its LF or CR LF. The last line needs neither.
    func read() -> Reading {
        var bytes: [UInt8] = []
        var isStarted = false
        while true {
            switch input.next() {
            case .byte(0x0A):
                return .line(Self.text(of: bytes))
            case .byte(let byte):
                isStarted = true
                if bytes.count < Self.longestLine { bytes.append(byte) }
            case .signal(.resize), .idle(.warning), .idle(.resumed):
                continue
            case .idle(.over):
                return .abandoned
            case .signal(.interrupt):
                return .interrupted
            case .signal(let signal):
                return .stopped(signal)
            case .ended:
                return isStarted ? .line(Self.text(of: bytes)) : .endOfInput
            }
        }
    }

    private static func text(of bytes: [UInt8]) -> String {
        var bytes = bytes[...]
        if bytes.last == 0x0D { bytes.removeLast() }
        if bytes.count == longestLine { bytes = bytes.prefix(upTo: wholeCharacters(in: bytes)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where the last character that is not cut in two ends; what is not UTF-8 is left for decoding to mend.
    private static func wholeCharacters(in bytes: ArraySlice<UInt8>) -> Int {
        var start = bytes.endIndex
        while start > bytes.startIndex, bytes.endIndex - start < 4 {
            start -= 1
            let byte = bytes[start]
            if byte < 0x80 { break }
            if byte >= 0xC0 {
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                return start + length <= bytes.endIndex ? bytes.endIndex : start
            }
        }
        return bytes.endIndex
    }
}
