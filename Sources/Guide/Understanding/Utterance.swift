/// What a visitor typed, as it is compared: small letters without accents, in words, punctuation gone.
///
/// Dialogue's own words (labels, other words, spoken commands) are made into utterances too, so that both sides of a
/// comparison have been through the same hands.
struct Utterance: Hashable, Sendable {
    /// What stands between a word and the one before it, besides white space.
    enum Pause: UInt8, Hashable, Sendable, Comparable {
        case none
        /// A comma or its like.
        case comma
        /// The end of a sentence.
        case stop

        static func < (first: Pause, second: Pause) -> Bool { first.rawValue < second.rawValue }
    }

    /// How many letters and digits are considered. Nobody says more to a kiosk; a cat on the keyboard may.
    static let longest = 2_000

    /// The words, in the order they were said.
    let words: [String]
    /// The same words as they are said back: small, but with their accents, which can make another word of one.
    let spoken: [String]
    /// For every word, the pause before it.
    let pauses: [Pause]
    /// The words without spaces between them: "lower back" and "lowerback" are the same.
    let joined: String
    /// The places of the words that end in an apostrophe and an s: "my back's sore", "the doctor's".
    let contractions: Set<Int>
    /// The places of the words that come right after a question mark.
    let answers: Set<Int>
    /// Whether nothing was said at all: no letters, no signs, only white space and what cannot be seen.
    let isSilent: Bool

    /// Takes in a text of any length and any characters, in time linear in its length.
    init(_ text: some StringProtocol) {
        var words: [String] = []
        var pauses: [Pause] = []
        // In bytes: most of what is read is plain, and there is much of it before a visitor's first answer.
        var word: [UInt8] = []
        var spoken: [String] = []
        var spokenWord: [UInt8] = []
        var joined: [UInt8] = []
        var pause = Pause.none
        var kept = 0
        var isSilent = true
        var contractions: Set<Int> = []
        var answers: Set<Int> = []
        // How many bytes stood before the last apostrophe in the word.
        var apostrophe: Int?
        func end() {
            if let apostrophe, apostrophe > 0, word.last == UInt8(ascii: "s"), apostrophe == word.count - 1 {
                contractions.insert(words.count)
            }
            apostrophe = nil
            guard !word.isEmpty else { return }
            let ended = String(decoding: word, as: UTF8.self)
            words.append(ended)
            joined += word
            spoken.append(word == spokenWord ? ended : String(decoding: spokenWord, as: UTF8.self))
            word.removeAll(keepingCapacity: true)
            spokenWord.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            switch Letter(scalar) {
            case .said(let letter):
                if word.isEmpty {
                    pauses.append(pause)
                    pause = .none
                }
                if scalar.isASCII {
                    word.append(UInt8(truncatingIfNeeded: letter.value))
                    spokenWord.append(UInt8(truncatingIfNeeded: letter.value))
                } else {
                    word += UTF8.encode(letter).map(Array.init) ?? []
                    spokenWord += scalar.properties.lowercaseMapping.utf8
                }
                kept += 1
                isSilent = false
            case .sign:
                isSilent = false
                pause = max(pause, Pause(scalar))
                end()
                if scalar == "?" || scalar == "？" { answers.insert(words.count) }
            case .gap:
                end()
            case .apostrophe:
                apostrophe = word.count
            case .unheard:
                // An accent written by itself.
                if scalar.properties.generalCategory == .nonspacingMark, !word.isEmpty {
                    spokenWord += UTF8.encode(scalar).map(Array.init) ?? []
                }
            }
            if kept == Self.longest { break }
        }
        end()
        self.words = words
        self.spoken = spoken
        self.contractions = contractions
        self.answers = answers
        self.pauses = pauses
        self.joined = words.count == 1 ? words[0] : String(decoding: joined, as: UTF8.self)
        self.isSilent = isSilent
    }

    /// An utterance with other words in the same places.
    private init(_ other: Utterance, words: [String]) {
        self.words = words
        spoken = other.spoken
        pauses = other.pauses
        joined = words.joined()
        contractions = other.contractions
        answers = other.answers
        isSilent = other.isSilent
    }

    /// The same with words written out that people write short: "nite" is "night".
    func respelled(_ spellings: [String: String]) -> Utterance {
        guard words.contains(where: { spellings[$0] != nil }) else { return self }
        return Utterance(self, words: words.map { spellings[$0] ?? $0 })
    }

    /// Two are the same where they compare alike, accents or not.
    static func == (first: Utterance, second: Utterance) -> Bool {
        first.words == second.words && first.pauses == second.pauses && first.isSilent == second.isSilent
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words)
    }
}

extension Utterance.Pause {
    /// The pause that a sign makes. A hyphen makes none: "mid-back".
    fileprivate init(_ sign: Unicode.Scalar) {
        switch sign {
        case ".", "!", "?", "…", "。", "！", "？": self = .stop
        case ",", ";", ":", "(", ")", "–", "—", "、", "，": self = .comma
        default: self = .none
        }
    }
}
