import Testing

@testable import Yarn

@Suite("Paths")
struct PathTests {
    @Test(
        "joining keeps what was typed",
        arguments: [
            ("a", "b", "a/b"), ("a/", "b", "a/b"), (".", "b", "b"), ("", "b", "b"), ("a", "", "a"), ("", "", "."),
            ("a", "/b", "/b"), ("/", "b", "/b"), ("a", "../b", "a/../b"),
        ]
    )
    func joining(folder: String, path: String, joined: String) {
        #expect(Path.join(folder, path) == joined)
    }

    @Test(
        "a path lies in its folder under its name",
        arguments: [
            ("a", ".", "a"), ("a/b", "a", "b"), ("a/b/", "a", "b"), ("/a", "/", "a"), ("/", "/", ""), ("..", ".", ".."),
        ]
    )
    func folderAndName(path: String, folder: String, name: String) {
        #expect(Path.folder(of: path) == folder)
        #expect(Path.name(of: path) == name)
    }

    @Test("the folders above an absolute path end at the top of the disk")
    func upwardsAbsolute() {
        #expect(Path.foldersUpwards(from: "/a/b") == ["/a/b", "/a", "/"])
    }

    @Test("the folders above a relative path go on above the folder we stand in")
    func upwardsRelative() {
        let folders = Path.foldersUpwards(from: "a/b")
        let depth = Path.parts(of: Files.workingFolder).count
        #expect(folders.prefix(3) == ["a/b", "a", "."])
        #expect(folders.count == 3 + depth)
        #expect(depth == 0 || folders[3] == "..")
    }
}
