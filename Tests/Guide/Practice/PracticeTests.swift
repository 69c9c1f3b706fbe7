import Guide
import Testing
import Yarn

@Suite("The practice")
struct PracticeTests {
    private static let yarn = node(
        "Start",
        says: """
            <<declare $practice_name = "Example Massage">>
            <<declare $practice_phone = "(555) 010-0100">>
            <<declare $practice_hours = "9 to 5">>
            <<declare $practice_rooms = 3>>
            <<declare $other = "x">>
            <<set $practice_hours = "closed today">>
            Hello?
            -> Yes
            """
    )

    @Test("its name, number and details are the texts that begin with $practice_")
    func initialValues() throws {
        let compilation = Compiler.compile([Source(name: "practice.yarn", text: Self.yarn)])
        let practice = Practice(try #require(compilation.program))
        #expect(practice.name == "Example Massage")
        #expect(practice.phone == "(555) 010-0100")
        #expect(practice.details == ["hours": "9 to 5"])
    }

    @Test("in a visit it is as the dialogue has made it")
    func inAVisit() throws {
        var visit = try Visit(Self.yarn)
        _ = visit.begin()
        #expect(visit.conversation.practice.details == ["hours": "closed today"])
    }

    @Test("a dialogue that does not say has a practice without a name")
    func unsaid() throws {
        let visit = try Visit(threeQuestions)
        #expect(visit.conversation.practice.name.isEmpty)
        #expect(visit.conversation.practice.phone.isEmpty)
    }
}
