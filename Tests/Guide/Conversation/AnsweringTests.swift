import Testing

@Suite("Answering a question")
struct AnsweringTests {
    private static let fourTechniques = node(
        "Start",
        says: """
            Which one?
            -> Acupressure #hear:press
                You took acupressure.
            -> Frictions #hear:press #hear:small_strokes
                You took frictions.
            -> Effleurage (glidé)
                You took effleurage.
            -> One or two
                You took one or two.
            """
    )

    @Test(
        "a number, an ordinal or the words of an option take it",
        arguments: [
            ("1", "acupressure"), ("2.", "frictions"), (" (3) ", "effleurage"), ("#2", "frictions"),
            ("number two", "frictions"), ("Number 2", "frictions"), ("two", "frictions"),
            ("option three", "effleurage"),
            ("the second one", "frictions"), ("second", "frictions"), ("2nd", "frictions"),
            ("the first one", "acupressure"),
            ("one", "acupressure"), ("the one", "acupressure"), ("last", "one or two"), ("the last one", "one or two"),
            ("one or two", "one or two"), ("FRICTIONS!", "frictions"), ("fric-tions", "frictions"),
            ("effleurage glide", "effleurage"), ("Effleurage  (glide\u{301})", "effleurage"),
            ("ACU\u{0}PRES\u{7}SURE", "acupressure"), ("２", "frictions"),
        ]
    )
    func taken(words: String, technique: String) throws {
        var visit = try Visit(Self.fourTechniques)
        _ = visit.begin()
        #expect(visit.hear(words) == ["You took \(technique).", "END"])
    }

    @Test(
        "what fits nothing is met kindly, with the choices again",
        arguments: [
            "0", "5", "99999999999999999999999999", "one two", "not the last one", "the", "massage", "???", "🙂", "第二",
            "1 2", "\u{FFFD}\u{FFFD}",
        ]
    )
    func notUnderstood(words: String) throws {
        var visit = try Visit(Self.fourTechniques)
        _ = visit.begin()
        #expect(
            visit.hear(words) == [
                "(I did not catch that. Please type a number, or the words beside it.)",
                "1 Acupressure | 2 Frictions | 3 Effleurage (glidé) | 4 One or two",
            ]
        )
    }

    @Test("a line that ends in a colon is said whole, though the language takes it for a name without words")
    func colon() throws {
        var visit = try Visit(node("Start", says: "Choose one of these:\n-> This:\nDone."))
        #expect(visit.begin() == ["Choose one of these:", "1 This:"])
        #expect(visit.hear("this") == ["Done.", "END"])
    }

    @Test("words that two options share are asked about, showing only those two, as 1 and 2")
    func ambiguous() throws {
        var visit = try Visit(
            node(
                "Start",
                says: "Where?\n-> Neck\n-> Upper back #hear:back\n-> Hip\n-> Lower back #hear:back\n    Lower, then."
            )
        )
        _ = visit.begin()
        #expect(
            visit.hear("back") == ["(More than one of these fits. Which one is it?)", "1 Upper back | 2 Lower back"]
        )
        #expect(visit.hear("4") == ["Lower, then.", "END"])
    }

    @Test("a label outranks the same words on another option")
    func labelFirst() throws {
        var visit = try Visit(node("Start", says: "How?\n-> Sore #hear:dull\n-> Dull\n    Dull, then."))
        _ = visit.begin()
        #expect(visit.hear("dull") == ["Dull, then.", "END"])
    }

    @Test("options that are not available are not shown, and the numbers skip them")
    func unavailable() throws {
        var visit = try Visit(
            node("Start", says: "Which?\n-> One <<if false>>\n    One.\n-> Other\n    Other.\n-> Third\n    Third.")
        )
        #expect(visit.begin() == ["Which?", "1 Other | 2 Third"])
        #expect(visit.hear("2") == ["Third.", "END"])
    }

    @Test("a choice with nothing on offer is passed over")
    func nothingOnOffer() throws {
        var visit = try Visit(node("Start", says: "Which?\n-> One <<if false>>\n    One.\nNever mind.\nSure?\n-> Yes"))
        #expect(visit.begin() == ["Which?", "Never mind.", "Sure?", "1 Yes"])
    }

    @Test(
        "a megabyte on one line is met like any other word that does not fit",
        arguments: ["x", "\u{301}", " ", "漢", "\u{1B}["]
    )
    func longLine(unit: String) throws {
        var visit = try Visit(threeQuestions)
        _ = visit.begin()
        #expect(visit.hear(String(repeating: unit, count: 1_000_000)).last == "1 Neck or shoulders | 2 Lower back")
    }
}
