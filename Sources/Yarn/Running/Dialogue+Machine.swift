/// The machine that runs a program's instructions.
extension Dialogue {
    /// Runs to the next event.
    mutating func run() throws(DialogueFault) -> Event {
        stepsLeft = max(1, stepLimit)
        while stepsLeft > 0 {
            stepsLeft -= 1
            let instruction = program.instructions[Int(counter)]
            counter += 1
            switch instruction {
            case .say(let line):
                return .line(wording.lines[Int(line)].line([]))
            case .sayWith(let line, let count):
                return .line(try takeLine(line, Int(count)))
            case .deliver(let command, let count):
                try checkLength(ofTop: Int(count))
                let command = program.commands[Int(command)].command(stack.suffix(Int(count)))
                stack.removeLast(Int(count))
                deliveredCommands.insert(command.name)
                return .command(command)
            case .showOptions:
                state = .choosing
                return .options(options)
            case .leave:
                countVisit(node)
                guard let frame = frames.popLast() else { return end() }
                node = frame.node
                counter = frame.counter
            case .stop:
                leaveAll()
                return end()
            default:
                try perform(instruction)
            }
        }
        throw fault(.tooManySteps(stepLimit))
    }

    private mutating func end() -> Event {
        state = .ended
        return .end
    }

    private mutating func takeLine(_ index: Int32, _ count: Int) throws(DialogueFault) -> Line {
        try checkLength(ofTop: count)
        let line = wording.lines[Int(index)].line(stack.suffix(count))
        stack.removeLast(count)
        return line
    }

    /// Carries out an instruction that delivers nothing.
    @inline(__always)
    private mutating func perform(_ instruction: Instruction) throws(DialogueFault) {
        switch instruction {
        case .say, .sayWith, .deliver, .showOptions, .leave, .stop, .endEvaluation:
            return
        case .beginOptions(let count):
            forgetOptions()
            options.reserveCapacity(Int(count))
            destinations.reserveCapacity(Int(count))
            choiceStart = counter - 1
        case .addOption(let line, let destination, let substitutions, let hasCondition):
            let isAvailable = hasCondition ? popBool() : true
            let line = try takeLine(line, Int(substitutions))
            options.append(Option(line: line, isAvailable: isAvailable))
            destinations.append(destination)
        case .pushNumber, .pushString, .pushBool, .load, .loadSmart, .evaluate, .negate, .not, .binary, .call,
            .pushUnseen:
            try push(instruction)
        case .store(let variable):
            variables[Int(variable)] = pop()
        case .discard:
            _ = pop()
        case .jump(let destination):
            counter = destination
        case .jumpIfFalse(let destination):
            if !popBool() { counter = destination }
        case .jumpToNode(let index):
            leaveAll()
            enter(Int(index))
        case .jumpToNamedNode:
            let index = try popNode()
            leaveAll()
            enter(index)
        case .detourToNode(let index):
            try detour(Int(index))
        case .detourToNamedNode:
            try detour(popNode())
        case .markSeen(let index):
            seen[Int(index)] = true
        case .addCandidate(let content, let destination, let complexity):
            guard popBool() else { return }
            candidates.append(SaliencyCandidate(content: content, destination: destination, complexity: complexity))
        case .select(let otherwise):
            select(otherwise: otherwise)
        }
    }

    private mutating func detour(_ index: Int) throws(DialogueFault) {
        guard frames.count < Self.mostFrames else { throw fault(.tooManyDetours(Self.mostFrames)) }
        frames.append(Frame(node: node, counter: counter))
        enter(index)
    }

    private mutating func popNode() throws(DialogueFault) -> Int {
        let name = pop().text
        guard let index = program.nodeIndex(name) else { throw fault(.noSuchNode(name)) }
        return index
    }

    private mutating func select(otherwise: Int32) {
        let chosen = saliency.choose(from: candidates, views: views, random: &random)
        candidates.removeAll(keepingCapacity: true)
        guard let chosen else {
            counter = otherwise
            return
        }
        if saliency.remembersViews { views[Int(chosen.content)] &+= 1 }
        counter = chosen.destination
    }
}
