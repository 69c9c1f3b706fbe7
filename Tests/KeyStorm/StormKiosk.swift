import Glibc
import Guide
import Terminal
import enum Yarn.Compiler
import struct Yarn.Project

/// The kiosk under the storm: the real one, but for its clock, which stands still until the storm moves it.
enum StormKiosk {
    /// Where the storm tells how much time passes: milliseconds, four bytes each, least first.
    static let clock: Int32 = 3
    /// Where the kiosk tells what happens: a byte for each event.
    static let journal: Int32 = 4

    /// Runs the kiosk on standard input and output.
    /// - Returns: Its exit status.
    static func run(dialogues: String) -> Int32 {
        _ = fcntl(clock, F_SETFL, O_NONBLOCK)
        guard let project = try? Project.load(at: dialogues) else { return 1 }
        let compilation = Compiler.compile(project.sources, library: .guide, language: project.baseLanguage)
        guard let program = compilation.program?.translated(by: project.tables).program else { return 1 }
        return Kiosk(
            input: STDIN_FILENO,
            output: STDOUT_FILENO,
            clock: ToldClock(),
            program: { program },
            journal: { event in
                var byte =
                    switch event {
                    case .started: UInt8(ascii: "s")
                    case .visitBegan: UInt8(ascii: "b")
                    case .visitEnded: UInt8(ascii: "e")
                    case .fault: UInt8(ascii: "f")
                    case .stopped: UInt8(ascii: "x")
                    }
                write(journal, &byte, 1)
                // There is a child to wait for only where something has started one.
                var started = UInt8(ascii: "c")
                if waitpid(-1, nil, WNOHANG) != -1 { write(journal, &started, 1) }
            }
        )
        .run()
    }
}

/// A clock that goes as far as it is told.
private final class ToldClock: MonotonicClock {
    private var time = Duration.zero

    var now: Duration {
        var bytes: [UInt8] = [0, 0, 0, 0]
        while read(StormKiosk.clock, &bytes, 4) == 4 {
            let milliseconds = bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
            time += .milliseconds(milliseconds)
        }
        return time
    }

    var moved: Int32? { StormKiosk.clock }
}
