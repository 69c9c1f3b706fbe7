import Guide

extension VisitRecord {
    /// Where a visit led, the weightiest last.
    public enum Advice: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Nowhere yet.
        case none
        /// The visitor was shown how to book.
        case booking
        /// The visitor was sent to a doctor.
        case doctor
        /// The visitor was sent to emergency care.
        case emergency

        /// The weightiest of what replies advise.
        init(_ replies: [Reply]) {
            self =
                replies.map { reply -> Advice in
                    switch reply {
                    case .callToBook: .booking
                    case .seekCare(let care) where care.urgency == .emergency: .emergency
                    case .seekCare: .doctor
                    case .line, .aside, .question, .answers, .pause, .end: .none
                    }
                }.max() ?? .none
        }

        private var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        /// Whether one weighs less than another.
        public static func < (one: Advice, other: Advice) -> Bool { one.weight < other.weight }
    }
}
