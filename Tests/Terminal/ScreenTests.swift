import Guide
import Testing

@testable import Terminal

@Suite("The screen")
struct ScreenTests {
    static let booking = Reply.callToBook(
        Booking(practice: "The practice", invitation: "Call to book:", phone: "(402) 384-8400", details: ["9 to 6"])
    )
    static let emergency = Reply.seekCare(
        Care(urgency: .emergency, heading: "Call 911 now.", details: ["Do not drive yourself."])
    )
    static let doctor = Reply.seekCare(Care(urgency: .doctor, heading: "See a doctor first.", details: ["Soon."]))

    private func drawn(
        isUnicode: Bool = true,
        environment: [String: String] = ["TERM": "xterm", "NO_COLOR": "1"],
        _ draw: (Screen) throws -> Void
    ) throws -> String {
        let pipe = try #require(Pipe())
        let appearance = Appearance(input: true, output: true, isUnicode: isUnicode) { environment[$0] }
        let screen = Screen(output: Output(descriptor: pipe.writing), appearance: appearance)
        try draw(screen)
        return String(decoding: pipe.drain(), as: UTF8.self)
    }

    @Test("looks like a chat: a name, a bar beside every line, the choices numbered")
    func chat() throws {
        let text = try drawn { try $0.show(Recitation().begin()) }
        #expect(
            text == """
                 Guide
                 │ Where does it hurt?

                   1. Neck or shoulders
                   2. Lower back
                   3. Lower leg

                """
        )
    }

    @Test("goes on under the same name after a pause")
    func goesOn() throws {
        let text = try drawn {
            try $0.show([.line(speaker: nil, text: "One.")])
            try $0.show([.line(speaker: nil, text: "Two.")])
            try $0.show([.line(speaker: "Ana", text: "Three.")])
            try $0.echo("lower back")
            try $0.show([.line(speaker: "Ana", text: "Four.")])
        }
        #expect(text == " Guide\n │ One.\n │ Two.\n\n Ana\n │ Three.\n\n You › lower back\n\n Ana\n │ Four.\n")
    }

    @Test("sets the number to call in a frame")
    func bookingCard() throws {
        let text = try drawn(isUnicode: false) { try $0.show([Self.booking]) }
        #expect(
            text == """
                 +------------------+
                 | Call to book:    |
                 |                  |
                 |   (402) 384-8400 |
                 |                  |
                 | The practice     |
                 | 9 to 6           |
                 +------------------+

                """
        )
    }

    @Test("marks an emergency with signs and words, alone in the window")
    func emergencyCard() throws {
        let text = try drawn(isUnicode: false) {
            try $0.show([.line(speaker: nil, text: "Hello.")])
            try $0.show([Self.emergency])
        }
        let parts = text.components(separatedByText: "\u{1B}[H\u{1B}[2J")
        #expect(parts.first == " Guide\n | Hello.\n")
        #expect(
            parts.last == """
                 !!!!!!!!!!!!!!!!!!!!!!!!!!
                 ! !!! Call 911 now.      !
                 !                        !
                 ! Do not drive yourself. !
                 !!!!!!!!!!!!!!!!!!!!!!!!!!

                """
        )
    }

    @Test("colour adds looks and no words")
    func colour() throws {
        let replies = Recitation().begin() + [Self.doctor]
        let plain = try drawn { try $0.show(replies) }
        let coloured = try drawn(environment: ["TERM": "xterm"]) { try $0.show(replies) }
        #expect(coloured != plain)
        #expect(
            coloured.split(separator: "\n").map { String($0).sanitised }
                == plain.split(separator: "\n").map { String($0) }
        )
    }

    @Test("says the same words whether drawn or plain")
    func sameWords() throws {
        let replies = Recitation().begin() + [Self.booking, Self.doctor]
        let drawing = try drawn { try $0.show(replies) }
        let words = Transcript().lines(for: replies).joined(separator: " ").split(separator: " ")
        for word in words where word != "Guide:" { #expect(drawing.contains(word)) }
    }

    @Test("lets nothing a dialogue or a visitor says steer the terminal")
    func sanitised() throws {
        let text = try drawn {
            try $0.show([.line(speaker: "\u{1B}c", text: "a\u{1B}[2Jb"), .aside("\u{9B}31mc")])
            try $0.echo("d\u{1B}]0;x\u{7}e")
        }
        #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
        #expect(text.contains("ab") && text.contains("de"))
    }
}

extension String {
    fileprivate func components(separatedByText separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
