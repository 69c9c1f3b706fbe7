import Guide
import Testing

@Suite("Captions")
struct CaptionTests {
    @Test("are built in, and a writer can change them")
    func captions() throws {
        #expect(try Visit(threeQuestions).conversation.captions == .english)
        let ours = [("guide_name", "Ana"), ("visitor_name", "Me"), ("more", "Go on"), ("scan", "Scan")]
        let visit = try Visit(threeQuestions + ours.map { node("P\($0)", "phrase: \($0)", says: $1) }.joined())
        #expect(visit.conversation.captions == Captions(guide: "Ana", visitor: "Me", more: "Go on", scan: "Scan"))
    }
}
