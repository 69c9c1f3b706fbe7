/// A visit as plain text: what a pipe, a file and a terminal without any art get to see.
///
/// The same replies give the same lines, byte for byte, wherever and whenever. No line carries a control character, and
/// none is wider than the width asked for, but for one of the visitor's own and a single character that is wider alone.
public struct Transcript: Hashable, Sendable {
    /// The columns of a line.
    public let width: Int
    /// The name of whoever says a line that names no one.
    public let guide: String

    /// Describes how a visit is to be written.
    /// - Parameters:
    ///   - width: The columns of a line; less than 1 counts as 1.
    ///   - guide: The name of whoever says a line that names no one.
    public init(width: Int = 80, guide: String = "Guide") {
        self.width = max(1, width)
        self.guide = guide
    }

    /// What the visitor said, marked as theirs: `> lower back`. Always one line, so that it can be read back.
    public func line(said words: String) -> String {
        let words = words.sanitised
        return words.isEmpty ? ">" : "> " + words
    }

    /// Replies as lines, an empty one between passages, none before the first or after the last.
    public func lines(for replies: [Reply]) -> [String] {
        var lines: [String] = []
        for passage in Passage.gather(replies, guide: guide) {
            if !lines.isEmpty { lines.append("") }
            lines += self.lines(for: passage)
        }
        return lines
    }

    /// One passage as lines.
    package func lines(for passage: Passage) -> [String] {
        switch passage {
        case .speech(let speaker, let lines): speech(lines, by: speaker)
        case .choices(let choices): list(choices.map { ($0.number, [$0.label]) })
        case .booking(let booking): card(booking)
        case .care(let care): card(care)
        case .answers(let answers):
            list(answers.enumerated().map { ($0.offset + 1, [$0.element.question, $0.element.choice]) })
        }
    }

    /// The speaker's name once, the lines beside it; under it where the name would leave them too little room.
    private func speech(_ lines: [String], by speaker: String) -> [String] {
        let label = speaker + ":"
        let labelWidth = label.displayWidth + 1
        guard labelWidth <= width / 3 else {
            return label.wrapped(to: width) + lines.flatMap { indented($0, by: 2) }
        }
        var spoken = lines.flatMap { indented($0, by: labelWidth) }
        if let first = spoken.first {
            spoken[0] = (label + " " + first.drop { $0 == " " }).trimmingLineEnd
        }
        return spoken
    }

    /// Numbered entries, the numbers flush right.
    private func list(_ entries: [(number: Int, texts: [String])]) -> [String] {
        let digits = entries.map { String($0.number).utf8.count }.max() ?? 1
        return entries.flatMap { entry in
            let number = String(entry.number)
            let label = String(repeating: " ", count: max(2, digits) - number.utf8.count) + number + ". "
            let indent = label.utf8.count
            guard let first = entry.texts.first else { return [label.trimmingLineEnd] }
            return (label + first).wrappedAfterLabel(to: width, label: indent)
                + entry.texts.dropFirst().flatMap { indented($0, by: indent) }
        }
    }

    private func card(_ booking: Booking) -> [String] {
        var lines: [String] = []
        if !booking.invitation.isEmpty { lines += booking.invitation.wrapped(to: width) + [""] }
        lines += indented(booking.phone.unbreakable, by: 4).map(\.breakable) + [""]
        for detail in [booking.practice] + booking.details where !detail.isEmpty {
            lines += detail.wrapped(to: width, hanging: 2)
        }
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// Marked by signs that need no colour, and that mean the same in every language.
    private func card(_ care: Care) -> [String] {
        let mark =
            switch care.urgency {
            case .emergency: "!!! "
            case .doctor: "! "
            }
        let indent = mark.utf8.count
        return (mark + care.heading).wrappedAfterLabel(to: width, label: indent)
            + care.details.flatMap { indented($0, by: indent) }
    }

    /// Wraps a text and moves all of it in, as far as leaves room for a wide character.
    private func indented(_ text: String, by columns: Int) -> [String] {
        let indent = max(0, min(columns, width - 2))
        let margin = String(repeating: " ", count: indent)
        return text.wrapped(to: width - indent, hanging: text.hangingIndent).map { $0.isEmpty ? "" : margin + $0 }
    }
}

extension String {
    /// The text with its breaking spaces made no-break ones, for what must stay in one piece.
    package var unbreakable: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }

    /// The text with its no-break spaces made plain ones, once its lines are set.
    package var breakable: String { String(map { $0 == "\u{A0}" ? " " : $0 }) }

    /// Wraps a text whose first columns are a label, which begins the first line even where it begins with spaces.
    fileprivate func wrappedAfterLabel(to width: Int, label: Int) -> [String] {
        guard label + 2 <= width else { return wrapped(to: width) }
        let start = prefix(label)
        let rest = String(dropFirst(label)).wrapped(to: width - label)
        let margin = String(repeating: " ", count: label)
        return rest.enumerated().map { offset, line in
            offset == 0 ? (start + line).trimmingLineEnd : margin + line
        }
    }

    fileprivate var trimmingLineEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
