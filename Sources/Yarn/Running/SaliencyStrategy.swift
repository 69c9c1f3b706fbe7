/// How a dialogue chooses between the items of a line group, or the nodes of a node group, whose conditions hold.
public enum SaliencyStrategy: String, Hashable, Sendable, CaseIterable {
    /// The first in the order of the source.
    case first
    /// The one with the most conditions; of several, the first.
    case best
    /// The one shown least often; of several, the one with the most conditions; of several, the first. The default.
    case bestLeastRecentlyViewed = "best_least_recently_seen"
    /// Like ``bestLeastRecentlyViewed``, but of several that are equal, any: chance follows the dialogue's seed.
    case randomBestLeastRecentlyViewed = "random_best_least_recently_seen"

    /// Whether choosing something makes it less likely next time.
    var remembersViews: Bool {
        switch self {
        case .first, .best: false
        case .bestLeastRecentlyViewed, .randomBestLeastRecentlyViewed: true
        }
    }
}

/// Something saliency may choose.
struct SaliencyCandidate: Hashable, Sendable {
    let content: Int32
    let destination: Int32
    let complexity: Int32
}

extension SaliencyStrategy {
    /// Chooses a candidate; `nil` where there is none. Every candidate's conditions hold.
    func choose(
        from candidates: [SaliencyCandidate],
        views: [Int32],
        random: inout RandomNumbers
    ) -> SaliencyCandidate? {
        guard var best = candidates.first else { return nil }
        var equals = 1
        for candidate in candidates.dropFirst() {
            let rank = rank(candidate, views)
            let bestRank = self.rank(best, views)
            if rank < bestRank {
                best = candidate
                equals = 1
            } else if rank == bestRank, self == .randomBestLeastRecentlyViewed {
                // Each of the equals ends up chosen with the same chance.
                equals += 1
                if random.index(below: equals) == 0 { best = candidate }
            }
        }
        return best
    }

    /// What comes before what: lower is better.
    private func rank(_ candidate: SaliencyCandidate, _ views: [Int32]) -> (Int32, Int32) {
        switch self {
        case .first: (0, 0)
        case .best: (0, -candidate.complexity)
        case .bestLeastRecentlyViewed, .randomBestLeastRecentlyViewed:
            (views[Int(candidate.content)], -candidate.complexity)
        }
    }
}
