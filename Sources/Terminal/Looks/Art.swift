/// The signs that are drawn around words: Unicode's, or plain ones where a terminal shows no more than ASCII.
struct Art: Hashable {
    /// The lines of a frame.
    struct Frame: Hashable {
        let topLeft: String
        let topRight: String
        let bottomLeft: String
        let bottomRight: String
        let across: String
        let down: String
    }

    /// Stands beside everything the guide says.
    let bar: String
    /// Stands between the visitor's name and what they type.
    let prompt: String
    /// Whether there are blocks to draw large figures and codes with.
    let hasBlocks: Bool
    /// Goes around what must not be missed.
    let heavy: Frame
    /// Goes around what is good to have.
    let light: Frame

    /// With Unicode's signs.
    static let unicode = Art(
        bar: "│",
        prompt: "›",
        hasBlocks: true,
        heavy: Frame(
            topLeft: "┏",
            topRight: "┓",
            bottomLeft: "┗",
            bottomRight: "┛",
            across: "━",
            down: "┃"
        ),
        light: Frame(
            topLeft: "╭",
            topRight: "╮",
            bottomLeft: "╰",
            bottomRight: "╯",
            across: "─",
            down: "│"
        )
    )

    /// With those of Unicode's signs that the fonts of the Linux console have, which hold 256 or 512 characters: those of
    /// the IBM PC.
    static let console = Art(
        bar: "│",
        prompt: ">",
        hasBlocks: true,
        heavy: Frame(
            topLeft: "╔",
            topRight: "╗",
            bottomLeft: "╚",
            bottomRight: "╝",
            across: "═",
            down: "║"
        ),
        light: Frame(
            topLeft: "┌",
            topRight: "┐",
            bottomLeft: "└",
            bottomRight: "┘",
            across: "─",
            down: "│"
        )
    )

    /// With nothing but ASCII.
    static let ascii = Art(
        bar: "|",
        prompt: ">",
        hasBlocks: false,
        heavy: Frame(topLeft: "!", topRight: "!", bottomLeft: "!", bottomRight: "!", across: "!", down: "!"),
        light: Frame(topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", across: "-", down: "|")
    )
}
