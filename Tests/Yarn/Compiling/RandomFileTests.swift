import Testing

@testable import Yarn

/// Whether what is said of a source can be shown: places inside the source, in order, and a reason where there is no program.
func expectValid(
    _ compilation: Compilation,
    of source: @autoclosure () -> String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let diagnostics = compilation.diagnostics
    #expect(
        (compilation.program == nil) == diagnostics.contains { $0.severity == .error },
        sourceLocation: sourceLocation
    )
    let isRight = diagnostics.allSatisfy { diagnostic in
        diagnostic.start <= diagnostic.end && diagnostic.start.line >= 1 && diagnostic.start.column >= 1
            && diagnostic.start.column <= diagnostic.excerpt.unicodeScalars.count + 1
            && !diagnostic.message.isEmpty && !diagnostic.description.isEmpty
    }
    #expect(isRight, "\(diagnostics) in \(source().prefix(2_000))", sourceLocation: sourceLocation)
}

/// Runs a program from its first node with random choices; a fault is a right end too.
func runAtRandom(_ program: Program, seed: UInt64, events: Int) {
    guard let first = program.nodes.first, var dialogue = try? Dialogue(program, at: first.name, seed: seed) else {
        return
    }
    dialogue.stepLimit = 2_000
    dialogue.saliency = .randomBestLeastRecentlyViewed
    var random = RandomNumbers(seed: seed)
    for _ in 0..<events {
        guard let event = try? dialogue.next() else { return }
        switch event {
        case .line, .command: continue
        case .end: return
        case .options(let options):
            let available = options.indices.filter { options[$0].isAvailable }
            if available.isEmpty {
                guard (try? dialogue.chooseNothing()) != nil else { return }
            } else {
                guard (try? dialogue.choose(available[random.index(below: available.count)])) != nil else { return }
            }
        }
    }
}

@Suite("A file of anything")
struct RandomFileTests {
    @Test("of one byte, or of it in every place of a line, is compiled or refused", arguments: UInt8.min...UInt8.max)
    func bytes(byte: UInt8) {
        let head = Array("title: Start\n---\n".utf8)
        for body in [
            [byte], [byte, byte], Array("One ".utf8) + [byte], Array("<<set $a = ".utf8) + [byte, 0x3E, 0x3E],
            [0x7B, byte, 0x7D],
        ] {
            for bytes in [body, head + body, head + body + Array("\n===\n".utf8)] {
                let compilation = Compiler.compile([Source(name: "a.yarn", bytes: bytes)])
                expectValid(compilation, of: String(decoding: bytes, as: UTF8.self))
                if let program = compilation.program { runAtRandom(program, seed: 1, events: 10) }
            }
        }
    }

    @Test("that stops anywhere is compiled or refused")
    func cutOff() {
        let whole = Array(Self.valid.utf8)
        for end in 0..<whole.count {
            let compilation = Compiler.compile([Source(name: "a.yarn", bytes: Array(whole[..<end]))])
            expectValid(compilation, of: String(decoding: whole[..<end], as: UTF8.self))
        }
    }

    @Test(
        "with a byte that is no text in any place says so",
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]] as [[UInt8]]
    )
    func invalid(bytes: [UInt8]) {
        let whole = Array(Self.valid.utf8)
        for place in stride(from: 0, through: whole.count, by: 7) {
            let broken = Array(whole[..<place]) + bytes + Array(whole[place...])
            let compilation = Compiler.compile([Source(name: "a.yarn", bytes: broken)])
            #expect(compilation.program == nil)
            #expect(compilation.diagnostics.first?.code == "BT0001")
        }
    }

    @Test("made of pieces of the language is compiled or refused, and run", arguments: 0..<40)
    func pieces(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed))
        for _ in 0..<40 {
            let text = (0..<(1 + random.index(below: 60))).map { _ in
                Self.pieces[random.index(below: Self.pieces.count)]
            }.joined()
            check(random.index(below: 4) == 0 ? text : start(text), &random)
        }
    }

    @Test("made of a good file with parts cut, moved and doubled is compiled or refused, and run", arguments: 0..<40)
    func splices(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed) &+ 1_000)
        let whole = Array(Self.valid.unicodeScalars)
        for _ in 0..<20 {
            var scalars = whole
            for _ in 0..<(1 + random.index(below: 4)) {
                let from = random.index(below: scalars.count)
                let part = Array(scalars[from..<min(scalars.count, from + random.index(below: 30))])
                let at = random.index(below: scalars.count)
                switch random.index(below: 3) {
                case 0: scalars.removeSubrange(at..<min(scalars.count, at + part.count))
                case 1: scalars.insert(contentsOf: part, at: at)
                default: scalars.replaceSubrange(at..<min(scalars.count, at + part.count), with: part)
                }
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            check(text, &random)
        }
    }

    private func check(_ text: String, _ random: inout RandomNumbers) {
        let compilation = Compiler.compile([Source(name: "a.yarn", text: text)])
        expectValid(compilation, of: text)
        guard let program = compilation.program else { return }
        runAtRandom(program, seed: UInt64(random.index(below: 1_000)), events: 60)
    }

    private static let pieces = [
        "<<", ">>", "{", "}", "(", ")", "[", "]", "\"", "\\", "#", "//", "->", "=>", "---", "===", "\n", "\n", "\n",
        "\r\n", "\t", " ",
        "    ", "\n    ", "\n        ", "$a", "$b", "$größe", "1", "0.5", "\"text\"", "true", "false", " + ", " - ",
        " * ", " / ", " % ",
        " == ", " != ", " < ", " <= ", " and ", " or ", " xor ", "not ", "!", "=", "+=", " to ", " is ", " as ", ".",
        ",", "if ", "<<if $a>>",
        "<<if true>>", "<<else>>", "<<elseif false>>", "<<endif>>", "<<once>>", "<<once if true>>", "<<endonce>>",
        "<<set $a = true>>",
        "<<set $b += 1>>", "<<declare $a = false>>", "<<declare $b = 2>>", "<<declare $c = $b * 2>>", "<<jump Start>>",
        "<<detour B>>",
        "<<jump {\"Start\"}>>", "<<return>>", "<<stop>>", "<<wait 1>>", "<<call dice(6)>>", "<<enum E>>", "<<case x>>",
        "<<endenum>>",
        ".x", "E.x", "visited(\"B\")", "random()", "max(", "\ntitle: Start\n---\n", "\n===\ntitle: B\n---\n",
        "\nwhen: once\n", "when: $a",
        "\n-> One", "\n-> Two <<if $a>>", "\n=> Three", "Words", "Guide: ", " #tag", " #line:a", "#shadow:a", "[b]",
        "[/b]",
        "[select value=1 1=a/]", "🙂", "\u{0}", "\u{FEFF}", "\u{2028}", "\u{301}",
    ]

    private static let valid = """
        #file_tag
        title: Start
        tags: a b // comment
        ---
        <<declare $pain = 0>>
        <<declare $strong = $pain > 5 and not visited("B")>>
        <<enum Area>>
            <<case neck = "the neck">>
            <<case back = "the back">>
        <<endenum>>
        <<declare $area = Area.neck>>
        // a comment
        Guide: Where does it hurt, {"you" + "?"} #line:l1 #why
        -> Neck [b]or[/b] shoulders <<if $pain < 3>> #hear:nape
            <<set $area to .neck>>
            <<if $area is Area.neck>>
                Neck. {$pain}\\{\\}
            <<elseif $strong>>
                Strong.
            <<else>>
                Else.
            <<endif>>
            <<set $pain += dice(6) * (1 + 2) % 4>>
            <<jump Start>>
        -> Back <<once>>
            <<detour B>>
            -> Deeper
                <<set $pain = -1>>
            -> Higher
        -> None

        <<once if $pain gte 0>>
        => First {format("{0:F2}", $pain)} <<once>>
        => Second <<if $strong or true>>
            <<wait 0.5>>
        <<endonce>>
        <<notice {$area} "two words">>
        <<jump {"Gr" + "oup"}>>
        ===
        title: B
        tracking: never
        ---
        Größe 身体 🙂.
        <<return>>
        ===
        title: Group
        when: once
        ---
        One.
        <<jump Group>>
        ===
        title: Group
        when: always
        subtitle: calm
        ---
        {visited_count("Group.calm")} {has_any_content("Group")}
        <<stop>>
        ===

        """

    @Test("that is good to begin with has no mistakes and comes to its end")
    func good() throws {
        let compilation = Compiler.compile([Source(name: "a.yarn", text: Self.valid)])
        #expect(compilation.diagnostics.isEmpty, "\(compilation.diagnostics)")
        var dialogue = try Dialogue(try #require(compilation.program))
        #expect(try dialogue.play(choosing: [2, 1]).last == "0 True")
    }
}
