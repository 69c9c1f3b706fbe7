/// What the guide itself says, beyond the dialogue: a node with the header `phrase: not_understood` holds the words.
///
/// The words live in dialogue files so that a therapist can change them and a translator translate them.
enum Phrase: String, Hashable, Sendable, CaseIterable {
    /// What was typed fits nothing here.
    case notUnderstood = "not_understood"
    /// What was typed fits several choices; only those are shown after it.
    case ambiguous
    /// How to talk to the guide.
    case help
    /// The visitor wants to go back at the first question.
    case nothingToGoBackTo = "nothing_to_go_back_to"
    /// The visitor goes back.
    case goingBack = "going_back"
    /// A question that does not say why it is asked.
    case noWhy = "no_why"
    /// Above the answers so far, and the one option under them that leads on.
    case answersHeading = "answers_heading"
    /// There are no answers so far.
    case noAnswersYet = "no_answers_yet"
    /// A question is asked anew, because the visitor wants to change the answer: `$heard` is the answer so far.
    case changing
    /// Answers that were given before the change still hold.
    case restStays = "rest_stays"
    /// The question of an answer that is to be changed comes later, and will be asked then.
    case askedLater = "asked_later"
    /// A change is taken back.
    case changeUndone = "change_undone"
    /// What decided the advice: `$said` are the answers.
    case decided
    /// The visitor has chosen another language.
    case languageChanged = "language_changed"
    /// The visit begins again.
    case startingOver = "starting_over"
    /// The visitor leaves.
    case goodbye
    /// The dialogue cannot go on.
    case fault
    /// What a kiosk shows while no one is there: the first line is large, the last says how to begin.
    case attract
    /// Asks a visitor who does nothing whether they are there: `$seconds` is how many seconds they have.
    case stillThere = "still_there"
    /// Below the last words of a visit at a kiosk: how to keep them, and how to clear them.
    case visitOver = "visit_over"
    /// How to book: what to do, then where and when, a line each.
    case booking
    /// Where to turn now: what to do, then what else, a line each.
    case emergency
    /// To see a doctor: what to do, then what else, a line each.
    case doctor
    /// The name of whoever says a line that names no one.
    case guideName = "guide_name"
    /// The visitor's name for themselves.
    case visitorName = "visitor_name"
    /// How to go on where a text is longer than the screen.
    case more
    /// What stands under the code that a telephone reads.
    case scan
    /// How far the visit is: `$question` of about `$total`.
    case progress
    /// Whether the visitor wants a card to take home.
    case cardOffer = "card_offer"
    /// The card is being printed.
    case cardPrinted = "card_printed"
    /// The card cannot be printed.
    case cardNotPrinted = "card_not_printed"
    /// What stands above the advice on the card, then what stands below it.
    case card
    /// The spoken commands, as options: `-> Back #command:back #hear:go_back`.
    case commands
    /// The names of the languages, as options: `-> español #language:es #hear:spanish`.
    case languages
    /// Words for a choice's place in the list, as options: `-> two #number:2 #hear:second`.
    case numbers

    /// What the guide took from the visitor's words: `$heard` is the choice.
    case heard
    /// What the guide took from words that were said before: `$said` is what was said, `$heard` the choice.
    case alreadyHeard = "already_heard"
    /// What was typed fits nothing, once more. `$example` is a word that would.
    case notUnderstoodAgain = "not_understood_again"
    /// Ways to say yes, no and not sure, as options: `-> Yes #answer:yes #hear:yeah`.
    case yesOrNo = "yes_or_no"
    /// What is said where the dialogue files have no such phrase.
    var english: [String] {
        switch self {
        case .notUnderstood: ["I did not catch that. Please type a number, or the words beside it."]
        case .ambiguous: ["More than one of these fits. Which one is it?"]
        case .help:
            [
                "Type the number of an answer, or its words.",
                "You can also say: back, start over, why, repeat, what did I say, goodbye.",
            ]
        case .nothingToGoBackTo: ["This is the first question."]
        case .goingBack: ["Let's go back."]
        case .noWhy: ["Your answer helps me to find what suits you."]
        case .answersHeading: ["This is what you have told me:", "To change an answer, type its number."]
        case .changing: ["You said “{heard}”. What should it be?"]
        case .restStays: ["I kept your other answers."]
        case .askedLater: ["I will ask you that again."]
        case .changeUndone: ["Your answers are as they were."]
        case .decided: ["I named these because you said: {said}."]
        case .languageChanged: ["We go on in English."]
        case .noAnswersYet: ["You have not told me anything yet."]
        case .startingOver: ["Let's start over."]
        case .goodbye: ["Goodbye. Take care."]
        case .fault: ["Sorry, I cannot go on. The people at the desk can help you."]
        case .attract: ["Welcome.", "Press any key to begin."]
        case .stillThere:
            ["Are you still there? Press any key to go on.", "What you typed is cleared in {seconds} seconds."]
        case .visitOver: ["Any key keeps this here longer.", "Press the Esc key to clear it now."]
        case .booking: ["Call to book:"]
        case .emergency: ["Call 911 now, or go to an emergency room.", "Do not drive yourself."]
        case .doctor: ["Please see a doctor before any massage."]
        case .heard: ["{heard}, then."]
        case .alreadyHeard: ["You said “{said}”, so: {heard}."]
        case .notUnderstoodAgain: ["You could type a number, or a word such as “{example}”."]
        case .guideName: [Captions.english.guide]
        case .visitorName: [Captions.english.visitor]
        case .more: [Captions.english.more]
        case .scan: [Captions.english.scan]
        case .progress: ["{question} of about {total}"]
        case .cardOffer: ["Print a card to take home?"]
        case .cardPrinted: ["Your card is on its way."]
        case .cardNotPrinted: ["Sorry, I cannot print it now. The staff at the desk can write it down for you."]
        case .card: ["This may suit you:", "This is general advice and not a diagnosis."]
        case .commands, .languages, .numbers, .yesOrNo: []
        }
    }
}
