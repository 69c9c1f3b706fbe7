/// A dialogue in progress, as a value: copy it and you have a bookmark.
///
/// Run it with ``next()`` until it delivers options, answer with ``choose(_:)``, and so on until `.end`:
///
/// ```swift
/// var dialogue = try Dialogue(program)
/// while true {
///     switch try dialogue.next() {
///     case .line(let line): print(line.text)
///     case .options(let options): try dialogue.choose(ask(options))
///     case .command(let command): perform(command)
///     case .end: return
///     }
/// }
/// ```
public struct Dialogue: Sendable {
    /// The program it runs.
    public let program: Program
    /// How it chooses between the items of line groups and the nodes of node groups.
    public var saliency = SaliencyStrategy.bestLeastRecentlyViewed
    /// How many instructions may pass between two events before the dialogue is taken to run in a circle.
    public var stepLimit = 1_000_000

    /// How many of them are left until the next event.
    var stepsLeft = 0
    /// What it is doing.
    var state: State = .running
    /// The next instruction.
    var counter: Int32 = 0
    var node: Int32 = 0
    /// Where to go back to from detours, the innermost last.
    var frames: [Frame] = []
    /// Values being worked with. Empty whenever the host is asked something.
    var stack: [Value] = []
    /// The values of stored variables, by the program's numbers.
    var variables: [Value]
    /// How often each node was left.
    var visits: [Int32]
    /// What marked `once` has been seen.
    var seen: [Bool]
    /// How often saliency chose each of the things it may choose.
    var views: [Int32]
    var candidates: [SaliencyCandidate] = []
    /// The options of the choice at hand, and where each leads.
    var options: [Option] = []
    var destinations: [Int32] = []
    /// Where the choice that is due begins, so that a detour can come back to it.
    var choiceStart: Int32 = 0
    var deliveredCommands: Set<String> = []
    /// What the lines say in the language that is spoken.
    var wording: Wording
    var random: RandomNumbers

    enum State: Hashable {
        case running
        case choosing
        case ended
    }

    struct Frame: Hashable {
        let node: Int32
        let counter: Int32
    }

    /// How many detours may stand open at once.
    static let mostFrames = 10_000

    /// How long, in bytes of UTF-8, a text may become that the dialogue puts together: far beyond anything that is read,
    /// and small enough that a circle which keeps doubling a text ends in a fault and not without memory.
    static let longestText = 1_000_000

    /// Begins a dialogue.
    /// - Parameters:
    ///   - program: What to run.
    ///   - node: Where to begin.
    ///   - seed: What `random` and its relatives follow: the same seed gives the same dialogue.
    /// - Throws: ``DialogueFault`` with `noSuchNode`.
    public init(_ program: Program, at node: String = "Start", seed: UInt64 = 0) throws(DialogueFault) {
        self.program = program
        variables = program.beginning.variables
        visits = program.beginning.visits
        seen = program.beginning.seen
        views = program.beginning.views
        random = RandomNumbers(seed: seed)
        stack.reserveCapacity(8)
        wording = program.base
        state = .ended
        let index = try index(ofNode: node)
        enter(index)
    }

    // MARK: Running

    /// Runs to the next line, choice or command, or to the end; after the end, again `.end`.
    /// - Throws: ``DialogueFault``. After a fault the dialogue has ended, except after `badChoice`, which tells of a choice
    ///   that is still due.
    public mutating func next() throws(DialogueFault) -> Event {
        switch state {
        case .ended: return .end
        case .choosing: throw fault(.badChoice("An event was asked for while a choice is due."))
        case .running: break
        }
        do {
            return try run()
        } catch {
            abandon()
            throw error
        }
    }

    /// Ends without leaving any node, so that nothing half done is met again if the host jumps elsewhere.
    private mutating func abandon() {
        state = .ended
        frames.removeAll()
        stack.removeAll()
        candidates.removeAll()
        forgetOptions()
    }

    /// Takes one of the options last delivered.
    /// - Parameter index: The option's index in the list delivered, counted from 0.
    /// - Throws: ``DialogueFault`` with `badChoice` where there is no such option or it is not available; the choice is
    ///   then still due.
    public mutating func choose(_ index: Int) throws(DialogueFault) {
        guard state == .choosing else { throw fault(.badChoice("A choice was made while none is due.")) }
        guard options.indices.contains(index) else {
            throw fault(.badChoice("There is no option \(index + 1); there are \(options.count)."))
        }
        guard options[index].isAvailable else { throw fault(.badChoice("Option \(index + 1) is not available.")) }
        counter = destinations[index]
        forgetOptions()
        state = .running
    }

    /// Goes on past a choice of which no option is available.
    /// - Throws: ``DialogueFault`` with `badChoice` where one is, or where no choice is due.
    public mutating func chooseNothing() throws(DialogueFault) {
        guard state == .choosing else { throw fault(.badChoice("A choice was made while none is due.")) }
        guard !options.contains(where: \.isAvailable) else {
            throw fault(.badChoice("Nothing was chosen, although an option is available."))
        }
        forgetOptions()
        state = .running
    }

    /// Leaves whatever is running and begins a node; variables, visit counts and what was seen stay. What is left this
    /// way counts as visited, as with Yarn's own `jump`.
    /// - Throws: ``DialogueFault`` with `noSuchNode`; the dialogue is then where it was.
    public mutating func jump(to node: String) throws(DialogueFault) {
        let index = try index(ofNode: node)
        if state != .ended { leaveAll() }
        enter(index)
    }

    /// Drops whatever is running and begins a node; variables, visit counts and what was seen stay. What is dropped does
    /// not count as visited: this is a host's new beginning, not the dialogue's own jump.
    /// - Throws: ``DialogueFault`` with `noSuchNode`; the dialogue is then where it was.
    public mutating func begin(at node: String) throws(DialogueFault) {
        let index = try index(ofNode: node)
        frames.removeAll(keepingCapacity: true)
        enter(index)
    }

    /// Begins a node and comes back: where a choice is due, to that choice, its options considered anew.
    /// - Throws: ``DialogueFault`` with `noSuchNode` or `tooManyDetours`; the dialogue is then where it was.
    public mutating func detour(to node: String) throws(DialogueFault) {
        let index = try index(ofNode: node)
        guard frames.count < Self.mostFrames else { throw fault(.tooManyDetours(Self.mostFrames)) }
        switch state {
        case .choosing: frames.append(Frame(node: self.node, counter: choiceStart))
        case .running: frames.append(Frame(node: self.node, counter: counter))
        case .ended: break
        }
        enter(index)
    }

    // MARK: Language

    /// The language in which lines and options are said from now on, as a BCP 47 tag: one of ``Program/languages``.
    ///
    /// Set, it becomes the nearest there is: `es-MX`, else `es`, else the language the dialogue is written in. What has
    /// been delivered already stays as it was; a copy of the dialogue keeps the language.
    public var language: String {
        get { wording.language }
        set { wording = program.wording(for: newValue) }
    }

    // MARK: Looking

    /// The name of the node that is running, or `nil` at the end.
    public var currentNode: String? { state == .ended ? nil : program.nodes[Int(node)].name }

    /// What a variable holds, smart ones included; `nil` where there is no such variable, or it cannot be worked out.
    public func value(of variable: String) -> Value? {
        guard let index = program.variableIndex(variable) else { return nil }
        guard let entry = program.variables[index].smartEntry else { return variables[index] }
        // Looking must not change chance or anything else, so it happens on a copy.
        var copy = self
        copy.stepsLeft = max(1, stepLimit)
        return try? copy.evaluate(at: entry)
    }

    /// Gives a variable a value.
    /// - Throws: ``DialogueFault`` with `badVariable` where it does not exist, is smart, or has another type.
    public mutating func set(_ variable: String, to value: Value) throws(DialogueFault) {
        guard let index = program.variableIndex(variable) else {
            throw fault(.badVariable("There is no variable called “\(variable)”."))
        }
        guard program.variables[index].smartEntry == nil else {
            throw fault(.badVariable("\(variable) is worked out from others, so it cannot be set."))
        }
        switch (variables[index], value) {
        case (.number, .number), (.string, .string), (.bool, .bool): variables[index] = value
        default: throw fault(.badVariable("\(variable) holds another type of value than “\(value.text)”."))
        }
    }

    /// How often a node has been left.
    public func visitCount(of node: String) -> Int {
        program.nodeIndex(node).map { Int(visits[$0]) } ?? 0
    }

    /// Whether a command with this name has been delivered.
    public func hasDelivered(command: String) -> Bool { deliveredCommands.contains(command) }

    // MARK: Nodes

    private func index(ofNode name: String) throws(DialogueFault) -> Int {
        guard let index = program.nodeIndex(name) else { throw fault(.noSuchNode(name)) }
        return index
    }

    mutating func enter(_ index: Int) {
        node = Int32(truncatingIfNeeded: index)
        counter = program.nodeRecords[index].entry
        forgetOptions()
        state = .running
    }

    mutating func forgetOptions() {
        // What was delivered is shared with the host, so a new array costs less than emptying this one.
        if !options.isEmpty { options = [] }
        if !destinations.isEmpty { destinations.removeAll(keepingCapacity: true) }
    }

    mutating func countVisit(_ node: Int32) {
        let index = Int(node)
        guard program.nodeRecords[index].isTracked else { return }
        visits[index] &+= 1
    }

    /// Leaves the running node and every node that waits for it to come back.
    mutating func leaveAll() {
        countVisit(node)
        while let frame = frames.popLast() { countVisit(frame.node) }
    }

    func fault(_ reason: DialogueFault.Reason) -> DialogueFault {
        // Nothing runs at the beginning, and a program may have no node at all.
        guard state != .ended else { return DialogueFault(reason: reason, node: nil, file: nil, line: nil) }
        // The instruction at hand; right after coming into a node, its first.
        let position = Int(max(counter - 1, program.nodeRecords[Int(node)].entry))
        return DialogueFault(
            reason: reason,
            node: program.nodes[Int(node)].name,
            file: program.nodes[Int(node)].file,
            line: program.sourceLines.indices.contains(position) ? Int(program.sourceLines[position]) : nil
        )
    }
}
