/// How a visit is to be shown, as far as whoever sets it up has a say in it.
public struct Presentation: Hashable, Sendable {
    /// The colours.
    public var theme: ThemeName
    /// Whether everything is plain text from top to bottom, as a screen reader likes it.
    public var isPlain: Bool
    /// How fast the guide's thoughts follow one another; only where there is a screen.
    public var pace: Pace
    /// What prints a card to take home; `nil` where nothing does, and then no card is offered.
    public var printer: Printer?

    /// Describes how a visit is to be shown.
    public init(theme: ThemeName = .auto, isPlain: Bool = false, pace: Pace = .atOnce, printer: Printer? = nil) {
        self.theme = theme
        self.isPlain = isPlain
        self.pace = pace
        self.printer = printer
    }
}
