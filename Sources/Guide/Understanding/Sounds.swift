/// How words sound, as far as their letters tell: people write by ear, and "kiero" is "quiero".
struct Sounds: Sendable {
    private struct Rule {
        let letters: [UInt8]
        let sound: [UInt8]
    }

    /// The rules for each first letter, by its byte; the first that fits is the one that holds.
    private let rules: [[Rule]]

    /// Reads rules such as `ph f`: letters, and how they sound. Letters alone are not heard.
    init(_ written: some Sequence<Substring>) {
        var rules: [[Rule]] = Array(repeating: [], count: 256)
        for rule in written {
            let words = Utterance(rule).words
            guard let letters = words.first.map({ Array($0.utf8) }), let first = letters.first, words.count <= 2 else {
                continue
            }
            let sound = words.dropFirst().flatMap { Array($0.utf8) }
            rules[Int(first)].append(Rule(letters: letters, sound: sound))
        }
        self.rules = rules
    }

    /// The sound of a word's letters; a letter doubled sounds like one.
    func sound(of letters: [UInt8]) -> [UInt8] {
        var sound: [UInt8] = []
        sound.reserveCapacity(letters.count)
        var place = 0
        while place < letters.count {
            let rest = letters[place...]
            let rule = rules[Int(letters[place])].first { rest.starts(with: $0.letters) }
            for letter in rule?.sound ?? [letters[place]] where letter != sound.last { sound.append(letter) }
            place += rule?.letters.count ?? 1
        }
        return sound
    }
}
