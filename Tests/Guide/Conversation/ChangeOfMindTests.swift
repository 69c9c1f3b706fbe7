import Testing

@Suite("A change of mind")
struct ChangeOfMindTests {
    private static let guide =
        node(
            "Start",
            says: """
                <<declare $neck = false>>
                <<declare $sure = false>>
                <<declare $baby = false>>
                Where does it hurt? #hear:the_spot
                -> Neck
                    <<set $neck = true>>
                -> Lower back #hear:lumbar
                How often? #hear:how_often_it_hurts
                -> Now and then
                -> Every day
                    Since when?
                    -> Days
                    -> Years
                <<detour Signs>>
                What brings it on?
                -> Sitting
                -> Neck work <<if $neck>>
                -> Stress
                <<jump Check>>
                """
        )
        + node("Signs", says: "Some signs.\nAny chest pain?\n-> Yes\n    <<seek_care emergency>>\n    <<stop>>\n-> No")
        + node(
            "Check",
            says: """
                <<if $baby>>
                    Prenatal, then.
                <<else>>
                    Swedish, then.
                <<endif>>
                You told me this.
                <<show_answers>>
                Right?
                -> Yes #not_an_answer
                -> No #not_an_answer
                    <<jump Which>>
                """
        )
        + node("Which", says: "Which one?\n<<show_answers>>\n-> None #not_an_answer")
        + node("Baby", "tier: check_first", "hear: pregnant", says: "<<set $baby = true>>\nLight work.")

    private static func visit(saying words: [String]) throws -> Visit {
        var visit = try Visit(guide)
        _ = visit.begin()
        _ = visit.hear(each: words)
        return visit
    }

    private static let toTheEnd = ["neck", "now and then", "no", "stress"]
    private static let where_ = [
        "(You said “Neck”. What should it be?)", "Where does it hurt?", "1 Neck | 2 Lower back",
    ]

    @Test(
        "an answer is changed by its number or in words, whatever is asked",
        arguments: [
            ["what did I say", "1"], ["what did I say", "the first"], ["change 1"], ["change the first one"],
            ["change the spot"], ["change neck"], ["change where"], ["change", "neck"], ["what did I say", "the spot"],
        ]
    )
    func named(words: [String]) throws {
        for before in [["neck"], ["neck", "every day"], ["neck", "now and then"]] {
            var visit = try Self.visit(saying: before)
            #expect(visit.hear(each: words) == Self.where_, "\(before)")
        }
    }

    @Test("at the end the answers are shown with their numbers, and the choices are numbered on from there")
    func atTheEnd() throws {
        var visit = try Self.visit(saying: Array(Self.toTheEnd.dropLast()))
        let shown = [
            "You told me this.",
            "Where does it hurt? Neck; How often? Now and then; Any chest pain? No; What brings it on? Stress",
            "Right?",
            "5 Yes | 6 No",
        ]
        #expect(visit.hear("stress") == ["Swedish, then."] + shown)
        #expect(visit.hear("9").last == "5 Yes | 6 No")
        #expect(visit.hear("what did I say").suffix(4) == shown)
        #expect(visit.hear("1") == Self.where_)
        #expect(visit.hear("back") == ["(Your answers are as they were.)", "Swedish, then."] + shown)
        #expect(visit.hear("no").last == "5 None")
        #expect(visit.hear("2").first == "(You said “Now and then”. What should it be?)")
        #expect(visit.hear("back").last == "5 None")
        #expect(visit.hear("5") == ["END"])
    }

    @Test("answers that still hold are kept; one whose choice is gone is asked again, and so is what is new")
    func kept() throws {
        var visit = try Self.visit(saying: ["neck", "now and then", "no", "neck work", "change 2"])
        #expect(visit.hear("every day") == ["Since when?", "1 Days | 2 Years"])
        #expect(
            visit.hear("years") == [
                "(I kept your other answers.)", "Swedish, then.", "You told me this.",
                "Where does it hurt? Neck; How often? Every day; Since when? Years; Any chest pain? No; "
                    + "What brings it on? Neck work",
                "Right?", "6 Yes | 7 No",
            ]
        )
        _ = visit.hear("1")
        #expect(
            visit.hear("lumbar") == [
                "(Lower back, then.)", "(I kept your other answers.)", "What brings it on?", "1 Sitting | 2 Stress",
            ]
        )
    }

    @Test("back right after a change undoes it; after the next answer it goes back one question")
    func undone() throws {
        var visit = try Self.visit(saying: Self.toTheEnd + ["1", "lower back"])
        #expect(visit.hear("back").first == "(Your answers are as they were.)")
        #expect(visit.hear("what did I say").contains { $0.hasPrefix("Where does it hurt? Neck;") })
        #expect(visit.hear(each: ["2", "every day"]).last == "1 Days | 2 Years")
        #expect(visit.hear(each: ["years", "back"]).first == "(Your answers are as they were.)")
        #expect(visit.hear("what did I say").contains { $0.contains("How often? Now and then;") })
        _ = visit.hear(each: ["1", "lower back", "no", "back"])
        #expect(visit.hear("back").first == "(Let's go back.)")
    }

    @Test("a warning question is asked again where it comes in other words, and never answered by a word to the list")
    func warning() throws {
        var visit = try Self.visit(saying: ["neck", "now and then", "what did I say"])
        #expect(visit.hear("no") == ["Some signs.", "Any chest pain?", "1 Yes | 2 No"])
        _ = visit.hear("what did I say")
        #expect(visit.hear("yes") == ["Some signs.", "Any chest pain?", "1 Yes | 2 No"])
        #expect(visit.hear(each: ["change 1", "2"]).last == "1 Yes | 2 No")
    }

    @Test("a change that leads to care is followed there")
    func care() throws {
        var visit = try Self.visit(saying: Self.toTheEnd + ["3"])
        #expect(visit.hear("yes").contains { $0.hasPrefix("CARE emergency") })
        #expect(visit.conversation.isOver)
    }

    @Test("what is to be checked first stays heard, however far the visitor goes back")
    func checkFirst() throws {
        var visit = try Self.visit(saying: ["neck", "now and then", "no", "sitting, I'm pregnant"])
        #expect(visit.hear(each: ["change 1", "lower back"]).contains("Prenatal, then."))
        #expect(visit.hear(each: ["back", "back", "back", "back", "back", "1"]).contains("Prenatal, then."))
    }

    @Test("where the answers are shown, the words of one or of another in its place are enough")
    func shown() throws {
        var visit = try Self.visit(saying: Self.toTheEnd)
        #expect(visit.hear("lumbar").first == "(Lower back, then.)")
        #expect(visit.hear("the spot").first == "(You said “Lower back”. What should it be?)")
        #expect(visit.hear("neck").last == "5 Yes | 6 No")
        #expect(visit.hear("yes") == ["END"])
    }

    @Test("another answer can be said at once", arguments: ["change it to lower back", "actually, it's my lower back"])
    func atOnce(words: String) throws {
        var visit = try Self.visit(saying: ["neck", "now and then"])
        #expect(visit.hear(words).prefix(2) == ["(Lower back, then.)", "(I kept your other answers.)"])
        #expect(visit.hear("back").first == "(Your answers are as they were.)")
    }

    @Test("a wish to change nothing that is there shows the answers, and none shows that there are none")
    func nothing() throws {
        var visit = try Self.visit(saying: [])
        #expect(visit.hear("change").first == "(You have not told me anything yet.)")
        _ = visit.hear("neck")
        #expect(visit.hear("change 7").last == "2 Go on")
        #expect(visit.hear("7").first == "(I did not catch that. Please type a number, or the words beside it.)")
        #expect(visit.hear("").last == "2 Go on")
        #expect(visit.hear("back") == ["How often?", "1 Now and then | 2 Every day"])
    }

    @Test("an answer that waits for its question to come again can be let go")
    func askedLater() throws {
        var visit = try Self.visit(saying: ["neck", "now and then", "no", "change 1", "what did I say"])
        #expect(visit.hear("1").first == "(I will ask you that again.)")
        #expect(visit.hear("neck") == ["How often?", "1 Now and then | 2 Every day"])
    }
}
