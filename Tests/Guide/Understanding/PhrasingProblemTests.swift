import Guide
import Testing

@Suite("What is wrong in a hear: header")
struct PhrasingProblemTests {
    @Test(
        "a slip of the writer is told with its place",
        arguments: [
            ("wet myself; & numb", 12, 6), ("lost / lose control", 0, 19), ("wet myself; /lost it", 12, 8),
            ("accident?", 0, 9), ("lost control...bladder; a ? b", 24, 5), ("…; wet", 0, 1), ("legs &", 0, 6),
            ("lost.. ; lost control... bladder", 9, 23),
        ]
    )
    func problem(header: String, start: Int, length: Int) {
        let problems = PhrasingProblem.problems(in: header)
        #expect(problems.map(\.start) == [start])
        #expect(problems.map(\.length) == [length])
    }

    @Test("what is written as it should be is not spoken of")
    func fine() {
        #expect(PhrasingProblem.problems(in: "wet myself; lost/lose control ... bladder; legs & numb; fell ?;").isEmpty)
    }
}
