import Glibc

/// Presses random keys at a kiosk, for as many visits as asked for:
///
///     KeyStorm 10000 --seed 7 --dialogues dialogues
///
/// The same seed presses the same keys. Exit status: 0 where the kiosk stood it, 1 where it did not.
@main
enum KeyStorm {
    /// What the kiosk's memory may grow by after the first tenth of the visits, in KiB.
    private static let mostGrowth = 1024

    static func main() {
        let arguments = CommandLine.arguments
        if arguments.count == 3, arguments[1] == "--kiosk" { exit(StormKiosk.run(dialogues: arguments[2])) }
        func value(of option: String) -> String? {
            arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
        }
        let visits = arguments.dropFirst().first.flatMap { Int($0) } ?? 100
        let seed = value(of: "--seed").flatMap { UInt64($0) } ?? 1
        let dialogues = value(of: "--dialogues") ?? "dialogues"
        guard visits > 0, var storm = Storm(program: "/proc/self/exe", dialogues: dialogues, seed: seed) else {
            print("The kiosk could not be started.")
            exit(1)
        }
        let report = storm.run(visits: visits)
        print("seed \(seed): \(report)")
        // A short storm does not get as far as where memory settles.
        let grows = visits >= 10_000 && report.memory.late - report.memory.early > mostGrowth
        if grows { print("The kiosk's memory grows.") }
        exit(report.failure == nil && !grows ? 0 : 1)
    }
}
