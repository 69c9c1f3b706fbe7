import Guide

/// The course of a visit: show, ask, listen, and again.
struct Course {
    var partner: any Interlocutor
    let input: Input
    var screen: Screen
    let editor: LineEditor

    /// Goes from the first word to the last.
    /// - Returns: The exit status.
    /// - Throws: ``Output/Fault``.
    mutating func run() throws(Output.Fault) -> Int32 {
        try show(partner.begin())
        while !partner.isOver {
            switch try ask() {
            case .line(let words):
                if screen.appearance.isEchoed { try screen.echo(words) }
                try show(partner.hear(words))
            case .endOfInput:
                try takeLeave()
                return 0
            case .interrupted:
                try takeLeave()
                return Signal.interrupt.exitStatus
            case .abandoned:
                return 0
            case .stopped(let signal):
                return signal.exitStatus
            }
        }
        return 0
    }

    private mutating func ask() throws(Output.Fault) -> Reading {
        if !screen.appearance.isEchoed { try screen.makeRoom() }
        input.renewPatience()
        return try editor.read(screen.prompt, suggestions: partner.suggestions)
    }

    /// Lets the guide say goodbye to a visitor who leaves in the middle; what it might still ask is left unasked.
    private mutating func takeLeave() throws(Output.Fault) {
        let words = partner.hear("goodbye").filter { reply in
            switch reply {
            case .question, .pause: false
            case .line, .aside, .callToBook, .seekCare, .answers, .end: true
            }
        }
        try screen.show(words)
    }

    /// Shows replies; on a screen with the pauses the dialogue asked for.
    private mutating func show(_ replies: [Reply]) throws(Output.Fault) {
        guard screen.appearance.isDrawn else { return try screen.show(replies) }
        for stretch in replies.split(whereSeparator: \.isPause) {
            try screen.show(Array(stretch))
            let next = stretch.endIndex
            if next < replies.endIndex, case .pause(let seconds) = replies[next] { input.rest(seconds: seconds) }
        }
    }
}

extension Reply {
    fileprivate var isPause: Bool {
        switch self {
        case .pause: true
        case .line, .aside, .question, .callToBook, .seekCare, .answers, .end: false
        }
    }
}
