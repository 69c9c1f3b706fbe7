import TestSupport
import Testing

@testable import Yarn

@Suite("A project's string tables")
struct ProjectTablesTests {
    private static let yarn = "title: Start\nhear: numb\n---\nOne. #line:one\n-> Two #line:two\nNo id.\n===\n"

    private func settings(_ localisation: String) -> String {
        #"{ "projectFileVersion": 4, "baseLanguage": "en", "localisation": \#(localisation) }"#
    }

    @Test("a table is the one the project names, or else the one beside it that is called like a language")
    func found() throws {
        let files = [
            "p.yarnproject": settings(#"{ "es": { "strings": "texts/spanish.csv" }, "fr": {} }"#), "a.yarn": Self.yarn,
            "texts/spanish.csv": "id,text\n", "es.csv": "id,text\n", "fr.csv": "id,text\n", "pt-BR.csv": "id,text\n",
            "log.csv": "when,what\n", "en.csv": "id,text\n", "prices.csv": "id,text\n",
        ]
        try TemporaryFolder.with(files) { folder in
            let tables = try Project.load(at: folder.path).tables
            #expect(tables.map(\.language) == ["es", "fr", "pt-BR"])
            #expect(tables.first?.file.source.name == folder.path(of: "texts/spanish.csv"))
        }
    }

    @Test("a folder without a project file has tables too; a single file has none")
    func loose() throws {
        try TemporaryFolder.with(["a.yarn": Self.yarn, "es.csv": "id,text\n"]) { folder in
            let whole = try Project.load(at: folder.path)
            #expect(whole.tables.map(\.language) == ["es"])
            let single = try Project.load(at: folder.path(of: "a.yarn"))
            #expect(single.tables.isEmpty)
        }
    }

    @Test(
        "a table that is named and cannot be read is told, and the dialogue can be run all the same",
        arguments: [
            (#"{ "es": { "strings": "no.csv" } }"#, "BT0201"), (#"{ "es": { "strings": "folder" } }"#, "BT0201"),
            (#"{ "Spanish!": { "strings": "a.yarn" } }"#, "BT0201"), (#"{ "es": { "strings": "a.yarn" } }"#, "BT0203"),
        ]
    )
    func unreadable(localisation: String, code: String) throws {
        try TemporaryFolder.with(["p.yarnproject": settings(localisation), "a.yarn": Self.yarn]) { folder in
            try folder.makeFolder(named: "folder")
            let project = try Project.load(at: folder.path)
            let program = try #require(Compiler.compile(project.sources).program)
            #expect(program.translated(by: project.tables).program.base.lines.count == 3)
            #expect(project.checkTranslations(of: program).first?.code == code)
            #expect(project.checkTranslations(of: program).first?.severity == .error)
        }
    }

    @Test("checking tells what is missing, what translates nothing, what has changed and what is said wrongly")
    func checking() throws {
        let table = """
            id,text,lock,comment
            line:gone,Adiós,,
            line:one,Uno [b],0badc0de,
            line:two,,,

            """
        try TemporaryFolder.with(["a.yarn": Self.yarn, "es.csv": table]) { folder in
            let project = try Project.load(at: folder.path)
            let program = try #require(Compiler.compile(project.sources).program)
            let told = project.checkTranslations(of: program)
                .map { "\(Path.name(of: $0.file)):\($0.start.line):\($0.start.column) \($0.code)" }
            #expect(
                told == [
                    "es.csv:2:1 BT0208", "es.csv:3:10 BT0209", "es.csv:3:14 YS0063", "es.csv:4:1 BT0207",
                    "a.yarn:2:1 BT0207",
                ]
            )
        }
    }

    @Test("a comment that begins with CHANGED is outdated until it is taken away")
    func outdated() throws {
        let lock = TextLock.lock(of: "One.")
        for (comment, codes) in [("CHANGED.", ["BT0209"]), ("fine", [])] {
            let table = "id,text,lock,comment\nline:one,Uno,\(lock),\(comment)\nline:two,Dos,,\nhear:Start,x,,\n"
            try TemporaryFolder.with(["a.yarn": Self.yarn, "es.csv": table]) { folder in
                let project = try Project.load(at: folder.path)
                let program = try #require(Compiler.compile(project.sources).program)
                #expect(project.checkTranslations(of: program).map(\.code) == codes)
            }
        }
    }

    @Test("a project without tables has nothing to check")
    func noTables() throws {
        try TemporaryFolder.with(["a.yarn": Self.yarn]) { folder in
            let project = try Project.load(at: folder.path)
            let program = try #require(Compiler.compile(project.sources).program)
            #expect(project.checkTranslations(of: program).isEmpty)
        }
    }
}
