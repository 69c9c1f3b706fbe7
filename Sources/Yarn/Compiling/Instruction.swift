/// One step of a program. Destinations are places in the program's one array of instructions; everything else that an
/// instruction speaks of is named by its index.
enum Instruction: Hashable {
    // What the visitor meets.
    /// Says a line that has no substitutions.
    case say(line: Int32)
    /// Says a line, with as many values from the stack put into it.
    case sayWith(line: Int32, substitutions: Int32)
    /// Begins a choice between so many options. Remembered as the place to come back to after the host's detour.
    case beginOptions(count: Int32)
    case addOption(line: Int32, destination: Int32, substitutions: Int32, hasCondition: Bool)
    /// Delivers the options. Choosing none goes on with the next instruction.
    case showOptions
    case deliver(command: Int32, substitutions: Int32)

    // Values.
    case pushNumber(Float)
    case pushString(Int32)
    case pushBool(Bool)
    case load(variable: Int32)
    case store(variable: Int32)
    /// Works out a smart variable.
    case loadSmart(variable: Int32)
    /// Works out the expression at a place that ends with `endEvaluation`.
    case evaluate(Int32)
    case endEvaluation
    case negate
    case not
    case binary(Operation.Binary)
    case call(function: Int32, arguments: Int32)
    case discard

    // Ways.
    case jump(Int32)
    case jumpIfFalse(Int32)
    case jumpToNode(Int32)
    case jumpToNamedNode
    case detourToNode(Int32)
    case detourToNamedNode
    /// Leaves the node: goes back to where a detour came from, or ends the dialogue.
    case leave
    case stop

    // What was seen before, and what to show next.
    /// Whether something marked `once` has not been seen yet.
    case pushUnseen(Int32)
    case markSeen(Int32)
    /// Adds something that saliency may choose, if the condition on the stack holds.
    case addCandidate(content: Int32, destination: Int32, complexity: Int32)
    /// Lets saliency choose; goes to the place given where there is nothing to choose.
    case select(otherwise: Int32)
}
