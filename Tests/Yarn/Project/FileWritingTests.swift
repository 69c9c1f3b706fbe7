import Foundation
import TestSupport
import Testing

@testable import Yarn

@Suite("Writing files whole or not at all")
struct FileWritingTests {
    @Test("permissions stay, and nothing is left beside the file", arguments: [0o600, 0o640, 0o755])
    func permissions(mode: Int) throws {
        try TemporaryFolder.with(["a.csv": "old"]) { folder in
            let path = folder.path(of: "a.csv")
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            try Files.replace(path, with: Array("new".utf8))
            #expect(try Files.bytes(of: path) == Array("new".utf8))
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.csv"])
        }
    }

    @Test("a file behind a link is written, and the link stays one")
    func link() throws {
        try TemporaryFolder.with(["a.csv": "old"]) { folder in
            try folder.link("b.csv", to: "a.csv")
            try Files.replace(folder.path(of: "b.csv"), with: Array("new".utf8))
            #expect(try Files.bytes(of: folder.path(of: "a.csv")) == Array("new".utf8))
            #expect(Files.destination(ofLink: folder.path(of: "b.csv")) == "a.csv")
        }
    }

    @Test("where nothing can be written, the path is named")
    func unwritable() throws {
        try TemporaryFolder.with(["a": "a file"]) { folder in
            let path = folder.path(of: "a/b.csv")
            #expect(throws: Files.Unwritable(path: path)) { try Files.replace(path, with: []) }
        }
    }
}
