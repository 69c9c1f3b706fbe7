/// Replies that are shown together: what one voice says in a row, a list of choices, a card.
///
/// Gathering replies into passages is all that the plain transcript and the drawn screen share; each then shows a
/// passage in its own way, with the same words. Every text of a passage is ``Swift/String/sanitised``.
package enum Passage: Hashable, Sendable {
    /// Lines said one after another by one voice.
    case speech(speaker: String, lines: [String])
    /// What the visitor may choose from.
    case choices([Choice])
    /// How to book.
    case booking(Booking)
    /// Where to turn instead.
    case care(Care)
    /// What the visitor has said so far.
    case answers([Answer])
}

extension Passage {
    /// Gathers replies.
    /// - Parameters:
    ///   - replies: In the order they were given. A pause and the end show nothing and part nothing.
    ///   - guide: The name of whoever says a line that names no one.
    /// - Returns: The passages, in the same order.
    package static func gather(_ replies: [Reply], guide: String) -> [Passage] {
        var passages: [Passage] = []
        for reply in replies {
            switch reply {
            case .line(let speaker, let text):
                let name = speaker.map(\.sanitised).flatMap { $0.isEmpty ? nil : $0 }
                passages.say(text.sanitised, by: name ?? guide.sanitised)
            case .aside(let text):
                passages.say(text.sanitised, by: guide.sanitised)
            case .question(let choices):
                if !choices.isEmpty { passages.append(.choices(choices.map(\.sanitised))) }
            case .callToBook(let booking):
                passages.append(.booking(booking.sanitised))
            case .seekCare(let care):
                passages.append(.care(care.sanitised))
            case .answers(let answers):
                if !answers.isEmpty { passages.append(.answers(answers.map(\.sanitised))) }
            case .pause, .end:
                break
            }
        }
        return passages
    }
}

extension [Passage] {
    fileprivate mutating func say(_ line: String, by speaker: String) {
        if case .speech(speaker, let lines) = last {
            self[endIndex - 1] = .speech(speaker: speaker, lines: lines + [line])
        } else {
            append(.speech(speaker: speaker, lines: [line]))
        }
    }
}

extension Choice {
    fileprivate var sanitised: Choice { Choice(number: number, label: label.sanitised) }
}

extension Answer {
    fileprivate var sanitised: Answer { Answer(question: question.sanitised, choice: choice.sanitised) }
}

extension Booking {
    fileprivate var sanitised: Booking {
        Booking(
            practice: practice.sanitised,
            invitation: invitation.sanitised,
            phone: phone.sanitised,
            details: details.map(\.sanitised)
        )
    }
}

extension Care {
    fileprivate var sanitised: Care {
        Care(urgency: urgency, heading: heading.sanitised, details: details.map(\.sanitised))
    }
}
