import TestSupport
import Testing

@testable import backtalk

@Suite("The dialogue")
struct DialogueSearchTests {
    private static let places = [
        "bin/dialogues", "share/backtalk/dialogues", "here/dialogues", "home/backtalk/dialogues",
        "site/backtalk/dialogues",
    ]

    private func search(
        in folder: TemporaryFolder,
        for purpose: DialogueSearch.Purpose = .visits,
        _ variables: [String: String] = [:]
    ) -> DialogueSearch {
        let usual = ["XDG_DATA_HOME": folder.path(of: "home"), "XDG_DATA_DIRS": folder.path(of: "site")]
        let all = usual.merging(variables) { _, given in given }
        return DialogueSearch(
            for: purpose,
            executable: folder.path(of: "bin/backtalk"),
            standingIn: folder.path(of: "here"),
            environment: { all[$0] }
        )
    }

    @Test("is found in each of the places where it may be", arguments: places)
    func installed(place: String) throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder(named: place)
            #expect(search(in: folder).found == folder.path(of: place))
        }
    }

    @Test("beside the program comes before its share folder, then where one stands, the user's own, and the machine's")
    func order() throws {
        try TemporaryFolder.with { folder in
            for place in Self.places.reversed() {
                try folder.makeFolder(named: place)
                #expect(search(in: folder).found == folder.path(of: place))
            }
        }
    }

    @Test("where one stands comes first of all for its writers")
    func writing() throws {
        try TemporaryFolder.with { folder in
            for place in Self.places { try folder.makeFolder(named: place) }
            let writing = search(in: folder, for: .writing)
            #expect(writing.found == folder.path(of: "here/dialogues"))
            #expect(writing.places.sorted() == search(in: folder).places.sorted())
        }
    }

    @Test("that the environment names comes before all that could be found, and is not replaced where it is not there")
    func environment() throws {
        try TemporaryFolder.with { folder in
            for place in Self.places + ["mine"] { try folder.makeFolder(named: place) }
            let mine = search(in: folder, ["BACKTALK_DIALOGUES": folder.path(of: "mine")])
            #expect(mine.found == folder.path(of: "mine"))
            let gone = search(in: folder, ["BACKTALK_DIALOGUES": folder.path(of: "gone")])
            let failure = #expect(throws: DialogueSearch.Failure.self) { try gone.path(nil) }
            #expect(failure?.description.contains("gone: there is no such") == true)
            #expect(failure?.description.contains("BACKTALK_DIALOGUES") == true)
        }
    }

    @Test("that an option names comes before the environment's")
    func option() throws {
        try TemporaryFolder.with { folder in
            let path = try search(in: folder, ["BACKTALK_DIALOGUES": "theirs"]).path("mine")
            #expect(path == "mine")
        }
    }

    @Test("that is named by an empty variable is not named")
    func emptyVariable() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder(named: "bin/dialogues")
            let search = search(in: folder, ["BACKTALK_DIALOGUES": "", "XDG_DATA_HOME": "", "XDG_DATA_DIRS": ""])
            #expect(search.found == folder.path(of: "bin/dialogues"))
            #expect(search.places.contains("/usr/local/share/backtalk/dialogues"))
            #expect(search.places.contains("/usr/share/backtalk/dialogues"))
        }
    }

    @Test("is not looked for in the relative paths of variables, whatever stands there")
    func relativeVariables() {
        let search = DialogueSearch(for: .visits, executable: nil) {
            ["XDG_DATA_HOME": "here", "XDG_DATA_DIRS": "there:/srv/share"][$0]
        }
        #expect(search.places == ["dialogues", "/srv/share/backtalk/dialogues"])
    }

    @Test("is not a file of that name")
    func file() throws {
        try TemporaryFolder.with(["bin/dialogues": ""]) { folder in
            try folder.makeFolder(named: "share/backtalk/dialogues")
            #expect(search(in: folder).found == folder.path(of: "share/backtalk/dialogues"))
        }
    }

    @Test("that is nowhere is an error that lists every place, in the order they were looked at")
    func nowhere() throws {
        try TemporaryFolder.with { folder in
            let search = search(in: folder)
            let failure = #expect(throws: DialogueSearch.Failure.self) { try search.path(nil) }
            let lines = failure?.description.split(separator: "\n").map(String.init) ?? []
            #expect(lines.filter { $0.hasPrefix("  ") } == search.places.map { "  " + $0 })
            #expect(lines.last?.contains("--dialogues") == true)
        }
    }
}
