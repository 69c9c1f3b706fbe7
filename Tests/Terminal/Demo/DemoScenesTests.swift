import Guide
import Testing
import Yarn

@testable import Terminal

@Suite("The scenes of a visit that shows itself")
struct DemoScenesTests {
    static let dialogue = """
        title: Start
        ---
        <<declare $area = "">>
        <<declare $practice_phone = "555 0100">>
        Hello.
        <<detour AskArea>>
        <<detour AskKind>>
        <<call_to_book>>
        ===
        title: AskArea
        ---
        Where does it hurt?
        -> Neck #hear:nape
            <<set $area = "neck">>
        -> Back #hear:spine
            <<set $area = "back">>
        ===
        title: AskKind
        ---
        What is it like?
        -> Tight
        -> Dull
        ===
        title: Chest
        hear: chest pain
        tier: emergency
        ---
        <<seek_care emergency>>
        <<stop>>
        ===

        """

    static func program() throws -> Program {
        try #require(Compiler.compile([Source(name: "a.yarn", text: dialogue)], library: .guide).program)
    }

    private func scenes(_ choices: [Int], isRevealed: Bool = false) throws -> DemoScenes {
        let program = try Self.program()
        return DemoScenes(
            Conversation(program),
            choices: choices,
            reveal: isRevealed ? Reveal(program, language: "en") : nil
        )
    }

    @Test("are as many as the plan has choices, and one for the end; each visitor's words lead to the next")
    func all() throws {
        var scenes = try scenes([2, 1])
        #expect(scenes.latest.words == "spine")
        let hasSecond = scenes.advance()
        #expect(scenes.latest.words == "tight")
        let hasThird = scenes.advance()
        #expect(scenes.latest.words == nil)
        #expect(scenes.latest.conversation.isOver)
        #expect(scenes.latest.replies.contains { if case .callToBook = $0 { true } else { false } })
        let hasFourth = scenes.advance()
        #expect([hasSecond, hasThird, hasFourth] == [true, true, false])
        #expect(scenes.all.count == 3)
    }

    @Test("can be gone back through, to the first and no further")
    func back() throws {
        var scenes = try scenes([1, 1])
        _ = scenes.advance()
        let hasGoneBack = scenes.retreat()
        #expect(scenes.latest.words == "nape")
        let hasGoneFurther = scenes.retreat()
        #expect(hasGoneBack && !hasGoneFurther)
        _ = scenes.advance()
        #expect(scenes.latest.words == "tight")
    }

    @Test("end where the plan takes what is not there", arguments: [[], [0], [3], [-1], [1, 9]])
    func strangePlan(choices: [Int]) throws {
        var scenes = try scenes(choices)
        while scenes.advance() {}
        #expect(!scenes.latest.conversation.isOver)
        #expect(scenes.latest.words == nil)
    }

    @Test("tell what was understood, by which words, what is remembered and where it leads")
    func reveal() throws {
        let scenes = try scenes([2, 1], isRevealed: true)
        #expect(
            scenes.latest.notes == [
                "asked in AskArea", "“spine” means 2. Back", "remembers $area = “back”", "leads to AskKind",
            ]
        )
    }

    @Test(
        "tell of words that are no answer what they are",
        arguments: [
            ("chest pain", "“chest pain” is a warning sign: Chest, emergency"), ("help", "a spoken command: help"),
            ("zebra", "nothing in it fits"),
        ]
    )
    func otherWords(words: String, note: String) throws {
        let program = try Self.program()
        var conversation = Conversation(program)
        _ = conversation.begin()
        let notes = Reveal(program, language: "en").notes(on: words, to: conversation)
        #expect(notes.lines == ["asked in AskArea", note])
    }
}
