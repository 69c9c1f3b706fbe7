import Yarn

/// What is listened for, and the word lists it speaks of.
extension GuideReviewer {
    /// A list as it stands in a file: `leg: leg; legs; (foot)`.
    private struct List {
        let name: String
        let line: Outline.Written
        /// The lists it speaks of.
        let others: [Mention]
    }

    /// The name of a list, where something speaks of it.
    private struct Mention {
        let name: String
        let location: Outline.Location
    }

    mutating func reviewWordLists() {
        let smallWords = Set(lines(of: .smallWords).flatMap { Utterance($0.text).words })
        let lists = reviewedLists(smallWords)
        let known = Set(lists.map(\.name))
        for list in lists { reviewCircle(list, lists) }
        for mention in lists.flatMap(\.others) { review(mention, known) }
        for phrase in [Phrase.idioms, .notDenying, .otherPeople] {
            for line in lines(of: phrase) { review(line, known, smallWords) }
        }
        for node in outline.nodes {
            for header in node.values(ofHeader: "hear") { review(header, known, smallWords) }
            node.forEachLine { line in
                // What an option is called otherwise may be made of small words alone: "a lot".
                for tag in line.values(ofTag: "hear") { review(tag, known, []) }
            }
        }
    }

    private func lines(of phrase: Phrase) -> [Outline.Written] {
        var lines: [Outline.Written] = []
        for node in outline.nodes where node.values(ofHeader: "phrase").contains(where: { $0.text == phrase.rawValue })
        {
            node.forEachLine { lines.append($0.text) }
        }
        return lines
    }

    private mutating func reviewedLists(_ smallWords: Set<String>) -> [List] {
        var lists: [List] = []
        for line in lines(of: .wordLists) {
            guard let written = WordLists.Written(line.text), let colon = line.text.firstIndex(of: ":") else {
                report(
                    .namelessList,
                    .error,
                    at: line.location,
                    "This word list has no name.",
                    help: "Write its name and a colon first: “leg: leg; legs; knee”."
                )
                continue
            }
            let name = line.part(line.text[..<colon])
            let items = line.part(line.text[line.text.index(after: colon)...])
            if lists.contains(where: { $0.name == written.name }) {
                report(
                    .repeatedList,
                    .error,
                    at: name.location,
                    "Another word list above is called “\(written.name)” too, so this one is never used.",
                    help: "Put the words of both on one list."
                )
            }
            if written.phrasings.isEmpty {
                report(
                    .emptyList,
                    .error,
                    at: name.location,
                    "The word list “\(written.name)” is empty, so whatever speaks of it is never heard.",
                    help: "Write what a visitor may say, with “;” between."
                )
            }
            reviewPhrasings(items, smallWords)
            lists.append(List(name: written.name, line: name, others: mentions(in: items)))
        }
        return lists
    }

    private mutating func reviewCircle(_ list: List, _ lists: [List]) {
        var seen: Set<String> = []
        var next = list.others.map(\.name)
        while let name = next.popLast() {
            guard name != list.name else {
                report(
                    .circularList,
                    .error,
                    at: list.line.location,
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
                ?? "Word lists stand in the node with “phrase: \(Phrase.wordLists.rawValue)”."
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
