import Yarn

/// Compiles whatever bytes come, and runs what compiles: no input may crash, hang or recurse without bound.
///
/// The first byte decides chance and which options are taken; a byte 0 parts the rest into several files.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDialogue(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    let seed = UInt64(input.first ?? 0)
    let files = input.dropFirst().split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
    let sources = files.enumerated().map { Source(name: "\($0.offset).yarn", bytes: Array($0.element)) }
    let compilation = Compiler.compile(sources)
    for diagnostic in compilation.diagnostics {
        precondition(diagnostic.start.line >= 1 && diagnostic.start.column >= 1 && !diagnostic.message.isEmpty)
        precondition(!diagnostic.description.isEmpty)
    }
    guard let program = compilation.program else { return 0 }
    for node in program.nodes.prefix(4) { play(program, from: node.name, seed: seed) }
    return 0
}

/// Runs a dialogue for a bounded time, choosing by chance.
private func play(_ program: Program, from node: String, seed: UInt64) {
    guard var dialogue = try? Dialogue(program, at: node, seed: seed) else { return }
    dialogue.stepLimit = 10_000
    var choice = seed
    for _ in 0..<200 {
        guard let event = try? dialogue.next() else { return }
        switch event {
        case .line(let line):
            precondition(line.text.utf8.count >= 0)
        case .command:
            break
        case .options(let options):
            let available = options.indices.filter { options[$0].isAvailable }
            choice = choice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            if available.isEmpty {
                guard (try? dialogue.chooseNothing()) != nil else { return }
            } else {
                let index = available[Int(truncatingIfNeeded: (choice >> 33) % UInt64(available.count))]
                guard (try? dialogue.choose(index)) != nil else { return }
            }
        case .end:
            return
        }
    }
}
