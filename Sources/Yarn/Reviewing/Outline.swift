/// A dialogue as it is written: its nodes, and in each what is said, asked and decided, with places.
///
/// Made for reading: a review looks for mistakes in it, a picture draws it, coverage counts what was met in it. It has
/// what was understood of a dialogue even where that has mistakes.
public struct Outline: Sendable {
    /// Every node, in the order of the files. The members of a group are nodes of their own.
    public let nodes: [Node]
    private let maps: [String: SourceMap]

    init(nodes: [Node], maps: [String: SourceMap]) {
        self.nodes = nodes
        self.maps = maps
    }

    /// A stretch of a file.
    public struct Location: Hashable, Sendable {
        /// The name of the source.
        public let file: String
        /// Where it begins.
        public let start: Place
        /// Just past where it ends.
        public let end: Place

        /// Describes a stretch of a file.
        public init(file: String, start: Place, end: Place) {
            self.file = file
            self.start = start
            self.end = end
        }
    }

    /// Words with the place where they are written.
    public struct Written: Hashable, Sendable {
        /// The words as they are written.
        public let text: String
        /// Where.
        public let location: Location

        package init(text: String, location: Location) {
            self.text = text
            self.location = location
        }
    }

    /// A node.
    public struct Node: Hashable, Sendable {
        /// One `key: value` line of its head. `when:` headers are not among them.
        public struct Header: Hashable, Sendable {
            /// What stands before the colon.
            public let key: Written
            /// What stands after it; may be empty.
            public let value: Written
        }

        /// Its title; several members of a group have the same.
        public let title: Written
        /// Its headers, the title included.
        public let headers: [Header]
        /// What happens in it.
        public let steps: [Step]
        /// The variables it declares, with what each is declared to be, as it is written.
        public let declarations: [Declaration]

        /// The values of every header with a key, in order.
        public func values(ofHeader key: String) -> [Written] {
            headers.filter { $0.key.text == key }.map(\.value)
        }
    }

    /// A variable's declaration.
    public struct Declaration: Hashable, Sendable {
        /// The variable's name, `$` included.
        public let variable: Written
        /// The value it begins with, or the expression it always equals, as it is written.
        public let value: Written
        /// The value, where it is written out as a text.
        public let text: String?
    }

    /// One thing that happens.
    public indirect enum Step: Hashable, Sendable {
        /// A line is said.
        case line(Line)
        /// A choice is offered.
        case question(Question)
        /// One of several lines is said, as saliency has it.
        case lineGroup([Option])
        /// One of several ways is taken: `if`, or `once`.
        case branches([Branch])
        /// A variable is set; the whole of what stands in it.
        case assignment(variable: Written)
        /// A function is called.
        case call(Written)
        /// The host is told something.
        case command(Command)
        /// Another node begins.
        case jump(Jump)
        /// The node ends here.
        case leave(Location)
    }

    /// A line, an option, or an item of a line group, as it is written.
    public struct Line: Hashable, Sendable {
        /// What it says, expressions and markup as they are written.
        public let text: Written
        /// Its id (`line:l1`), or the one it shadows (`shadow:l1`); `nil` where it has none of its own.
        public let id: String?
        /// Its hashtags without their `#`.
        public let tags: [Written]
        /// Its condition as it is written, `once` for one without an expression; `nil` where it has none.
        public let condition: String?

        /// Whether it has a tag.
        public func has(tag: String) -> Bool { tags.contains { $0.text == tag } }

        /// The values of every tag with a key, each with the place of the whole tag.
        public func values(ofTag key: String) -> [Written] {
            let start = key + ":"
            return tags.compactMap { tag in
                tag.text.hasPrefix(start)
                    ? Written(text: String(tag.text.dropFirst(start.count)), location: tag.location) : nil
            }
        }
    }

    /// An option, and what it leads to.
    public struct Option: Hashable, Sendable {
        /// What it says.
        public let line: Line
        /// What happens when it is taken.
        public let steps: [Step]
    }

    /// Options that are offered together.
    public struct Question: Hashable, Sendable {
        /// The options; at least one.
        public let options: [Option]
        /// Where the first of them is written.
        public let location: Location
    }

    /// One way of several.
    public struct Branch: Hashable, Sendable {
        /// What must be true, as it is written; `nil` for what happens otherwise.
        public let condition: Written?
        /// What happens.
        public let steps: [Step]
    }

    /// A command for the host.
    public struct Command: Hashable, Sendable {
        /// All that stands between `<<` and `>>`, expressions as they are written.
        public let text: Written
        /// The words of it, the command's name first; `nil` for a word that has an expression in it.
        public let words: [String?]
        /// Its hashtags without their `#`.
        public let tags: [Written]
    }

    /// A jump or a detour.
    public struct Jump: Hashable, Sendable {
        /// The node it leads to, or `nil` where that is worked out when it runs.
        public let destination: String?
        /// The destination as it is written.
        public let written: Written
        /// Whether the dialogue comes back.
        public let isDetour: Bool
    }

    /// A diagnostic about something in the outline.
    public func diagnostic(
        _ code: String,
        _ severity: Diagnostic.Severity,
        at location: Location,
        _ message: String,
        help: String? = nil
    ) -> Diagnostic {
        var map = maps[location.file]
        return Diagnostic(
            code: code,
            severity: severity,
            message: message,
            help: help,
            file: location.file,
            start: location.start,
            end: location.end,
            excerpt: map?.excerpt(onLine: location.start.line) ?? ""
        )
    }
}

extension Outline.Step {
    /// Calls a body for this step and for every step inside it, in the order they are written.
    public func forEach(_ body: (Outline.Step) throws -> Void) rethrows {
        try body(self)
        switch self {
        case .question(let question):
            for option in question.options { for step in option.steps { try step.forEach(body) } }
        case .lineGroup(let items):
            for item in items { for step in item.steps { try step.forEach(body) } }
        case .branches(let branches):
            for branch in branches { for step in branch.steps { try step.forEach(body) } }
        case .line, .assignment, .call, .command, .jump, .leave: break
        }
    }
}
