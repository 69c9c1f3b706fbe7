import Foundation
import TestSupport
import Testing

@Suite("The article on setting up a kiosk", .timeLimit(.minutes(1)))
struct KioskArticleTests {
    private static let analyzer = "/usr/bin/systemd-analyze"

    private static let article = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/backtalk/backtalk.docc/SetUpAKiosk.md").standardizedFileURL

    /// The code of a kind that the article shows, in its order.
    private func code(_ kind: String) throws -> [String] {
        let text = try String(contentsOf: Self.article, encoding: .utf8)
        return text.components(separatedBy: "```\(kind)\n").dropFirst().map { part in
            part.components(separatedBy: "\n```")[0] + "\n"
        }
    }

    @Test(
        "shows a unit that owns a console, comes back whenever it ends, and keeps nothing",
        arguments: [
            "Restart=always", "RestartSec=1", "StartLimitIntervalSec=0", "StandardInput=tty", "TTYPath=/dev/tty1",
            "TTYReset=yes", "TTYVHangup=yes", "TTYVTDisallocate=yes", "Conflicts=getty@tty1.service",
            "StandardError=journal", "DynamicUser=yes", "NoNewPrivileges=yes", "ProtectSystem=strict",
            "PrivateNetwork=yes", "LimitCORE=0", "MemorySwapMax=0", "NoExecPaths=/",
        ]
    )
    func unit(setting: String) throws {
        let unit = try #require(try code("ini").first)
        #expect(unit.split(separator: "\n").contains { $0 == setting })
    }

    @Test(
        "shows a unit and a drop-in that systemd understands",
        .enabled(if: FileManager.default.isExecutableFile(atPath: analyzer), "systemd is not installed here")
    )
    func verified() throws {
        let units = try code("ini")
        try #require(units.count == 2)
        try TemporaryFolder.with { folder in
            // What a unit starts must be there for it to be taken as right.
            let program = BuiltCommand.program.path
            let unit = units[0].replacing("/usr/local/bin/backtalk kiosk", with: "\(program) kiosk")
            #expect(unit != units[0])
            try folder.write(unit, to: "backtalk.service")
            try folder.write(units[1], to: "backtalk.service.d/keys.conf")
            let analysis = Process()
            analysis.executableURL = URL(filePath: Self.analyzer)
            analysis.arguments = ["verify", "--man=no", folder.path(of: "backtalk.service")]
            let told = Pipe()
            analysis.standardOutput = told
            analysis.standardError = told
            try analysis.run()
            let text = String(decoding: told.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            analysis.waitUntilExit()
            #expect(analysis.terminationStatus == 0, "\(text)")
            #expect(!text.contains("backtalk.service"), "\(text)")
        }
    }
}
