import Guide
import Testing

@testable import Terminal

@Suite("Completion")
struct CompletionTests {
    static let suggestions = ["Lower back", "Lower leg", "Neck", "neck", "back", "Épaule"]

    @Test(
        "finds what begins like the line, in any case",
        arguments: [
            ("n", Completion.one("Neck")),
            ("NECK", .one("Neck")),
            ("lower b", .one("Lower back")),
            ("  ba", .one("back")),
            ("é", .one("Épaule")),
            ("lo", .several(common: "Lower ", ["Lower back", "Lower leg"])),
            ("x", .none),
            ("Lower back pain", .none),
            ("", .several(common: "", ["Lower back", "Lower leg", "Neck", "back", "Épaule"])),
        ]
    )
    func completes(_ typed: String, expected: Completion) {
        #expect(Completion(of: typed, from: Self.suggestions) == expected)
    }

    @Test("offers nothing where nothing is on offer, and no control characters")
    func edges() {
        #expect(Completion(of: "", from: []) == .none)
        #expect(Completion(of: "a", from: ["a\u{1B}[2Jb"]) == .one("ab"))
    }

    @Test("lists in columns where they fit, down and then across")
    func columns() {
        #expect(
            Completion.columns(of: ["one", "two", "three", "four"], width: 20) == ["one     three", "two     four"]
        )
        #expect(Completion.columns(of: ["日本", "a"], width: 20) == ["日本   a"])
    }

    @Test("lists one under another where there is no room, wrapped", arguments: [1, 5, 9])
    func narrow(_ width: Int) {
        let lines = Completion.columns(of: ["lower back", "neck"], width: width)
        #expect(lines.count >= 3)
        #expect(lines.allSatisfy { $0.displayWidth <= width })
    }

    @Test("lists nothing for nothing")
    func nothing() {
        #expect(Completion.columns(of: [], width: 80).isEmpty)
    }
}
