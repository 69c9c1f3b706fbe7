import Testing

@testable import Yarn

@Suite("Branches")
struct BranchTests {
    @Test(
        "the first whose condition holds is taken",
        arguments: [(1, "one"), (2, "two"), (3, "three"), (4, "else")]
    )
    func conditional(number: Int, said: String) throws {
        let source = start(
            """
            <<declare $n = \(number)>>
            <<if $n == 1>>
            one
            <<elseif $n == 2>>
                two
            <<elseif $n == 3>>three
            <<else>>
            else
            <<endif>>
            after
            """
        )
        #expect(try play(source).filter { $0 != "after" } == [said])
        #expect(try play(source).last == "after")
    }

    @Test("an if of which nothing holds is passed by")
    func nothing() throws {
        #expect(try play(start("<<if false>>\nNo.\n<<elseif 1 > 2>>\nNo.\n<<endif>>\nOn.")) == ["On."])
    }

    @Test("branches may be empty, and nest", arguments: [("true", ["Inner."]), ("false", ["Other."])])
    func nested(condition: String, said: [String]) throws {
        let source = start(
            "<<if true>>\n<<if \(condition)>>\nInner.\n<<else>>\n<<if false>>\n<<else>>\nOther.\n<<endif>>\n<<endif>>\n<<else>>\n<<endif>>"
        )
        #expect(try play(source) == said)
    }

    @Test("what is marked once happens once, then the else")
    func once() throws {
        let source = start(
            "<<once>>\nFirst.\n<<else>>\nLater.\n<<endonce>>\n<<if visited_count(\"Start\") < 2>>\n<<jump Start>>\n<<endif>>"
        )
        #expect(try play(source) == ["First.", "Later.", "Later."])
    }

    @Test("once with a condition waits for it")
    func onceIf() throws {
        let source = start(
            "<<once if visited(\"Start\")>>\nNow.\n<<endonce>>\nAlways.\n<<if visited_count(\"Start\") < 3>>\n<<jump Start>>\n<<endif>>"
        )
        #expect(try play(source) == ["Always.", "Now.", "Always.", "Always.", "Always."])
    }

    @Test("each once remembers for itself")
    func separateOnces() throws {
        let source = start(
            "<<once>>\nA.\n<<endonce>>\n<<if visited(\"Start\")>>\n<<once>>\nB.\n<<endonce>>\n<<else>>\n<<jump Start>>\n<<endif>>"
        )
        #expect(try play(source) == ["A.", "B."])
    }
}
