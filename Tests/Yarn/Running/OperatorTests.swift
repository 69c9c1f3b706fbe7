import Testing

@testable import Yarn

@Suite("Expressions")
struct OperatorTests {
    @Test(
        "reckon with numbers",
        arguments: [
            ("1 + 2", "3"), ("1 - 2", "-1"), ("2 * 3", "6"), ("7 / 2", "3.5"), ("7 % 3", "1"), ("-7 % 3", "-1"),
            ("7.5 % 2", "1.5"),
            ("-3", "-3"), ("- 3", "-3"), ("--3", "3"), ("1 - -1", "2"), ("1--1", "2"), ("1 / 0", "Infinity"),
            ("-1 / 0", "-Infinity"),
            ("0 / 0", "NaN"), ("5 % 0", "NaN"), ("0.1 + 0.2", "0.3"), ("007", "7"),
        ]
    )
    func arithmetic(expression: String, result: String) throws {
        #expect(try value(of: expression) == result)
    }

    @Test(
        "bind as the language says",
        arguments: [
            ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 4 - 3", "3"), ("24 / 4 / 2", "3"), ("2 * 7 % 4", "2"),
            ("-2 * 3", "-6"),
            ("- 2 + 3", "1"), ("2 * -3", "-6"), ("!true == false", "True"), ("not true == true", "False"),
            ("!(true == false)", "True"),
            ("1 + 1 == 2", "True"), ("1 < 2 == true", "True"), ("1 < 2 and 2 < 3", "True"), ("1 == 1 == true", "True"),
            // and, or and xor bind alike, from the left.
            ("true or false and false", "False"), ("true or (false and false)", "True"),
            ("false and false or true", "True"),
            ("true xor true or true", "True"), ("true or true xor true", "False"), ("not false and false", "False"),
            ("not (false and false)", "True"), ("1 + 2 > 2 or false", "True"), ("((((1))))", "1"),
        ]
    )
    func precedence(expression: String, result: String) throws {
        #expect(try value(of: expression) == result)
    }

    @Test(
        "compare",
        arguments: [
            ("1 == 1", true), ("1 != 1", false), ("1 < 2", true), ("2 <= 2", true), ("1 > 2", false), ("2 >= 3", false),
            ("\"a\" == \"a\"", true), ("\"a\" != \"A\"", true), ("true == true", true), ("true != false", true),
            ("0.1 + 0.2 == 0.3", true), ("0 / 0 == 0 / 0", false),
        ]
    )
    func comparison(expression: String, result: Bool) throws {
        #expect(try value(of: expression) == (result ? "True" : "False"))
    }

    @Test(
        "may be written in words",
        arguments: [
            ("1 is 1", "1 == 1"), ("1 eq 1", "1 == 1"), ("1 neq 2", "1 != 2"), ("1 lt 2", "1 < 2"), ("1 gt 2", "1 > 2"),
            ("1 lte 1", "1 <= 1"), ("1 gte 2", "1 >= 2"), ("not true", "!true"), ("true and false", "true && false"),
            ("true or false", "true || false"), ("true xor true", "true ^ true"), ("!!true", "not not true"),
        ]
    )
    func words(spelledOut: String, sign: String) throws {
        #expect(try value(of: spelledOut) == value(of: sign))
    }

    @Test(
        "put texts together",
        arguments: [
            ("\"a\" + \"b\"", "ab"), ("\"a\" + \"b\" + \"c\"", "abc"), ("\"\" + \"\"", ""),
            ("\"n\" + string(1 + 1)", "n2"),
        ]
    )
    func texts(expression: String, result: String) throws {
        #expect(try play(start("<{\(expression)}>")) == ["<\(result)>"])
    }

    @Test("find out that + joins texts even where the types are known only later")
    func lateTypes() throws {
        let source = start("{$a + $b}\n<<set $b = \"x\">>\n<<set $a = \"y\">>\n{$a + $b}")
        #expect(try play(source).last == "yx")
    }

    @Test("work out a long chain of operators", arguments: ["+", "-", "*"])
    func chains(sign: String) throws {
        let chain = Array(repeating: "1", count: 5_000).joined(separator: " \(sign) ")
        let result = ["+": "5000", "-": "-4998", "*": "1"][sign]
        #expect(try value(of: chain) == result)
    }
}
