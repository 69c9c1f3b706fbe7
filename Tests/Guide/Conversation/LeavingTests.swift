import Testing
import Yarn

@testable import Guide

@Suite("Leaving without a word")
struct LeavingTests {
    private static let yarn = """
        title: Start
        ---
        Where does it hurt? #line:where
        -> Neck #line:neck
        -> Back #line:back
        ===
        title: Bye
        phrase: goodbye
        ---
        Take care. #line:bye
        ===

        """

    @Test("the guide says goodbye in the visitor's language, asks nothing, and the visit is over")
    func goodbye() throws {
        let program = try #require(Compiler.compile([Source(name: "a.yarn", text: Self.yarn)], library: .guide).program)
        let table = Source(name: "es.csv", text: "id,text\nline:where,¿Dónde le duele?\nline:bye,Cuídese.\n")
        let spanish = program.translated(by: [StringTable(table, language: "es")]).program
        var conversation = Conversation(spanish, language: "es")
        _ = conversation.begin()
        #expect(conversation.leave() == [.aside("Cuídese."), .end])
        #expect(conversation.isOver)
        #expect(conversation.ending == .goodbye)
        #expect(conversation.leave() == [.end])
    }

    @Test("who is ready to listen hears the same")
    func prepared() throws {
        var visit = try Visit(Self.yarn)
        var prepared = visit
        _ = visit.begin()
        _ = prepared.begin()
        prepared.conversation.prepare()
        #expect(prepared.hear("neck") == visit.hear("neck"))
    }
}
