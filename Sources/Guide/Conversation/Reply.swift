/// One thing the visitor is shown. The guide's whole side of a visit is a list of these; terminals only draw them.
public enum Reply: Hashable, Sendable {
    /// A line of dialogue, said by the character named or by the guide itself.
    case line(speaker: String?, text: String)
    /// What the guide says about the conversation itself: help, "I did not catch that", why a question is asked.
    case aside(String)
    /// The visitor is asked to choose.
    case question([Choice])
    /// How to book a massage.
    case callToBook(Booking)
    /// Where to turn instead of massage.
    case seekCare(Care)
    /// What the visitor has said so far, to be numbered from 1: at the question that follows, the number changes the answer.
    case answers([Answer])
    /// A moment's silence, in seconds, as the dialogue asked for.
    case pause(Double)
    /// The visit is over. Nothing follows.
    case end
}

/// One choice of a question, numbered as the visitor types it.
public struct Choice: Hashable, Sendable {
    /// The number to type, counted from 1, or on from the last of the answers that are shown above.
    public let number: Int
    /// What the choice says.
    public let label: String

    /// Makes a choice.
    public init(number: Int, label: String) {
        self.number = number
        self.label = label
    }
}

/// An answer given earlier in the visit.
public struct Answer: Hashable, Sendable {
    /// The question, as it was asked.
    public let question: String
    /// The choice that was taken.
    public let choice: String

    /// Makes an answer.
    public init(question: String, choice: String) {
        self.question = question
        self.choice = choice
    }
}

/// How to book: every text ready to show, in the visitor's language.
public struct Booking: Hashable, Sendable {
    /// The practice's name.
    public let practice: String
    /// What to do: "Call to book:".
    public let invitation: String
    /// The telephone number as it is written: `(402) 384-8400`.
    public let phone: String
    /// Where and when, a line each; may be empty.
    public let details: [String]

    /// Makes a booking.
    public init(practice: String, invitation: String, phone: String, details: [String]) {
        self.practice = practice
        self.invitation = invitation
        self.phone = phone
        self.details = details
    }
}

/// Where to turn instead of massage: every text ready to show, in the visitor's language.
public struct Care: Hashable, Sendable {
    /// How soon.
    public enum Urgency: String, Hashable, Sendable {
        /// Now: the emergency number, and nothing else on the screen.
        case emergency
        /// A doctor, before any massage.
        case doctor
    }

    /// How soon.
    public let urgency: Urgency
    /// The most important thing to do: "Call 911 now."
    public let heading: String
    /// What else to do, a line each.
    public let details: [String]

    /// Makes a care card.
    public init(urgency: Urgency, heading: String, details: [String]) {
        self.urgency = urgency
        self.heading = heading
        self.details = details
    }
}
