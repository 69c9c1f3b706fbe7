import Guide

/// Draws what the guide says, and the visitor's side where no keyboard left it.
///
/// Where there is a screen, a visit looks like a chat: a name and a bar beside what the guide says, frames around what
/// must not be missed. Where there is none it is a ``Transcript``. The words are the same.
struct Screen {
    let output: Output
    let appearance: Appearance
    /// The name of whoever says a line that names no one.
    let guide: String
    /// The visitor's name for themselves.
    let visitor: String

    private var isEmpty = true
    /// Who spoke last, while nothing has come between.
    private var speaking: String?

    init(output: Output, appearance: Appearance, guide: String = "Guide", visitor: String = "You") {
        self.output = output
        self.appearance = appearance
        self.guide = guide
        self.visitor = visitor
    }

    /// The columns that text has: what the window gives, and 80 where there is none.
    var width: Int {
        let isWindow = appearance.isDrawn || Window.columns(of: output.descriptor) != nil
        return isWindow ? Window.textWidth(of: output.descriptor) : 80
    }

    /// What stands before the visitor's words.
    var prompt: Prompt {
        Prompt(name: visitor.sanitised, sign: appearance.art.prompt, style: appearance.theme.visitor)
    }

    /// Shows replies.
    /// - Throws: ``Output/Fault``.
    mutating func show(_ replies: [Reply]) throws(Output.Fault) {
        var lines: [String] = []
        if appearance.isDrawn {
            try clearForEmergency(replies)
            for passage in Passage.gather(replies, guide: guide) {
                lines += draw(passage, isFirst: isEmpty && lines.isEmpty)
            }
        } else {
            lines = Transcript(width: width, guide: guide).lines(for: replies)
            if !isEmpty, !lines.isEmpty { lines.insert("", at: 0) }
        }
        try put(lines)
    }

    /// Leaves a line free before the visitor's.
    /// - Throws: ``Output/Fault``.
    mutating func makeRoom() throws(Output.Fault) {
        speaking = nil
        if !isEmpty { try output.put("\n") }
        isEmpty = false
    }

    /// Shows what the visitor said.
    /// - Throws: ``Output/Fault``.
    mutating func echo(_ words: String) throws(Output.Fault) {
        try makeRoom()
        if appearance.isDrawn {
            let prompt = prompt
            let lines = words.sanitised.wrapped(to: max(1, width - prompt.width))
            let margin = String(repeating: " ", count: prompt.width)
            try put(lines.enumerated().map { ($0.offset == 0 ? prompt.text : margin) + $0.element })
        } else {
            try put([Transcript(width: width).line(said: words)])
        }
    }

    /// An emergency stands alone: what was said before it leaves the window.
    private mutating func clearForEmergency(_ replies: [Reply]) throws(Output.Fault) {
        let isEmergency = replies.contains { reply in
            if case .seekCare(let care) = reply { care.urgency == .emergency } else { false }
        }
        guard isEmergency else { return }
        isEmpty = true
        speaking = nil
        try output.put("\u{1B}[H\u{1B}[2J")
    }

    private mutating func put(_ lines: [String]) throws(Output.Fault) {
        guard !lines.isEmpty else { return }
        isEmpty = false
        try output.put(lines.joined(separator: "\n") + "\n")
    }
}

extension Screen {
    /// One passage as the lines of a chat, with the empty line that sets it apart from what came before.
    private mutating func draw(_ passage: Passage, isFirst: Bool) -> [String] {
        let theme = appearance.theme
        let before = isFirst ? [] : [""]
        let speakerBefore = speaking
        speaking = nil
        switch passage {
        case .speech(let speaker, let lines):
            speaking = speaker
            let heading = speaker == speakerBefore ? [] : before + [" " + theme.speaker(speaker)]
            return heading + lines.flatMap { beside(theme.bar(appearance.art.bar), $0) }
        case .choices(let choices):
            let digits = choices.map { String($0.number).utf8.count }.max() ?? 1
            return before + choices.flatMap { entry($0.number, digits: digits, [$0.label]) }
        case .answers(let answers):
            let digits = String(answers.count).utf8.count
            return before
                + answers.enumerated().flatMap { offset, answer in
                    entry(offset + 1, digits: digits, [answer.question, answer.choice])
                }
        case .booking(let booking):
            return before + draw(booking)
        case .care(let care):
            return before + draw(care)
        }
    }

    /// A text with a bar beside each of its lines.
    private func beside(_ bar: String, _ text: String) -> [String] {
        text.wrapped(to: width - 3, hanging: text.hangingIndent).map { " " + bar + " " + $0 }
    }

    /// A number, and texts under one another beside it.
    private func entry(_ number: Int, digits: Int, _ texts: [String]) -> [String] {
        let figures = String(number)
        let label = String(repeating: " ", count: 3 + max(0, digits - figures.utf8.count)) + figures + "."
        let indent = label.utf8.count + 1
        let margin = String(repeating: " ", count: indent)
        let lines = texts.flatMap { $0.wrapped(to: max(1, width - indent)) }
        return lines.enumerated().map { offset, line in
            offset == 0 ? appearance.theme.number(label) + " " + line : margin + line
        }
    }

    private func draw(_ booking: Booking) -> [String] {
        let theme = appearance.theme
        var rows = booking.invitation.isEmpty ? [] : [FramedRow(booking.invitation), FramedRow("")]
        rows += [FramedRow(booking.phone.unbreakable, style: theme.phone, indent: 2), FramedRow("")]
        rows += ([booking.practice] + booking.details).filter { !$0.isEmpty }.map { FramedRow($0) }
        return FramedRow.frame(rows, in: appearance.art.light, style: theme.booking, width: width)
    }

    private func draw(_ care: Care) -> [String] {
        let theme = appearance.theme
        switch care.urgency {
        case .emergency:
            let rows = [FramedRow("!!! " + care.heading, style: theme.emergency), FramedRow("")]
            return FramedRow.frame(
                rows + care.details.map { FramedRow($0) },
                in: appearance.art.heavy,
                style: theme.emergency,
                width: width
            )
        case .doctor:
            let rows = [FramedRow("! " + care.heading, style: theme.doctor), FramedRow("")]
            return FramedRow.frame(
                rows + care.details.map { FramedRow($0) },
                in: appearance.art.light,
                style: theme.doctor,
                width: width
            )
        }
    }
}
