/// What a visitor typed, as it is compared: small letters without accents, in words, punctuation gone.
///
/// Dialogue's own words (labels, other words, spoken commands) are made into utterances too, so that both sides of a
/// comparison have been through the same hands.
struct Utterance: Hashable, Sendable {
    /// How many letters and digits are considered. Nobody says that much to a kiosk; a cat on the keyboard may.
    static let longest = 500

    /// The words, in the order they were said.
    let words: [String]
    /// The words without spaces between them: "lower back" and "lowerback" are the same.
    let joined: String
    /// Whether nothing was said at all: no letters, no signs, only white space and what cannot be seen.
    let isSilent: Bool

    /// Takes in a text of any length and any characters, in time linear in its length.
    init(_ text: some StringProtocol) {
        var words: [String] = []
        var word = ""
        var kept = 0
        var isSilent = true
        for scalar in text.unicodeScalars {
            switch Letter(scalar) {
            case .said(let letter):
                word.unicodeScalars.append(letter)
                kept += 1
                isSilent = false
            case .sign:
                isSilent = false
                fallthrough
            case .gap:
                if !word.isEmpty { words.append(word) }
                word = ""
            case .unheard:
                break
            }
            if kept == Self.longest { break }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words
        self.joined = words.joined()
        self.isSilent = isSilent
    }
}
