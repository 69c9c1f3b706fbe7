import Testing

@Suite("Why this was advised")
struct DecidingTests {
    private static let guide =
        node(
            "Start",
            says: """
                <<declare $kind = "">>
                <<declare $firm = false>>
                <<declare $baby = false>>
                Where does it hurt?
                -> Neck
                -> Lower back
                What is it like?
                -> Tight
                    <<set $kind = "tight">>
                -> Sharp
                    <<set $kind = "sharp">>
                -> Fever
                    <<seek_care doctor>>
                    <<stop>>
                Light or firm?
                -> Light
                -> Firm
                    <<set $firm = true>>
                Anything else?
                -> Pregnant
                    <<set $baby = true>>
                -> No, none
                <<if $baby>>
                    <<detour Prenatal>>
                <<elseif $kind == "tight" and $firm>>
                    <<detour Deep>>
                <<else>>
                    <<detour Swedish>>
                <<endif>>
                Right?
                That is why. #why
                -> Yes #not_an_answer
                """
        )
        + node("Deep", "advice: Deep tissue", says: "Deep tissue is firm.")
        + node("Swedish", "advice: Swedish", says: "Swedish is light.")
        + node("Prenatal", "advice: Prenatal", says: "Prenatal is for you.")

    private static func why(after words: [String]) throws -> [String] {
        var visit = try Visit(guide)
        _ = visit.begin()
        _ = visit.hear(each: words)
        return visit.hear("why this?")
    }

    @Test(
        "the answers are named without which it would have been something else, and only those",
        arguments: [
            (["1", "1", "2", "2"], "tight; firm"), (["2", "1", "2", "2"], "tight; firm"),
            (["1", "2", "1", "2"], nil), (["1", "1", "1", "2"], "light"), (["1", "2", "2", "2"], "sharp"),
            (["1", "2", "2", "1"], "pregnant"),
        ]
    )
    func named(words: [String], decided: String?) throws {
        let because = decided.map { ["(I named these because you said: \($0).)"] } ?? []
        #expect(try Self.why(after: words) == ["(That is why.)"] + because + ["1 Yes"])
    }

    @Test("what is advised first matters, and where no answer decides alone, the one that weighs most is named")
    func order() throws {
        let advice =
            node("A", "advice: A", says: "A is nice.") + node("B", "advice: B", says: "B is nice.")
            + node(
                "Start",
                says: """
                    <<declare $wish = 0>>
                    Wish?
                    -> Calm
                        <<set $wish = 1>>
                    -> Strong
                        <<set $wish = 2>>
                    -> Slow
                        <<set $wish = 2>>
                    -> Quick
                        <<set $wish = 2>>
                    Where?
                    -> Here
                    -> There
                    <<if $wish == 1>>
                        <<detour A>>
                        <<detour B>>
                    <<else>>
                        <<detour B>>
                        <<detour A>>
                    <<endif>>
                    Right?
                    -> Yes #not_an_answer
                    """
            )
        var calm = try Visit(advice)
        _ = calm.begin()
        #expect(calm.hear(each: ["1", "1", "why"]).first == "(I named these because you said: calm.)")
        var slow = try Visit(advice)
        _ = slow.begin()
        #expect(slow.hear(each: ["3", "1", "why"]).first == "(I named these because you said: slow.)")
    }

    @Test("before anything is advised no answer is named")
    func before() throws {
        #expect(
            try Self.why(after: ["1", "1"]) == ["(Your answer helps me to find what suits you.)", "1 Light | 2 Firm"]
        )
    }

    @Test("an answer that was changed decides as it is now")
    func changed() throws {
        #expect(try Self.why(after: ["1", "1", "2", "2", "change firm", "light"])[1].contains("light"))
    }
}
