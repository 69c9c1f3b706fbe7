/// Which colours a visit is shown in.
public enum ThemeName: String, Hashable, Sendable, CaseIterable {
    /// The terminal's own colours: whoever set them can read them. Words keep the colour of plain text; only frames and
    /// bars, which say nothing, have another.
    case auto
    /// Light on dark.
    case dark
    /// Dark on light.
    case light
    /// White and yellow on black, for who sees badly.
    case contrast
}

/// How things look that have more than words to them: styles a terminal understands, or none.
///
/// The themes with a name set the colours of the whole screen, so that every pair of them is known: letters stand out
/// from what is behind them at least 7 to 1, WCAG 2's highest demand (success criterion 1.4.6).
struct Theme: Hashable {
    /// How many colours a terminal has.
    enum Palette: Hashable {
        /// The sixteen named ones.
        case sixteen
        /// 256 of them.
        case many
    }

    /// What stands around every style: the colours of the whole screen.
    var surroundings = Style.Surroundings.terminal
    /// The name of who speaks.
    var speaker = Style()
    /// The bar beside what the guide says.
    var bar = Style()
    /// The number of a choice.
    var number = Style()
    /// The visitor's side of the talk.
    var visitor = Style()
    /// What is good to know and may be passed over: how far the visit is.
    var quiet = Style()
    /// The frame around how to book.
    var booking = Style()
    /// The telephone number.
    var phone = Style()
    /// Where to turn now, in words.
    var emergency = Style()
    /// The frame around it.
    var emergencyFrame = Style()
    /// Where to turn before any massage, in words.
    var doctor = Style()
    /// The frame around it.
    var doctorFrame = Style()
    /// A QR code, dark on light whatever the theme is; `nil` where there is no colour to make sure of it.
    var code: Style?

    /// Every style there is, for what must be true of all of them.
    var styles: [Style] {
        [
            Style(surroundings: surroundings), speaker, bar, number, visitor, quiet, booking, phone, emergency,
            emergencyFrame, doctor, doctorFrame,
        ] + [code].compactMap(\.self)
    }

    /// No looks at all: every meaning is in the words and the signs.
    static let plain = Theme()

    /// The theme of a name.
    static func named(_ name: ThemeName, palette: Palette) -> Theme {
        switch (name, palette) {
        case (.auto, .sixteen): ownColours(code: Style(foreground: Colour(0), background: Colour(7)))
        case (.auto, .many): ownColours(code: Style(foreground: Colour(16), background: Colour(231)))
        case (.dark, .sixteen): darkConsole
        case (.dark, .many): dark
        case (.light, .sixteen): lightConsole
        case (.light, .many): light
        case (.contrast, .sixteen): contrastConsole
        case (.contrast, .many): contrast
        }
    }

    /// The same theme with the colours of the whole screen given, in every style too.
    private func standing(on background: UInt8, in foreground: UInt8) -> Theme {
        let around = Style.Surroundings.colours(foreground: Colour(foreground), background: Colour(background))
        var theme = self
        theme.surroundings = around
        for path in Self.paths { theme[keyPath: path].surroundings = around }
        theme.code?.surroundings = around
        return theme
    }

    private static var paths: [WritableKeyPath<Theme, Style>] {
        [
            \.speaker, \.bar, \.number, \.visitor, \.quiet, \.booking, \.phone, \.emergency, \.emergencyFrame,
            \.doctor, \.doctorFrame,
        ]
    }
}

extension Theme {
    private static func ownColours(code: Style) -> Theme {
        Theme(
            speaker: Style(isBold: true),
            bar: Style(foreground: Colour(6)),
            number: Style(isBold: true),
            visitor: Style(isBold: true),
            booking: Style(foreground: Colour(2)),
            phone: Style(isBold: true, isUnderlined: true),
            emergency: Style(isBold: true),
            emergencyFrame: Style(foreground: Colour(1), isBold: true),
            doctor: Style(isBold: true),
            doctorFrame: Style(foreground: Colour(3), isBold: true),
            code: code
        )
    }

    private static let dark = Theme(
        speaker: Style(foreground: Colour(116), isBold: true),
        bar: Style(foreground: Colour(116)),
        number: Style(foreground: Colour(222), isBold: true),
        visitor: Style(foreground: Colour(150), isBold: true),
        quiet: Style(foreground: Colour(250)),
        booking: Style(foreground: Colour(150)),
        phone: Style(foreground: Colour(231), isBold: true),
        emergency: Style(foreground: Colour(231), background: Colour(88), isBold: true),
        emergencyFrame: Style(foreground: Colour(217), isBold: true),
        doctor: Style(foreground: Colour(222), isBold: true),
        doctorFrame: Style(foreground: Colour(222)),
        code: Style(foreground: Colour(16), background: Colour(231))
    )
    .standing(on: 234, in: 254)

    private static let light = Theme(
        speaker: Style(foreground: Colour(24), isBold: true),
        bar: Style(foreground: Colour(24)),
        number: Style(foreground: Colour(18), isBold: true),
        visitor: Style(foreground: Colour(22), isBold: true),
        quiet: Style(foreground: Colour(238)),
        booking: Style(foreground: Colour(22)),
        phone: Style(foreground: Colour(16), isBold: true),
        emergency: Style(foreground: Colour(231), background: Colour(88), isBold: true),
        emergencyFrame: Style(foreground: Colour(88), isBold: true),
        doctor: Style(foreground: Colour(53), isBold: true),
        doctorFrame: Style(foreground: Colour(53)),
        code: Style(foreground: Colour(16), background: Colour(231))
    )
    .standing(on: 231, in: 235)

    private static let contrast = Theme(
        speaker: Style(foreground: Colour(226), isBold: true),
        bar: Style(foreground: Colour(231)),
        number: Style(foreground: Colour(226), isBold: true),
        visitor: Style(foreground: Colour(226), isBold: true),
        booking: Style(foreground: Colour(231)),
        phone: Style(foreground: Colour(226), isBold: true),
        emergency: Style(foreground: Colour(16), background: Colour(226), isBold: true),
        emergencyFrame: Style(foreground: Colour(226), isBold: true),
        doctor: Style(foreground: Colour(16), background: Colour(231), isBold: true),
        doctorFrame: Style(foreground: Colour(231), isBold: true),
        code: Style(foreground: Colour(16), background: Colour(231))
    )
    .standing(on: 16, in: 231)

    // On a console of sixteen colours bold letters are the lighter ones of their colour, which on black is welcome. On
    // white it would make black a grey that is too weak, so there nothing is bold.

    private static let darkConsole = Theme(
        speaker: Style(foreground: Colour(14), isBold: true),
        bar: Style(foreground: Colour(6)),
        number: Style(foreground: Colour(11), isBold: true),
        visitor: Style(foreground: Colour(10), isBold: true),
        booking: Style(foreground: Colour(10)),
        phone: Style(foreground: Colour(15), isBold: true),
        emergency: Style(foreground: Colour(0), background: Colour(7)),
        emergencyFrame: Style(foreground: Colour(15), isBold: true),
        doctor: Style(foreground: Colour(11), isBold: true),
        doctorFrame: Style(foreground: Colour(11)),
        code: Style(foreground: Colour(0), background: Colour(7))
    )
    .standing(on: 0, in: 7)

    private static let lightConsole = Theme(
        speaker: Style(isUnderlined: true),
        visitor: Style(isUnderlined: true),
        phone: Style(isUnderlined: true),
        emergency: Style(foreground: Colour(7), background: Colour(0)),
        doctor: Style(isUnderlined: true),
        code: Style(foreground: Colour(0), background: Colour(7))
    )
    .standing(on: 7, in: 0)

    private static let contrastConsole = Theme(
        speaker: Style(foreground: Colour(11), isBold: true),
        number: Style(foreground: Colour(11), isBold: true),
        visitor: Style(foreground: Colour(11), isBold: true),
        phone: Style(foreground: Colour(11), isBold: true),
        emergency: Style(foreground: Colour(0), background: Colour(7)),
        emergencyFrame: Style(foreground: Colour(11), isBold: true),
        doctor: Style(foreground: Colour(0), background: Colour(7)),
        doctorFrame: Style(foreground: Colour(15), isBold: true),
        code: Style(foreground: Colour(0), background: Colour(7))
    )
    .standing(on: 0, in: 15)
}
