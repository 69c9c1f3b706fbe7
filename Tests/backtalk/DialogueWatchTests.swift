import Foundation
import TestSupport
import Testing

@testable import Yarn
@testable import backtalk

@Suite("A dialogue that is edited while the kiosk runs")
struct DialogueWatchTests {
    private static let project = #"{"projectFileVersion": 4, "baseLanguage": "en", "sourceFiles": ["**/*.yarn"]}"#

    private static func start(_ words: String) -> String {
        "title: Start\n---\n\(words) #line:hello\n===\n"
    }

    /// A dialogue at rest, as it is long after the last change.
    private static let later = Files.Time(seconds: Files.Time.now.seconds + 1_000_000)

    private func with(_ body: (TemporaryFolder, inout DialogueWatch) throws -> Void) throws {
        let files = ["d/a.yarn": Self.start("Hello."), "d/a.yarnproject": Self.project]
        try TemporaryFolder.with(files) { folder in
            var (watch, program, mistakes) = try DialogueWatch.begin(at: folder.path(of: "d"))
            #expect(Self.greeting(program) == "Hello.")
            #expect(mistakes.isEmpty)
            try body(folder, &watch)
        }
    }

    private static func greeting(_ program: Program?) -> String? {
        guard let program, var dialogue = try? Dialogue(program), case .line(let line)? = try? dialogue.next() else {
            return nil
        }
        return line.text
    }

    private func program(_ news: DialogueWatch.News) -> Program? {
        if case .program(let program) = news { program } else { nil }
    }

    private func reasons(_ news: DialogueWatch.News) -> [String]? {
        if case .refused(let reasons) = news { reasons } else { nil }
    }

    private func isNone(_ news: DialogueWatch.News) -> Bool {
        if case .none = news { true } else { false }
    }

    @Test("is no news as long as nothing changes")
    func nothing() throws {
        try with { _, watch in
            for _ in 0..<3 { #expect(isNone(watch.look(at: Self.later))) }
        }
    }

    @Test("is taken once")
    func changed() throws {
        try with { folder, watch in
            try folder.write(Self.start("Good day."), to: "d/a.yarn")
            #expect(Self.greeting(program(watch.look(at: Self.later))) == "Good day.")
            #expect(isNone(watch.look(at: Self.later)))
        }
    }

    @Test("is left alone until nothing has changed for two seconds")
    func fresh() throws {
        try with { folder, watch in
            try folder.write(Self.start("Good day."), to: "d/a.yarn")
            let state = try #require(Files.state(of: folder.path(of: "d/a.yarn")))
            for seconds in 0...1 as ClosedRange<Int64> {
                #expect(
                    isNone(
                        watch.look(at: Files.Time(seconds: state.changed.seconds + seconds, nanoseconds: 999_999_999))
                    )
                )
            }
            let rested = Files.Time(seconds: state.changed.seconds + 2, nanoseconds: 999_999_999)
            #expect(Self.greeting(program(watch.look(at: rested))) == "Good day.")
        }
    }

    @Test("is taken even where the clock was put back")
    func clock() throws {
        try with { folder, watch in
            try folder.write(Self.start("Good day."), to: "d/a.yarn")
            #expect(Self.greeting(program(watch.look(at: Files.Time(seconds: 0)))) == "Good day.")
        }
    }

    @Test(
        "is refused once with the reason where it is broken, and taken when it is mended",
        arguments: [
            (["d/a.yarn": "title: Start\n---\n<<if\n"], "a.yarn:3"),
            (["d/a.yarn": "title: Start\n---\nHello.\n<<jump Nowhere>>\n===\n"], "YS0012"),
            (["d/a.yarn": "title: Start\n---\nHello.\n<<no_such_command>>\n===\n"], "no_such_command"),
            (["d/a.yarnproject": "{"], "a.yarnproject:1"),
            (["d/b.yarnproject": project], "several project files"),
            (["d/a.yarn": ""], "Start"),
        ] as [([String: String], String)]
    )
    func broken(files: [String: String], reason: String) throws {
        try with { folder, watch in
            for (name, text) in files { try folder.write(text, to: name) }
            #expect(reasons(watch.look(at: Self.later))?.joined().contains(reason) == true)
            for _ in 0..<3 { #expect(isNone(watch.look(at: Self.later))) }
            for name in files.keys { try FileManager.default.removeItem(atPath: folder.path(of: name)) }
            try folder.write(Self.start("Mended."), to: "d/a.yarn")
            try folder.write(Self.project, to: "d/a.yarnproject")
            #expect(Self.greeting(program(watch.look(at: Self.later))) == "Mended.")
        }
    }

    @Test("is refused once again for each change that does not mend it")
    func brokenTwice() throws {
        try with { folder, watch in
            try folder.write("title: Start\n---\n<<if\n", to: "d/a.yarn")
            #expect(reasons(watch.look(at: Self.later)) != nil)
            try folder.write("title: Start\n---\nHello.\n<<endif>>\n===\n", to: "d/a.yarn")
            #expect(reasons(watch.look(at: Self.later)) != nil)
            #expect(isNone(watch.look(at: Self.later)))
        }
    }

    @Test(
        "is refused where a file, or the whole folder, is gone, and taken when it is back",
        arguments: ["d/a.yarn", "d"]
    )
    func gone(name: String) throws {
        try with { folder, watch in
            let path = folder.path(of: name)
            try FileManager.default.moveItem(atPath: path, toPath: folder.path(of: "away"))
            #expect(reasons(watch.look(at: Self.later))?.isEmpty == false)
            #expect(isNone(watch.look(at: Self.later)))
            try FileManager.default.moveItem(atPath: folder.path(of: "away"), toPath: path)
            #expect(Self.greeting(program(watch.look(at: Self.later))) == "Hello.")
        }
    }

    @Test("is taken when a file comes or goes that it can do without")
    func files() throws {
        try with { folder, watch in
            try folder.write("title: More\n---\nMore.\n===\n", to: "d/more/b.yarn")
            let more = try #require(program(watch.look(at: Self.later)))
            #expect(more.node(named: "More") != nil)
            try FileManager.default.removeItem(atPath: folder.path(of: "d/more/b.yarn"))
            let less = try #require(program(watch.look(at: Self.later)))
            #expect(less.node(named: "More") == nil)
        }
    }

    @Test("is taken when a table of another language comes")
    func table() throws {
        try with { folder, watch in
            try folder.write("language,id,text\nes,line:hello,Hola.\n", to: "d/es.csv")
            #expect(program(watch.look(at: Self.later))?.languages == ["en", "es"])
        }
    }

    @Test("is no news for files that are none of its own")
    func strangers() throws {
        try with { folder, watch in
            try folder.write("x", to: "d/.a.yarn.swp")
            try folder.write("x", to: "d/notes.txt")
            try folder.write("line: `x`\n", to: "d/replays/a.testplan")
            #expect(isNone(watch.look(at: Self.later)))
        }
    }

    @Test("is taken through a link that is turned to another folder")
    func link() throws {
        try TemporaryFolder.with(["one/a.yarn": Self.start("One."), "two/a.yarn": Self.start("Two.")]) { folder in
            try folder.link("now", to: "one")
            var watch = try DialogueWatch.begin(at: folder.path(of: "now")).watch
            try FileManager.default.removeItem(atPath: folder.path(of: "now"))
            try folder.link("now", to: "two")
            #expect(Self.greeting(program(watch.look(at: Self.later))) == "Two.")
        }
    }

    @Test("is refused while it may not be read", .enabled(if: geteuid() != 0))
    func forbidden() throws {
        try with { folder, watch in
            #expect(chmod(folder.path(of: "d/a.yarn"), 0) == 0)
            #expect(reasons(watch.look(at: Self.later))?.first?.contains("not allowed") == true)
            #expect(isNone(watch.look(at: Self.later)))
            #expect(chmod(folder.path(of: "d/a.yarn"), 0o644) == 0)
            #expect(Self.greeting(program(watch.look(at: Self.later))) == "Hello.")
        }
    }

    @Test("cannot begin where there is none that runs")
    func cannotBegin() throws {
        try TemporaryFolder.with(["a.yarn": "title: Start\n---\n<<if\n"]) { folder in
            let failure = #expect(throws: GuideProgram.Unavailable.self) {
                try DialogueWatch.begin(at: folder.path(of: "a.yarn"))
            }
            #expect(failure?.reasons.isEmpty == false)
            #expect(throws: GuideProgram.Unavailable.self) { try DialogueWatch.begin(at: folder.path(of: "gone")) }
        }
    }
}
