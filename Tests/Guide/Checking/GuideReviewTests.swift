import Guide
import Testing
import Yarn

@Suite("A review of a guide's dialogue")
struct GuideReviewTests {
    private static func told(_ body: String, nodes: String = "") -> [String] {
        let start = "title: Start\n---\n\(body)\n===\n"
        let sources = [Source(name: "a.yarn", text: start), Source(name: "b.yarn", text: nodes)]
        return GuideReview(sources).diagnostics.filter { $0.code != "BT0113" }.map { diagnostic in
            let scalars = Array(diagnostic.excerpt.unicodeScalars)
            let marked = scalars[(diagnostic.start.column - 1)..<min(diagnostic.end.column - 1, scalars.count)]
            let place = "\(diagnostic.file.prefix(1)):\(diagnostic.start.line):\(diagnostic.start.column)"
            return
                "\(place) \(diagnostic.severity.rawValue) \(diagnostic.code) \(String(String.UnicodeScalarView(marked)))"
        }
    }

    @Test(
        "reports words that two options of a question share",
        arguments: [
            ("Why. #why\n-> A #hear:x\n-> B #hear:x", ["a:5:7 warning BT0102 hear:x"]),
            ("Why. #why\n-> A #hear:my_back\n-> B #hear:My-Back!", ["a:5:7 warning BT0102 hear:My-Back!"]),
            ("Why. #why\n-> Neck\n-> B #hear:neck", ["a:5:7 warning BT0102 hear:neck"]),
            ("Why. #why\n-> Neck\n-> neck", ["a:5:4 warning BT0102 neck"]),
            ("Why. #why\n-> A #hear:x #hear:x\n-> B", []),
            ("Why. #why\n-> A <<if visited(\"Start\")>> #hear:x\n-> B <<if not visited(\"Start\")>> #hear:x", []),
            ("Why. #why\n-> A #hear:x\n\nWhy. #why\n-> B #hear:x", []),
            (
                "Why. #why\n-> A #hear:once/twice_a_week\n-> B #hear:twice_a_week",
                ["a:5:7 warning BT0102 hear:twice_a_week"]
            ),
            ("Why. #why\n-> A #hear:once_..._week\n-> B #hear:once_week", []),
            // A word of both labels, and what stands beside it, belongs to both.
            ("Why. #why\n-> Upper back #hear:back/spine\n-> Lower back #hear:back/spine", []),
            ("Why. #why\n-> Upper back #hear:spine\n-> Lower back #hear:spine", ["a:5:16 warning BT0102 hear:spine"]),
        ]
    )
    func sharedWords(body: String, expected: [String]) {
        #expect(Self.told(body) == expected)
    }

    @Test("reports words that a list shares with another option, at their place in the list")
    func sharedList() {
        let lists = node("More", "words_for: b", "words: z; my x; y", says: "")
        #expect(Self.told("Why. #why\n-> A #hear:my_x\n-> B #line:b", nodes: lists) == ["b:3:11 warning BT0102 my x"])
    }

    @Test("tells both options, and what to write where both are meant")
    func sharedMessage() {
        let text = "title: Start\n---\nWhy. #why\n-> Upper back #hear:spine\n-> Lower back #hear:spine\n===\n"
        let told = GuideReview([Source(name: "a.yarn", text: text)]).diagnostics.first { $0.code == "BT0102" }
        #expect(
            told?.message
                == "“spine” belongs to “Upper back” and to “Lower back”; a visitor who says it is asked which one."
        )
        #expect(
            told?.help
                == "Remove #hear:spine from one of the two. If both are meant, write #hear:back/spine beside both."
        )
    }

    @Test(
        "reports a question that does not say why it is asked",
        arguments: [
            ("Where?\n-> A\n-> B", ["a:4:4 warning BT0103 A"]),
            ("Where?\nBecause. #why\n-> A\n-> B", []),
            ("<<if visited(\"Start\")>>\nBecause. #why\n<<endif>>\n-> A\n-> B", []),
            ("Because. #why\n-> A\n    -> C", ["a:5:8 warning BT0103 C"]),
            ("Read this.\n-> Go on #not_an_answer", []),
        ]
    )
    func why(body: String, expected: [String]) {
        #expect(Self.told(body) == expected)
    }

    @Test(
        "reports the guide's own words where it does not have them",
        arguments: [
            ("title: A\nphrase: not_undrestood\n---\nHm?\n===\n", ["b:2:9 warning BT0104 not_undrestood"]),
            (
                "title: A\nphrase: help\n---\nHm?\n===\ntitle: B\nphrase: help\n---\nHm?\n===\n",
                ["b:7:9 warning BT0105 help"]
            ),
            ("title: A\nlexicon: smal_words\nwords: a\n---\n===\n", ["b:2:10 warning BT0104 smal_words"]),
            (
                "title: A\nlexicon: idioms\nwords: a b\n---\n===\ntitle: B\nlexicon: idioms\nwords: c d\n---\n===\n",
                ["b:7:10 warning BT0105 idioms"]
            ),
            ("title: A\nphrase: commands\n---\n-> back #command:bakc\n===\n", ["b:4:10 error BT0106 command:bakc"]),
            ("title: A\nphrase: commands\n---\n-> back\n===\n", ["b:4:4 error BT0106 back"]),
            ("title: A\nphrase: numbers\n---\n-> one #number:0\n===\n", ["b:4:9 error BT0107 number:0"]),
            ("title: A\nphrase: numbers\n---\n-> one #number:1\n-> the #number:around #hear:one\n===\n", []),
        ]
    )
    func phrases(nodes: String, expected: [String]) {
        #expect(Self.told("Hello.", nodes: nodes) == expected)
    }

    @Test(
        "reports nodes that listen for nothing, or for the same",
        arguments: [
            ("title: A\nhear:\n---\nHm?\n===\n", ["b:2:1 warning BT0110 hear"]),
            (
                "title: A\nhear: both legs; chills\n---\nHm?\n===\ntitle: B\nhear: fever; Chills\n---\nHm?\n===\n",
                ["b:7:14 warning BT0111 Chills"]
            ),
            ("title: A\nhear: both legs\n---\nHm?\n===\n", []),
        ]
    )
    func signs(nodes: String, expected: [String]) {
        #expect(Self.told("Hello.", nodes: nodes) == expected)
    }

    /// A node that listens, and word lists such as `leg: leg; knee`: the first begins on line 6, each is five lines long.
    private static func listening(_ head: String, lists: String) -> String {
        "title: A\n\(head)\n---\nHm?\n===\n" + wordLists(lists.split(separator: "\n").map(String.init))
    }

    @Test(
        "reports a word list that cannot be used, where it stands",
        arguments: [
            ("hear: (leg) & (foot)", "leg: leg; (foot)\nfoot: foot", []),
            ("hear: numb (lge)", "leg: leg", ["b:2:13 error BT0121 lge"]),
            ("hear: (leg)/(toe) hurts", "leg: leg", ["b:2:14 error BT0121 toe"]),
            ("hear: fever", "leg: leg; knee; (foot)", ["b:8:20 error BT0121 foot"]),
            ("hear: (leg) hurts", "leg:", ["b:7:1 error BT0122 word_list"]),
            ("hear: fever", ": leg; knee", ["b:7:1 error BT0123 word_list"]),
            ("hear: fever", "leg: leg\nLeg: knee", ["b:12:12 error BT0124 Leg"]),
            ("hear: fever", "leg: leg; (leg)", ["b:7:12 error BT0125 leg"]),
            (
                "hear: fever", "leg: leg; (foot)\nfoot: toe; (leg)",
                ["b:7:12 error BT0125 leg", "b:12:12 error BT0125 foot"]
            ),
            ("hear: fever", "a: (b)\nb: (c)\nc: (b); x", ["b:12:12 error BT0125 b", "b:17:12 error BT0125 c"]),
        ]
    )
    func reportedLists(head: String, lists: String, expected: [String]) {
        #expect(Self.told("Hello.", nodes: Self.listening(head, lists: lists)) == expected)
    }

    @Test("reports a word list that an option speaks of and that does not exist")
    func wordListOfOption() {
        let body = "Why. #why\n-> A #hear:sore_(leg)\n-> B #hear:sore_(nkee)"
        let lists = wordLists(["leg: leg", "knee: knee"])
        #expect(Self.told(body, nodes: lists) == ["a:5:7 error BT0121 hear:sore_(nkee)"])
    }

    @Test("reports a word list that the words of an answer speak of and that does not exist")
    func wordListOfAnswer() {
        let body = "Why. #why\n-> A #line:a\n-> B #line:b"
        let words = "title: W\nwords_for: a\nwords: sore (nkee)\n---\n===\n" + wordLists(["knee: knee"])
        #expect(Self.told(body, nodes: words).contains("b:3:14 error BT0121 nkee"))
    }

    @Test("reports words for the guide's ear that are written where they are not heard")
    func wordsInTheBody() {
        let nodes = "title: S\nlexicon: small_words\n---\nin; the\n===\n"
        #expect(Self.told("Hello.", nodes: nodes).contains("b:2:10 warning BT0110 small_words"))
    }

    @Test("suggests the list that was meant")
    func listSuggestion() {
        let source = Source(name: "a.yarn", text: Self.listening("hear: numb (lge)", lists: "leg: leg"))
        let help = GuideReview([source]).diagnostics.first { $0.code == "BT0121" }?.help
        #expect(help == "Did you mean “leg”?")
    }

    @Test(
        "reports what can never be heard as it is written",
        arguments: [
            ("hear: fever; lost / lose it", ["b:2:14 warning BT0120 lost / lose it"]),
            ("hear: in the", ["b:2:7 warning BT0120 in the"]),
            ("hear: (leg & numb", ["b:2:7 warning BT0120 (leg & numb"]),
            ("hear: (leg)s hurt", ["b:2:7 warning BT0120 (leg)s hurt"]),
            ("hear: \"am/im\" 99..71", ["b:2:7 warning BT0120 \"am/im\" 99..71"]),
            ("hear: old \"am", ["b:2:7 warning BT0120 old \"am"]),
            ("hear: \"am/im\" 71..99; (leg)/foot hurts", []),
        ]
    )
    func unheard(head: String, expected: [String]) {
        let small = "title: S\nlexicon: small_words\nwords: in; the; am; im\n---\n===\n"
        #expect(Self.told("Hello.", nodes: Self.listening(head, lists: "leg: leg") + small) == expected)
    }

    @Test("reports a tier that does not exist")
    func tier() {
        let nodes = "title: A\ntier: emergancy\nhear: fever\n---\nHm?\n===\n"
        #expect(Self.told("Hello.", nodes: nodes) == ["b:2:7 error BT0126 emergancy"])
    }

    @Test(
        "reports commands that a visit cannot carry out as errors",
        arguments: [
            ("<<seek_care emergency>>", []),
            ("<<seek_care soon>>", ["a:3:3 error BT0108 seek_care soon"]),
            ("<<seek_care>>", ["a:3:3 error YS0061 seek_care"]),
            ("<<seek_car doctor>>", ["a:3:3 error YS0060 seek_car"]),
            ("<<wait a_while>>", ["a:3:8 error YS0061 a_while"]),
            ("{shwon(\"call_to_book\")}", ["a:3:2 error YS0013 shwon(\"call_to_book\")"]),
        ]
    )
    func commands(body: String, expected: [String]) {
        #expect(Self.told(body) == expected)
    }

    @Test("reports a command that is described and that Backtalk does not have")
    func describedCommand() {
        let source = Source(name: "a.yarn", text: "title: Start\n---\n<<dance>>\n===\n")
        let review = GuideReview([source], definitions: Definitions(commands: [Definitions.Command("dance")]))
        #expect(review.diagnostics.map(\.code) == ["BT0112"])
    }

    @Test("notes the practice's number where it is written out")
    func phoneNumber() {
        let practice = "title: P\n---\n<<declare $practice_phone = \"(402) 384-8400\">>\n===\n"
        #expect(Self.told("Call 402-384-8400.", nodes: practice) == ["a:3:1 note BT0109 Call 402-384-8400."])
        #expect(Self.told("Call {$practice_phone}, or 911.", nodes: practice).isEmpty)
    }

    @Test("reports that no node is called Start")
    func noStart() {
        let source = Source(name: "a.yarn", text: "title: Begin\n---\nHello. #line:a\n===\n")
        #expect(GuideReview([source]).diagnostics.map(\.code) == ["BT0101"])
    }

    @Test("counts lines without an id once for each file, and no line that is a mistake")
    func lineIDs() {
        let text = "title: Start\n---\nOne.\nTwo. #line:b\n<wait 1>\nThree.\n===\n"
        let notes = GuideReview([Source(name: "a.yarn", text: text)]).diagnostics.filter { $0.code == "BT0113" }
        #expect(notes.map(\.start.line) == [3])
        #expect(notes.first?.message.hasPrefix("2 lines") == true)
    }
}
