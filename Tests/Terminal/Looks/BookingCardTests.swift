import Guide
import Testing

@testable import Terminal

@Suite("The booking card")
struct BookingCardTests {
    private static let booking = Booking(
        practice: "The practice",
        invitation: "Call to book:",
        phone: "(402) 384-8400",
        details: ["You find us in Omaha.", "A massage costs money, so ask for the price when you call."]
    )

    private func card(
        phone: String = "(402) 384-8400",
        isUnicode: Bool = true,
        environment: [String: String] = ["TERM": "xterm"]
    ) -> BookingCard {
        let booking = Booking(
            practice: Self.booking.practice,
            invitation: Self.booking.invitation,
            phone: phone,
            details: Self.booking.details
        )
        let appearance = Appearance(input: true, output: true, isUnicode: isUnicode, theme: .dark) { environment[$0] }
        return BookingCard(booking, appearance: appearance, scan: "Scan to call")
    }

    private func text(_ card: BookingCard, width: Int, rows: Int) -> String {
        card.lines(width: width, rows: rows).map(\.sanitised).joined(separator: "\n")
    }

    @Test(
        "never takes more of a window than there is, and always says the number in plain figures",
        arguments: [(39, 9), (39, 30), (59, 20), (79, 12), (79, 21), (80, 97)]
    )
    func fits(_ width: Int, rows: Int) {
        for isUnicode in [true, false] {
            let lines = card(isUnicode: isUnicode).lines(width: width, rows: rows).map(\.sanitised)
            #expect(lines.allSatisfy { $0.displayWidth <= width })
            #expect(lines.contains { $0.contains("(402) 384-8400") })
            #expect(lines.contains { $0.contains("Call to book:") })
            // Words alone take as many rows as they need.
            if lines.contains(where: { $0.contains("█") }) { #expect(lines.count <= rows) }
        }
    }

    @Test("has large figures and a code where both fit, then one of them, then words alone")
    func grows() {
        let code = "█▀▀▀▀▀█"
        let large = "█▀ █ █ █▀█ ▀▀█ ▀█"
        let all = text(card(), width: 79, rows: 21)
        #expect(all.contains(code) && all.contains(large) && all.contains("Scan to call"))
        let narrow = text(card(), width: 60, rows: 21)
        #expect(narrow.contains(code) && !narrow.contains(large))
        let low = text(card(), width: 79, rows: 16)
        #expect(!low.contains(code) && low.contains(large))
        let small = text(card(), width: 39, rows: 9)
        #expect(!small.contains("█"))
    }

    @Test(
        "has no code where there is no colour to make it dark on light, no block to draw it with, or no number to dial",
        arguments: [
            ("(402) 384-8400", true, ["TERM": "xterm", "NO_COLOR": "1"]),
            ("(402) 384-8400", false, ["TERM": "xterm"]),
            ("384-8400", true, ["TERM": "xterm"]),
            ("call us", true, ["TERM": "xterm"]),
        ]
    )
    func noCode(_ phone: String, isUnicode: Bool, environment: [String: String]) {
        let text = text(card(phone: phone, isUnicode: isUnicode, environment: environment), width: 79, rows: 40)
        #expect(!text.contains("█▀▀▀▀▀█"))
        #expect(text.contains(phone))
    }

    @Test("draws large figures out of half blocks, broken between their parts")
    func largeFigures() {
        #expect(LargeNumber.lines("12", width: 9) == ["▀█  ▀▀█", " █  █▀▀", "▀▀▀ ▀▀▀"])
        #expect(LargeNumber.lines("1 2", width: 9) == ["▀█    ▀▀█", " █    █▀▀", "▀▀▀   ▀▀▀"])
        #expect(LargeNumber.lines("1 2", width: 8) == ["▀█ ", " █ ", "▀▀▀", "", "▀▀█", "█▀▀", "▀▀▀"])
        #expect(LargeNumber.lines("12", width: 6) == nil)
        #expect(LargeNumber.lines("x", width: 80) == nil)
        #expect(LargeNumber.lines("", width: 80) == nil)
    }

    @Test("a code is square, and light for four squares around it")
    func code() throws {
        let code = try #require(QRCode("tel:+14023848400"))
        #expect(code.squares.count == 21 && code.squares.allSatisfy { $0.count == 21 })
        // The three corners that every reader looks for.
        for (row, column) in [(0, 0), (0, 14), (14, 0)] {
            #expect((0..<7).allSatisfy { code.squares[row][column + $0] && code.squares[row + $0][column] })
            #expect((1..<6).allSatisfy { !code.squares[row + 1][column + $0] })
        }
        let lines = code.lines
        #expect(lines.count == code.rows && lines.allSatisfy { $0.count == code.columns })
        let margin = QRCode.quietZone
        #expect((lines.prefix(margin / 2) + lines.suffix(margin / 2)).allSatisfy { $0.allSatisfy { $0 == " " } })
        #expect(lines.allSatisfy { $0.prefix(margin).allSatisfy { $0 == " " } })
        #expect(lines.allSatisfy { $0.suffix(margin).allSatisfy { $0 == " " } })
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "x", count: 10_000)) == nil)
    }
}
