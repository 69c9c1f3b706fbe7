import Foundation
import TestSupport
import Testing

/// The guide that ships, with ten mistakes as therapists make them.
@Suite("backtalk check of the guide with ten mistakes", .timeLimit(.minutes(1)))
struct TenMistakesTests {
    /// A mistake: what is changed into what, and what must be said of it.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let name: String
        let file: String
        let right: String
        let wrong: String
        let code: String
        /// What the caret must stand under.
        let marked: String
        /// What the remedy must say.
        let remedy: String

        var testDescription: String { name }
    }

    static let mistakes = [
        Mistake(
            name: "a node's name is misspelt",
            file: "advice.yarn",
            right: "<<detour Swedish>>",
            wrong: "<<detour Sweedish>>",
            code: "YS0012",
            marked: "Sweedish",
            remedy: "Did you mean “Swedish”?"
        ),
        Mistake(
            name: "a command is not closed",
            file: "often.yarn",
            right: "    <<set $often = Often.MostWeeks>>",
            wrong: "    <<set $often = Often.MostWeeks>",
            code: "YS0006",
            marked: "<<",
            remedy: "End the command with “>>”"
        ),
        Mistake(
            name: "a node does not end",
            file: "techniques.yarn",
            right: "===\n\ntitle: Effleurage",
            wrong: "\ntitle: Effleurage",
            code: "YS0004",
            marked: "title",
            remedy: "Write a line “===” above this one."
        ),
        Mistake(
            name: "a word leads to two options",
            file: "area.yarn",
            right: "#hear:lumbar ",
            wrong: "#hear:lumbar #hear:nape ",
            code: "BT0102",
            marked: "hear:nape",
            remedy: "Remove #hear:nape from one of the two."
        ),
        Mistake(
            name: "an urgency is misspelt",
            file: "care.yarn",
            right: "<<seek_care doctor>>",
            wrong: "<<seek_care docter>>",
            code: "BT0108",
            marked: "seek_care docter",
            remedy: "Did you mean “doctor”?"
        ),
        Mistake(
            name: "a variable is misspelt",
            file: "booking.yarn",
            right: "<<if $numb_feet>>",
            wrong: "<<if $numb_feat>>",
            code: "YS0003",
            marked: "$numb_feat",
            remedy: "Did you mean “$numb_feet”?"
        ),
        Mistake(
            name: "a line's id is there twice",
            file: "kind.yarn",
            right: "#line:kind_why",
            wrong: "#line:kind_ask",
            code: "YS0018",
            marked: "line:kind_ask",
            remedy: "Give every line an id of its own."
        ),
        Mistake(
            name: "a command stands in single brackets",
            file: "wishes.yarn",
            right: "    <<set $wish = Wish.Relax>>",
            wrong: "    <set $wish = Wish.Relax>",
            code: "YS0048",
            marked: "<set $wish = Wish.Relax>",
            remedy: "write “<<set $wish = Wish.Relax>>”"
        ),
        Mistake(
            name: "a line stands below a jump",
            file: "cause.yarn",
            right: "    <<set $cause = Cause.Sport>>",
            wrong: "    <<jump AskWish>>\n    <<set $cause = Cause.Sport>>",
            code: "YS0008",
            marked: "$cause",
            remedy: "Move it above the jump"
        ),
        Mistake(
            name: "a command is misspelt",
            file: "booking.yarn",
            right: "<<call_to_book>>",
            wrong: "<<call_to_bok>>",
            code: "YS0060",
            marked: "call_to_bok",
            remedy: "Did you mean “call_to_book”?"
        ),
    ]

    @Test("tells each at its place, with its remedy, and nothing else")
    func all() throws {
        try TemporaryFolder.with(Self.guide(with: Self.mistakes)) { folder in
            let outcome = try BuiltCommand.run("check", "--format", "json", in: folder)
            #expect(outcome.status == 1)
            let found = try CheckReport(outcome.output).diagnostics
            for mistake in Self.mistakes {
                let match = found.first { $0.code == mistake.code && $0.file == "dialogues/" + mistake.file }
                let diagnostic = try #require(match, "\(mistake.name)")
                #expect(diagnostic.marked == mistake.marked, "\(mistake.name)")
                let line = try Self.line(of: mistake)
                #expect(diagnostic.start.line == line, "\(mistake.name)")
                #expect(diagnostic.help?.contains(mistake.remedy) == true, "\(mistake.name): \(diagnostic.help ?? "")")
            }
            #expect(found.count == Self.mistakes.count)
            let text = try BuiltCommand.run("check", in: folder)
            #expect(text.status == 1)
            #expect(text.output.contains(/6 errors, 4 warnings in \d+ files\.\n$/))
        }
    }

    @Test("tells any one of them alone", arguments: mistakes)
    func alone(mistake: Mistake) throws {
        try TemporaryFolder.with(Self.guide(with: [mistake])) { folder in
            let outcome = try BuiltCommand.run("check", "--strict", "--format", "json", in: folder)
            #expect(outcome.status == 1)
            #expect(try CheckReport(outcome.output).diagnostics.map(\.code) == [mistake.code])
        }
    }

    /// The line on which what is marked of a mistake stands. What stands above it has no other mistake.
    private static func line(of mistake: Mistake) throws -> Int {
        let text = try #require(try shipped()["dialogues/" + mistake.file])
        let right = try #require(text.range(of: mistake.right))
        let marked = try #require(mistake.wrong.range(of: mistake.marked))
        let above = text[..<right.lowerBound] + mistake.wrong[..<marked.lowerBound]
        return above.split(separator: "\n", omittingEmptySubsequences: false).count
    }

    /// The files of the guide that ships, with mistakes put in.
    private static func guide(with mistakes: [Mistake]) throws -> [String: String] {
        var files = try shipped()
        for mistake in mistakes {
            let name = "dialogues/" + mistake.file
            let text = try #require(files[name])
            let range = try #require(text.range(of: mistake.right), "\(mistake.name): the guide has changed")
            files[name] = text.replacingCharacters(in: range, with: mistake.wrong)
        }
        return files
    }

    private static func shipped() throws -> [String: String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../dialogues")
            .standardized
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let file = folder.appending(path: name)
            guard ["yarn", "yarnproject", "json"].contains(file.pathExtension) else { continue }
            files["dialogues/" + name] = try String(contentsOf: file, encoding: .utf8)
        }
        return files
    }
}
