/// A type while it is being found out: terms are the same type once they have been unified.
struct TypeTerm: Hashable {
    fileprivate let index: Int32

    static let number = TypeTerm(index: 0)
    static let string = TypeTerm(index: 1)
    static let bool = TypeTerm(index: 2)
}

/// What a type is.
enum YarnType: Hashable {
    case number
    case string
    case bool
    /// An enum, by its index.
    case enumeration(Int)
}

/// Finds out types by putting together what must be the same: a union–find over terms.
struct TypeSolver {
    private var parents: [Int32] = [0, 1, 2]
    private var types: [YarnType?] = [.number, .string, .bool]

    /// A new term of which nothing is known, or that stands for a type.
    mutating func term(_ type: YarnType? = nil) -> TypeTerm {
        parents.append(Int32(truncatingIfNeeded: parents.count))
        types.append(type)
        return TypeTerm(index: Int32(truncatingIfNeeded: parents.count - 1))
    }

    /// What is known of a term's type.
    mutating func type(of term: TypeTerm) -> YarnType? { types[root(of: term)] }

    /// A term that stands for all terms unified with this one.
    mutating func representative(of term: TypeTerm) -> TypeTerm {
        TypeTerm(index: Int32(truncatingIfNeeded: root(of: term)))
    }

    /// Makes two terms one type.
    /// - Returns: Whether that is possible; if not, nothing has changed.
    mutating func unify(_ first: TypeTerm, _ second: TypeTerm) -> Bool {
        let (first, second) = (root(of: first), root(of: second))
        guard first != second else { return true }
        switch (types[first], types[second]) {
        case (nil, _): parents[first] = Int32(truncatingIfNeeded: second)
        case (_, nil): parents[second] = Int32(truncatingIfNeeded: first)
        case (let one, let other): return one == other
        }
        return true
    }

    private mutating func root(of term: TypeTerm) -> Int {
        var index = Int(term.index)
        while parents[index] != index {
            // Halving the path keeps later look-ups short.
            parents[index] = parents[Int(parents[index])]
            index = Int(parents[index])
        }
        return index
    }
}
