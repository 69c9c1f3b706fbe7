import Testing

@testable import Terminal

@Suite("Staging")
struct StagingTests {
    private func block(_ name: String, lines: Int = 1, words: Int = 0, pause: Double = 0, keeps: Bool = false) -> Block
    {
        Block(lines: (1...lines).map { "\(name)\($0)" }, words: words, pause: pause, keepsWithNext: keeps)
    }

    private func pages(_ blocks: [Block], rows: Int, used: Int = 0) -> [[String]] {
        let steps = Staging(blocks: blocks, rows: rows, pace: .atOnce).steps(used: used)
        return steps.reduce(into: [[]]) { pages, step in
            switch step {
            case .more: pages.append([])
            case .show(let lines, _, _): pages[pages.count - 1] += lines
            case .rest: break
            }
        }
    }

    @Test("what fits is shown without asking")
    func fits() {
        #expect(pages([block("a", lines: 2), block("b", lines: 3)], rows: 5) == [["a1", "a2", "b1", "b2", "b3"]])
        #expect(pages([], rows: 5) == [[]])
    }

    @Test("what does not fit comes after a key, broken between thoughts")
    func breaks() {
        #expect(pages([block("a", lines: 2), block("b", lines: 3)], rows: 4) == [["a1", "a2"], ["b1", "b2", "b3"]])
        #expect(pages([block("a", lines: 2)], rows: 4, used: 3) == [[], ["a1", "a2"]])
    }

    @Test("a thought longer than a page is broken where the page ends")
    func longThought() {
        #expect(pages([block("a", lines: 7)], rows: 3) == [["a1", "a2", "a3"], ["a4", "a5", "a6"], ["a7"]])
        #expect(pages([block("a"), block("b", lines: 4)], rows: 3) == [["a1", "b1", "b2"], ["b3", "b4"]])
    }

    @Test("a question is on one page with its choices, where that is possible")
    func together() {
        let question = block("q", keeps: true)
        #expect(
            pages([block("a", lines: 2), question, block("c", lines: 2)], rows: 4) == [
                ["a1", "a2"], ["q1", "c1", "c2"],
            ]
        )
        #expect(
            pages([block("a"), question, block("c", lines: 4)], rows: 4) == [["a1", "q1"], ["c1", "c2", "c3", "c4"]]
        )
    }

    @Test("no page is longer than the rows there are, and nothing is lost", arguments: 1...12)
    func anyRows(_ rows: Int) {
        let blocks = (1...20).map { block("\($0).", lines: $0 * 7 % 5 + 1, keeps: $0 % 3 == 0) }
        let pages = pages(blocks, rows: rows)
        #expect(pages.allSatisfy { $0.count <= rows && !$0.isEmpty })
        #expect(pages.flatMap(\.self) == blocks.flatMap(\.lines))
    }

    @Test("thoughts follow one another when the one before has been read, and no faster than the dialogue asks")
    func pace() {
        let blocks = [block("a", words: 10), block("b", words: 2, pause: 5), block("c", words: 1_000), block("d")]
        let steps = Staging(blocks: blocks, rows: 9, pace: Pace(wordsPerMinute: 600)).steps()
        let rests = steps.compactMap { step in if case .rest(let seconds) = step { seconds } else { nil } }
        #expect(rests == [5, 0.2, 2])
        #expect(
            !Staging(blocks: [block("a", words: 9), block("b")], rows: 9, pace: .atOnce).steps().contains(.rest(0))
        )
    }

    @Test("a pace is a number of words a minute, or no pace", arguments: [-1, 0, .nan, .infinity])
    func noPace(_ words: Double) {
        #expect(Pace(wordsPerMinute: words).seconds(after: 10) == 0)
    }

    @Test("goes on from where it was left when the window changed")
    func goesOn() {
        let blocks = [block("a", lines: 3), block("b", lines: 2), block("c", lines: 2)]
        let steps = Staging(blocks: blocks, rows: 4, pace: .atOnce).steps(from: 1, used: 3)
        #expect(
            steps == [
                .more, .show(["b1", "b2"], block: 1, isLast: true), .show(["c1", "c2"], block: 2, isLast: true),
            ]
        )
    }
}
