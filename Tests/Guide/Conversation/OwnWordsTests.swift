import Testing

@Suite("A visitor's own words")
struct OwnWordsTests {
    private static let guide =
        node(
            "Start",
            says: "<<declare $expecting = false>>\n<<detour Where>>\n<<detour Kind>>\n<<detour Often>>\nThank you."
        )
        + node(
            "Where",
            says: """
                Where does it hurt?
                -> Neck or shoulders #hear:nape
                -> Upper back #hear:back #hear:shoulder_blades
                -> Lower back #hear:back #hear:lumbar
                """
        )
        + node(
            "Kind",
            says: "What is it like?\n-> Tight or stiff\n-> Sharp #hear:stabbing\n-> A dull ache #hear:aching"
        )
        + node(
            "Often",
            says: """
                How often?
                -> Now and then
                -> Every day #hear:every_morning #hear:tight_every_night
                    Every day?
                    -> Yes
                    -> No
                """
        )
        + node(
            "Wet",
            "tier: emergency",
            "hear: wet myself; lost ... bladder ?",
            "ask: Your bladder?",
            says: "<<jump Care>>"
        )
        + node("Care", says: "<<seek_care emergency>>")
        + node("Baby", "tier: check_first", "hear: pregnant", says: "<<set $expecting = true>>\nLight work, then.")

    private static func visit() throws -> Visit {
        var visit = try Visit(guide)
        _ = visit.begin()
        return visit
    }

    @Test(
        "a sentence, a part of a label, a slip or another word takes an option, and it is said back",
        arguments: [
            ("it's my lower back, I think", "Lower back"), ("lowr bakc", "Lower back"),
            ("my shuolders mostly", "Neck or shoulders"), ("the nape of it", "Neck or shoulders"),
            ("not my neck, it's my lower back", "Lower back"), ("shoulder blades", "Upper back"),
            ("lower back, not the neck", "Lower back"), ("neck, no, I mean lower back", "Lower back"),
        ]
    )
    func taken(words: String, option: String) throws {
        var visit = try Self.visit()
        #expect(visit.hear(words).prefix(2) == ["(\(option), then.)", "What is it like?"])
    }

    @Test("a label or a number is taken without a word")
    func outright() throws {
        for words in ["3", "lower back", "the third one", "Lower back."] {
            var visit = try Self.visit()
            #expect(visit.hear(words).first == "What is it like?", "\(words)")
        }
    }

    @Test("where two options fit, the guide asks which", arguments: ["my back", "neck and lower back"])
    func ambiguous(words: String) throws {
        var visit = try Self.visit()
        #expect(visit.hear(words).first == "(More than one of these fits. Which one is it?)")
    }

    @Test("a no undoes what was taken, and may bring the right answer with it")
    func undone() throws {
        var visit = try Self.visit()
        _ = visit.hear("the nape")
        #expect(
            visit.hear("no").suffix(2) == ["Where does it hurt?", "1 Neck or shoulders | 2 Upper back | 3 Lower back"]
        )
        _ = visit.hear("the nape")
        #expect(visit.hear("no, lumbar").first == "(Lower back, then.)")
    }

    @Test("what was said earlier answers later questions, once, and can be undone")
    func overAnswering() throws {
        var visit = try Self.visit()
        #expect(
            visit.hear("my lowr back is stiff every morning") == [
                "(Lower back, then.)", "What is it like?", "(You said “stiff”, so: Tight or stiff.)", "How often?",
                "(You said “every morning”, so: Every day.)", "Every day?", "1 Yes | 2 No",
            ]
        )
        #expect(visit.hear("back").last == "1 Now and then | 2 Every day")
        #expect(visit.hear("back").last == "1 Tight or stiff | 2 Sharp | 3 A dull ache")
    }

    @Test("a no in any words answers a question of yes or no, whatever was taken before it", arguments: ["no", "nope"])
    func noToTheQuestion(words: String) throws {
        var visit = try Self.visit()
        #expect(visit.hear(each: ["my lowr back is stiff every morning", words]).last == "END")
    }

    @Test("a word that has answered something may be part of another answer, which is then no longer free")
    func sharedWord() throws {
        var visit = try Self.visit()
        let replies = visit.hear("the nape is tight every night")
        #expect(replies.contains("(You said “tight”, so: Tight or stiff.)"))
        #expect(replies.contains("(You said “tight every night”, so: Every day.)"))
    }

    @Test("a no that was said to something else never answers a question of yes or no")
    func noIsNotCarried() throws {
        var visit = try Self.visit()
        #expect(visit.hear("lumbar, no numbness, stiff, every morning").last == "1 Yes | 2 No")
    }

    @Test(
        "yes and no are understood as people say them",
        arguments: [("nope", true), ("I don't think so", true), ("I guess so", true), ("no numbness", false)]
    )
    func yesOrNo(words: String, isTaken: Bool) throws {
        var visit = try Self.visit()
        _ = visit.hear(each: ["1", "1", "2"])
        #expect((visit.hear(words).last == "END") == isTaken)
    }

    @Test("a warning sign is heard at any question, whatever else is said")
    func sign() throws {
        var visit = try Self.visit()
        _ = visit.hear("1")
        #expect(visit.hear("it's sharp and I wet myself").last == "END")
        #expect(visit.conversation.isOver)
    }

    @Test(
        "what comes near a warning sign is asked about",
        arguments: [("yes", true), ("not sure", true), ("no", false)]
    )
    func nearMiss(answer: String, isSign: Bool) throws {
        var visit = try Self.visit()
        #expect(visit.hear("I lost my bladder and my nape aches") == ["(Your bladder?)", "1 Yes | 2 No | 3 Not sure"])
        let replies = visit.hear(answer)
        #expect(visit.conversation.isOver == isSign)
        if !isSign { #expect(replies.first == "(Neck or shoulders, then.)") }
    }

    @Test("what is to be checked first is said, and the answer beside it still counts")
    func checkFirst() throws {
        var visit = try Self.visit()
        #expect(
            visit.hear("my lower back, I'm pregnant").prefix(3) == [
                "Light work, then.", "(Lower back, then.)", "What is it like?",
            ]
        )
        #expect(visit.hear("sharp, pregnant as I am").first == "(Sharp, then.)")
    }

    @Test("after a second miss a word is given that would do")
    func twoMisses() throws {
        var visit = try Self.visit()
        _ = visit.hear("zzz")
        #expect(visit.hear("qqq").first == "(You could type a number, or a word such as “nape”.)")
    }
}
