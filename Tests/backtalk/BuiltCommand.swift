import Foundation
import TestSupport
import Testing

/// The built `backtalk`, run as a person would run it.
struct BuiltCommand {
    /// What a run came to.
    struct Outcome {
        let status: Int32
        let isCrash: Bool
        let output: String
        let errors: String
    }

    /// The program, which is built into the same folder as the tests.
    static let program = URL(filePath: path(of: "backtalk"))

    /// Where a built program is.
    static func path(of name: String) -> String {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        return URL(filePath: tests ?? CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name).path
    }

    /// Runs the command to its end with arguments written out.
    static func run(_ arguments: String..., in folder: TemporaryFolder) throws -> Outcome {
        try run(arguments, in: folder)
    }

    /// Runs the command to its end.
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - input: What is typed, through a pipe.
    ///   - folder: Where it runs.
    ///   - isOutputClosed: Whether no one reads what it says.
    /// - Returns: What it came to.
    /// - Throws: An error where it cannot be started at all.
    static func run(
        _ arguments: [String],
        input: [UInt8] = [],
        in folder: TemporaryFolder,
        isOutputClosed: Bool = false
    ) throws -> Outcome {
        // Files rather than pipes: they hold any amount without anyone reading along.
        try folder.write(input, to: ".input")
        try folder.write("", to: ".output")
        try folder.write("", to: ".errors")
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.path(of: ".input")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path(of: ".errors")))
        if isOutputClosed {
            let pipe = Pipe()
            try pipe.fileHandleForReading.close()
            process.standardOutput = pipe
        } else {
            process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.path(of: ".output")))
        }
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            isCrash: process.terminationReason == .uncaughtSignal,
            output: try text(".output", in: folder),
            errors: try text(".errors", in: folder)
        )
    }

    private static func text(_ name: String, in folder: TemporaryFolder) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: folder.path(of: name))), as: UTF8.self)
    }
}
