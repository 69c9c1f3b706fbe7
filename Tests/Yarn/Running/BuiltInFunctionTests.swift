import Testing

@testable import Yarn

@Suite("Built-in functions")
struct BuiltInFunctionTests {
    @Test(
        "give what the reference's give",
        arguments: [
            ("string(1)", "1"), ("string(true)", "True"), ("string(\"a\")", "a"), ("string(0.5)", "0.5"),
            ("number(\"12\")", "12"), ("number(\" -1.5 \")", "-1.5"), ("number(true)", "1"), ("number(false)", "0"),
            ("number(3)", "3"),
            ("number(\"1e3\")", "1000"),
            ("bool(\"true\")", "True"), ("bool(\"False\")", "False"), ("bool(0)", "False"), ("bool(0.1)", "True"),
            ("bool(true)", "True"),
            ("min(1, 2)", "1"), ("max(1, 2)", "2"), ("min(-1, -2)", "-2"),
            ("round(1.4)", "1"), ("round(1.6)", "2"), ("round(2.5)", "2"), ("round(3.5)", "4"), ("round(-2.5)", "-2"),
            ("round_places(1.2345, 2)", "1.23"), ("round_places(2.5, 0)", "2"), ("round_places(-1.26, 1)", "-1.3"),
            ("floor(1.9)", "1"), ("floor(-1.1)", "-2"), ("ceil(1.1)", "2"), ("ceil(-1.9)", "-1"), ("floor(2)", "2"),
            ("inc(1)", "2"), ("inc(1.2)", "2"), ("inc(-1.2)", "-1"), ("dec(1)", "0"), ("dec(1.2)", "1"),
            ("dec(-1.2)", "-2"),
            ("decimal(1.25)", "0.25"), ("decimal(-1.25)", "-0.25"), ("decimal(3)", "0"),
            ("int(1.9)", "1"), ("int(-1.9)", "-1"),
            ("format(\"{0:F2}\", 3)", "3.00"), ("format_invariant(1.5)", "1.5"),
            ("visited(\"Start\")", "False"), ("visited_count(\"Start\")", "0"),
            ("has_any_content(\"Start\")", "True"), ("has_any_content(\"Nowhere\")", "False"),
            ("max(min(5, 3), inc(1))", "3"),
        ]
    )
    func results(call: String, result: String) throws {
        #expect(try value(of: call) == result)
    }

    @Test(
        "say what they cannot use",
        arguments: [
            ("number(\"many\")", "number"), ("number(\"\")", "number"), ("bool(\"maybe\")", "bool"),
            ("round_places(1, -1)", "round_places"),
            ("round_places(1, 0.5)", "round_places"), ("round_places(1, 99)", "round_places"), ("dice(0)", "dice"),
            ("dice(-6)", "dice"),
            ("dice(0 / 0)", "dice"), ("dice(1 / 0)", "dice"), ("random_range(2, 1)", "random_range"),
            ("random_range(0, 1 / 0)", "random_range"), ("random_range_float(0 / 0, 1)", "random_range_float"),
            ("format(\"{\", 1)", "format"), ("format(\"}\", 1)", "format"), ("format(\"{1}\", 1)", "format"),
            ("format(\"{0:Q}\", 1)", "format"), ("format(\"{0:F-5}\", 1)", "format"),
            ("format(\"{0:F99999}\", 1)", "format"),
            ("format(\"{0,-9223372036854775808}\", 1)", "format"), ("format(\"{0,x}\", 1)", "format"),
        ]
    )
    func misuse(call: String, name: String) throws {
        let fault = try #require(try fault(playing: start("Fine.\n{\(call)}")))
        guard case .badCall(let function, let problem) = fault.reason else {
            Issue.record("another fault: \(fault)")
            return
        }
        #expect(function == name)
        #expect(!problem.isEmpty)
        #expect(fault.file == "1.yarn")
        #expect(fault.line == 4)
        #expect(fault.node == "Start")
    }

    @Test(
        "of chance stay in their range",
        arguments: [
            ("dice(6)", 1...6), ("random_range(2, 4)", 2...4), ("random_range(-1, 1)", -1...1),
            ("random_range(3, 3)", 3...3),
        ] as [(String, ClosedRange<Float>)]
    )
    func chance(call: String, range: ClosedRange<Float>) throws {
        let source = start(
            "<<declare $n = 0>>\n<<set $x = \(call)>>\n<<set $n += 1>>\n{$x}\n<<if $n < 200>>\n<<jump Start>>\n<<endif>>"
        )
        let numbers = try play(source).compactMap(NumberText.number)
        #expect(numbers.count == 200)
        #expect(numbers.allSatisfy { range.contains($0) && $0 == $0.rounded() })
        // Each of the few numbers comes up in two hundred throws.
        #expect(Set(numbers).count == Int(range.upperBound - range.lowerBound) + 1)
    }

    @Test("random is a fraction, and another each time")
    func random() throws {
        let numbers = try play(start(Array(repeating: "{random()}", count: 50).joined(separator: "\n"))).compactMap(
            NumberText.number
        )
        #expect(numbers.allSatisfy { (0..<1).contains($0) })
        #expect(Set(numbers).count > 40)
    }

    @Test("of chance follow the seed")
    func seeds() throws {
        let program = try Program.compiled(start(Array(repeating: "{dice(1000)}", count: 20).joined(separator: "\n")))
        let told = try [1, 1, 2].map { (seed: UInt64) in
            var dialogue = try Dialogue(program, seed: seed)
            return try dialogue.play()
        }
        #expect(told[0] == told[1])
        #expect(told[0] != told[2])
    }
}

@Suite("Format patterns")
struct FormatPatternTests {
    @Test(
        "write numbers as .NET's do",
        arguments: [
            ("{0}", 1.5, "1.5"), ("a{0}b", 1, "a1b"), ("{0}{0}", 1, "11"), ("{{{0}}}", 1, "{1}"), ("none", 1, "none"),
            ("{0:F2}", 1.005, "1.00"), ("{0:F0}", 2.5, "3"), ("{0:F1}", -0.04, "0.0"), ("{0:F}", 1, "1.00"),
            ("{0:f3}", 0.0625, "0.063"),
            ("{0:F20}", 1.5, "1.50000000000000000000"), ("{0:N0}", 1_234_567, "1,234,567"),
            ("{0:N2}", -1234.5, "-1,234.50"),
            ("{0:P0}", 0.25, "25%"), ("{0:P1}", 0.125, "12.5%"), ("{0:D3}", 7, "007"), ("{0:D3}", -7, "-007"),
            ("{0:G}", 1.5, "1.5"),
            ("{0:0.00}", 1.5, "1.50"), ("{0:0.##}", 1.5, "1.5"), ("{0:0.##}", 2, "2"), ("{0:000}", 7, "007"),
            ("{0:#,##0}", 1234, "1,234"),
            ("{0:0.0#}", 1.25, "1.25"), ("{0,5}", 1, "    1"), ("{0,-5}|", 1, "1    |"), ("{0,6:F1}", 2.25, "   2.3"),
            ("{0:F2}", .infinity, "Infinity"), ("{0:F2}", 1e30, "1E+30"),
        ] as [(String, Float, String)]
    )
    func numbers(pattern: String, number: Float, text: String) throws {
        #expect(try FormatPattern.apply(pattern, to: .number(number)) == text)
    }

    @Test("write other values as they are", arguments: [(Value.string("a"), "a"), (.bool(true), "True")])
    func others(value: Value, text: String) throws {
        #expect(try FormatPattern.apply("<{0}>", to: value) == "<\(text)>")
        #expect(try FormatPattern.apply("<{0:F2}>", to: value) == "<\(text)>")
    }
}
