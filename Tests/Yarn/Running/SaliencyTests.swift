import Testing

@testable import Yarn

@Suite("Saliency")
struct SaliencyTests {
    /// Says one of a group's lines so many times.
    private func said(_ group: String, times: Int, _ strategy: SaliencyStrategy, seed: UInt64 = 0) throws -> [String] {
        let source = start("\(group)\n<<if visited_count(\"Start\") < \(times - 1)>>\n<<jump Start>>\n<<endif>>")
        var dialogue = try Dialogue(.compiled(source), seed: seed)
        dialogue.saliency = strategy
        return try dialogue.play()
    }

    private let group = "=> Plain.\n=> One. <<if true>>\n=> Two. <<if true and true>>\n=> Never. <<if false>>"

    @Test(
        "chooses an item of a line group",
        arguments: [
            (.first, ["Plain.", "Plain.", "Plain.", "Plain."]),
            (.best, ["Two.", "Two.", "Two.", "Two."]),
            (.bestLeastRecentlyViewed, ["Two.", "One.", "Plain.", "Two."]),
            (.randomBestLeastRecentlyViewed, ["Two.", "One.", "Plain.", "Two."]),
        ] as [(SaliencyStrategy, [String])]
    )
    func lineGroup(strategy: SaliencyStrategy, said: [String]) throws {
        #expect(try self.said(group, times: 4, strategy) == said)
    }

    @Test("takes the first of equals", arguments: [SaliencyStrategy.first, .best, .bestLeastRecentlyViewed])
    func equals(strategy: SaliencyStrategy) throws {
        #expect(try said("=> A.\n=> B.\n=> C.", times: 1, strategy) == ["A."])
    }

    @Test(
        "goes through all equals before any comes again",
        arguments: [SaliencyStrategy.bestLeastRecentlyViewed, .randomBestLeastRecentlyViewed]
    )
    func rounds(strategy: SaliencyStrategy) throws {
        let told = try said("=> A.\n=> B.\n=> C.", times: 6, strategy, seed: 7)
        #expect(Set(told.prefix(3)).count == 3)
        #expect(Set(told.suffix(3)).count == 3)
    }

    @Test("by chance follows the seed, and gives each of the equals its turn to be first")
    func chance() throws {
        let strategy = SaliencyStrategy.randomBestLeastRecentlyViewed
        let firsts = try (0..<60).map { try said("=> A.\n=> B.\n=> C.", times: 1, strategy, seed: $0) }
        #expect(Set(firsts.flatMap(\.self)) == ["A.", "B.", "C."])
        #expect(
            try said("=> A.\n=> B.\n=> C.", times: 5, strategy, seed: 3)
                == said("=> A.\n=> B.\n=> C.", times: 5, strategy, seed: 3)
        )
    }

    @Test("finds nothing where no condition holds", arguments: SaliencyStrategy.allCases)
    func nothing(strategy: SaliencyStrategy) throws {
        #expect(try play(start("=> A. <<if false>>\n=> B. <<if false>>\nOn."), saliency: strategy) == ["On."])
    }

    @Test("says what is marked once only once", arguments: SaliencyStrategy.allCases)
    func once(strategy: SaliencyStrategy) throws {
        let told = try said("=> A. <<once>>\n=> B. <<once>>", times: 3, strategy)
        #expect(told.sorted() == ["A.", "B."])
    }

    @Test("of a line group leads to what is indented under the item")
    func body() throws {
        #expect(
            try play(start("=> A {1 + 1}.\n    <<wait 1>>\n    More.\n=> B.\nOn.")) == [
                "A 2.", "<<wait 1>>", "More.", "On.",
            ]
        )
    }

    // MARK: Node groups

    private func group(_ members: String...) -> String {
        start("<<jump Advice>>") + members.map { "title: Advice\n\($0)\n===\n" }.joined()
    }

    @Test(
        "chooses a member of a node group",
        arguments: [
            (["when: always\n---\nA.", "when: true\n---\nB."], "B."),
            (["when: true\n---\nA.", "when: true and true\n---\nB."], "B."),
            (["when: once\n---\nA.", "when: always\n---\nB."], "A."),
            (["when: once if false\n---\nA.", "when: always\n---\nB."], "B."),
            (["when: once if true\n---\nA.", "when: true\n---\nB."], "A."),
            (["when: false\n---\nA.", "when: always\n---\nB."], "B."),
            (["when: true\nwhen: true\n---\nA.", "when: true\n---\nB."], "A."),
            (["when: true\nwhen: false\n---\nA.", "when: always\n---\nB."], "B."),
        ]
    )
    func nodeGroup(members: [String], said: String) throws {
        let source = start("<<jump Advice>>") + members.map { "title: Advice\n\($0)\n===\n" }.joined()
        #expect(try play(source, saliency: .best) == [said])
    }

    @Test("shows a member marked once only once")
    func onceMember() throws {
        let source =
            start("<<detour Advice>>\n<<detour Advice>>\n<<detour Advice>>")
            + "title: Advice\nwhen: once\n---\nFirst.\n===\ntitle: Advice\nwhen: always\n---\nLater.\n===\n"
        #expect(try play(source, saliency: .best) == ["First.", "Later.", "Later."])
    }

    @Test("goes by where no member of a group may be shown")
    func emptyGroup() throws {
        let source =
            start("{has_any_content(\"Advice\")}\n<<detour Advice>>\nOn.")
            + "title: Advice\nwhen: false\n---\nA.\n===\n"
        #expect(try play(source) == ["False", "On."])
    }

    @Test("knows beforehand whether a group has anything to show, and changes nothing by looking")
    func content() throws {
        let source =
            start(
                "{has_any_content(\"Advice\")} {has_any_content(\"Advice\")}\n<<detour Advice>>\n{has_any_content(\"Advice\")}"
            )
            + "title: Advice\nwhen: once\n---\nA.\n===\n"
        #expect(try play(source) == ["True True", "A.", "False"])
    }

    @Test("counts visits of a group by its title, and of a member by its own name")
    func visits() throws {
        let source =
            start(
                "<<detour Advice>>\n<<detour Advice>>\n{visited_count(\"Advice\")} {visited_count(\"Advice.calm\")} {visited_count(\"Advice.2\")}"
            )
            + "title: Advice\nsubtitle: calm\nwhen: always\n---\nA.\n===\ntitle: Advice\nwhen: always\n---\nB.\n===\n"
        #expect(try play(source) == ["A.", "B.", "2 1 1"])
    }

    @Test("lists a group and its members among the nodes")
    func nodes() throws {
        let program = try Program.compiled(
            "title: Start\nwhen: always\nsubtitle: calm\n---\n===\ntitle: Start\nwhen: always\n---\n===\ntitle: B\n---\n===\n"
        )
        #expect(program.nodes.map(\.name) == ["Start", "B", "Start.calm", "Start.2"])
        #expect(program.nodes.map(\.isGroup) == [true, false, false, false])
    }

    @Test("ends conditions that ask for each other")
    func askingInACircle() throws {
        let source =
            start("<<jump A>>")
            + "title: A\nwhen: has_any_content(\"B\")\n---\n===\ntitle: B\nwhen: has_any_content(\"A\")\n---\n===\n"
        let fault = try #require(try fault(playing: source))
        guard case .badCall("has_any_content", _) = fault.reason else {
            Issue.record("another fault: \(fault)")
            return
        }
    }

    @Test("ends conditions that ask for ever more of each other")
    func askingWithoutEnd() throws {
        var source = start("<<jump N0>>")
        for index in 0..<30 {
            let next = "has_any_content(\"N\(index + 1)\")"
            source += "title: N\(index)\nwhen: \(next) and \(next) and \(next)\n---\n===\n"
        }
        source += "title: N30\nwhen: true\n---\n===\n"
        var dialogue = try Dialogue(.compiled(source))
        dialogue.stepLimit = 10_000
        #expect(throws: DialogueFault.self) { try dialogue.next() }
    }
}
