import Testing

@testable import Yarn

@Suite("A copy of a dialogue")
struct BookmarkTests {
    private let source = nodes([
        "Start": """
        <<declare $pain = 0>>
        Where?
        -> Neck <<once>>
            <<set $pain += 1>>
        -> Back
            <<set $pain += {dice}>>
        <<notice {$pain}>>
        => Calm.
        => Warm.
        <<jump Start>>
        """.replacing("{dice}", with: "dice(6)")
    ])

    /// So many events, choosing among the available options in turn.
    private func events(_ dialogue: inout Dialogue, count: Int) throws -> [Event] {
        var events: [Event] = []
        for number in 0..<count {
            let event = try dialogue.next()
            events.append(event)
            guard case .options(let options) = event else { continue }
            let available = options.indices.filter { options[$0].isAvailable }
            try dialogue.choose(available[number % available.count])
        }
        return events
    }

    @Test("is a bookmark: going on with it leaves the other as it was", arguments: 0..<25)
    func bookmark(place: Int) throws {
        var dialogue = try Dialogue(.compiled(source), seed: 5)
        _ = try events(&dialogue, count: place)
        var first = dialogue
        var second = dialogue
        let told = try events(&first, count: 40)
        #expect(try events(&second, count: 40) == told)
        #expect(try events(&dialogue, count: 40) == told)
    }

    @Test("taken at a choice can be answered otherwise")
    func otherAnswer() throws {
        var dialogue = try Dialogue(.compiled(start("-> A\n    <<set $x = 1>>\n-> B\n    <<set $x = 2>>\n{$x}")))
        _ = try dialogue.next()
        let bookmark = dialogue
        try dialogue.choose(0)
        #expect(try dialogue.play() == ["1"])
        dialogue = bookmark
        try dialogue.choose(1)
        #expect(try dialogue.play() == ["2"])
        #expect(bookmark.value(of: "$x") == .number(0))
    }

    @Test("same program, same seed, same choices: same events")
    func replay() throws {
        let program = try Program.compiled(source)
        var first = try Dialogue(program, seed: 11)
        var second = try Dialogue(program, seed: 11)
        first.saliency = .randomBestLeastRecentlyViewed
        second.saliency = .randomBestLeastRecentlyViewed
        #expect(try events(&first, count: 200) == events(&second, count: 200))
    }
}
