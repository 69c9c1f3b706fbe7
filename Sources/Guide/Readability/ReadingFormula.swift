/// A formula that says how easy a text is to read, for the language it was made for.
package enum ReadingFormula: Hashable, Sendable {
    /// English: the school grade at which a reader in the United States understands it; lower is easier.
    ///
    /// 0.39 × words per sentence + 11.8 × syllables per word − 15.59. J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S.
    /// Chissom, "Derivation of New Readability Formulas … for Navy Enlisted Personnel", Research Branch Report 8-75, 1975.
    /// It is Flesch's formula with other weights, so what is counted is counted as Flesch has it: see ``ReadingCount``.
    case fleschKincaid
    /// Spanish: from about 0, very hard, to about 100, very easy.
    ///
    /// 206.84 − 0.60 × syllables per 100 words − 1.02 × words per sentence. J. Fernández Huerta, "Medidas sencillas de
    /// lecturabilidad", Consigna 214, 1959, 29–32. As printed, and copied since, the last figure is the number of sentences
    /// in 100 words, with which shorter sentences would make a text harder; that it is the words in a sentence, as in
    /// Flesch's formula of which this is a version, G. Law showed (LINGUIST List 22.2332, 2011). Copies that take syllables
    /// per word for syllables per 100 words are wrong by a factor of a hundred.
    case fernandezHuerta

    /// The formula for a language (BCP 47), or `nil` where none is known.
    package init?(language: String) {
        switch language.prefix(while: \.isLetter).lowercased() {
        case "en": self = .fleschKincaid
        case "es": self = .fernandezHuerta
        default: return nil
        }
    }

    /// What a text may have at most to be called plain.
    package enum Demand: Hashable, Sendable {
        /// Every text of the guide.
        case everywhere
        /// Texts about warning signs, and where to turn.
        case warnings
    }

    /// The most words that a sentence of a text may have on average.
    package static let longestSentence = 15.0

    /// The figure of a text, or 0 for one without words.
    package func figure(_ count: ReadingCount) -> Double {
        guard count.words > 0, count.sentences > 0 else { return 0 }
        let length = count.wordsPerSentence
        let syllables = Double(count.syllables) / Double(count.words)
        return switch self {
        case .fleschKincaid: 0.39 * length + 11.8 * syllables - 15.59
        case .fernandezHuerta: 206.84 - 0.60 * 100 * syllables - 1.02 * length
        }
    }

    /// The figure that a text must keep to.
    ///
    /// Grade 7, and 5 for warnings. In Fernández Huerta's own table 70 to 80 is what is read in the sixth grade and 80 to 90
    /// what is read in the fifth, so 80 is for warnings what 5 is in English.
    package func limit(_ demand: Demand) -> Double {
        switch (self, demand) {
        case (.fleschKincaid, .everywhere): 7
        case (.fleschKincaid, .warnings): 5
        case (.fernandezHuerta, .everywhere): 70
        case (.fernandezHuerta, .warnings): 80
        }
    }

    /// How far a text is from its limit, in figures of the formula; above 0 it is too hard.
    package func excess(_ count: ReadingCount, _ demand: Demand) -> Double {
        guard count.words > 0 else { return -.infinity }
        // Rounded as it is told: a figure that reads as the limit keeps to it.
        let figure = (figure(count) * 10).rounded() / 10
        return switch self {
        case .fleschKincaid: figure - limit(demand)
        case .fernandezHuerta: limit(demand) - figure
        }
    }
}
