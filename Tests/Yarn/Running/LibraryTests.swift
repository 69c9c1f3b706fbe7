import Testing

@testable import Yarn

@Suite("A host's functions")
struct LibraryTests {
    private let library: Library = {
        var library = Library()
        library.add("greeting", [.string, .number], returns: .string) { call in
            .string(call.arguments.map(\.text).joined(separator: "×"))
        }
        library.add("shown", [.string], returns: .bool) { call in
            .bool(call.hasDelivered(command: call.arguments.first?.text ?? ""))
        }
        library.add("visits", returns: .number) { call in .number(Float(call.visitCount(of: "Start"))) }
        library.add("describe", [.any], returns: .string) { call in .string("<\(call.arguments.first?.text ?? "")>") }
        library.add("refuse", returns: .number) { _ throws(Library.Misuse) in throw Library.Misuse("not today") }
        library.add("lie", returns: .number) { _ in .string("no number") }
        return library
    }()

    @Test("get what they are given, and put in what they give back")
    func call() throws {
        #expect(try value(of: "greeting(\"a\", 1 + 1)", library: library) == "a×2")
    }

    @Test("take a value of any type where they say so", arguments: [("1", "1"), ("\"a\"", "a"), ("true", "True")])
    func any(argument: String, text: String) throws {
        #expect(try value(of: "describe(\(argument))", library: library) == "<\(text)>")
    }

    @Test("can ask what the dialogue did")
    func asking() throws {
        let source = start(
            "{shown(\"wait\")} {visits()}\n<<wait 1>>\n{shown(\"wait\")}\n<<if visits() < 1>>\n<<jump Start>>\n<<endif>>"
        )
        #expect(
            try play(source, library: library) == ["False 0", "<<wait 1>>", "True", "True 1", "<<wait 1>>", "True"]
        )
    }

    @Test("are called for their effect by call")
    func effect() throws {
        #expect(try play(start("<<call greeting(\"a\", 1)>>\nOn."), library: library) == ["On."])
    }

    @Test(
        "can stop the dialogue with a reason",
        arguments: ["{refuse()}", "<<call refuse()>>", "<<set $a = refuse()>>", "-> A <<if refuse() > 1>>"]
    )
    func misuse(body: String) throws {
        let fault = try #require(try fault(playing: start("\n" + body), library: library))
        #expect(fault.reason == .badCall(function: "refuse", problem: "not today"))
        #expect(fault.line == 4)
    }

    @Test("that give another type than they promised are a fault, not a surprise later")
    func wrongResult() throws {
        let fault = try #require(try fault(playing: start("{lie() + 1}"), library: library))
        guard case .badCall("lie", _) = fault.reason else {
            Issue.record("another fault: \(fault)")
            return
        }
    }

    @Test("that nobody added are a warning, and a fault when they are reached")
    func missing() throws {
        let compilation = Compiler.compile([Source(name: "a.yarn", text: start("{unheard_of(1)}"))])
        #expect(compilation.diagnostics.map(\.code) == ["YS0013"])
        #expect(compilation.diagnostics.map(\.severity) == [.warning])
        let fault = try #require(try fault(playing: start("{unheard_of(1)}")))
        #expect(fault.reason == .badCall(function: "unheard_of", problem: "there is no such function"))
    }
}
