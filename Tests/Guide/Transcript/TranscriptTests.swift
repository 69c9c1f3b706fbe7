import Testing

@testable import Guide

@Suite("Transcript")
struct TranscriptTests {
    static let booking = Booking(
        practice: "The practice",
        invitation: "Call to book:",
        phone: "(402) 384-8400",
        details: ["Monday to Friday, 9 to 6"]
    )
    static let emergency = Care(
        urgency: .emergency,
        heading: "Call 911 now.",
        details: ["Do not drive yourself.", "Tell them what you feel."]
    )
    static let question = Reply.question([
        Choice(number: 1, label: "Neck or shoulders"), Choice(number: 2, label: "Lower back"),
    ])
    static let visit: [Reply] = [
        .line(speaker: nil, text: "Welcome."),
        .line(speaker: nil, text: "Where does it hurt?"),
        question,
    ]

    @Test("the further lines of a list's item stand under its first word, not under its dash")
    func listItems() {
        let item = Reply.line(speaker: nil, text: "- Numb hands, and unsteady steps.")
        #expect(
            Transcript(width: 28).lines(for: [item]) == [
                "Guide: - Numb hands, and",
                "         unsteady steps.",
            ]
        )
    }

    @Test("names a speaker once for all they say in a row")
    func speech() {
        let lines = Transcript(width: 40)
            .lines(for: [
                .line(speaker: nil, text: "Welcome. This takes about two minutes."),
                .pause(1),
                .line(speaker: "Guide", text: "Where does it hurt?"),
                .aside("A number is enough."),
                .line(speaker: "Ana", text: "Hello."),
            ])
        #expect(
            lines == [
                "Guide: Welcome. This takes about two",
                "       minutes.",
                "       Where does it hurt?",
                "       A number is enough.",
                "",
                "Ana: Hello.",
            ]
        )
    }

    @Test("numbers the choices")
    func choices() {
        #expect(
            Transcript().lines(for: Self.visit) == [
                "Guide: Welcome.",
                "       Where does it hurt?",
                "",
                " 1. Neck or shoulders",
                " 2. Lower back",
            ]
        )
    }

    @Test("sets numbers flush right and long choices under themselves")
    func manyChoices() {
        let choices = (98...100).map { Choice(number: $0, label: "Choice of words") }
        #expect(
            Transcript(width: 12).lines(for: [.question(choices)]) == [
                " 98. Choice", "     of", "     words", " 99. Choice", "     of", "     words", "100. Choice",
                "     of", "     words",
            ]
        )
    }

    @Test("sets the telephone number apart and never breaks it")
    func bookingCard() {
        #expect(
            Transcript(width: 20).lines(for: [.callToBook(Self.booking)]) == [
                "Call to book:",
                "",
                "    (402) 384-8400",
                "",
                "The practice",
                "Monday to Friday, 9",
                "  to 6",
            ]
        )
    }

    @Test("marks an emergency without colour, and with the words it was given")
    func careCard() {
        #expect(
            Transcript().lines(for: [.seekCare(Self.emergency)]) == [
                "!!! Call 911 now.",
                "    Do not drive yourself.",
                "    Tell them what you feel.",
            ]
        )
        let doctor = Care(urgency: .doctor, heading: "See a doctor first.", details: [])
        #expect(Transcript().lines(for: [.seekCare(doctor)]) == ["! See a doctor first."])
    }

    @Test("numbers the answers, each under its question")
    func answers() {
        let answers = [
            Answer(question: "Where does it hurt?", choice: "Lower back"),
            Answer(question: "How often?", choice: "Most weeks"),
        ]
        #expect(
            Transcript().lines(for: [.answers(answers)]) == [
                " 1. Where does it hurt?", "    Lower back", " 2. How often?", "    Most weeks",
            ]
        )
    }

    @Test("shows nothing for a pause, the end, or a list without entries")
    func nothing() {
        #expect(Transcript().lines(for: [.pause(2), .question([]), .answers([]), .end]).isEmpty)
    }

    @Test(
        "marks what the visitor said, on one line",
        arguments: [("lower back", "> lower back"), ("", ">"), ("a\nb", "> a b")]
    )
    func said(_ words: String, line: String) {
        #expect(Transcript(width: 5).line(said: words) == line)
    }

    @Test("lets no control character through, wherever a text comes from")
    func sanitised() {
        let evil = "x\u{1B}[2J\u{202E}y\u{07}"
        let replies: [Reply] = [
            .line(speaker: evil, text: evil), .aside(evil), .question([Choice(number: 1, label: evil)]),
            .answers([Answer(question: evil, choice: evil)]),
            .callToBook(Booking(practice: evil, invitation: evil, phone: evil, details: [evil])),
            .seekCare(Care(urgency: .doctor, heading: evil, details: [evil])),
        ]
        let text = Transcript(guide: evil).lines(for: replies).joined()
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        #expect(text.contains("xy"))
    }

    @Test("keeps to any width", arguments: [-3, 0, 1, 2, 5, 9, 20, 33, 80])
    func anyWidth(_ width: Int) {
        let replies =
            Self.visit + [
                .callToBook(Self.booking), .seekCare(Self.emergency), .line(speaker: "日本語の名前", text: "日本 语 x"),
            ]
        let lines = Transcript(width: width).lines(for: replies)
        #expect(lines.allSatisfy { $0.displayWidth <= max(2, width) })
        #expect(lines == Transcript(width: width).lines(for: replies))
    }

    @Test("ends no line in a space")
    func lineEnds() {
        for width in [1, 6, 20, 80] {
            let lines = Transcript(width: width).lines(for: Self.visit + [.line(speaker: nil, text: "")])
            #expect(lines.allSatisfy { $0.last != " " })
        }
    }
}
