import Guide

/// Draws what the guide says as blocks of lines: a chat with a name and a bar beside what is said, and frames around what
/// must not be missed. It writes nothing; the same replies in the same window are the same lines.
struct Drawing {
    let appearance: Appearance
    let window: Window
    let captions: Captions
    /// Who spoke last, while nothing has come between.
    private(set) var speaking: String?
    /// Whether there is nothing above, so that no empty line is needed.
    private var isFirst: Bool

    private var blocks: [Block] = []
    private var width: Int { window.textWidth }

    init(appearance: Appearance, window: Window, captions: Captions, speaking: String? = nil, isFirst: Bool) {
        self.appearance = appearance
        self.window = window
        self.captions = captions
        self.speaking = speaking
        self.isFirst = isFirst
    }

    /// Draws replies.
    /// - Parameters:
    ///   - replies: In the order they were given.
    ///   - progress: How far the visit is, in words, where that is to be shown below the choices.
    /// - Returns: The blocks. As many as in any other window, so that one can go on from where another was left.
    mutating func blocks(for replies: [Reply], progress: String?) -> [Block] {
        blocks = []
        var pause = 0.0
        for stretch in replies.stretches {
            pause += stretch.pause
            let start = blocks.count
            for passage in Passage.gather(stretch.replies, guide: captions.guide) { add(passage) }
            if start < blocks.count {
                blocks[start].pause = pause
                pause = 0
            }
        }
        if let progress, case .question(let choices)? = replies.last(where: { $0 != .end }), !choices.isEmpty,
            let last = blocks.indices.last
        {
            blocks[last].lines += ["", " " + appearance.theme.quiet(progress.sanitised)]
        }
        return blocks
    }

    /// What the visitor said, as lines.
    mutating func lines(said words: String, prompt: Prompt) -> [String] {
        let lines = words.sanitised.wrapped(to: max(1, width - prompt.width))
        let margin = String(repeating: " ", count: prompt.width)
        let before = isFirst ? [] : [""]
        speaking = nil
        isFirst = false
        return before + lines.enumerated().map { ($0.offset == 0 ? prompt.text : margin) + $0.element }
    }

    private mutating func add(_ lines: [String], words: Int) {
        let before = isFirst ? [] : [""]
        isFirst = false
        speaking = nil
        blocks.append(Block(lines: before + lines, words: words))
    }

    private mutating func add(_ passage: Passage) {
        switch passage {
        case .speech(let speaker, let lines):
            addSpeech(lines, by: speaker)
        case .choices(let choices):
            if let last = blocks.indices.last, speaking != nil { blocks[last].keepsWithNext = true }
            let digits = choices.map { String($0.number).utf8.count }.max() ?? 1
            add(choices.flatMap { entry($0.number, digits: digits, [$0.label]) }, words: 0)
        case .answers(let answers):
            let digits = String(answers.count).utf8.count
            let lines = answers.enumerated().flatMap { offset, answer in
                entry(offset + 1, digits: digits, [answer.question, answer.choice])
            }
            add(lines, words: answers.reduce(0) { $0 + $1.question.wordCount + $1.choice.wordCount })
        case .booking(let booking):
            let card = BookingCard(booking, appearance: appearance, scan: captions.scan.sanitised)
            add(card.lines(width: width, rows: window.textRows - 1), words: 0)
        case .care(let care):
            add(draw(care), words: 0)
        }
    }

    /// Each line is a thought of its own; the items of a list are one together.
    private mutating func addSpeech(_ lines: [String], by speaker: String) {
        // The name comes with the first line.
        var isJoined = speaking != speaker
        if isJoined { add([" " + appearance.theme.speaker(speaker)], words: 0) }
        speaking = speaker
        isFirst = false
        var isItem = false
        for line in lines {
            let drawn = beside(appearance.theme.bar(appearance.art.bar), line)
            let isNextItem = line.hangingIndent > 0
            if isJoined || (isItem && isNextItem), let last = blocks.last {
                blocks[blocks.count - 1] = Block(lines: last.lines + drawn, words: last.words + line.wordCount)
            } else {
                blocks.append(Block(lines: drawn, words: line.wordCount))
            }
            isJoined = false
            isItem = isNextItem
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

    private func draw(_ care: Care) -> [String] {
        let theme = appearance.theme
        let (mark, style, frameStyle, frame) =
            switch care.urgency {
            case .emergency: ("!!! ", theme.emergency, theme.emergencyFrame, appearance.art.heavy)
            case .doctor: ("! ", theme.doctor, theme.doctorFrame, appearance.art.light)
            }
        let heading = FramedRow(mark + care.heading, style: style)
        let details = care.details.map { FramedRow($0) }
        let framed = FramedRow.frame([heading, FramedRow("")] + details, in: frame, style: frameStyle, width: width)
        guard framed.count >= window.textRows else { return framed }
        // In a low window the words are worth more than the frame: what to do now must not leave it for the rest.
        return FramedRow.set([heading] + details, width: width - 1).map { " " + $0.text }
    }
}

extension [Reply] {
    /// Replies between the pauses that the dialogue asks for, and the pause before each, in seconds.
    fileprivate var stretches: [(pause: Double, replies: [Reply])] {
        var stretches: [(pause: Double, replies: [Reply])] = [(0, [])]
        for reply in self {
            if case .pause(let seconds) = reply {
                stretches.append((seconds, []))
            } else {
                stretches[stretches.count - 1].replies.append(reply)
            }
        }
        return stretches
    }
}

extension String {
    /// How many words there are, as far as spaces tell.
    fileprivate var wordCount: Int { split(separator: " ").count }
}
