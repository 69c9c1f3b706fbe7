import Guide
import Testing
import Yarn

/// The guide that ships, met by visitors who speak Spanish.
@Suite("The guide that ships, in Spanish")
struct SpanishGuideTests {
    /// The dialogue folder beside the tests.
    private static let dialogues =
        #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/dialogues"

    /// The two languages share this word.
    private static let sameInBoth: Set = ["No"]

    private static func conversation(in language: String) throws -> Conversation {
        let project = try Project.load(at: dialogues)
        let program = try #require(Compiler.compile(project.sources, library: .guide).program)
        return Conversation(program.translated(by: project.tables).program, language: language)
    }

    /// Everything that is shown when these words are said one after the other.
    private static func visit(in language: String, saying words: [String]) throws -> [Reply] {
        var conversation = try conversation(in: language)
        return words.reduce(into: conversation.begin()) { $0 += conversation.hear($1) }
    }

    /// The texts of replies. The practice's name and telephone number are the same in every language and left out.
    private static func texts(of replies: [Reply]) -> Set<String> {
        let texts = replies.flatMap { reply -> [String] in
            switch reply {
            case .line(_, let text), .aside(let text): [text]
            case .question(let choices): choices.map(\.label)
            case .callToBook(let booking): [booking.invitation] + booking.details
            case .seekCare(let care): [care.heading] + care.details
            case .answers(let answers): answers.flatMap { [$0.question, $0.choice] }
            case .pause, .end: []
            }
        }
        return Set(texts).subtracting(sameInBoth)
    }

    @Test("a whole visit in Spanish words leads to the number, and says nothing in English")
    func wholeVisit() throws {
        let spanish = try Self.visit(
            in: "es",
            saying: [
                "por qué", "ayuda", "espalda baja", "atrás", "lumbar", "tieso", "qué dije", "seguir", "repita",
                "a diario",
                "años",
                "no", "para nada", "ninguna", "eso es todo", "silla", "aflojar", "fuerte", "así es",
            ]
        )
        let english = try Self.visit(
            in: "en",
            saying: [
                "why", "help", "3", "back", "3", "1", "what did I say", "go on", "repeat", "4", "3",
                "2", "2", "2", "12", "2", "2", "2", "yes",
            ]
        )
        let booked = spanish.compactMap { if case .callToBook(let booking) = $0 { booking.phone } else { nil } }
        #expect(booked == ["(402) 384-8400"])
        #expect(spanish.last == .end)
        // What was taken from words is said back; a number needs no such thing.
        let isAside = { (reply: Reply) in if case .aside = reply { true } else { false } }
        #expect(spanish.count { !isAside($0) } == english.count { !isAside($0) })
        #expect(Self.texts(of: spanish).isDisjoint(with: Self.texts(of: english)))
    }

    @Test(
        "a warning sign shows 911 in Spanish, and not the practice's number",
        arguments: ["sí", "Ajá.", "tal vez", "no estoy segura", "1"]
    )
    func emergency(answer: String) throws {
        let replies = try Self.visit(in: "es", saying: ["hombros", "punzadas", "va y viene", answer])
        guard case .seekCare(let care)? = replies.dropLast().last else {
            Issue.record("\(replies)")
            return
        }
        #expect(care.urgency == .emergency)
        #expect(care.heading.hasPrefix("Llame al 911 ahora"))
        #expect(care.details.contains { $0.contains("988") })
        #expect(!Self.texts(of: replies).contains { $0.contains("384") })
        #expect(!replies.contains { if case .callToBook = $0 { true } else { false } })
    }

    @Test("whatever is answered, nothing is said in English", arguments: 0..<20 as Range<UInt64>)
    func nothingInEnglish(seed: UInt64) throws {
        var spanish = try Self.conversation(in: "es")
        var english = try Self.conversation(in: "en")
        var random = SplitMix(state: seed)
        var replies = (spanish: spanish.begin(), english: english.begin())
        for _ in 0..<40 where !spanish.isOver {
            guard case .question(let choices)? = replies.spanish.last else { break }
            // A yes or no takes the no, so that most visits get beyond the warning signs.
            let number = choices.count == 3 && choices[1].label == "No" ? 2 : random.next() % UInt64(choices.count) + 1
            replies.spanish += spanish.hear(String(number))
            replies.english += english.hear(String(number))
        }
        #expect(spanish.isOver == english.isOver)
        #expect(spanish.fault == nil)
        #expect(Self.texts(of: replies.spanish).isDisjoint(with: Self.texts(of: replies.english)))
    }
}
