import struct Yarn.DialogueFault

/// The words around a talk: what a screen shows beside what is said, in the visitor's language.
public struct Captions: Hashable, Sendable {
    /// The name of whoever says a line that names no one.
    public let guide: String
    /// The visitor's name for themselves.
    public let visitor: String
    /// How to go on where a text is longer than the screen.
    public let more: String
    /// What a telephone's camera is for: stands under the code to call.
    public let scan: String

    /// Makes captions.
    public init(guide: String, visitor: String, more: String, scan: String) {
        self.guide = guide
        self.visitor = visitor
        self.more = more
        self.scan = scan
    }

    /// The built-in ones, in English.
    public static let english = Captions(
        guide: "Guide",
        visitor: "You",
        more: "Press Enter for more",
        scan: "Scan to call"
    )
}

extension Conversation {
    /// The words around the talk, in the language that is spoken now.
    public var captions: Captions {
        Captions(
            guide: caption(.guideName),
            visitor: caption(.visitorName),
            more: caption(.more),
            scan: caption(.scan)
        )
    }

    /// How far the visit is, in words: "3 of about 7". `nil` where ``progress`` is.
    public var progressCaption: String? {
        progress.map { caption(.progress, about: ["question": "\($0.question)", "total": "\($0.total)"]) }
    }

    /// A phrase that is not part of the talk: what goes wrong with it is nothing to end a visit for.
    private func caption(_ phrase: Phrase, about values: KeyValuePairs<String, String> = [:]) -> String {
        var fault: DialogueFault?
        let lines = phrasebook.lines(phrase, in: nil, about: values, noting: &fault)
        return lines.first ?? phrase.english.first ?? ""
    }
}
