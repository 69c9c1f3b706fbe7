extension String {
    /// How many columns a terminal gives this text.
    ///
    /// East Asian wide characters take two, combining and other invisible ones none, an emoji sequence (joined, with a
    /// skin tone, a flag, or a symbol asked to look like an emoji) takes two as a whole. Control characters take none;
    /// take them out with ``sanitised`` before showing anything.
    package var displayWidth: Int {
        if utf8.allSatisfy({ $0 < 0x7F && $0 >= 0x20 }) { return utf8.count }
        return reduce(0) { $0 + $1.displayWidth }
    }
}

extension Character {
    /// How many columns a terminal gives this character: 0, 1 or 2, and more only where a script joins several letters
    /// into one.
    package var displayWidth: Int {
        let scalars = unicodeScalars
        if scalars.count > 1, isEmojiSequence { return 2 }
        return scalars.reduce(0) { $0 + $1.displayWidth }
    }

    /// Whether several scalars make one emoji here, by the sequences of Unicode Technical Standard 51.
    private var isEmojiSequence: Bool {
        guard let first = unicodeScalars.first, first.properties.isEmoji else { return false }
        return unicodeScalars.dropFirst().contains { scalar in
            switch scalar.value {
            case 0xFE0F, 0x200D, 0x20E3: true
            case 0x1F1E6...0x1F1FF, 0xE0020...0xE007F: true
            default: scalar.properties.isEmojiModifier
            }
        }
    }
}

extension Unicode.Scalar {
    /// The columns of a scalar that stands alone.
    fileprivate var displayWidth: Int {
        if value < 0x7F { return value < 0x20 ? 0 : 1 }
        if isInvisible { return 0 }
        return isWide ? 2 : 1
    }

    private var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator, .surrogate:
            true
        default:
            // The vowels and final consonants of Hangul stand inside the syllable that a leading consonant opened.
            (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
        }
    }

    private var isWide: Bool {
        if Self.wideRanges.contains(where: { $0.contains(value) }) { return true }
        // Every scalar with an emoji's looks is wide but the letters of flags, which are wide only in pairs.
        return properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF).contains(value)
    }

    /// What Unicode Standard Annex 11 calls wide or fullwidth (EastAsianWidth.txt, Unicode 15.1), as whole blocks where
    /// the rest of a block is unassigned, without the emoji.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // Hangul leading consonants
        0x2329...0x232A,  // angle brackets
        0x2E80...0x303E,  // radicals, ideographic punctuation
        0x3041...0x3247,  // kana, Bopomofo, Hangul compatibility letters
        0x3250...0x4DBF,  // enclosed letters, ideographs
        0x4E00...0xA4CF,  // ideographs, Yi
        0xA960...0xA97F,  // more Hangul leading consonants
        0xAC00...0xD7A3,  // Hangul syllables
        0xF900...0xFAFF,  // compatibility ideographs
        0xFE10...0xFE19,  // vertical punctuation
        0xFE30...0xFE6F,  // compatibility and small forms
        0xFF01...0xFF60,  // fullwidth Latin
        0xFFE0...0xFFE6,  // fullwidth signs
        0x16FE0...0x1B2FF,  // Tangut, Khitan, old kana, Nüshu
        0x1F200...0x1F265,  // enclosed ideographs
        0x20000...0x2FFFD,  // supplementary ideographs
        0x30000...0x3FFFD,  // tertiary ideographs
    ]
}
