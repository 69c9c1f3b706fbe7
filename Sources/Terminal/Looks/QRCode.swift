import CQREncode

/// A QR code (ISO/IEC 18004): a pattern of squares that a telephone's camera reads.
struct QRCode: Hashable {
    /// The rows of its squares, dark ones true; as many rows as columns.
    let squares: [[Bool]]

    /// How many light squares must stand around it (ISO/IEC 18004, 9.1).
    static let quietZone = 4

    /// Encodes a text in the smallest code that holds it; none holds an empty one or one of many thousand characters. A
    /// screen has no dirt and no creases, so the lowest of the four
    /// levels of repair will do, and the squares can be larger.
    init?(_ text: String) {
        guard !text.isEmpty, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_L) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let data = code.pointee.data else { return nil }
        squares = (0..<width).map { row in
            // The lowest bit is the square; the others tell what part of the code it belongs to.
            (0..<width).map { data[row * width + $0] & 1 == 1 }
        }
    }

    /// The columns that it takes with the light squares around it.
    var columns: Int { squares.count + 2 * Self.quietZone }

    /// The rows that it takes; a character is two squares high.
    var rows: Int { (columns + 1) / 2 }

    /// Draws it out of half blocks, with the light squares around it. Dark squares are the letters' colour, light ones
    /// are what is behind them.
    var lines: [String] {
        (0..<rows).map { row in
            String((0..<columns).map { Self.blocks[(isDark(2 * row, $0) ? 1 : 0) + (isDark(2 * row + 1, $0) ? 2 : 0)] })
        }
    }

    private static let blocks: [Character] = [" ", "▀", "▄", "█"]

    private func isDark(_ row: Int, _ column: Int) -> Bool {
        let (row, column) = (row - Self.quietZone, column - Self.quietZone)
        return squares.indices.contains(row) && squares.indices.contains(column) && squares[row][column]
    }
}
