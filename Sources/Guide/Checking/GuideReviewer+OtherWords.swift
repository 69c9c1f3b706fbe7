import Yarn

/// Other words for options: which of them lead to more than one.
extension GuideReviewer {
    /// Words for an option, as one `#hear:` tag or one entry of a list says them.
    private struct OtherWords {
        let option: Int
        /// As they are written.
        let written: String
        let location: Outline.Location
        /// Whether they stand in a tag beside the option.
        let isTag: Bool

        /// As a writer reads them.
        var shown: String { written.split(separator: "_").joined(separator: " ") }
        /// What to take away so that they are gone.
        var name: String { isTag ? "#hear:\(written)" : "“\(shown)”" }
    }

    /// Two options that are known by the same words cannot be told apart by them. That is meant where the words stand beside a
    /// word of both labels: `#hear:back/spine` at “Upper back” and at “Lower back”.
    mutating func reviewOtherWords(of question: Outline.Question, labels: [String: Int]) {
        var owners: [String: OtherWords] = [:]
        for (index, option) in question.options.enumerated() {
            for words in otherWords(for: option, at: index) {
                guard let phrasing = WrittenPhrasing(words.written) else { continue }
                let label = labels[Utterance(words.written).joined]
                if let label, label != index, areOffered(together: question, label, index) {
                    report(
                        .sharedWords,
                        .warning,
                        at: words.location,
                        "“\(words.shown)” is what another option says, so these words never lead here.",
                        help: "Remove \(words.name)."
                    )
                    continue
                }
                let spellings = phrasing.spellings
                let shared = spellings.first { spelling in
                    owners[spelling].map { isAccident($0, words, phrasing, in: question) } ?? false
                }
                if let shared, let owner = owners[shared] { report(words, as: shared, and: owner, in: question) }
                for spelling in spellings where owners[spelling] == nil { owners[spelling] = words }
            }
        }
    }

    private func isAccident(
        _ first: OtherWords,
        _ second: OtherWords,
        _ phrasing: WrittenPhrasing,
        in question: Outline.Question
    ) -> Bool {
        guard first.option != second.option, areOffered(together: question, first.option, second.option) else {
            return false
        }
        let common = commonWords(of: question, first.option, second.option)
        return !phrasing.parts.flatMap(\.steps).contains { !common.isDisjoint(with: $0.words) }
    }

    private mutating func report(
        _ words: OtherWords,
        as shared: String,
        and owner: OtherWords,
        in question: Outline.Question
    ) {
        let labels = [owner, words].map { "“\(question.options[$0.option].line.text.text)”" }
        let said = "“\(shared.split(separator: " ").joined(separator: " "))”"
        let common = commonWords(of: question, owner.option, words.option).sorted { $0.count > $1.count }.first
        let purpose = common.map { " If both are meant, write #hear:\($0)/\(words.written) beside both." } ?? ""
        report(
            .sharedWords,
            .warning,
            at: words.location,
            "\(said) belongs to \(labels[0]) and to \(labels[1]); a visitor who says it is asked which one.",
            help: "Remove \(words.name) from one of the two." + (words.written.contains("/") ? "" : purpose)
        )
    }

    /// The words that the labels of two options share.
    private func commonWords(of question: Outline.Question, _ first: Int, _ second: Int) -> Set<String> {
        Set(Utterance(question.options[first].line.text.text).words)
            .intersection(Utterance(question.options[second].line.text.text).words)
    }

    /// The tags of an option, and what the lists for its line say.
    private func otherWords(for option: Outline.Option, at index: Int) -> [OtherWords] {
        var words = option.line.values(ofTag: "hear").map {
            OtherWords(option: index, written: $0.text, location: $0.location, isTag: true)
        }
        guard let id = option.line.values(ofTag: "line").first.map({ AnswerWords.lineID($0.text) }) else {
            return words
        }
        for node in outline.nodes {
            let options = node.values(ofHeader: AnswerWords.optionHeader).map { AnswerWords.lineID($0.text) }
            guard options.contains(id) else { continue }
            for list in node.values(ofHeader: WrittenPhrasing.header) {
                for part in WrittenPhrasing.items(list.text) {
                    words.append(
                        OtherWords(
                            option: index,
                            written: String(part.trimmed),
                            location: list.part(part).location,
                            isTag: false
                        )
                    )
                }
            }
        }
        return words
    }
}
