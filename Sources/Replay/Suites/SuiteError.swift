/// Why there is nothing to replay.
public enum SuiteError: Error, Hashable, Sendable {
    /// There is no plan and no folder of that name.
    case missing(path: String)
    /// A folder is there and cannot be read.
    case unreadable(path: String, reason: String)
    /// There is no test plan at these paths.
    case empty(paths: [String])
}

extension SuiteError: CustomStringConvertible {
    /// What is wrong and what to do about it.
    public var description: String {
        switch self {
        case .missing(let path):
            "\(path): there is no such test plan or folder. Name one that is there."
        case .unreadable(let path, let reason):
            "\(path): this cannot be read: \(reason)."
        case .empty(let paths):
            "\(paths.joined(separator: ", ")): there is no test plan here. A test plan is a file that ends in .testplan."
        }
    }
}
