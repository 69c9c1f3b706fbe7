import Glibc
import Testing

@testable import Terminal

@Suite("Printing", .serialized)
struct PrinterTests {
    private func print(
        _ command: String,
        _ text: String = "Card\n",
        limit: Duration = .seconds(10)
    ) throws -> Printer.Failure? {
        signal(SIGPIPE, SIG_IGN)
        let printer = try #require(Printer(command: command, limit: limit))
        do throws(Printer.Failure) {
            try printer.print(text)
            return nil
        } catch {
            return error
        }
    }

    /// What a command wrote of what it was given.
    private func printed(_ script: String, _ text: String) throws -> String {
        let path = "/tmp/backtalk-printer-\(getpid())-\(UInt64.random(in: 0 ... .max))"
        defer { unlink(path) }
        #expect(try print("sh -c '\(script) > \(path)'", text) == nil)
        let file = open(path, O_RDONLY)
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = read(file, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    @Test("sends the text to the command's standard input, all of it", arguments: [0, 1, 500_000])
    func sends(_ count: Int) throws {
        let text = String(repeating: "x", count: count) + "ñ\n"
        #expect(try printed("cat", text) == text)
    }

    @Test("starts no shell: what a shell would read is an argument like any other")
    func noShell() throws {
        #expect(CommandWords.split("echo $HOME; rm *|cat `x`") == ["echo", "$HOME;", "rm", "*|cat", "`x`"])
    }

    @Test(
        "quotes and backslashes hold a word together",
        arguments: [
            ("lp -d receipt", ["lp", "-d", "receipt"]), ("  lp\t-d  'front desk' ", ["lp", "-d", "front desk"]),
            ("lp \"a 'b'\" 'c \"d\"'", ["lp", "a 'b'", "c \"d\""]), ("a\\ b c\\\"d", ["a b", "c\"d"]),
            ("lp ''", ["lp", ""]), ("'a'b", ["ab"]), ("'a\\b'", ["a\\b"]), ("", []),
        ]
    )
    func words(_ line: String, words: [String]) {
        #expect(CommandWords.split(line) == words)
    }

    @Test("a command that makes no sense is none", arguments: ["", "  ", "lp 'x", "lp \"x", "lp \\", "''", "lp\0x"])
    func senseless(_ command: String) {
        #expect(Printer(command: command) == nil)
    }

    @Test("a program that is not there, or fails, or dies is told")
    func failures() throws {
        #expect(try print("/no/such/program") == .notStarted(ENOENT))
        #expect(try print("/etc/passwd") == .notStarted(EACCES))
        #expect(try print("false") == .status(1))
        #expect(try print("sh -c 'exit 7'") == .status(7))
        #expect(try print("sh -c 'kill -9 $$'") == .status(128 + SIGKILL))
    }

    @Test("a program that does not want the text is no trouble")
    func closedInput() throws {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(try print("true", long) == nil)
        #expect(try print("sh -c 'exec 0<&-; sleep 0.2'", long) == nil)
    }

    @Test("a program that hangs is ended with all it has started, and leaves no zombie", arguments: ["", "xxxxxx"])
    func hangs(_ text: String) throws {
        let long = String(repeating: text, count: 100_000)
        let begin = ContinuousClock.now
        #expect(try print("sh -c 'sleep 100 & sleep 100'", long, limit: .milliseconds(200)) == .tooSlow)
        #expect(ContinuousClock.now - begin < .seconds(10))
        #expect(waitpid(-1, nil, WNOHANG) == -1 && errno == ECHILD)
    }

    @Test("the program has nothing of ours: no other file, no terminal, no signal held back")
    func nothingOfOurs() throws {
        let open = dup(STDIN_FILENO)
        defer { close(open) }
        var blocked = sigset_t()
        sigemptyset(&blocked)
        sigaddset(&blocked, SIGTERM)
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, &blocked, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let files = try printed("ls /proc/self/fd | tr \"\\n\" \" \"", "").split(separator: " ")
        // Standard input, output and error, and the folder that is being listed.
        #expect(files.count <= 4)
        // Signals 32 and 33 belong to the C library.
        let masks = try printed("grep -E \"SigBlk|SigIgn\" /proc/self/status | cut -f2", "").split(separator: "\n")
        #expect(masks.count == 2)
        for mask in masks { #expect((UInt64(mask, radix: 16) ?? .max) & 0x7FFF_FFFF == 0) }
        let session = try printed("cut -d\" \" -f6 /proc/self/stat", "")
        #expect(session.trimmingPrefix("\n") != "\(getsid(0))\n")
    }
}
