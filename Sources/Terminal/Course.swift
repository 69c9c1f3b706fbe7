import Guide

/// The course of a visit: show, ask, listen, and again.
struct Course {
    var partner: any Interlocutor
    let input: Input
    var screen: Screen
    let editor: LineEditor
    /// What prints a card to take home, where anything does.
    var printer: Printer?
    /// What to do when a card could not be printed: something to log. The visitor is told kindly.
    var reportPrintFailure: (Printer.Failure) -> Void = { _ in }

    /// Goes from the first word to the last.
    /// - Returns: The exit status.
    /// - Throws: ``Output/Fault``.
    mutating func run() throws(Output.Fault) -> Int32 {
        try screen.begin()
        let status = try visit()
        try screen.end()
        return status
    }

    private mutating func visit() throws(Output.Fault) -> Int32 {
        partner.offersCard = printer != nil
        let screen = screen
        editor.redraw = { try? screen.redraw() }
        try show(partner.begin())
        while !partner.isOver {
            switch try ask() {
            case .line(let words):
                if screen.appearance.isEchoed { try screen.echo(words) } else { screen.remember(words) }
                try show(partner.hear(words))
                if let card = partner.cardToPrint { try show(partner.printed(print(card))) }
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

    /// Prints a card.
    /// - Returns: Whether it went well.
    private func print(_ card: TakeHomeCard) -> Bool {
        guard let printer else { return false }
        do {
            try printer.print(card.lines().joined(separator: "\n") + "\n")
            return true
        } catch {
            reportPrintFailure(error)
            return false
        }
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
        try show(words)
    }

    private mutating func show(_ replies: [Reply]) throws(Output.Fault) {
        screen.captions = partner.captions
        try screen.show(replies, progress: partner.progressCaption)
    }
}
