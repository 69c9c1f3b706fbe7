import Guide
import Logging
import enum Terminal.KioskEnding
import enum Terminal.KioskEvent
import enum Terminal.KioskFault
import struct Terminal.VisitRecord

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a kiosk leaves behind: when it was visited and how, what became of its dialogue, and what went wrong. One line for
/// each on standard error, which a service manager keeps.
///
/// Never a word of a visitor: nothing that was typed comes this way, and of a fault only the place is told.
struct Journal {
    private let logger: Logger

    /// How many mistakes of a dialogue are told at once.
    private static let mostReasons = 20

    /// Writes to standard error; nowhere, where that is the screen the visitor looks at.
    init() {
        self.init(
            Logger(label: "backtalk") { label -> any LogHandler in
                if Self.isSeenByVisitors { return SwiftLogNoOpLogHandler() }
                return StreamLogHandler.standardError(label: label)
            }
        )
    }

    /// Writes to a logger.
    init(_ logger: Logger) {
        self.logger = logger
    }

    /// Notes that the kiosk begins to wait for its first visitor.
    /// - Parameters:
    ///   - version: The program's version.
    ///   - path: Where the dialogue is.
    ///   - languages: What it speaks, as BCP 47 tags.
    ///   - mistakes: What is wrong in the dialogue and does not keep it from running.
    func started(version: String, dialogues path: String, languages: [String], mistakes: [String]) {
        logger.info(
            "started",
            metadata: [
                "version": "\(version)", "dialogues": "\(path.sanitised)",
                "languages": "\(languages.joined(separator: ","))",
            ]
        )
        tell(mistakes, as: .warning, "mistake in the dialogue")
    }

    /// Notes what happened at the kiosk.
    func note(_ event: KioskEvent) {
        switch event {
        case .started: break
        case .visitBegan(let language): logger.info("visit began", metadata: ["language": "\(language)"])
        case .visitEnded(let visit): note(visit)
        case .fault(let fault): note(fault)
        case .stopped(let ending): note(ending)
        }
    }

    /// Notes that the dialogue was edited and that visits use it from now on.
    func reloaded(languages: [String]) {
        logger.info("reloaded", metadata: ["languages": "\(languages.joined(separator: ","))"])
    }

    /// Notes that the dialogue was edited, cannot be used, and that visits go on with the last one.
    /// - Parameter reasons: Why, in words for its author.
    func refused(_ reasons: [String]) {
        logger.error("reload refused")
        tell(reasons, as: .error, "mistake in the dialogue")
    }

    private func note(_ visit: VisitRecord) {
        logger.info(
            "visit ended",
            metadata: [
                "seconds": "\(visit.length.components.seconds)", "outcome": "\(visit.journalOutcome)",
                "language": "\(visit.language)", "node": "\(visit.node ?? "-")",
            ]
        )
    }

    private func note(_ fault: KioskFault) {
        switch fault {
        case .dialogue(let node, let file, let line):
            let place = [file?.sanitised, line.map(String.init)].compactMap(\.self).joined(separator: ":")
            logger.error("fault in the dialogue", metadata: ["node": "\(node ?? "-")", "place": "\(place)"])
        case .printer(let failure):
            // The failure's own words are a number at most: a printer never tells back what it was to print.
            logger.error("the card could not be printed", metadata: ["failure": "\(failure)"])
        case .output(let number):
            logger.error("the terminal failed", metadata: ["errno": "\(number)"])
        }
    }

    private func note(_ ending: KioskEnding) {
        switch ending {
        case .terminated: logger.info("stopped", metadata: ["reason": "terminated"])
        case .hungUp: logger.info("stopped", metadata: ["reason": "hung up"])
        case .outputFailed(let number):
            logger.error("stopped", metadata: ["reason": "the terminal failed", "errno": "\(number)"])
        }
    }

    /// One entry for each reason, its first line: where it is and what is wrong. `backtalk check` tells the rest.
    private func tell(_ reasons: [String], as level: Logger.Level, _ message: Logger.Message) {
        for reason in reasons.prefix(Self.mostReasons) {
            let line = reason.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            logger.log(level: level, message, metadata: ["reason": "\(line.sanitised)"])
        }
        let more = reasons.count - Self.mostReasons
        if more > 0 { logger.log(level: level, "and \(more) more; backtalk check tells them all") }
    }

    /// Whether what is written to standard error would stand on the screen between the guide's words.
    private static var isSeenByVisitors: Bool {
        var (output, errors) = (stat(), stat())
        guard isatty(STDERR_FILENO) == 1, fstat(STDOUT_FILENO, &output) == 0, fstat(STDERR_FILENO, &errors) == 0
        else { return false }
        return output.st_rdev == errors.st_rdev
    }
}

extension VisitRecord {
    /// How the visit went, in a word: where it led, or else why it led nowhere.
    fileprivate var journalOutcome: String {
        switch (outcome, advice) {
        case (.fault, _): "fault"
        case (_, .emergency): "care-emergency"
        case (_, .doctor): "care-doctor"
        case (_, .booking): "booked"
        case (.finished, .none): "finished"
        case (.goodbye, .none): "left"
        case (.abandoned, .none): "idle"
        case (.stopped, .none): "stopped"
        }
    }
}
