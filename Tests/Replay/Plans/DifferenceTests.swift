import Testing

@testable import Replay

@Suite("A difference in words")
struct DifferenceTests {
    @Test(
        "says once what both sides share, in its order",
        arguments: [
            (["a"], [], "- a"),
            ([], ["a"], "+ a"),
            (["a"], ["b"], "- a|+ b"),
            (["a", "b", "c"], ["a", "c"], "  a|- b|  c"),
            (["a", "c"], ["a", "b", "c"], "  a|+ b|  c"),
            (["a", "b"], ["b", "a"], "- a|  b|+ a"),
            (["a", "b", "c"], ["x", "b", "y", "z"], "- a|+ x|  b|- c|+ y|+ z"),
        ] as [([String], [String], String)]
    )
    func lists(expected: [String], came: [String], lines: String) {
        let difference = Difference(
            plan: "p",
            line: 7,
            problem: "other",
            node: nil,
            before: ["before"],
            expected: expected,
            came: came
        )
        let told = lines.split(separator: "|").map { "    \($0)" }.joined(separator: "\n")
        #expect(difference.description == "p:7: other\n      before\n" + told)
    }
}
