import Yarn

/// What happens at a kiosk, for whoever keeps its journal: when and how, and never a word that a visitor typed or read.
public enum KioskEvent: Hashable, Sendable {
    /// The kiosk waits for its first visitor.
    case started
    /// Someone pressed a key; the visit is in this language, as a BCP 47 tag.
    case visitBegan(language: String)
    /// The visit is over, and nothing is left of it.
    case visitEnded(VisitRecord)
    /// Something went wrong; the kiosk goes on.
    case fault(KioskFault)
    /// The kiosk ends.
    case stopped(KioskEnding)
}

/// What is kept of a visit: nothing that tells who it was or what was said.
public struct VisitRecord: Hashable, Sendable {
    /// How a visit came to its end.
    public enum Outcome: String, Hashable, Sendable {
        /// The guide had said all there was to say.
        case finished
        /// The visitor said goodbye.
        case goodbye
        /// The visitor went away in the middle.
        case abandoned
        /// Something went wrong; the visitor was asked to turn to the desk.
        case fault
        /// The kiosk ended.
        case stopped
    }

    /// How long it was, from the first key to the last sign of the visitor.
    public let length: Duration
    /// How it came to its end.
    public let outcome: Outcome
    /// Where it led.
    public let advice: Advice
    /// The language it was in at the end, as a BCP 47 tag.
    public let language: String
    /// The node of the dialogue whose question was open when it was left; `nil` where none was.
    public let node: String?
}

/// What can go wrong at a kiosk without ending it.
public enum KioskFault: Error, Hashable, Sendable {
    /// The dialogue could not go on. Only the place is told: a reason can quote what a visitor typed.
    case dialogue(node: String?, file: String?, line: Int?)
    /// A card to take home could not be printed.
    case printer(Printer.Failure)
    /// The terminal did not take what was to be shown; the number that `errno` had.
    case output(Int32)
}

/// Why a kiosk ends.
public enum KioskEnding: Hashable, Sendable {
    /// The system asked it to.
    case terminated
    /// The terminal is gone.
    case hungUp
    /// The terminal takes nothing any more; the number that `errno` had.
    case outputFailed(Int32)
}

extension KioskFault {
    /// A fault of the dialogue, without its reason.
    init(_ fault: DialogueFault) {
        self = .dialogue(node: fault.node, file: fault.file, line: fault.line)
    }
}
