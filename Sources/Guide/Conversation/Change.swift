/// How a visit stood before an answer was changed. "Back" right after the change makes it so again.
struct Change: Sendable {
    private(set) var history: History
    private(set) var standing: StandingAnswers
    /// The question that was open.
    private(set) var moment: Moment
    /// Whether the question has been answered anew, and every answer that stood has found its place. The visitor's next
    /// answer settles the change.
    var isComplete = false

    init(_ conversation: Conversation, at moment: Moment) {
        history = conversation.history
        standing = conversation.standing
        self.moment = moment
    }

    /// Tells it in another language.
    mutating func retell(by conversation: Conversation) {
        history.retell { conversation.retold($0, after: $1)?.moment }
        standing.retell { conversation.retold($0, after: $1)?.moment }
        moment = conversation.retold(moment, after: history.turns[...])?.moment ?? moment
    }
}
