import Guide

/// How far the guide's understanding is from a careful reader's.
struct HearingScore: CustomStringConvertible {
    /// What is scored as an answer: the label's name, the question, and each label's option by its number. A label without
    /// an option is said by people and not offered: nothing should be taken from it.
    private static let questions: [(field: String, node: String, options: [String: Int])] = [
        (
            "area", "AskArea",
            ["neck": 1, "shoulders": 1, "upper_back": 2, "mid_back": 2, "lower_back": 3, "whole_back": 4]
        ),
        (
            "kind", "AskKind",
            ["tight_stiff": 1, "sharp_stinging": 2, "dull_ache": 3, "spasm_cramp": 4, "radiating_numb": 5]
        ),
        ("frequency", "AskOften", ["first_time": 1, "now_and_then": 2, "weekly": 3, "daily_constant": 4]),
    ]

    private struct Count {
        var right = 0
        var of = 0

        var text: String { "\(right) of \(of)" + (of > 0 ? " (\((right * 1000 / of + 5) / 10) %)" : "") }
    }

    private var count = 0
    private var tiers: [String: Count] = [:]
    private var clearEmergencies = Count()
    private var flagged = Count()
    private var falseAlarms = Count()
    private var doubtsOfHarmless = 0
    private var answers: [String: Count] = [:]
    private var asked: [String: Int] = [:]
    private var wrong: [String: Int] = [:]
    private var askedWithoutNeed: [String: Int] = [:]
    private var confusion: [String: [String: Int]] = [:]
    private var misses: [String] = []

    /// Adds a sentence.
    mutating func add(_ row: LabelledRow, _ report: Hearing.Report) {
        count += 1
        addWarning(row, report)
        for question in Self.questions { addAnswer(question, row, report) }
    }

    private mutating func addWarning(_ row: LabelledRow, _ report: Hearing.Report) {
        let tier = row.urgency.flatMap { ["", "none"].contains($0) ? nil : $0 }
        let heard =
            report.warning.map { "\($0.tier.rawValue) \($0.node) “\($0.words)”" } ?? report.doubt.map {
                "asks \($0.node) “\($0.words)”"
            } ?? "nothing"
        if row.red_flag ?? (tier != nil) {
            let isHeard = report.warning != nil
            flagged.of += 1
            flagged.right += isHeard ? 1 : 0
            tiers[tier ?? "no tier", default: Count()].of += 1
            tiers[tier ?? "no tier", default: Count()].right += isHeard ? 1 : 0
            if tier == "emergency", row.borderline != true {
                clearEmergencies.of += 1
                clearEmergencies.right += isHeard ? 1 : 0
            }
            confusion["warning \(tier ?? "")", default: [:]][
                report.warning?.tier.rawValue ?? (report.doubt == nil ? "nothing" : "asks"),
                default: 0
            ] += 1
            let isMilder = (tier.flatMap(WarningTier.init) ?? .checkFirst) > (report.warning?.tier ?? .checkFirst)
            if !isHeard || isMilder {
                misses.append("\(isHeard ? "milder" : "missed") \(tier ?? ""), heard \(heard): \(row.text)")
            }
        } else {
            falseAlarms.of += 1
            if report.warning != nil {
                falseAlarms.right += 1
                misses.append("false alarm \(heard): \(row.text)")
            } else if report.doubt != nil {
                doubtsOfHarmless += 1
                misses.append("asked without need, \(heard): \(row.text)")
            }
        }
    }

    private mutating func addAnswer(
        _ question: (field: String, node: String, options: [String: Int]),
        _ row: LabelledRow,
        _ report: Hearing.Report
    ) {
        let written = question.field == "area" ? row.area : question.field == "kind" ? row.kind : row.frequency
        let label = written.flatMap { $0.isEmpty ? nil : $0 } ?? "none"
        let wanted = question.options[label]
        let taken = report.answers.first { $0.node == question.node }
        let undecided = report.ambiguous.first { $0.node == question.node }
        if wanted != nil { answers[question.field, default: Count()].of += 1 }
        let heard =
            taken.map { "\($0.option) “\($0.words)”" }
            ?? undecided.map { "asks " + $0.options.joined(separator: " | ") }
        if let wanted, taken?.number == wanted {
            answers[question.field, default: Count()].right += 1
        } else if label == "whole_back", undecided != nil {
            // "My back" is asked about, as it should be.
            answers[question.field, default: Count()].right += 1
        } else if let taken {
            wrong[question.field, default: 0] += 1
            misses.append("wrong \(question.field) \(label), took \(taken.option) “\(taken.words)”: \(row.text)")
        } else if wanted != nil {
            if undecided != nil { asked[question.field, default: 0] += 1 }
            misses.append("missed \(question.field) \(label), \(heard ?? "nothing"): \(row.text)")
        } else if undecided != nil {
            askedWithoutNeed[question.field, default: 0] += 1
        }
        confusion["\(question.field) \(label)", default: [:]][
            taken?.option ?? (undecided == nil ? "nothing" : "asks"),
            default: 0
        ] += 1
    }

    var description: String {
        var lines = [count == 1 ? "1 sentence" : "\(count) sentences", "", "Warning signs"]
        lines.append("  heard            \(flagged.text)")
        for tier in WarningTier.allCases.reversed() {
            if let count = tiers[tier.rawValue] { lines.append("  \(tier.rawValue): \(count.text)") }
        }
        lines.append("  clear emergency: \(clearEmergencies.text)")
        lines.append("  false alarms:    \(falseAlarms.text); asked without need: \(doubtsOfHarmless)")
        lines += ["", "Answers: right of what was said; asked which; wrong, of all sentences; asked without need"]
        for question in Self.questions {
            let field = question.field
            lines.append(
                "  \(field): \((answers[field] ?? Count()).text); \(asked[field] ?? 0); "
                    + "\(Count(right: wrong[field] ?? 0, of: count).text); \(askedWithoutNeed[field] ?? 0)"
            )
        }
        lines += ["", "What was taken for what"]
        for (label, taken) in confusion.sorted(by: { $0.key < $1.key }) {
            let counts = taken.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            lines.append("  \(label): " + counts.joined(separator: ", "))
        }
        lines += ["", "Misses"] + misses.map { "  " + $0 }
        return lines.joined(separator: "\n")
    }
}
