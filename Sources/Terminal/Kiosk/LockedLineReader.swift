import Guide

/// Asks for a line at a kiosk whose terminal can do nothing but write on, or is to be read aloud: the terminal itself lets
/// the visitor write it, and what is shown is only ever added to.
struct LockedLineReader {
    let keyboard: Keyboard
    let output: Output
    let lock: KioskLock

    /// Asks for a line.
    /// - Parameter prompt: What stands before it.
    /// - Returns: The line, or why there is none.
    /// - Throws: ``Output/Fault``.
    func read(_ prompt: Prompt) throws(Output.Fault) -> Reading {
        let input = keyboard.input
        var bytes: [UInt8] = []
        var isWarned = false
        // Where libedit had to be given up, the terminal still is as libedit wants it.
        lock.terminal.apply(.lines)
        try output.put(prompt.plainText)
        while true {
            switch input.next() {
            case .byte(0x0A), .byte(0x0D): return .line(Self.text(of: bytes))
            case .byte(let byte):
                if bytes.count < LineReader.longestLine { bytes.append(byte) }
            case .signal(.resize), .signal(.interrupt): continue
            case .signal(let signal): return .stopped(signal)
            case .idle(.warning(let seconds)):
                if !isWarned {
                    // From here on any key will do, not only Enter. What was typed without it can now be read.
                    lock.terminal.apply(.keys)
                    bytes += input.takeQuietly()
                    isWarned = true
                    try warn(seconds)
                } else if seconds.isMultiple(of: 10) {
                    try warn(seconds)
                }
            case .idle(.resumed):
                // The key that says "I am here" says nothing else.
                keyboard.discard()
                isWarned = false
                try output.put("\n" + prompt.plainText + String(decoding: bytes, as: UTF8.self).sanitised)
                lock.terminal.apply(.lines)
            case .idle(.over): return .abandoned
            case .ended: return .endOfInput
            }
        }
    }

    private func warn(_ seconds: Int) throws(Output.Fault) {
        try output.put("\n" + lock.warning(seconds).map { $0 + "\n" }.joined())
    }

    private static func text(of bytes: [UInt8]) -> String {
        String(String(decoding: bytes, as: UTF8.self).sanitised.prefix(KeyboardEditor.longestLine))
    }
}
