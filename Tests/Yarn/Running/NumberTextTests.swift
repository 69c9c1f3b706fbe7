import Testing

@testable import Yarn

@Suite("A number as text")
struct NumberTextTests {
    // What .NET writes for single-precision numbers, worked out from its rules: the fewest digits that tell the number
    // from its neighbours, an exponent from a thousand million up and below a ten-thousandth.
    @Test(
        "is written as the reference writes it",
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (0.5, "0.5"), (-0.25, "-0.25"), (3.14159, "3.14159"),
            (0.1, "0.1"),
            (1.0 / 3.0, "0.33333334"), (2.0 / 3.0, "0.6666667"), (100, "100"), (1_234_567, "1234567"),
            (16_777_216, "16777216"),
            (123_456_792, "123456790"), (999_999_872, "999999900"), (1e9, "1E+09"),
            (1.5e9, "1.5E+09"),
            (-2e10, "-2E+10"), (1e38, "1E+38"), (0.0001, "0.0001"), (0.00012, "0.00012"), (0.00001, "1E-05"),
            (1.5e-5, "1.5E-05"),
            (.leastNonzeroMagnitude, "1E-45"), (3.4028235e38, "3.4028235E+38"), (1234.5, "1234.5"),
            (99999.99, "99999.99"),
            (1_000_000.5, "1000000.5"),
            (.infinity, "Infinity"), (-.infinity, "-Infinity"), (.nan, "NaN"),
        ] as [(Float, String)]
    )
    func text(number: Float, text: String) {
        #expect(NumberText.text(number) == text)
    }

    @Test(
        "is read back",
        arguments: [
            ("1", 1), (" 1 ", 1), ("-1.5", -1.5), ("+2", 2), (".5", 0.5), ("1e3", 1000), ("1E+09", 1e9), ("\t7\n", 7),
        ] as [(String, Float)]
    )
    func number(text: String, number: Float) {
        #expect(NumberText.number(text) == number)
    }

    @Test(
        "is not read from anything else",
        arguments: ["", " ", "one", "1 2", "12 apples", "0x10", "inf", "nan", "1,5", "--1", "e", "1e"]
    )
    func noNumber(text: String) {
        #expect(NumberText.number(text) == nil)
    }

    @Test("reads back as the same number", arguments: 0..<200)
    func roundTrip(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed))
        for _ in 0..<20 {
            let bits = UInt32(truncatingIfNeeded: random.index(below: 1 << 32))
            let number = Float(bitPattern: bits)
            guard number.isFinite else { continue }
            #expect(NumberText.number(NumberText.text(number)) == number)
        }
    }
}
