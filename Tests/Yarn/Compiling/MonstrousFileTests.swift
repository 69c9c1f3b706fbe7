import Testing

@testable import Yarn

/// Files that no one writes by hand, in a size that grows with a number. Nothing that is done with them may take time
/// out of proportion to it.
enum MonstrousFile: String, CaseIterable, Sendable {
    case parentheses, openParentheses, calls, signs, nots, sum, comparisons, joinedTexts
    case ifs, openIfs, onces, elseifs, options, openOptions, detours, jumps
    case smartVariables, smartVariableLoop, undeclaredVariables, declarations, declarationsOnOneLine
    case line, words, escapes, substitutions, hashtags, openBraces, arrows, backslashes, zeros, digits, name, comment
    case sameTitles, sameIDs, sameGroup, nodes, headers, titles, enums, cases, missingNodes, missingVariables,
        typeErrors
    case commands, commandsOnOneLine, strings, lineGroup, unknownFunctions, markup, carriageReturns, fileTags, indents

    /// The file, about so many of its thing.
    func source(_ size: Int) -> String {
        func many(_ text: String, _ count: Int? = nil) -> String { String(repeating: text, count: count ?? size) }
        func each(_ text: (Int) -> String) -> String { (0..<size).map(text).joined() }
        // What nests by indentation grows with the square.
        let depth = min(size, 600)
        switch self {
        case .parentheses: return start("{\(many("("))1\(many(")"))}")
        case .openParentheses: return start("{\(many("("))")
        case .calls: return start("{\(many("inc("))1\(many(")"))}")
        case .signs: return start("{\(many("- "))1}")
        case .nots: return start("{\(many("not "))true}")
        case .sum: return start("{1\(many(" + 1"))}")
        case .comparisons: return start("{true\(many(" == 1 < 2"))}")
        case .joinedTexts: return start("{\"\"\(many(" + \"\""))}")
        case .ifs: return start(many("<<if true>>\n") + many("<<endif>>\n"))
        case .openIfs: return start(many("<<if true>>\n"))
        case .onces: return start(many("<<once>>\n") + many("<<endonce>>\n"))
        case .elseifs: return start("<<if false>>\n" + many("<<elseif 1 > 2>>\nNo.\n") + "<<endif>>")
        case .options: return start((0..<depth).map { many(" ", $0) + "-> A\n" }.joined())
        case .openOptions: return start((0..<depth).map { many(" ", $0) + "-> A {\n" }.joined())
        case .detours:
            return each { "title: N\($0)\n---\n<<detour N\($0 + 1)>>\n===\n" } + "title: N\(size)\n---\n===\n"
                + start("<<jump N0>>")
        case .jumps:
            return each { "title: N\($0)\n---\n<<jump N\($0 + 1)>>\n===\n" } + "title: N\(size)\n---\n===\n"
                + start("<<jump N0>>")
        case .smartVariables:
            return start("<<declare $v0 = 1>>\n" + each { "<<declare $v\($0 + 1) = $v\($0) + 1>>\n" } + "{$v\(size)}")
        case .smartVariableLoop:
            return start("<<declare $v0 = $v\(size) + 1>>\n" + each { "<<declare $v\($0 + 1) = $v\($0) + 1>>\n" })
        case .undeclaredVariables: return start(each { "{$v\($0)}\n" })
        case .declarations: return start(each { "<<declare $v\($0) = \($0)>>\n" })
        case .declarationsOnOneLine: return start(many("\n") + many("<<declare $v = 1>>"))
        case .line: return start(many("x", size * 100))
        case .words: return start(many("word: ", size * 10))
        case .escapes: return start(many("\\{\\}"))
        case .substitutions: return start(many("{1}"))
        case .hashtags: return start("Line." + each { " #tag\($0)" })
        case .openBraces: return start(many("{"))
        case .arrows: return start(many("->") + "\n" + many("=>"))
        case .backslashes: return start(many("\\"))
        case .zeros: return start(many("\u{0}"))
        case .digits: return start("{\(many("9")).\(many("9"))}")
        case .name: return "title: \(many("n"))\n---\n<<jump \(many("m"))>>\n===\n"
        case .comment: return "//" + many("/") + "\n" + start("//" + many(" x"))
        case .sameTitles: return many("title: Start\n---\n===\n")
        case .sameIDs: return start(many("Line. #line:a\n"))
        case .sameGroup: return many("title: Start\nwhen: true\n---\nA.\n===\n")
        case .nodes: return start("") + each { "title: N\($0)\n---\n===\n" }
        case .headers: return "title: Start\n" + many("key: value\n") + "---\n===\n"
        case .titles: return many("title: A\n")
        case .enums: return start(each { "<<enum E\($0)>>\n<<case a>>\n<<endenum>>\n" } + "<<set $x = .a>>")
        case .cases:
            return start("<<enum E>>\n" + each { "<<case c\($0)>>\n" } + "<<endenum>>\n" + each { "{E.c\($0)}\n" })
        case .missingNodes:
            return start(each { "<<jump Nowhere\($0)>>\n" }) + each { "title: Somewhere\($0)\n---\n===\n" }
        case .missingVariables: return start(each { "<<set $v\($0) = $w\($0)>>\n" })
        case .typeErrors: return start(many("{1 + true}"))
        case .commands: return start(many("<<wait 1>>\n"))
        case .commandsOnOneLine: return start(many("<<wait 1>>"))
        case .strings: return start("{\"\(many("\\\""))\"}")
        case .lineGroup: return start(many("=> A. <<once>>\n"))
        case .unknownFunctions: return start(each { "{f\($0)(1)}\n" })
        case .markup: return start(many("[a]") + many("[/a]") + many("[b"))
        case .carriageReturns: return start(many("\r") + "Line." + many("\r\n"))
        case .fileTags: return many("#tag ") + "\n" + start("")
        case .indents: return start((0..<depth).map { "-> A\n" + many(" ", $0) + "B\n" }.joined())
        }
    }
}

@Suite("A monstrous file")
struct MonstrousFileTests {
    @Test("is compiled or refused, and run, quickly and without a crash", arguments: MonstrousFile.allCases)
    func monstrous(file: MonstrousFile) {
        for size in [0, 1, 2, 99, 100, 101, 1_500] {
            let compilation = Compiler.compile([Source(name: "a.yarn", text: file.source(size))])
            expectValid(compilation, of: file.source(size))
            guard let program = compilation.program else { continue }
            runAtRandom(program, seed: UInt64(size), events: 100)
        }
    }

    @Test(
        "nested too deep is refused with one word about it",
        arguments: [MonstrousFile.parentheses, .calls, .ifs, .onces, .options]
    )
    func nesting(file: MonstrousFile) {
        let errors = Compiler.compile([Source(name: "a.yarn", text: file.source(500))]).diagnostics
        #expect(errors.map(\.code) == ["BT0003"])
    }

    @Test(
        "that is long but not nested is compiled",
        arguments: [
            MonstrousFile.signs, .nots, .sum, .comparisons, .joinedTexts, .elseifs, .detours, .jumps, .smartVariables,
            .escapes,
            .substitutions, .hashtags, .digits, .cases, .lineGroup,
        ]
    )
    func long(file: MonstrousFile) {
        let compilation = Compiler.compile([Source(name: "a.yarn", text: file.source(2_000))])
        #expect(compilation.program != nil, "\(compilation.diagnostics.prefix(2))")
    }
}
