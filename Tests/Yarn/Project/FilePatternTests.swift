import Testing

@testable import Yarn

@Suite("A pattern of a project")
struct FilePatternTests {
    @Test(
        "means these files",
        arguments: [
            ("**/*.yarn", "a.yarn"),
            ("**/*.yarn", "b/c/a.yarn"),
            ("*.yarn", "a.yarn"),
            ("a?.yarn", "a1.yarn"),
            ("Scenes/*.yarn", "scenes/A.YARN"),
            ("scenes/**", "scenes/a/b.yarn"),
            ("scenes/", "scenes/a/b.yarn"),
            ("**/end/*.yarn", "a/end/b/end/c.yarn"),
            ("./a.yarn", "a.yarn"),
            ("b/../a.yarn", "a.yarn"),
            ("../shared/*.yarn", "../shared/a.yarn"),
            ("*a*b*", "xaybz"),
        ]
    )
    func matches(pattern: String, path: String) {
        #expect(FilePattern(pattern).matches(full: path))
    }

    @Test(
        "does not mean these",
        arguments: [
            ("*.yarn", "b/a.yarn"),
            ("**/*.yarn", "a.yarnproject"),
            ("a?.yarn", "a.yarn"),
            ("scenes/*.yarn", "a.yarn"),
            ("../shared/*.yarn", "shared/a.yarn"),
            ("/scenes/*.yarn", "scenes/a.yarn"),
            ("*a*b*", "xbya"),
            ("", "a.yarn"),
        ]
    )
    func refuses(pattern: String, path: String) {
        #expect(!FilePattern(pattern).matches(full: path))
    }

    @Test("full of wildcards is still quick to refuse a long name")
    func manyWildcards() {
        let pattern = FilePattern(String(repeating: "*a", count: 200) + "b")
        #expect(!pattern.matches(full: String(repeating: "a", count: 2_000)))
    }
}
