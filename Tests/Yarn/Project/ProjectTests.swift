import TestSupport
import Testing

@testable import Yarn

@Suite("Loading a dialogue")
struct ProjectTests {
    private static let plain = #"{ "projectFileVersion": 4, "sourceFiles": ["**/*.yarn"], "baseLanguage": "en" }"#

    private func names(of project: Project, in folder: TemporaryFolder) -> [String] {
        project.sources.map { String($0.name.dropFirst(folder.path.count + 1)) }
    }

    @Test("a folder without a project file is all the dialogue files below it, sorted")
    func looseFolder() throws {
        let files = ["b.yarn": "", "a/z.yarn": "", "a.yarn": "", "notes.txt": "", ".hidden/c.yarn": "", ".d.yarn": ""]
        try TemporaryFolder.with(files) { folder in
            let project = try Project.load(at: folder.path)
            #expect(names(of: project, in: folder) == ["a.yarn", "a/z.yarn", "b.yarn"])
            #expect(project.file == nil)
            #expect(project.baseLanguage == "en")
        }
    }

    @Test("a project file says which files belong to it, whether it or its folder is named")
    func projectFile() throws {
        let settings = """
            {
                // a comment, as the language's own tools allow
                "projectFileVersion": 4,
                "sourceFiles": ["**/*.yarn", "../shared/*.yarn"],
                "excludeFiles": ["drafts/**", "**/old-?.yarn"],
                "baseLanguage": "es",
                "localisation": { "en": { "strings": "en.csv", "assets": "../voices" }, "de": {} },
                "definitions": ["commands.ysls.json"],
                "compilerOptions": { "diagnosticsSeverity": { "YS0003": "none" }, "else": 1 },
                "editor": { "x": 1 },
            }
            """
        let files = [
            "guide/guide.yarnproject": settings, "guide/a.yarn": "", "guide/drafts/b.yarn": "",
            "guide/c/old-1.yarn": "", "guide/c/older.yarn": "", "shared/d.yarn": "", "shared/e/f.yarn": "",
        ]
        try TemporaryFolder.with(files) { folder in
            let project = try Project.load(at: folder.path(of: "guide"))
            #expect(
                names(of: project, in: folder) == ["guide/../shared/d.yarn", "guide/a.yarn", "guide/c/older.yarn"]
            )
            #expect(project.baseLanguage == "es")
            #expect(project.localisation["en"]?.strings == folder.path(of: "guide/en.csv"))
            #expect(project.localisation["en"]?.assets == folder.path(of: "guide/../voices"))
            #expect(project.localisation.count == 2)
            #expect(project.definitions == [folder.path(of: "guide/commands.ysls.json")])
            #expect(project.compilerOptions.diagnosticsSeverity == ["YS0003": "none"])
            #expect(try Project.load(at: folder.path(of: "guide/guide.yarnproject")) == project)
        }
    }

    @Test("a project of version 3 has one file of definitions")
    func oneDefinition() throws {
        let settings = #"{ "projectFileVersion": 3, "baseLanguage": "en", "definitions": "a.ysls.json" }"#
        try TemporaryFolder.with(["p.yarnproject": settings, "a.yarn": ""]) { folder in
            let project = try Project.load(at: folder.path)
            #expect(project.definitions == [folder.path(of: "a.ysls.json")])
            #expect(names(of: project, in: folder) == ["a.yarn"])
        }
    }

    @Test("a single dialogue file is a dialogue, whatever its bytes are")
    func singleFile() throws {
        try TemporaryFolder.with { folder in
            try folder.write([0x66, 0xFF, 0x00, 0x0D], to: "a.yarn")
            let project = try Project.load(at: folder.path(of: "a.yarn"))
            #expect(project.sources == [Source(name: folder.path(of: "a.yarn"), bytes: [0x66, 0xFF, 0x00, 0x0D])])
            #expect(project.folder == folder.path)
        }
    }

    @Test("links to files are followed; links to folders, and links in a circle, are not")
    func links() throws {
        try TemporaryFolder.with(["a/b.yarn": ""]) { folder in
            try folder.link("a/round", to: "..")
            try folder.link("a/self.yarn", to: "self.yarn")
            try folder.link("a/c.yarn", to: "b.yarn")
            try folder.link("way", to: "a")
            #expect(names(of: try Project.load(at: folder.path), in: folder) == ["a/b.yarn", "a/c.yarn"])
            let byLink = try Project.load(at: folder.path(of: "way"))
            #expect(names(of: byLink, in: folder) == ["way/b.yarn", "way/c.yarn"])
        }
    }

    @Test("a path that leads nowhere, or to something else, is named with what to do")
    func wrongPaths() throws {
        try TemporaryFolder.with(["notes.txt": ""]) { folder in
            try folder.link("circle.yarn", to: "circle.yarn")
            let missing = folder.path(of: "missing")
            #expect(throws: ProjectError.missing(path: missing)) { try Project.load(at: missing) }
            for name in ["notes.txt", "circle.yarn"] {
                let path = folder.path(of: name)
                #expect(throws: ProjectError.notADialogue(path: path)) { try Project.load(at: path) }
            }
            #expect(ProjectError.missing(path: missing).description.hasPrefix("\(missing): "))
        }
    }

    @Test("a folder or a project without a dialogue file is an error that says what was looked for")
    func empty() throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder(named: "nothing.yarn")
            #expect(throws: ProjectError.empty(path: folder.path, patterns: ["**/*.yarn"])) {
                try Project.load(at: folder.path)
            }
            let file = folder.path(of: "p.yarnproject")
            try folder.write(Self.plain, to: "p.yarnproject")
            #expect(throws: ProjectError.empty(path: file, patterns: ["**/*.yarn"])) {
                try Project.load(at: folder.path)
            }
        }
    }

    @Test("two project files in one folder are an error that names both")
    func severalProjects() throws {
        try TemporaryFolder.with(["b.yarnproject": Self.plain, "a.yarnproject": Self.plain, "a.yarn": ""]) { folder in
            let files = ["a.yarnproject", "b.yarnproject"]
            #expect(throws: ProjectError.severalProjects(folder: folder.path, files: files)) {
                try Project.load(at: folder.path)
            }
        }
    }

    @Test(
        "a project file with a mistake is refused with its remedy",
        arguments: [
            ("", ":1:1: The file is empty"),
            ("{\n  \"baseLanguage\" \"en\"\n}", ":2:18: A colon is missing"),
            ("[]", "in braces"),
            (#"{ "baseLanguage": "en" }"#, "Write \"projectFileVersion\": 4."),
            (#"{ "projectFileVersion": "4", "baseLanguage": "en" }"#, "Write \"projectFileVersion\": 4."),
            (#"{ "projectFileVersion": 4.5, "baseLanguage": "en" }"#, "Write \"projectFileVersion\": 4."),
            (#"{ "projectFileVersion": 1e300, "baseLanguage": "en" }"#, "Write \"projectFileVersion\": 4."),
            (#"{ "projectFileVersion": 5, "baseLanguage": "en" }"#, "\"projectFileVersion\": 5, which is not known"),
            (#"{ "projectFileVersion": 1, "baseLanguage": "en" }"#, "\"projectFileVersion\": 1, which is not known"),
            (#"{ "projectFileVersion": 4 }"#, "\"baseLanguage\": \"en\""),
            (#"{ "projectFileVersion": 4, "baseLanguage": "en", "sourceFiles": "*.yarn" }"#, "a list of patterns"),
            (#"{ "projectFileVersion": 4, "baseLanguage": "en", "excludeFiles": [1] }"#, "\"excludeFiles\": ["),
            (#"{ "projectFileVersion": 4, "baseLanguage": "en", "definitions": 1 }"#, "a list of files"),
            (#"{ "projectFileVersion": 4, "baseLanguage": "en", "localisation": [] }"#, "the files of each language"),
            (#"{ "projectFileVersion": 4, "baseLanguage": "\uZZZZ" }"#, "not written as JSON"),
        ]
    )
    func brokenProject(settings: String, expected: String) throws {
        try TemporaryFolder.with(["p.yarnproject": settings, "a.yarn": ""]) { folder in
            let error = try #require(throws: ProjectError.self) { try Project.load(at: folder.path) }
            #expect(error.description.contains(expected))
            #expect(error.description.hasPrefix(folder.path(of: "p.yarnproject")))
        }
    }

    @Test("a project file that is not UTF-8 is refused")
    func notText() throws {
        try TemporaryFolder.with { folder in
            try folder.write([0x7B, 0xFF, 0x7D], to: "p.yarnproject")
            let error = try #require(throws: ProjectError.self) { try Project.load(at: folder.path) }
            #expect(error.description.contains("UTF-8"))
        }
    }
}
