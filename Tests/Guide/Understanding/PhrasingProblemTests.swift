import Guide
import Testing

@Suite("What is wrong in a hear: header")
struct PhrasingProblemTests {
    @Test(
        "a slip of the writer is told with its place",
        arguments: [
            ("wet myself; & numb", 12, 6), ("lost / lose control", 0, 19), ("wet myself; /lost it", 12, 8),
            ("accident?", 0, 9), ("lost control...bladder; a ? b", 24, 5), ("…; wet", 0, 1), ("legs &", 0, 6),
            ("lost.. ; lost control... bladder", 9, 23), ("(leg hurts", 0, 10), ("my (leg)ache", 0, 12), ("()", 0, 2),
            ("71..9", 0, 5), ("1..400", 0, 6), ("\"am old", 0, 7),
        ]
    )
    func problem(header: String, start: Int, length: Int) {
        let problems = PhrasingProblem.problems(in: header)
        #expect(problems.map(\.start) == [start])
        #expect(problems.map(\.length) == [length])
    }

    @Test("what is left without its small words must be enough to hear")
    func smallWords() {
        let problems = PhrasingProblem.problems(
            in: "in the; in bed; the legs; (leg) in; \"in\" bed; in bed now; legs hurt",
            smallWords: ["in", "the"]
        )
        #expect(problems.map(\.start) == [0, 8, 16, 26])
    }

    @Test("a small word is never one of several that may be heard")
    func smallAlternative() {
        let problems = PhrasingProblem.problems(
            in: "into/in wall; \"in/the\" wall; wall/(the) fell; walk into/the/wall",
            smallWords: ["in", "the"]
        )
        #expect(problems.map(\.start) == [0, 46])
        #expect(problems.first?.message.contains("“in”") == true)
    }

    @Test("a word in quotation marks must be a small one")
    func quotedWord() {
        let problems = PhrasingProblem.problems(
            in: "\"in\" bed; \"on\" bed; \"in/on\" bed; end \"now\"; \"IN/The\" bed",
            smallWords: ["in", "the"]
        )
        #expect(problems.map(\.start) == [10, 20, 33])
        #expect(problems.first?.message.contains("“on”") == true)
    }

    @Test("what is written as it should be is not spoken of")
    func fine() {
        #expect(
            PhrasingProblem.problems(
                in: "wet myself; lost/lose control ... bladder; legs & numb; fell ?; (both legs)/knee; \"am\" 71..99;"
            ).isEmpty
        )
    }
}
