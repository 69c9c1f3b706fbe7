import TestSupport
import Testing

/// What the guide that ships has reached on the English sentences it learned from.
@Suite("The ear of the guide that ships", .timeLimit(.minutes(2)))
struct ShippedHearingTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

    /// A figure of the score: how many of how many.
    private static func figure(_ name: String, in output: String) throws -> (right: Int, of: Int) {
        let line = try #require(
            output.split(separator: "\n").first { $0.drop { $0 == " " }.hasPrefix(name + ":") },
            "\(name) is not in the score"
        )
        let words = line.dropFirst(line.prefix { $0 != ":" }.count + 1).split(separator: " ")
        let numbers = words.prefix(3).compactMap { Int($0) }
        return (try #require(numbers.first), try #require(numbers.dropFirst().first))
    }

    @Test("hears the signs, raises few false alarms, and takes few answers wrong")
    func figures() throws {
        let outcome = try TemporaryFolder.with { folder in
            try BuiltCommand.run(
                ["hear", Self.root + "/Tests/Guide/Sentences/tune.jsonl", "--dialogues", Self.root + "/dialogues"],
                in: folder
            )
        }
        #expect(outcome.status == 0)
        let clear = try Self.figure("clear emergency", in: outcome.output)
        #expect(clear.of > 700)
        #expect(clear.right == clear.of)
        let emergencies = try Self.figure("emergency", in: outcome.output)
        #expect(emergencies.right * 100 >= emergencies.of * 99)
        for tier in ["urgent", "check_first"] {
            let heard = try Self.figure(tier, in: outcome.output)
            #expect(heard.of > 100)
            #expect(heard.right * 100 >= heard.of * 96, "\(tier)")
        }
        let alarms = try Self.figure("false alarms", in: outcome.output)
        #expect(alarms.of > 2400)
        #expect(alarms.right * 100 <= alarms.of * 3)
        for (answer, percent) in [("area", 97), ("kind", 97), ("frequency", 93)] {
            let taken = try Self.figure(answer, in: outcome.output)
            #expect(taken.right * 100 >= taken.of * percent, "\(answer)")
        }
    }
}
