import Testing

@testable import Yarn

@Suite("Variables")
struct VariableTests {
    @Test(
        "begin with what they are declared to be, wherever that is",
        arguments: [
            ("5", "5"), ("-2.5", "-2.5"), ("\"neck\"", "neck"), ("true", "True"), ("\"\" as string", ""),
            ("0 as number", "0"),
            ("(5)", "5"),
        ]
    )
    func declared(value: String, text: String) throws {
        let source = start("[{$x}]") + nodes(["Elsewhere": "<<declare $x = \(value)>>"])
        #expect(try play(source.replacing("[{$x}]", with: "<{$x}>")) == ["<\(text)>"])
    }

    @Test("that are only set begin as nothing of their kind")
    func undeclared() throws {
        let source = start("<{$n}|{$t}|{$b}>\n<<set $n = 1>>\n<<set $t = \"a\">>\n<<set $b = true>>\n<{$n}|{$t}|{$b}>")
        #expect(try play(source) == ["<0||False>", "<1|a|True>"])
    }

    @Test(
        "are set in every way there is",
        arguments: [
            ("$n = 4", "4"), ("$n to 4", "4"), ("$n += 4", "14"), ("$n -= 4", "6"), ("$n *= 4", "40"),
            ("$n /= 4", "2.5"),
            ("$n %= 4", "2"), ("$n = $n + $n * 2", "30"), ("$n -= 1 + 1", "8"), ("$n=4", "4"),
        ]
    )
    func assignment(written: String, value: String) throws {
        #expect(try play(start("<<declare $n = 10>>\n<<set \(written)>>\n{$n}")) == [value])
    }

    @Test("of text grow by +=")
    func text() throws {
        let source = start("<<declare $t = \"a\">>\n<<set $t += \"b\">>\n<<set $t = $t + \"c\">>\n{$t}")
        #expect(try play(source) == ["abc"])
        #expect(try play(start("<<set $t += \"b\">>\n<<set $t += \"c\">>\n{$t}")) == ["bc"])
    }

    @Test("keep names with letters of any script")
    func names() throws {
        #expect(try play(start("<<set $größe_1 = 1>>\n<<set $痛み = 2>>\n{$größe_1 + $痛み}")) == ["3"])
    }

    @Test("that are smart are worked out each time they are read")
    func smart() throws {
        let source = start(
            """
            <<declare $pain = 1>>
            <<declare $strong = $pain > 5>>
            <<declare $advice = "pain is " + $word>>
            <<declare $word = string($strong)>>
            {$strong}, {$advice}
            <<set $pain = 7>>
            {$strong}, {$advice}
            """
        )
        #expect(try play(source) == ["False, pain is False", "True, pain is True"])
    }

    @Test("that are smart may be negative, negated or called, not only compared")
    func smartForms() throws {
        let source = start(
            "<<declare $a = 2>>\n<<declare $b = -$a>>\n<<declare $c = not ($b > 0)>>\n<<declare $d = max($a, 9)>>\n{$b} {$c} {$d}"
        )
        #expect(try play(source) == ["-2 True 9"])
    }

    @Test("that are smart stand in conditions of lines, options and groups")
    func smartConditions() throws {
        let source = start(
            "<<declare $a = 1>>\n<<declare $ok = $a == 1>>\nOne. <<if $ok>>\n=> Two. <<if $ok>>\n-> Three <<if not $ok>>\n-> Four <<if $ok>>"
        )
        #expect(try play(source) == ["One.", "Two.", "[(Three) | Four]"])
    }
}

@Suite("Enums")
struct EnumerationTests {
    private let area = "<<enum Area>>\n<<case neck>>\n<<case back>>\n<<endenum>>\n"

    @Test("count their cases from 0")
    func counted() throws {
        #expect(try play(start(area + "<<declare $a = Area.back>>\n{$a} {Area.neck}")) == ["1 0"])
    }

    @Test("have the values written for their cases")
    func rawValues() throws {
        let source = "<<enum Area>>\n<<case neck = \"the neck\">>\n<<case back = \"the back\">>\n<<endenum>>\n"
        #expect(
            try play(start(source + "<<declare $a = Area.neck>>\n{$a}\n<<set $a = .back>>\n{$a}")) == [
                "the neck", "the back",
            ]
        )
        let numbers = "<<enum Level>>\n    <<case low = -1>>\n    <<case high = 2.5>>\n<<endenum>>\n"
        #expect(try play(start(numbers + "{Level.low} {Level.high}")) == ["-1 2.5"])
    }

    @Test(
        "are named in short where the context tells which",
        arguments: ["$a == .back", ".back == $a", "$a is .back", "$a != .neck", "Area.back == $a", "$a == Area.back"]
    )
    func shorthand(condition: String) throws {
        let source = start(
            area + "<<declare $a = Area.neck>>\n<<set $a = .back>>\n<<if \(condition)>>\nBack.\n<<endif>>"
        )
        #expect(try play(source) == ["Back."])
    }

    @Test("are named in short where only one has a case of that name")
    func loneCase() throws {
        #expect(try play(start(area + "<<set $a = .back>>\n{$a}")) == ["1"])
    }

    @Test("are types that a declaration can name")
    func declared() throws {
        #expect(try play(start(area + "<<declare $a = .back as Area>>\n{$a == Area.back}")) == ["True"])
    }

    @Test("may be declared after they are used, in another file")
    func order() throws {
        var dialogue = try Dialogue(.compiled([start("<<set $a = Area.back>>\n{$a == .back}"), nodes(["B": area])]))
        #expect(try dialogue.play() == ["True"])
    }

    @Test("are given to functions that take their raw values")
    func arguments() throws {
        #expect(try play(start(area + "{max(Area.back, 0)} {string(Area.back)}")) == ["1 1"])
    }
}
