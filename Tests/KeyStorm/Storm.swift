import Glibc
import TestSupport

/// Visitors whose fingers follow chance, one after another.
struct Storm {
    /// How a storm went.
    struct Report: CustomStringConvertible {
        var visits = 0
        var keys = 0
        var faults = 0
        /// The memory the kiosk held after the first tenth of the visits, and after the last, in KiB.
        var memory = (early: 0, late: 0)
        /// What went wrong, if anything did.
        var failure: String?

        var description: String {
            "visits \(visits), bytes typed \(keys), faults \(faults), "
                + "memory after the first tenth \(memory.early) KiB and at the end \(memory.late) KiB: "
                + (failure ?? "alive, on its invitation, and no child process ever")
        }
    }

    private let kiosk: ProcessOnTerminal
    private let clock: Int32
    private let journal: Int32
    private var chance: UInt64
    private var begun = 0
    private var ended = 0
    private var hasChild = false
    private var report = Report()

    /// Starts a kiosk for the storm.
    /// - Parameters:
    ///   - program: This program.
    ///   - dialogues: The dialogue's folder.
    ///   - seed: What chance follows.
    init?(program: String, dialogues: String, seed: UInt64) {
        var (clock, journal): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        // Above the numbers that the kiosk knows them by, so that none covers another.
        guard pipe(&clock) == 0, pipe(&journal) == 0 else { return nil }
        let given = [fcntl(clock[0], F_DUPFD_CLOEXEC, 20), fcntl(journal[1], F_DUPFD_CLOEXEC, 20)]
        for descriptor in [clock[0], journal[1]] { close(descriptor) }
        for descriptor in [clock[1], journal[0]] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        self.clock = clock[1]
        self.journal = journal[0]
        _ = fcntl(self.journal, F_SETFL, O_NONBLOCK)
        chance = seed
        let kiosk = ProcessOnTerminal(
            program,
            ["--kiosk", dialogues],
            passing: [StormKiosk.clock: given[0], StormKiosk.journal: given[1]]
        )
        for descriptor in given { close(descriptor) }
        guard let kiosk else { return nil }
        self.kiosk = kiosk
    }

    /// Lets so many visitors come.
    mutating func run(visits: Int) -> Report {
        for visit in 1...visits {
            guard begin() else { return fail("no visit began") }
            for _ in 0..<Int(random() % 60) { press() }
            guard end() else { return fail("a visit did not end") }
            report.visits = visit
            if visit == max(1, visits / 10) { report.memory.early = kiosk.residentKibibytes }
            if visit.isMultiple(of: 10), !kiosk.children.isEmpty { hasChild = true }
            if hasChild { return fail("it started another program") }
        }
        report.memory.late = kiosk.residentKibibytes
        kiosk.resize(columns: 80, rows: 24)
        let isInviting = kiosk.wait { kiosk in
            guard let shown = String(decoding: kiosk.output, as: UTF8.self).components(separatedBy: "\u{1B}[3J").last
            else { return false }
            return shown.contains("Press any key to begin.") && !shown.contains("│")
        }
        if !isInviting { return fail("it is not on its invitation") }
        return report
    }

    private func fail(_ reason: String) -> Report {
        var report = report
        let isAlive = kiosk.hasEnded ? "it has ended: \(kiosk.exitStatus.map(String.init) ?? "by a signal")" : "it runs"
        let shown = String(decoding: kiosk.output.suffix(400), as: UTF8.self)
        report.failure = "\(reason); \(isAlive); \(shown.debugDescription)"
        return report
    }

    /// Presses a key until a visit begins; the first may come too early and be forgotten.
    private mutating func begin() -> Bool {
        let before = begun
        return watch { storm in
            if storm.begun > before { return true }
            // What the visitor before began and did not end is over in a moment.
            storm.pass(milliseconds: 200)
            storm.kiosk.type([UInt8(ascii: "x")])
            return false
        }
    }

    /// Waits until every visitor is gone.
    private mutating func end() -> Bool {
        watch { storm in
            if storm.ended == storm.begun { return true }
            storm.pass(milliseconds: 400_000)
            return false
        }
    }

    private mutating func watch(_ step: (inout Storm) -> Bool) -> Bool {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline, !kiosk.hasEnded {
            listen()
            if step(&self) { return true }
            kiosk.absorb(waiting: 1)
        }
        return false
    }

    private mutating func listen() {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = read(journal, &bytes, bytes.count)
        for byte in bytes.prefix(max(0, count)) {
            switch byte {
            case UInt8(ascii: "b"): begun += 1
            case UInt8(ascii: "e"): ended += 1
            case UInt8(ascii: "f"): report.faults += 1
            case UInt8(ascii: "c"): hasChild = true
            default: break
            }
        }
    }

    private func pass(milliseconds: UInt32) {
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: milliseconds >> (8 * UInt32($0))) }
        _ = write(clock, bytes, 4)
    }

    private mutating func press() {
        kiosk.absorb()
        switch random() % 100 {
        case 0..<25: type(Self.words[Int(random() % UInt64(Self.words.count))] + "\r")
        case 25..<50: type(Self.sequences[Int(random() % UInt64(Self.sequences.count))])
        case 50..<65: type((0..<random() % 8).map { _ in UInt8(truncatingIfNeeded: random()) })
        case 65..<75: type((0..<random() % 4).map { _ in UInt8(truncatingIfNeeded: random() & 0x1F) })
        case 75..<85: type([0x1B, UInt8(truncatingIfNeeded: random() & 0x7F)])
        case 85..<92: pass(milliseconds: UInt32(random() % 130_000))
        case 92..<96:
            kiosk.resize(columns: 20 + Int(random() % 180), rows: 5 + Int(random() % 60))
        case 96..<98:
            let signals = [SIGINT, SIGQUIT, SIGTSTP, SIGWINCH, SIGTTOU, SIGUSR1]
            kill(kiosk.process, signals[Int(random() % UInt64(signals.count))])
        default: type(String(repeating: "wide 日本 ", count: Int(random() % 60)))
        }
    }

    private mutating func type(_ text: String) { type(Array(text.utf8)) }

    private mutating func type(_ bytes: [UInt8]) {
        report.keys += bytes.count
        kiosk.type(bytes)
    }

    /// Knuth's MMIX: the same storm from the same seed.
    private mutating func random() -> UInt64 {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return chance >> 24
    }

    private static let words = [
        "1", "2", "3", "4", "5", "yes", "no", "not sure", "back", "why", "help", "repeat", "what did i say",
        "start over",
        "lower back", "my neck is stiff every morning", "i can not feel my legs", "none of these", "goodbye", "", "99",
        "2", "1", "3",
    ]

    private static let sequences = [
        "\u{3}", "\u{4}", "\u{1C}", "\u{1A}", "\u{13}", "\u{11}", "\u{16}", "\u{F}", "\u{1B}x", "\u{1B}xbind -v\r",
        "\u{1B}v", "\u{1B}Xecho\r", "\u{18}\u{5}", "\u{12}lo", "\u{C}", "\u{B}", "\u{15}", "\u{17}", "\u{19}",
        "\u{1}\u{B}\u{19}\u{19}", "\u{1B}[A", "\u{1B}[B", "\u{1B}OC", "\u{1B}[3~", "\u{1B}[5~", "\u{1B}[15~",
        "\u{1B}[[A", "\u{1B}[<0;5;5M", "\u{1B}[M !!", "\u{1B}[200~a\rb\u{1B}[201~", "\u{1B}[200~", "\u{1B}]0;x\u{7}",
        "\u{1B}]52;c;eA==", "\u{1B}P1$r", "\u{1B}[?62c", "\u{9B}5~", "\t", "l\t", "\t\t", "\u{1B}1\u{1B}0\u{1B}0x",
        "\0",
    ]
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
