/// Where something stands: which source, and where in it.
struct Site: Hashable {
    let file: Int
    let span: Span
}

/// What the names of a compilation stand for.
struct Symbols {
    /// A variable, declared or only used.
    struct Variable {
        enum Storage {
            /// Keeps what was put into it. The value it begins with is known once its type is.
            case stored(initial: Value?)
            /// Is worked out each time it is read, from an expression of a file.
            case smart(expression: Int)
        }

        let name: Name
        let type: TypeTerm
        var storage: Storage
        /// Where it is declared, or `nil` where it is only used.
        var declaration: Site?
        /// Where it was first met.
        let site: Site
    }

    /// A function, known to the library or only called.
    struct Function {
        let name: Name
        /// The library's signature, or `nil` where the function is only called.
        let signature: FunctionSignature?
        /// The types it is called with, where there is no signature to say.
        var parameters: [TypeTerm]
        let result: TypeTerm
        let site: Site
        var isUsedForItsResult = false
    }

    struct Enumeration {
        struct Case {
            let name: Name
            let value: Value
        }

        let name: Name
        let type: TypeTerm
        let cases: [Case]
        /// The raw values of the cases, by their names.
        let values: [Name: Value]
        let rawType: YarnType
        let site: Site
    }

    /// A node, or a group of nodes with one title.
    struct Node {
        let name: Name
        /// The nodes of that title: file and index in it. One, for a node that is no group.
        var members: [(file: Int, node: Int)]
        var isGroup: Bool
    }

    var variables: [Variable] = []
    var functions: [Function] = []
    var enumerations: [Enumeration] = []
    var nodes: [Node] = []
    /// The enums that have a case of a name.
    private(set) var ownersOfCase: [Name: [Int]] = [:]

    // A name's number leads straight to what it stands for; -1 where it stands for nothing of the kind.
    private var variableOfName: [Int32] = []
    private var functionOfName: [Int32] = []
    private var enumerationOfName: [Int32] = []
    private var nodeOfName: [Int32] = []

    init(nameCount: Int) {
        variableOfName = Array(repeating: -1, count: nameCount)
        functionOfName = variableOfName
        enumerationOfName = variableOfName
        nodeOfName = variableOfName
    }

    func variable(_ name: Name) -> Int? { Self.index(name, in: variableOfName) }
    func function(_ name: Name) -> Int? { Self.index(name, in: functionOfName) }
    func enumeration(_ name: Name) -> Int? { Self.index(name, in: enumerationOfName) }
    func node(_ name: Name) -> Int? { Self.index(name, in: nodeOfName) }

    mutating func add(_ variable: Variable) -> Int {
        variableOfName[Int(variable.name.index)] = Int32(truncatingIfNeeded: variables.count)
        variables.append(variable)
        return variables.count - 1
    }

    mutating func add(_ function: Function) -> Int {
        functionOfName[Int(function.name.index)] = Int32(truncatingIfNeeded: functions.count)
        functions.append(function)
        return functions.count - 1
    }

    mutating func add(_ enumeration: Enumeration) {
        enumerationOfName[Int(enumeration.name.index)] = Int32(truncatingIfNeeded: enumerations.count)
        for enumCase in enumeration.cases { ownersOfCase[enumCase.name, default: []].append(enumerations.count) }
        enumerations.append(enumeration)
    }

    mutating func add(_ node: Node) {
        nodeOfName[Int(node.name.index)] = Int32(truncatingIfNeeded: nodes.count)
        nodes.append(node)
    }

    private static func index(_ name: Name, in table: [Int32]) -> Int? {
        guard Int(name.index) < table.count else { return nil }
        let index = table[Int(name.index)]
        return index < 0 ? nil : Int(index)
    }
}
