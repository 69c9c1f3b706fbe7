import Yarn

/// Words that tell the guide how other words are meant, and are never said themselves: a node with the header
/// `lexicon: small_words` holds them in its `words:` headers, with `;` between.
///
/// They are different in every language: a translator writes their own words, not these ones in translation.
enum LexiconWords: String, Hashable, Sendable, CaseIterable {
    /// Words that may be said or left out without a difference.
    case smallWords = "small_words"
    /// Words that are never a misspelling of another.
    case commonWords = "common_words"
    /// Words that deny what follows.
    case denyingWords = "denying_words"
    /// Words that deny what was said before them, at the end of a clause: "fever I don't have".
    case denyingBackwards = "denying_backwards"
    /// Words with a denial in them that deny nothing: "don't know".
    case notDenying = "not_denying"
    /// Words after which nothing is denied any more: "but".
    case turningWords = "turning_words"
    /// Words that begin anew: "I", "my".
    case beginningWords = "beginning_words"
    /// Those of them that begin anew right after a plain no as well: "no my leg is numb". In some languages a no denies the
    /// verb, as in "no me duele"; then "me" is not among them.
    case wordsAfterNo = "words_after_no"
    /// How letters sound that people write for one another: `ph f`, and alone what is not heard.
    case soundsAlike = "sounds_alike"
    /// Short and careless ways of writing a word, each with the word that is meant: "nite night".
    case spellings
    /// Words that link two things: "and".
    case linkingWords = "linking_words"
    /// Words that close a list: "or".
    case listClosingWords = "list_closing_words"
    /// Words that take back what was said before: "I mean".
    case correctingWords = "correcting_words"
    /// Other people, of whom a visitor may speak. What is said of them is no warning sign below the emergency tier.
    case otherPeople = "other_people"
    /// Words for other people who have been mentioned: "he", "her".
    case otherPeopleAgain = "other_people_again"
    /// Words by which visitors tell what they are: "I'm a nurse". The nurse is no other person.
    case selfNaming = "self_naming"
    /// Words for the visitor, to whom other people do something: "me". What is said with one is not said of the other.
    case visitorAgain = "visitor_again"
    /// Words that tell that something is happening now, to whomever: "right now", "in the car". What is said of other people
    /// is an emergency only with one of them.
    case happeningNow = "happening_now"
    /// Words that tell that something was long ago: "as a kid", "ten years ago".
    case longAgo = "long_ago"
    /// Words that tell that what began long ago goes on: "since", "started".
    case stillSo = "still_so"
    /// What other people do who speak of the visitor: "says", "noticed".
    case tellingWords = "telling_words"
    /// What tells that someone asked the visitor something: "the nurse asked if". What they asked about is no answer yet.
    case askedWords = "asked_words"
    /// Turns of speech that do not mean what their words say.
    case idioms

    /// Whether they are written, and heard, as `hear:` headers are; the others are words that stand for themselves.
    var arePhrasings: Bool {
        switch self {
        case .idioms, .notDenying, .otherPeople, .longAgo, .happeningNow, .askedWords: true
        default: false
        }
    }

    /// The header that says which words a node holds.
    static let header = "lexicon"

    /// The words where the dialogue files have none.
    var english: String {
        switch self {
        case .smallWords:
            "a; an; the; my; your; of; in; at; is; am; are; was; i; im; uh; um; just; really; very; so; like; it"
        case .commonWords:
            "right; night; light; might; less; feel; fell; full; next; bad; hear; here; there; what; still"
        case .denyingWords:
            "no; not; never; none; neither; nor; without; dont; doesnt; didnt; isnt; havent; hasnt; deny; denies; rather than"
        case .denyingBackwards:
            "i dont have; i do not have; im not; i am not"
        case .notDenying:
            "dont know; do not know; not sure; not only; not getting; no idea"
        case .turningWords:
            "but; its; however; only; though; except; instead; just"
        case .beginningWords:
            "i; im; ive; my; it; now; we; he; she"
        case .wordsAfterNo:
            "i; im; ive; my; it; now; we; he; she"
        case .soundsAlike:
            "ph f"
        case .spellings:
            "nite night"
        case .linkingWords:
            "and; plus; also; then"
        case .listClosingWords:
            "or; nor"
        case .correctingWords:
            "i mean; actually; strike that; scratch that; make that; hang on; no wait; wait no; or rather; sorry"
        case .otherPeople:
            "wife; husband; mother; father; friend; boss"
        case .otherPeopleAgain:
            "he; she; his; her; him; they; their; hes; shes; theyre"
        case .selfNaming:
            "im; am; as"
        case .visitorAgain:
            "me; us"
        case .longAgo:
            "years/decades ago; childhood"
        case .stillSo:
            "since; still; now; again; started; began; been; have; has"
        case .happeningNow:
            "now; outside; in the car; next to me"
        case .tellingWords:
            "says; said; thinks; noticed; found; saw; told"
        case .askedWords:
            "he/she/they/doctor/nurse ... asked/asks if/about/did"
        case .idioms:
            "killing me; dying for; fell asleep"
        }
    }
}

/// The nodes of a program that hold such words.
struct LexiconNodes {
    private let program: Program
    private let language: String
    private var nodes: [LexiconWords: String] = [:]

    init(_ program: Program, language: String) {
        self.program = program
        self.language = language
        for node in program.nodes {
            for words in node.values(ofHeader: LexiconWords.header).compactMap(LexiconWords.init)
            where nodes[words] == nil {
                nodes[words] = node.name
            }
        }
    }

    /// The words as they are written between the semicolons; the English ones where there is no such node.
    func items(_ words: LexiconWords) -> [Substring] {
        let written = nodes[words].map { program.values(ofHeader: WrittenPhrasing.header, of: $0, in: language) }
        return (written ?? [words.english]).flatMap { WrittenPhrasing.items($0) }
    }
}
