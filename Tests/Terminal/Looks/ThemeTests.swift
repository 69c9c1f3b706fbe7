import Testing

@testable import Terminal

@Suite("Themes")
struct ThemeTests {
    static let named = [ThemeName.dark, .light, .contrast].flatMap { name in
        [Theme.Palette.sixteen, .many].map { (name, $0) }
    }

    @Test("every pair of colours of every theme stands out 7 to 1", arguments: named)
    func contrast(_ name: ThemeName, palette: Theme.Palette) throws {
        for style in Theme.named(name, palette: palette).styles {
            let (foreground, background) = try #require(style.pair)
            #expect(foreground.contrast(with: background) >= 7, "\(name) \(palette) \(style)")
            // A console of sixteen colours shows bold letters in the lighter one of their colour.
            if palette == .sixteen, style.isBold, foreground.number < 8 {
                let lighter = Colour(foreground.number + 8)
                #expect(lighter.contrast(with: background) >= 7, "\(name) \(palette) \(style)")
            }
        }
    }

    @Test("the terminal's own colours are left to every word", arguments: [Theme.Palette.sixteen, .many])
    func ownColours(_ palette: Theme.Palette) {
        let theme = Theme.named(.auto, palette: palette)
        let words = [
            theme.speaker, theme.number, theme.visitor, theme.quiet, theme.phone, theme.emergency, theme.doctor,
        ]
        #expect(words.allSatisfy { $0.foreground == nil && $0.background == nil })
        #expect(theme.surroundings == .terminal)
    }

    @Test("a code is dark on light in every theme with colour", arguments: ThemeName.allCases)
    func code(_ name: ThemeName) throws {
        for palette in [Theme.Palette.sixteen, .many] {
            let code = try #require(Theme.named(name, palette: palette).code)
            let (foreground, background) = try #require(code.pair)
            #expect(foreground.luminance == 0 && background.contrast(with: foreground) >= 7)
        }
        #expect(Theme.plain.code == nil)
    }

    @Test("a theme goes back to its own colours after each style, and no style has none")
    func surroundings() {
        let theme = Theme.named(.light, palette: .many)
        #expect(theme.speaker("Guide") == "\u{1B}[1;38;5;24mGuide\u{1B}[0;38;5;235;48;5;231m")
        #expect(theme.speaker("").isEmpty)
        #expect(Theme.plain.speaker("Guide") == "Guide")
    }

    /// The examples are WCAG's own: black on white is 21 to 1; and (119, 119, 119) on white misses 4.5 by a little.
    @Test("contrast is worked out as WCAG 2 has it")
    func formula() {
        #expect(Colour(16).contrast(with: Colour(231)) == 21)
        #expect(Colour(231).contrast(with: Colour(231)) == 1)
        #expect(Colour(243).components == (118, 118, 118))
        #expect((4.54...4.55).contains(Colour(243).contrast(with: Colour(231))))
    }

    @Test(
        "colours are numbered as terminals number them",
        arguments: [
            (1 as UInt8, "31", "41"), (7, "37", "47"), (8, "90", "100"), (15, "97", "107"), (16, "38;5;16", "48;5;16"),
        ]
    )
    func numbers(_ number: UInt8, foreground: String, background: String) {
        #expect(Colour(number).foreground == foreground)
        #expect(Colour(number).background == background)
    }

    @Test("the cube and the greys have the levels that xterm gave them")
    func components() {
        #expect(Colour(16).components == (0, 0, 0))
        #expect(Colour(88).components == (135, 0, 0))
        #expect(Colour(226).components == (255, 255, 0))
        #expect(Colour(232).components == (8, 8, 8))
        #expect(Colour(255).components == (238, 238, 238))
        #expect(Colour(3).components == (170, 85, 0))
        #expect(Colour(14).components == (85, 255, 255))
    }
}
