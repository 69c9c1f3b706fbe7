import Guide

/// Shows what the guide says, and the visitor's side where no keyboard left it.
///
/// Where there is a screen, a visit looks like a ``Drawing``, and comes at a pace and in pages that can be read. Where
/// there is none it is a ``Transcript``, written at once from top to bottom. The words are the same.
struct Screen {
    let output: Output
    let appearance: Appearance
    /// The words around the talk, in the visitor's language.
    var captions = Captions.english

    private let pace: Pace
    private let attention: Attention?
    private let glass = Glass()

    /// Prepares a screen.
    /// - Parameters:
    ///   - output: What is written to.
    ///   - appearance: What it looks like.
    ///   - keyboard: Where keys come from; where there is none, everything is shown at once.
    ///   - pace: How fast thoughts follow one another on a screen.
    init(output: Output, appearance: Appearance, keyboard: Keyboard? = nil, pace: Pace = .atOnce) {
        self.output = output
        self.appearance = appearance
        self.pace = pace
        attention = keyboard.map(Attention.init)
    }

    /// The window there is now.
    private var window: Window { Window(of: output.descriptor) }

    /// The columns that text has: what the window gives, and 80 where there is none.
    var width: Int {
        let isWindow = appearance.isDrawn || Window.columns(of: output.descriptor) != nil
        return isWindow ? window.textWidth : 80
    }

    /// What stands before the visitor's words.
    var prompt: Prompt {
        Prompt(
            name: captions.visitor.sanitised,
            sign: appearance.art.prompt,
            style: appearance.theme.visitor,
            isDrawn: appearance.isDrawn
        )
    }

    /// Takes the whole screen into the theme's colours, where it has any of its own.
    /// - Throws: ``Output/Fault``.
    func begin() throws(Output.Fault) {
        guard appearance.theme.surroundings != .terminal else { return }
        try output.put(appearance.theme.surroundings.begin + Self.clear)
    }

    /// Gives the terminal its own colours back.
    /// - Throws: ``Output/Fault``.
    func end() throws(Output.Fault) {
        guard appearance.theme.surroundings != .terminal else { return }
        try output.put(Style.Surroundings.terminal.begin + "\u{1B}[J")
    }

    /// Shows replies.
    /// - Parameters:
    ///   - replies: In the order they were given.
    ///   - progress: How far the visit is, in words, where that is to be shown.
    /// - Throws: ``Output/Fault``.
    func show(_ replies: [Reply], progress: String? = nil) throws(Output.Fault) {
        guard appearance.isDrawn else {
            var lines = Transcript(width: width, guide: captions.guide.sanitised).lines(for: replies)
            if !glass.isEmpty, !lines.isEmpty { lines.insert("", at: 0) }
            return try put(lines)
        }
        let isEmergency = replies.contains { reply in
            if case .seekCare(let care) = reply { care.urgency == .emergency } else { false }
        }
        if isEmergency {
            // An emergency stands alone: what was said before it leaves the window.
            glass.wipe()
            try output.put(Self.clear)
        }
        glass.add(.replies(replies, captions, progress: progress))
        // Nor does anyone wait for it to be said.
        try play(isAtOnce: isEmergency)
    }

    /// Leaves a line free before the visitor's.
    /// - Throws: ``Output/Fault``.
    func makeRoom() throws(Output.Fault) {
        glass.speaking = nil
        if !glass.isEmpty { try output.put("\n") }
        glass.isEmpty = false
    }

    /// Shows what the visitor said.
    /// - Throws: ``Output/Fault``.
    func echo(_ words: String) throws(Output.Fault) {
        try makeRoom()
        if appearance.isDrawn {
            remember(words)
            var drawing = Drawing(appearance: appearance, window: window, captions: captions, isFirst: true)
            try put(drawing.lines(said: words, prompt: prompt))
        } else {
            try put([Transcript(width: width).line(said: words)])
        }
    }

    /// Remembers what the visitor said and a keyboard left on the screen, for when the window changes.
    func remember(_ words: String) {
        guard appearance.isDrawn else { return }
        glass.add(.visitor(words, prompt))
    }

    /// Draws everything anew for the window there is now, as much of the end as it holds.
    /// - Parameter isAsking: Whether a line of the visitor's follows; the one before it is left free.
    /// - Throws: ``Output/Fault``.
    func redraw(isAsking: Bool = true) throws(Output.Fault) {
        guard appearance.isDrawn else { return }
        try redraw(blocks: .max)
        if isAsking, !glass.isEmpty { try output.put("\n") }
    }

    /// Home, then the whole window; in this order, because some terminals clear from the cursor only.
    private static let clear = "\u{1B}[H\u{1B}[2J"
}

extension Screen {
    /// Shows the latest replies step by step.
    private func play(isAtOnce: Bool) throws(Output.Fault) {
        var window = window
        var blocks = glass.latestBlocks(for: appearance, in: window)
        let staging = Staging(blocks: blocks, rows: window.textRows, pace: isAtOnce ? .atOnce : pace)
        var steps = staging.steps()[...]
        var isHurried = attention == nil
        var hasTypedAhead = attention == nil
        var shown = 0
        func layOutAnew() throws(Output.Fault) {
            window = self.window
            blocks = glass.latestBlocks(for: appearance, in: window)
            let used = try redraw(blocks: shown)
            let staging = Staging(blocks: blocks, rows: window.textRows, pace: isAtOnce ? .atOnce : pace)
            steps = staging.steps(from: shown, used: min(used, window.textRows))[...]
        }
        while let step = steps.popFirst() {
            switch step {
            case .show(let lines, let block, let isLast):
                try put(lines)
                if isLast { shown = block + 1 }
            case .rest(let seconds):
                guard !isHurried, let attention else { continue }
                switch attention.rest(for: seconds) {
                case .quiet: break
                case .key: isHurried = true
                case .other: (isHurried, hasTypedAhead) = (true, true)
                case .resized: try layOutAnew()
                }
            case .more:
                guard !hasTypedAhead, let attention else { continue }
                switch try awaitKey(attention) {
                case .quiet, .key: break
                case .other: (isHurried, hasTypedAhead) = (true, true)
                case .resized: try layOutAnew()
                }
            }
        }
        glass.finish(for: appearance, in: window)
    }

    /// Asks for a key on a line of its own, which is gone afterwards.
    private func awaitKey(_ attention: Attention) throws(Output.Fault) -> Attention.Notice {
        let caption = captions.more.sanitised
        let line = caption.wrapped(to: window.textWidth - 1).first ?? ""
        try output.put(" " + appearance.theme.quiet(line))
        let notice = attention.awaitKey()
        try output.put("\r\u{1B}[K")
        return notice
    }

    /// Draws anew what has been shown.
    /// - Parameter blocks: How many blocks of the latest replies have been.
    /// - Returns: How many rows those take.
    /// - Throws: ``Output/Fault``.
    @discardableResult
    private func redraw(blocks: Int) throws(Output.Fault) -> Int {
        let (lines, latest) = glass.lines(for: appearance, in: window, latestBlocks: blocks)
        try output.put(appearance.theme.surroundings.begin + Self.clear)
        try put(lines.suffix(window.textRows))
        return latest
    }

    private func put(_ lines: [String]) throws(Output.Fault) {
        guard !lines.isEmpty else { return }
        glass.isEmpty = false
        try output.put(lines.joined(separator: "\n") + "\n")
    }
}
