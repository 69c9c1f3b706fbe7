import Guide

/// Plays scenes on a terminal, and heeds the keys of whoever watches.
struct DemoPlayer {
    /// How playing ends.
    enum Ending {
        /// Whoever watched has seen enough.
        case left
        /// They go on as the visitor, from this scene.
        case takenOver(DemoScene)
        /// The system wants the program to end.
        case stopped(Signal)
    }

    private var scenes: DemoScenes
    private let pace: Pace
    private let keyboard: Keyboard
    private let output: Output
    private let appearance: Appearance
    private var progress = DemoProgress()
    private var isPaused = false
    /// How many times as fast as the pace it goes.
    private var speed = 1.0
    /// When the step was taken that is being looked at, by the keyboard's clock.
    private var latest = Duration.zero

    /// The slowest and the fastest.
    private static let speeds = 0.25...8.0

    /// Prepares to play.
    init(scenes: DemoScenes, pace: Pace, keyboard: Keyboard, output: Output, appearance: Appearance) {
        self.scenes = scenes
        self.pace = pace
        self.keyboard = keyboard
        self.output = output
        self.appearance = appearance
    }

    /// Plays until someone leaves or takes over.
    /// - Returns: How it ended.
    /// - Throws: ``Output/Fault``.
    mutating func run() throws(Output.Fault) -> Ending {
        let screen = Screen(output: output, appearance: appearance)
        try screen.begin()
        try output.put(Self.hideCursor + Self.clear)
        let ending = try play()
        switch ending {
        case .takenOver: try output.put(Self.clear + Self.showCursor)
        case .left, .stopped:
            try output.put("\r\u{1B}[K" + Self.showCursor)
            try screen.end()
        }
        return ending
    }

    private mutating func play() throws(Output.Fault) -> Ending {
        latest = keyboard.input.clock.now
        while true {
            let delay = isPaused ? nil : progress.delay(blocks: blocks, words: scenes.latest.words, pace: pace)
            // At once is at once: what no one could see is not drawn.
            if delay != 0 { try draw() }
            switch keyboard.next(by: delay.map { latest + .seconds($0 / speed) }) {
            case nil: step()
            case .key(let key): if let ending = obey(key) { return ending }
            case .signal(.resize), .idle: continue
            case .signal(let signal): return .stopped(signal)
            case .ended: return .left
            }
        }
    }

    private var frame: DemoFrame { DemoFrame(appearance: appearance, window: Window(of: output.descriptor)) }

    private var blocks: [Block] {
        var speaking: String?
        return frame.blocks(of: scenes.latest, speaking: &speaking, isFirst: false)
    }

    private mutating func step() {
        latest = keyboard.input.clock.now
        if progress.step(blocks: blocks, words: scenes.latest.words) == .scene, !scenes.advance() {
            progress.skipToQuestion(blocks: blocks, hasWords: false)
        }
    }

    /// Does what a key asks for.
    /// - Returns: How playing ends, if it does.
    private mutating func obey(_ key: Keystroke) -> Ending? {
        switch key {
        case .character(" "):
            isPaused.toggle()
            latest = keyboard.input.clock.now
        case .character("+"): speed = min(speed * 1.25, Self.speeds.upperBound)
        case .character("-"): speed = max(speed / 1.25, Self.speeds.lowerBound)
        case .editing(.right): goOn()
        case .editing(.left): goBack()
        case .character("q"), .character("Q"), .control(0x04): return .left
        case .control(0x03): return .stopped(.interrupt)
        case .control(0x0D), .control(0x0A): return takeOver(typing: nil)
        case .character(let scalar): return takeOver(typing: scalar)
        case .control, .meta, .editing, .escape, .unknown, .report: break
        }
        return nil
    }

    /// To the visitor's answer, and from there to the next question.
    private mutating func goOn() {
        latest = keyboard.input.clock.now
        let hasWords = scenes.latest.words != nil
        if case .speaking(let shown) = progress.phase, shown < blocks.count {
            progress.skipToQuestion(blocks: blocks, hasWords: hasWords)
        } else if scenes.advance() {
            progress.restart()
            progress.skipToQuestion(blocks: blocks, hasWords: scenes.latest.words != nil)
        } else {
            progress.skipToQuestion(blocks: blocks, hasWords: false)
        }
    }

    /// To the question before, as it stood when it had been asked.
    private mutating func goBack() {
        latest = keyboard.input.clock.now
        _ = scenes.retreat()
        progress.skipToQuestion(blocks: blocks, hasWords: scenes.latest.words != nil)
    }

    private func takeOver(typing scalar: Unicode.Scalar?) -> Ending? {
        guard !scenes.latest.conversation.isOver else { return .left }
        if let scalar { keyboard.giveBack(.key(.character(scalar))) }
        return .takenOver(scenes.latest)
    }

    private func draw() throws(Output.Fault) {
        let window = Window(of: output.descriptor)
        let lines = frame.lines(scenes.all, phase: progress.phase, status: status(within: window.columns - 2))
        try output.put("\u{1B}[H" + lines.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J")
    }

    /// What keys there are, as far as there is room to tell.
    private func status(within columns: Int) -> String {
        let over = scenes.latest.conversation.isOver
        let state = isPaused ? "paused" : progress.phase == .ended ? (over ? "the end" : "your turn") : "demo"
        let rate = (speed * 100).rounded() / 100
        let head = rate == 1 ? state : "\(state) ×\(rate)"
        let keys = [
            "Space pause", "+ faster", "- slower", "← back", "→ on", "q leave", over ? "" : "type to take over",
        ]
        let full = ([head] + keys.filter { !$0.isEmpty }).joined(separator: " · ")
        let short = [head, "Space + - ← → q"].joined(separator: " · ")
        let text = full.displayWidth <= columns ? full : short
        return " " + (text.displayWidth <= columns ? text : head)
    }

    private static let clear = "\u{1B}[H\u{1B}[2J"
    private static let hideCursor = "\u{1B}[?25l"
    private static let showCursor = "\u{1B}[?25h"
}
