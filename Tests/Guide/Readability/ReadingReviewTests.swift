import Testing
import Yarn

@testable import Guide

@Suite("How a guide reads")
struct ReadingReviewTests {
    private static func review(_ text: String, tables: [StringTable] = []) -> ReadingReview {
        let review = GuideReview([Source(name: "a.yarn", text: text)])
        return ReadingReview(review.outline, language: "en", tables: tables)
    }

    /// The code, the place and the marked words of everything told.
    private static func told(_ review: ReadingReview) -> [String] {
        review.diagnostics.map { diagnostic in
            let scalars = Array(diagnostic.excerpt.unicodeScalars)
            let marked = scalars[(diagnostic.start.column - 1)..<min(diagnostic.end.column - 1, scalars.count)]
            let place = "\(diagnostic.file):\(diagnostic.start.line):\(diagnostic.start.column)"
            return
                "\(place) \(diagnostic.severity.rawValue) \(diagnostic.code) \(String(String.UnicodeScalarView(marked)))"
        }
    }

    private static let hard = "Acupressure alleviates myofascial discomfort in the cervical area quickly."

    @Test("tells a line that is too hard, at its words")
    func hardLine() {
        let review = Self.review("title: Start\n---\nIt is warm.\n  \(Self.hard) #line:x\n===\n")
        #expect(Self.told(review) == ["a.yarn:4:3 warning BT0114 \(Self.hard)"])
        let diagnostic = review.diagnostics.first
        #expect(diagnostic?.message.contains("reading grade") == true)
        #expect(diagnostic?.help?.contains("“Acupressure” (4 syllables)") == true)
    }

    @Test("tells short lines by the hardest of those that are read together")
    func passage() {
        let text = "title: Start\n---\nCervical?\n-> Acupressure area\n-> Myofascial manipulation\n-> Lie on it\n===\n"
        let review = Self.review(text)
        #expect(Self.told(review) == ["a.yarn:5:4 warning BT0114 Myofascial manipulation"])
        #expect(review.diagnostics.first?.message.contains("with 3 others") == true)
    }

    @Test("tells passages that are too short for a figure all together, and never one by one")
    func shortPassages() {
        let one = "title: Start\n---\nMyofascial manipulation?\n===\n"
        #expect(Self.told(Self.review(one)) == [])
        let more = (1...4).map { "title: N\($0)\n---\nAcupressure area.\n===\n" }.joined()
        #expect(Self.told(Self.review(one + more)) == ["a.yarn:3:1 warning BT0114 Myofascial manipulation?"])
    }

    @Test("takes each way of an if, and what follows each choice, by itself")
    func ways() {
        let text = """
            title: Start
            ---
            <<if visited("Start")>>
            You may sit or lie down here as long as you like.
            <<else>>
            \(Self.hard)
            <<endif>>
            Go on?
            -> Yes
                \(Self.hard)
            ===

            """
        #expect(Self.told(Self.review(text)).map { $0.prefix(9) } == ["a.yarn:6:", "a.yarn:10"])
    }

    @Test("tells sentences that are too long on average")
    func longSentences() {
        let words = "go on and on and on and on and on and on and on and"
        let review = Self.review("title: Start\n---\n\(words) on.\n===\n")
        #expect(Self.told(review) == ["a.yarn:3:1 warning BT0115 \(words) on."])
        #expect(review.diagnostics.first?.message == "This sentence has 16 words; at most 15 are plain.")
        #expect(Self.told(Self.review("title: Start\n---\n\(words) on. Rest.\n===\n")) == [])
    }

    @Test("is stricter where someone may need care, by what the dialogue does")
    func warnings() {
        // Grade 6.3.
        let line = "Can any doctor see to you early on Saturday?"
        func nodes(_ review: ReadingReview) -> [String] {
            review.languages.first.map { $0.passages.filter(\.isWarning).map(\.node) } ?? []
        }
        let text = """
            title: Start
            ---
            \(line)
            <<detour Signs>>
            <<jump Bye>>
            ===
            title: Signs
            ---
            <<detour Ask>>
            \(line)
            ===
            title: Ask
            ---
            Is a leg numb?
            -> Yes
                <<jump Before>>
            -> No
            ===
            title: Before
            ---
            Wait here.
            <<jump Care>>
            ===
            title: Care
            ---
            <<seek_care doctor>>
            ===
            title: Heard
            hear: numb leg
            tier: check_first
            ask: \(line)
            ---
            Rest.
            ===
            title: Card
            phrase: doctor
            ---
            See a doctor.
            ===
            title: Bye
            ---
            Go well.
            ===

            """
        let review = Self.review(text)
        #expect(nodes(review) == ["Ask", "Before", "Heard", "Heard", "Card"])
        #expect(Self.told(review) == ["a.yarn:31:6 warning BT0114 \(line)"])
    }

    @Test("tells a translation at its row, by the formula of its language")
    func table() {
        let hard = "Recomendamos inmediatamente desplazamientos extraordinariamente cuidadosos para descontracturar."
        let rows = "language,id,text\nes,line:a,\"\(hard) Vale.\"\nes,line:b,Hola.\nde,line:c,\n"
        let table = StringTable(Source(name: "es.csv", text: rows), language: "es")
        let text = "title: Start\n---\nHello. #line:a\nHi. #line:b\nYes. #line:c\n===\n"
        let review = Self.review(text, tables: [table])
        #expect(Self.told(review) == ["es.csv:2:11 warning BT0114 \"\(hard) Vale.\""])
        #expect(review.diagnostics.first?.message.contains("reading ease") == true)
        #expect(review.languages.map(\.language) == ["en", "es"])
        #expect(review.languages.map(\.words) == [3, 9])
    }

    @Test(
        "measures whatever a file holds, and soon",
        arguments: [
            String(repeating: "some", count: 20_000), String(repeating: "every ", count: 2_000),
            String(repeating: "9", count: 20_000), String(repeating: "1a$", count: 5_000),
            String(repeating: "{[\\", count: 5_000), String(repeating: "eléctrico:", count: 2_000),
            "½ ٣ 4️⃣ ñ\u{301} \u{0}",
        ]
    )
    func anything(line: String) {
        for formula in [ReadingFormula.fleschKincaid, .fernandezHuerta] {
            let count = ReadingCount(line, for: formula)
            #expect(count.words <= line.unicodeScalars.count && count.syllables >= count.words)
        }
        #expect(Self.review("title: Start\n---\n\(line)\n===\n").diagnostics.count <= 2)
    }

    @Test("tells no more than two hundred texts of one language")
    func most() {
        let lines = String(repeating: "\(Self.hard)\n<<wait 1>>\n<<if true>>\n\(Self.hard)\n<<endif>>\n", count: 200)
        #expect((200...201).contains(Self.review("title: Start\n---\n\(lines)===\n").diagnostics.count))
    }

    @Test("passes over lists for the guide's own ear, and languages without a formula")
    func passedOver() {
        let list = "title: Start\n---\n===\ntitle: W\nlexicon: common_words\nwords: \(Self.hard)\n---\n===\n"
        #expect(Self.told(Self.review(list)) == [])
        let outline = GuideReview([Source(name: "a.yarn", text: "title: Start\n---\n\(Self.hard)\n===\n")]).outline
        let german = ReadingReview(outline, language: "de", tables: [])
        #expect(german.diagnostics.isEmpty && german.languages.isEmpty)
    }
}
