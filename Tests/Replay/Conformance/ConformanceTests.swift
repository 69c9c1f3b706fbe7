import Synchronization
import Testing
import Yarn

@testable import Replay

@Suite("The language's public cases", .enabled(if: ConformanceCases.arePresent))
struct ConformanceTests {
    @Test("a plan passes", arguments: ConformanceCases.plans)
    func plan(name: String) throws {
        Self.plans.judge(name, of: ConformanceCases.plans.count) {
            let compilation = Compiler.compile(
                [try ConformanceCases.source(name + ".yarn")],
                library: ConformanceCases.library
            )
            guard let program = compilation.program else {
                return compilation.diagnostics.map { "\($0)" }.joined(separator: "\n")
            }
            try PlanRunner(try TestPlan(try ConformanceCases.source(name + ".testplan")), of: program).run()
            return nil
        }
    }

    @Test(
        "a broken file is refused, with a place for everything that is said of it",
        arguments: ConformanceCases.refused
    )
    func refusal(name: String) throws {
        Self.refusals.judge(name, of: ConformanceCases.refused.count) {
            let source = try ConformanceCases.source(name + ".yarn")
            let compilation = Compiler.compile([source], library: ConformanceCases.library)
            guard compilation.program == nil else { return "it compiles" }
            guard compilation.diagnostics.contains(where: { $0.severity == .error }) else { return "there is no error" }
            return compilation.diagnostics.lazy.compactMap { Self.problem(with: $0, about: source) }.first
        }
    }

    /// What is wrong with a diagnostic, or `nil`.
    private static func problem(with diagnostic: Diagnostic, about source: Source) -> String? {
        let lines = String(decoding: source.bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
            $0.isNewline
        }
        let place = diagnostic.start
        return if diagnostic.code.isEmpty || diagnostic.message.isEmpty {
            "a diagnostic says nothing: \(diagnostic)"
        } else if diagnostic.file != source.name {
            "a diagnostic is about another file: \(diagnostic)"
        } else if !(1...lines.count).contains(place.line) || diagnostic.end < place {
            "a diagnostic has no place in the file: \(diagnostic)"
        } else if !(1...lines[place.line - 1].unicodeScalars.count + 1).contains(place.column) {
            "a diagnostic has no place in its line: \(diagnostic)"
        } else {
            nil
        }
    }

    private static let plans = Tally("plans")
    private static let refusals = Tally("broken files")
}

/// Counts cases as they are judged, prints a line for each, and a closing figure after the last.
private final class Tally: Sendable {
    private let name: String
    private let counts = Mutex((judged: 0, good: 0))

    init(_ name: String) {
        self.name = name
    }

    /// Judges a case.
    /// - Parameters:
    ///   - name: Its name.
    ///   - total: How many cases there are of its kind.
    ///   - problem: What is wrong with it; `nil` is nothing.
    func judge(_ name: String, of total: Int, problem: () throws -> String?) {
        let found: String?
        do {
            found = try problem()
        } catch {
            found = "\(error)"
        }
        if let found { Issue.record("\(name): \(found)") }
        counts.withLock { counts in
            counts.judged += 1
            counts.good += found == nil ? 1 : 0
            print("conformance: \(name): \(found == nil ? "good" : "BAD")")
            if counts.judged == total { print("conformance: \(counts.good) of \(total) \(self.name) are good") }
        }
    }
}
