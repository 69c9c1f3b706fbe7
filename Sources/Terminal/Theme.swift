/// How things look that have more than words to them: styles a terminal understands, or none.
struct Theme: Hashable {
    /// A look, as the numbers of ECMA-48's "select graphic rendition"; empty for none.
    struct Style: Hashable {
        let code: String

        /// A text in this look, and back to none after it.
        func callAsFunction(_ text: String) -> String {
            text.isEmpty ? text : begin + text + end
        }

        /// What turns the look on.
        var begin: String { code.isEmpty ? "" : "\u{1B}[\(code)m" }
        /// What turns every look off.
        var end: String { code.isEmpty ? "" : "\u{1B}[0m" }
    }

    /// The name of who speaks.
    let speaker: Style
    /// The bar beside what the guide says.
    let bar: Style
    /// The number of a choice.
    let number: Style
    /// The visitor's side of the talk.
    let visitor: Style
    /// The frame around how to book.
    let booking: Style
    /// The telephone number.
    let phone: Style
    /// Where to turn now.
    let emergency: Style
    /// Where to turn before any massage.
    let doctor: Style

    /// No looks at all: every meaning is in the words and the signs.
    static let plain = Theme(
        speaker: Style(code: ""),
        bar: Style(code: ""),
        number: Style(code: ""),
        visitor: Style(code: ""),
        booking: Style(code: ""),
        phone: Style(code: ""),
        emergency: Style(code: ""),
        doctor: Style(code: "")
    )

    /// The sixteen colours every terminal has, as the visitor's own settings show them. Words that must be read stay in
    /// the colour of plain text, made bold.
    static let colour = Theme(
        speaker: Style(code: "1;36"),
        bar: Style(code: "36"),
        number: Style(code: "1"),
        visitor: Style(code: "1;32"),
        booking: Style(code: "32"),
        phone: Style(code: "1;4"),
        emergency: Style(code: "1;31"),
        doctor: Style(code: "1;33")
    )
}
