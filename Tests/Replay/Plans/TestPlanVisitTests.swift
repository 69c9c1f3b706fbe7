import Replay
import Testing
import Yarn

@Suite("A test plan taken as a visit")
struct TestPlanVisitTests {
    @Test(
        "gives the numbers a visitor would type, counted among what is on offer",
        arguments: [
            ("line: `Hello.`\noption: `A`\noption: `B`\nselect: 2\noption: `C`\nselect: 1\nstop\n", [2, 1]),
            ("option: `A` [disabled]\noption: `B`\nselect: 2\nstop\n", [1]),
            ("line: *\nstop\n", []),
            ("option: `A`\nselect: 1\nstop\n---\noption: `A`\noption: `B`\nselect: 2\nstop\n", [1]),
        ] as [(String, [Int])]
    )
    func choices(text: String, choices: [Int]) throws {
        #expect(try TestPlan(Source(name: "a.testplan", text: text)).visit == choices)
    }

    @Test(
        "is none where it does not begin as a visit does, or chooses nothing",
        arguments: [
            "node: B\nline: *\nstop\n", "set: $a = 1\nline: *\nstop\n", "option: `A` [disabled]\nselect: 0\nstop\n",
        ]
    )
    func none(text: String) throws {
        #expect(try TestPlan(Source(name: "a.testplan", text: text)).visit == nil)
    }
}
