import Foundation
import Yarn

@testable import Replay

/// The language's public test cases, which lie beside the package where someone works on the language, and not in it.
enum ConformanceCases {
    /// The folder of the cases.
    static let folder = Repository.root.appending(path: "../shared/conformance/yarnspinner/cases").standardizedFileURL

    /// Whether the cases are there.
    static let arePresent = !plans.isEmpty

    /// The plans, by name; each drives the dialogue file of the same name.
    static let plans = names(in: "", ending: ".testplan")

    /// The files that must be refused, as paths below the folder.
    static let refused =
        (names(in: "", ending: ".yarn").filter { $0 == "DuplicateLineTags" }
            + names(in: "ParseFailures", ending: ".yarn").map { "ParseFailures/" + $0 })

    /// Reads a file of the cases.
    static func source(_ name: String) throws -> Source {
        Source(name: name, bytes: try Files.bytes(of: folder.appending(path: name).path))
    }

    /// The functions that the cases call, as their own runner has them.
    static let library: Library = {
        var library = Library()
        library.add("assert", [.bool], returns: .bool) { call throws(Library.Misuse) in
            guard call.arguments == [.bool(true)] else { throw Library.Misuse("the assertion does not hold") }
            return .bool(true)
        }
        library.add("add_three_operands", [.number, .number, .number], returns: .number) { call in
            let numbers: [Float] = call.arguments.compactMap { argument in
                guard case .number(let number) = argument else { return nil }
                return number
            }
            return .number(numbers.reduce(0, +))
        }
        library.add("set_objective_complete", [.string], returns: .bool) { _ in .bool(true) }
        library.add("is_objective_active", [.string], returns: .bool) { _ in .bool(true) }
        library.add("get_quest_status", [.string], returns: .string) { _ in .string("InProgress") }
        library.add("dummy_bool", returns: .bool) { _ in .bool(true) }
        library.add("dummy_number", returns: .number) { _ in .number(1) }
        library.add("dummy_string", returns: .string) { _ in .string("string") }
        return library
    }()

    private static func names(in subfolder: String, ending: String) -> [String] {
        let names = try? Files.names(in: folder.appending(path: subfolder).path)
        return (names ?? []).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
    }
}
