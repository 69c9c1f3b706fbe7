import Yarn

/// The names of the languages that the guide speaks. They are understood whatever language is spoken: who asks for Spanish
/// may do so in Spanish or in English.
struct SpokenLanguages: Sendable {
    /// The languages in the order of the dialogue file, each with its name for itself.
    private var names: [(language: String, label: String)] = []
    private var meanings: [String: String] = [:]

    /// Learns the names from the `phrase: languages` node: `-> español #language:es #hear:spanish`. Every language's words
    /// for every language count. What the program does not speak is passed over.
    init(_ program: Program, noting fault: inout DialogueFault?) {
        for spoken in program.languages {
            for option in Phrasebook(program, language: spoken).options(.languages, noting: &fault) ?? [] {
                guard let tag = option.line.values(ofTag: "language").first, program.speaks(tag) else { continue }
                let language = program.language(nearest: tag)
                if !names.contains(where: { $0.language == language }) { names.append((language, option.line.words)) }
                for words in [option.line.words] + option.otherWords {
                    let joined = Utterance(words).joined
                    if !joined.isEmpty, meanings[joined] == nil { meanings[joined] = language }
                }
            }
        }
    }

    /// The language that an utterance asks for: nothing else may be said with it.
    func language(in utterance: Utterance) -> String? { meanings[utterance.joined] }

    /// The names of the languages other than one.
    func labels(besides language: String) -> [String] {
        names.filter { $0.language != language }.map(\.label)
    }
}
