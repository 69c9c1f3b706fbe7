/// The first place where a text stops being JSON, and what stood to be expected there.
///
/// The JSON decoder says only that something is wrong. A writer needs to be told where, so this reads the text once
/// before the decoder does. Comments and a comma before a closing bracket are let pass, as in the reference
/// implementation. Nesting is counted, not recursed into: no depth can exhaust the stack.
struct JSONMistake: Hashable, Sendable {
    let place: Place
    let problem: String

    /// The first mistake in a text, or `nil` where the text has the shape of JSON.
    static func first(in bytes: [UInt8]) -> JSONMistake? {
        var reader = JSONShape(bytes)
        guard let problem = reader.firstProblem() else { return nil }
        return JSONMistake(place: reader.place, problem: problem)
    }
}

/// Reads a text for the shape of JSON alone: brackets, quotation marks, colons and commas.
private struct JSONShape {
    private enum Expected {
        case value, valueOrEnd, keyOrEnd, colon, commaOrEnd, nothing
    }

    private let bytes: [UInt8]
    private var index: Int
    private var expected = Expected.value
    private var closers: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Where the reader stands.
    var place: Place {
        let before = bytes.prefix(index)
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.count { $0 == UInt8(ascii: "\n") }
        // Every byte but a continuation byte begins a scalar.
        let column = before[lineStart...].count { $0 & 0xC0 != 0x80 }
        return Place(line: line + 1, column: column + 1)
    }

    mutating func firstProblem() -> String? {
        while true {
            guard skipBlanks() else { return "This comment has no end; write */ after it." }
            guard let byte = peek() else { return expected == .nothing ? nil : problemAtEnd }
            if let problem = read(byte) { return problem }
        }
    }

    private func peek(_ offset: Int = 0) -> UInt8? {
        index + offset < bytes.count ? bytes[index + offset] : nil
    }

    private var problemAtEnd: String {
        guard let closer = closers.last else { return "The file is empty; a project is written in braces: { … }." }
        return "The file ends too early; a \(Self.name(closer)) is missing."
    }

    private mutating func read(_ byte: UInt8) -> String? {
        switch expected {
        case .nothing:
            return "Nothing may follow the last brace."
        case .colon:
            guard byte == UInt8(ascii: ":") else { return "A colon is missing between the name and its value." }
            index += 1
            expected = .value
            return nil
        case .commaOrEnd:
            if byte == closers.last { return close() }
            guard byte == UInt8(ascii: ",") else {
                return "A comma is missing before this, or a \(Self.name(closers.last ?? UInt8(ascii: "}")))."
            }
            index += 1
            expected = closers.last == UInt8(ascii: "}") ? .keyOrEnd : .valueOrEnd
            return nil
        case .keyOrEnd:
            if byte == closers.last { return close() }
            guard byte == UInt8(ascii: "\"") else { return "A name in double quotation marks should stand here." }
            expected = .colon
            return readText()
        case .valueOrEnd:
            return byte == closers.last ? close() : readValue(byte)
        case .value:
            return readValue(byte)
        }
    }

    private mutating func readValue(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "{"):
            open(closer: UInt8(ascii: "}"), expecting: .keyOrEnd)
            return nil
        case UInt8(ascii: "["):
            open(closer: UInt8(ascii: "]"), expecting: .valueOrEnd)
            return nil
        case UInt8(ascii: "\""):
            expected = closers.isEmpty ? .nothing : .commaOrEnd
            return readText()
        default:
            return readWord()
        }
    }

    private mutating func open(closer: UInt8, expecting next: Expected) {
        index += 1
        closers.append(closer)
        expected = next
    }

    private mutating func close() -> String? {
        index += 1
        closers.removeLast()
        expected = closers.isEmpty ? .nothing : .commaOrEnd
        return nil
    }

    /// Reads a text in quotation marks; where it has no end, stays at its beginning.
    private mutating func readText() -> String? {
        var end = index + 1
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "\""):
                index = end + 1
                return nil
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                return "This text has no closing quotation mark on its line."
            case UInt8(ascii: "\\"):
                end += 2
            default:
                end += 1
            }
        }
        return "This text has no closing quotation mark."
    }

    /// Reads a number, `true`, `false` or `null`; the decoder judges the digits.
    private mutating func readWord() -> String? {
        let word = bytes[index...].prefix { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
                true
            default:
                false
            }
        }
        let text = String(decoding: word, as: UTF8.self)
        let isNumber = text.first.map { $0 == "-" || $0.isNumber } ?? false
        guard isNumber || ["true", "false", "null"].contains(text) else {
            return "A value should stand here: text in double quotation marks, a number, true, false, [ … ] or { … }."
        }
        index += word.count
        expected = closers.isEmpty ? .nothing : .commaOrEnd
        return nil
    }

    /// Skips white space and comments; `false` where a comment has no end.
    private mutating func skipBlanks() -> Bool {
        while let byte = peek() {
            switch (byte, peek(1)) {
            case (UInt8(ascii: " "), _), (UInt8(ascii: "\t"), _), (UInt8(ascii: "\n"), _), (UInt8(ascii: "\r"), _):
                index += 1
            case (UInt8(ascii: "/"), UInt8(ascii: "/")):
                while let next = peek(), next != UInt8(ascii: "\n") { index += 1 }
            case (UInt8(ascii: "/"), UInt8(ascii: "*")):
                var end = index + 2
                while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "*") || bytes[end + 1] != UInt8(ascii: "/") {
                    end += 1
                }
                guard end + 1 < bytes.count else { return false }
                index = end + 2
            default:
                return true
            }
        }
        return true
    }

    private static func name(_ closer: UInt8) -> String {
        closer == UInt8(ascii: "]") ? "closing square bracket ]" : "closing brace }"
    }
}
