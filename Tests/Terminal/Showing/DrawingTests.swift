import Guide
import Testing

@testable import Terminal

@Suite("Drawing")
struct DrawingTests {
    private static let replies: [Reply] =
        [
            .line(speaker: nil, text: "Do any of these fit you?"), .line(speaker: nil, text: "- A first sign."),
            .line(speaker: nil, text: "- A second sign of 日本語 that is rather long, with e\u{301} in it."), .pause(2),
            .line(speaker: nil, text: "Well?"), Recitation.question, ScreenTests.booking, ScreenTests.emergency,
            ScreenTests.doctor, .answers([Answer(question: "Where?", choice: "Here")]),
        ]

    private func drawing(columns: Int = 80, rows: Int = 24, isUnicode: Bool = true) -> Drawing {
        let appearance = Appearance(input: true, output: true, isUnicode: isUnicode, theme: .dark) {
            $0 == "TERM" ? "xterm" : nil
        }
        return Drawing(
            appearance: appearance,
            window: Window(columns: columns, rows: rows),
            captions: .english,
            isFirst: true
        )
    }

    @Test("a thought is a block: the name with the first line, a list as a whole, a question with its choices")
    func blocks() {
        var drawing = drawing()
        let blocks = drawing.blocks(for: Self.replies, progress: nil)
        #expect(blocks.count == 8)
        #expect(blocks[0].lines.map(\.sanitised) == [" Guide", " │ Do any of these fit you?"])
        #expect(blocks[0].words == 6)
        #expect(blocks[1].lines.count == 2 && blocks[1].words == 18)
        #expect(blocks[2].pause == 2 && blocks[2].keepsWithNext)
        #expect(blocks.map(\.keepsWithNext).filter(\.self).count == 1)
    }

    @Test("in a low window a card has no frame, so that all of its words are in it")
    func lowWindow() {
        var low = drawing(columns: 40, rows: 7)
        let lines = low.blocks(for: [ScreenTests.emergency], progress: nil).flatMap(\.lines).map(\.sanitised)
        #expect(lines == [" !!! Call 911 now.", " Do not drive yourself."])
    }

    @Test("how far the visit is stands below the choices, and nowhere else")
    func progress() {
        var first = drawing()
        let blocks = first.blocks(for: Recitation().begin(), progress: "1 of about 7")
        #expect(blocks.last?.lines.map(\.sanitised).suffix(2) == ["", " 1 of about 7"])
        var second = drawing()
        let ended = second.blocks(for: [.line(speaker: nil, text: "Bye."), .end], progress: "7 of about 7")
        #expect(ended.flatMap(\.lines).map(\.sanitised) == [" Guide", " │ Bye."])
    }

    @Test(
        "is as wide as the window at most, and has as many blocks in every window",
        arguments: [(40, 12), (41, 100), (80, 24), (100, 30), (300, 100)]
    )
    func anyWindow(_ columns: Int, rows: Int) {
        for isUnicode in [true, false] {
            var drawing = drawing(columns: columns, rows: rows, isUnicode: isUnicode)
            let blocks = drawing.blocks(for: Self.replies, progress: "1 of about 7")
            #expect(blocks.count == 8)
            #expect(blocks.flatMap(\.lines).allSatisfy { $0.sanitised.displayWidth <= min(columns - 1, 80) })
        }
    }
}
