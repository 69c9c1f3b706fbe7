import Guide

/// What Tab makes of the words typed so far.
enum Completion: Hashable {
    /// Nothing on offer begins like this.
    case none
    /// One thing does: the whole of it.
    case one(String)
    /// Several do: as much as they share, and all of them.
    case several(common: String, [String])

    /// Completes a line. Case does not matter, nor do spaces before the first word.
    /// - Parameters:
    ///   - typed: The line so far.
    ///   - suggestions: What could be typed, in the order to be listed. The same thing twice counts once.
    init(of typed: String, from suggestions: [String]) {
        let start = Array(typed.drop { $0.isWhitespace }.lowercased())
        var seen: Set<String> = []
        let matches = suggestions.map(\.sanitised).filter { suggestion in
            let key = suggestion.lowercased()
            return !key.isEmpty && key.starts(with: start) && seen.insert(key).inserted
        }
        switch matches.count {
        case 0: self = .none
        case 1: self = .one(matches[0])
        default: self = .several(common: Self.commonStart(of: matches), matches)
        }
    }

    private static func commonStart(of texts: [String]) -> String {
        guard var common = texts.first else { return "" }
        for text in texts.dropFirst() {
            let shared = zip(common, text).prefix { $0.lowercased() == $1.lowercased() }.count
            common = String(common.prefix(shared))
        }
        return common
    }

    /// Lists texts in columns, down and then across.
    /// - Parameters:
    ///   - texts: What to list.
    ///   - width: The columns there are. Where a text is wider, each stands on a line of its own, wrapped.
    /// - Returns: The lines.
    static func columns(of texts: [String], width: Int) -> [String] {
        let gap = 3
        let widest = texts.map(\.displayWidth).max() ?? 0
        let across = max(1, (width + gap) / (widest + gap))
        guard across > 1 else { return texts.flatMap { $0.wrapped(to: width, hanging: 2) } }
        let down = (texts.count + across - 1) / across
        return (0..<down).map { row in
            let cells = stride(from: row, to: texts.count, by: down).map { texts[$0] }
            let padded = cells.dropLast().map {
                $0 + String(repeating: " ", count: widest + gap - $0.displayWidth)
            }
            return padded.joined() + (cells.last ?? "")
        }
    }
}
