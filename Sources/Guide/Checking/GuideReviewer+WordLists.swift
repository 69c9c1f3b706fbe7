import Yarn

/// What is listened for, and the word lists it speaks of.
extension GuideReviewer {
    /// A list as it stands in a file.
    private struct List {
        let name: String
        let header: Outline.Written
        /// The lists it speaks of.
        let others: [Mention]
    }

    /// The name of a list, where something speaks of it.
    private struct Mention {
        let name: String
        let location: Outline.Location
    }

    mutating func reviewWordLists() {
        let smallWords = Set(words(of: .smallWords).flatMap { Utterance($0.text).words })
        let lists = reviewedLists(smallWords)
        let known = Set(lists.map(\.name))
        for list in lists { reviewCircle(list, lists) }
        for mention in lists.flatMap(\.others) { review(mention, known) }
        for phrasings in LexiconWords.allCases where phrasings.arePhrasings {
            for header in words(of: phrasings) { review(header, known, smallWords) }
        }
        for node in outline.nodes {
            for header in node.values(ofHeader: "hear") { review(header, known, smallWords) }
            // What an option is called otherwise may be made of small words alone: "a lot".
            if !node.values(ofHeader: AnswerWords.optionHeader).isEmpty {
                for header in node.values(ofHeader: WrittenPhrasing.header) { review(header, known, []) }
            }
            node.forEachLine { line in
                for tag in line.values(ofTag: "hear") { review(tag, known, []) }
            }
        }
    }

    private func words(of words: LexiconWords) -> [Outline.Written] {
        outline.nodes.filter { $0.lexiconWords == words }.flatMap { $0.values(ofHeader: WrittenPhrasing.header) }
    }

    private mutating func reviewedLists(_ smallWords: Set<String>) -> [List] {
        var lists: [List] = []
        for node in outline.nodes {
            guard let header = node.headers.first(where: { $0.key.text == WordLists.nameHeader }) else { continue }
            let name = WrittenPhrasing.name(header.value.text)
            let words = node.values(ofHeader: WrittenPhrasing.header)
            reviewName(name, header, lists)
            if words.allSatisfy({ WrittenPhrasing.list($0.text).isEmpty }) {
                report(
                    .emptyList,
                    .error,
                    at: header.key.location,
                    "This word list is empty, so whatever speaks of it is never heard.",
                    help: "Write what a visitor may say, with “;” between: “words: leg; legs; knee”."
                )
            }
            for written in words { reviewPhrasings(written, smallWords) }
            lists.append(List(name: name, header: header.value, others: words.flatMap { mentions(in: $0) }))
        }
        return lists
    }

    private mutating func reviewName(_ name: String, _ header: Outline.Node.Header, _ lists: [List]) {
        if name.isEmpty {
            report(
                .namelessList,
                .error,
                at: header.key.location,
                "This word list has no name.",
                help: "Write one word or a few: “word_list: both legs”."
            )
        } else if lists.contains(where: { $0.name == name }) {
            report(
                .repeatedList,
                .error,
                at: header.value.location,
                "Another word list above is called “\(name)” too, so this one is never used.",
                help: "Put the words of both on one list."
            )
        }
    }

    private mutating func reviewCircle(_ list: List, _ lists: [List]) {
        var seen: Set<String> = []
        var next = list.others.map(\.name)
        while let name = next.popLast() {
            guard name != list.name else {
                report(
                    .circularList,
                    .error,
                    at: list.header.location,
                    "The word list “\(list.name)” speaks of itself, so some of it is never heard.",
                    help: "Lists may speak of others, but not in a circle. Take one of the names out."
                )
                return
            }
            guard seen.insert(name).inserted else { continue }
            next += lists.filter { $0.name == name }.flatMap(\.others).map(\.name)
        }
    }

    private mutating func review(_ written: Outline.Written, _ known: Set<String>, _ smallWords: Set<String>) {
        reviewPhrasings(written, smallWords)
        for mention in mentions(in: written) { review(mention, known) }
    }

    private mutating func reviewPhrasings(_ written: Outline.Written, _ smallWords: Set<String>) {
        for problem in PhrasingProblem.problems(in: written.text, smallWords: smallWords) {
            report(
                .unheardPhrasing,
                .warning,
                at: written.location(from: problem.start, length: problem.length),
                problem.message,
                help: problem.help
            )
        }
    }

    private mutating func review(_ mention: Mention, _ known: Set<String>) {
        guard !known.contains(mention.name) else { return }
        report(
            .unknownList,
            .error,
            at: mention.location,
            "There is no word list called “\(mention.name)”, so this is never heard.",
            help: Spelling.suggestion(for: mention.name, among: known.sorted())
                ?? "A word list is a node with the header “\(WordLists.nameHeader): \(mention.name)”."
        )
    }

    /// The lists' names in a text, each with its place, brackets left out.
    private func mentions(in written: Outline.Written) -> [Mention] {
        var mentions: [Mention] = []
        var rest = written.text[...]
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            let part = rest[rest.index(after: open)..<close]
            let name = WrittenPhrasing.name(part)
            if !name.isEmpty { mentions.append(Mention(name: name, location: written.part(part).location)) }
            rest = rest[rest.index(after: close)...]
        }
        return mentions
    }
}
