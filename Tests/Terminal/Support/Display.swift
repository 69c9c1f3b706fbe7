import Guide

@testable import Terminal

/// A terminal's screen, as far as a visit draws on it: enough of ECMA-48 to read back what a person would see.
struct Display {
    /// Everything that was sent, as it came.
    private(set) var raw: [UInt8] = []
    private var columns: Int
    private var rows: Int
    private var cells: [[String]]
    private var row = 0
    private var column = 0
    private var isInserting = false
    private var decoder = ScalarDecoder()
    private var sequence: String?

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: [], count: rows)
    }

    /// The rows from top to bottom, without the spaces they end in, and without the empty ones at the bottom.
    var lines: [String] {
        var lines = cells.map { row in
            var text = row.joined()
            while text.last == " " { text.removeLast() }
            return text
        }
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    /// The row the cursor is on, and the columns before it.
    var cursor: (line: String, column: Int) {
        let text = row < lines.count ? lines[row] : ""
        return (text, column)
    }

    mutating func resize(columns: Int, rows: Int) {
        self.columns = columns
        while cells.count < rows { cells.append([]) }
        self.rows = rows
    }

    mutating func show(_ bytes: some Collection<UInt8>) {
        raw += bytes
        for byte in bytes { for scalar in decoder.take(byte) { show(scalar) } }
    }

    private mutating func show(_ scalar: Unicode.Scalar) {
        if let begun = sequence {
            sequence = begun + String(scalar)
            // After "ESC (" comes the name of a character set.
            let isFinal =
                begun.isEmpty ? scalar != "[" && scalar != "(" : begun == "(" || (0x40...0x7E).contains(scalar.value)
            if isFinal {
                sequence = nil
                if begun.first == "[" { obey(final: scalar, parameters: begun.dropFirst()) }
            }
            return
        }
        switch scalar {
        case "\u{1B}": sequence = ""
        case "\r": column = 0
        case "\n": lineFeed()
        case "\u{8}": column = max(0, column - 1)
        case "\u{7}", "\u{F}": break
        default: put(String(scalar))
        }
    }

    private mutating func put(_ text: String) {
        let width = text.displayWidth
        if width == 0 {
            if column > 0, column <= cells[row].count { cells[row][column - 1] += text }
            return
        }
        if column + width > columns {
            column = 0
            lineFeed()
        }
        while cells[row].count < column { cells[row].append(" ") }
        if isInserting {
            cells[row].insert(contentsOf: [text] + Array(repeating: "", count: width - 1), at: column)
        } else {
            while cells[row].count < column + width { cells[row].append(" ") }
            cells[row][column] = text
            if width == 2 { cells[row][column + 1] = "" }
        }
        column += width
    }

    private mutating func lineFeed() {
        if row + 1 < rows {
            row += 1
        } else {
            cells.removeFirst()
            cells.append([])
        }
    }

    private mutating func obey(final: Unicode.Scalar, parameters: some StringProtocol) {
        let number = parameters.split(separator: ";").first.flatMap { Int($0) }
        let count = max(1, number ?? 1)
        switch final {
        case "A": row = max(0, row - count)
        case "B": row = min(rows - 1, row + count)
        case "C": column = min(columns - 1, column + count)
        case "D": column = max(0, column - count)
        case "G": column = count - 1
        case "K": cells[row] = Array(cells[row].prefix(column))
        case "H": (row, column) = (0, 0)
        case "J" where number == 2: cells = Array(repeating: [], count: rows)
        case "J" where number == 3: break
        case "J":
            cells[row] = Array(cells[row].prefix(column))
            for below in (row + 1)..<max(row + 1, rows) { cells[below] = [] }
        case "P":
            if column < cells[row].count {
                cells[row].removeSubrange(column..<min(cells[row].count, column + count))
            }
        case "@":
            if column < cells[row].count {
                cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
            }
        case "h": if number == 4 { isInserting = true }
        case "l": if number == 4 { isInserting = false }
        default: break
        }
    }
}
