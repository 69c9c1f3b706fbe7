/// The stable codes of what Backtalk adds to the language's own diagnostics.
enum GuideCode: String {
    /// No node is called Start.
    case noStart = "BT0101"
    /// Two options of one question are taken by the same words.
    case sharedWords = "BT0102"
    /// A question that does not say why it is asked.
    case noWhy = "BT0103"
    /// A phrase that the guide never says.
    case unknownPhrase = "BT0104"
    /// Two nodes for one phrase.
    case repeatedPhrase = "BT0105"
    /// A spoken command that the guide does not have.
    case unknownSpokenCommand = "BT0106"
    /// A place in the list that is no number.
    case unknownNumber = "BT0107"
    /// An urgency that the guide does not have.
    case unknownUrgency = "BT0108"
    /// The practice's number, written out.
    case phoneWrittenOut = "BT0109"
    /// A node that listens for nothing.
    case hearsNothing = "BT0110"
    /// Two nodes that listen for the same words.
    case sharedSign = "BT0111"
    /// A command that is defined, but that Backtalk does not carry out.
    case commandNotCarriedOut = "BT0112"
    /// Lines without an id.
    case linesWithoutID = "BT0113"
    /// A text that is harder to read than it may be.
    case hardToRead = "BT0114"
    /// A text whose sentences are too long.
    case longSentences = "BT0115"
    /// Something to listen for that cannot be heard as it is written.
    case unheardPhrasing = "BT0120"
    /// A word list that does not exist.
    case unknownList = "BT0121"
    /// A word list with no words.
    case emptyList = "BT0122"
    /// A word list with no name.
    case namelessList = "BT0123"
    /// Two word lists with one name.
    case repeatedList = "BT0124"
    /// A word list that speaks of itself.
    case circularList = "BT0125"
    /// A tier that the guide does not have.
    case unknownTier = "BT0126"
}
