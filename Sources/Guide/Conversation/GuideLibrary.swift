import Yarn

extension Library {
    /// The functions that the guide's dialogue may call beyond the language's own.
    ///
    /// `shown("call_to_book")` is whether that host command has run in this visit. Promises are made of it: it speaks of
    /// what happened, not of a variable that a writer must remember to set.
    public static let guide: Library = {
        var library = Library()
        library.add("shown", [.string], returns: .bool) { call in
            guard case .string(let command)? = call.arguments.first else { return .bool(false) }
            return .bool(call.hasDelivered(command: command))
        }
        return library
    }()
}
