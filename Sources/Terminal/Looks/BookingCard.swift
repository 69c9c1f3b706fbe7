import Guide

/// How to book, as large as the window allows: the number in large figures, and a code that a telephone reads.
struct BookingCard {
    let booking: Booking
    let appearance: Appearance
    /// What the code is for.
    let scan: String
    private let code: QRCode?

    /// - Parameters:
    ///   - booking: What to show.
    ///   - appearance: Where the signs are no more than ASCII, there are neither large figures nor a code; where there is
    ///     no colour there is no code, because it must be dark on light.
    ///   - scan: What stands under the code.
    init(_ booking: Booking, appearance: Appearance, scan: String) {
        self.booking = booking
        self.appearance = appearance
        self.scan = scan
        code =
            appearance.art.hasBlocks && appearance.theme.code != nil
            ? TelephoneNumber(booking.phone).flatMap { QRCode($0.uri) } : nil
    }

    /// What a card can have beyond words.
    private enum Layout: CaseIterable {
        case largeBesideCode, codeBeside, largeAboveCode, codeBelow, large, words

        var isLarge: Bool {
            switch self {
            case .largeBesideCode, .largeAboveCode, .large: true
            case .codeBeside, .codeBelow, .words: false
            }
        }
    }

    /// Draws the card, with as much as fits.
    /// - Parameters:
    ///   - width: The columns there are.
    ///   - rows: The rows there are. Words alone may take more.
    /// - Returns: The lines.
    func lines(width: Int, rows: Int) -> [String] {
        let room = FramedRow.room(in: width)
        for layout in Layout.allCases {
            guard let lines = inside(layout, room: room) else { continue }
            let isFitting = lines.count + 2 <= rows && lines.allSatisfy { $0.width <= room }
            if layout == .words || isFitting {
                return FramedRow.frame(lines, in: appearance.art.light, style: appearance.theme.booking)
            }
        }
        return []
    }

    /// What stands inside the frame; `nil` where it cannot be had.
    private func inside(_ layout: Layout, room: Int) -> [FramedRow.Line]? {
        switch layout {
        case .largeBesideCode, .codeBeside:
            guard let code = codeLines, let codeWidth = code.map(\.width).max() else { return nil }
            // Words in a column narrower than this are hard to read.
            let column = room - codeWidth - Self.gap
            guard column >= 20, let words = words(isLarge: layout.isLarge, width: column) else { return nil }
            return Self.beside(words, code)
        case .largeAboveCode, .codeBelow:
            guard let code = codeLines, let words = words(isLarge: layout.isLarge, width: room) else { return nil }
            return words + [FramedRow.Line(width: 0, text: "")] + code
        case .large, .words:
            return words(isLarge: layout.isLarge, width: room)
        }
    }

    private static let gap = 2

    private func words(isLarge: Bool, width: Int) -> [FramedRow.Line]? {
        let phone = appearance.theme.phone
        var rows = booking.invitation.isEmpty ? [] : [FramedRow(booking.invitation), FramedRow("")]
        if isLarge {
            guard appearance.art.hasBlocks, let large = LargeNumber.lines(booking.phone, width: width - 2) else {
                return nil
            }
            // Underlined blocks would be blurred.
            var look = phone
            look.isUnderlined = false
            rows += large.map { FramedRow($0.unbreakable, style: look, indent: 2) } + [FramedRow("")]
        }
        rows += [FramedRow(booking.phone.unbreakable, style: phone, indent: 2), FramedRow("")]
        rows += ([booking.practice] + booking.details).filter { !$0.isEmpty }.map { FramedRow($0) }
        return FramedRow.set(rows, width: width)
    }

    private var codeLines: [FramedRow.Line]? {
        guard let code, let style = appearance.theme.code else { return nil }
        let lines = code.lines.map { FramedRow.Line(width: code.columns, text: style($0)) }
        guard !scan.isEmpty, scan.displayWidth <= code.columns else { return lines }
        let margin = String(repeating: " ", count: (code.columns - scan.displayWidth) / 2)
        return lines + [FramedRow.Line(width: margin.utf8.count + scan.displayWidth, text: margin + scan)]
    }

    private static func beside(_ left: [FramedRow.Line], _ right: [FramedRow.Line]) -> [FramedRow.Line] {
        let column = (left.map(\.width).max() ?? 0) + gap
        return (0..<max(left.count, right.count)).map { row in
            let leftLine = row < left.count ? left[row] : FramedRow.Line(width: 0, text: "")
            guard row < right.count else { return leftLine }
            let margin = String(repeating: " ", count: column - leftLine.width)
            return FramedRow.Line(width: column + right[row].width, text: leftLine.text + margin + right[row].text)
        }
    }
}
