import Testing

@testable import Yarn

@Suite("Bringing a string table up to date")
struct StringTableUpdateTests {
    private static let yarn = """
        title: Start
        hear: numb legs
        ---
        <<declare $n = 1>>
        One. #line:one
        Two {$n + 1}. #line:two #why
        -> Three #line:three #hear:tres_palabras
        No id.
        ===

        """

    private func update(_ table: String, pruning: Bool = false, yarn: String = yarn) -> StringTableUpdate {
        let sources = [Source(name: "guide/a.yarn", text: yarn)]
        return StringTableUpdate(
            StringTable(Source(name: "guide/es.csv", text: table), language: "es"),
            Compiler.strings(of: sources),
            of: sources,
            in: "guide",
            isPruning: pruning
        )
    }

    private func text(_ update: StringTableUpdate) -> String { String(decoding: update.bytes, as: UTF8.self) }

    private var fresh: String {
        let table = StringTable.new(at: "guide/es.csv", language: "es")
        let sources = [Source(name: "guide/a.yarn", text: Self.yarn)]
        let update = StringTableUpdate(table, Compiler.strings(of: sources), of: sources, in: "guide", isPruning: false)
        return text(update)
    }

    @Test("a new table has a row for every line with an id and every header that is heard, in their order")
    func newTable() {
        #expect(
            fresh == """
                language,id,text,file,node,lineNumber,lock,comment,original,hear
                es,hear:Start,,a.yarn,Start,2,\(TextLock.lock(of: "numb legs")),,numb legs,
                es,line:one,,a.yarn,Start,5,\(TextLock.lock(of: "One.")),,One.,
                es,line:two,,a.yarn,Start,6,\(TextLock.lock(of: "Two {0}.")),#why | {0} is $n + 1,Two {0}.,
                es,line:three,,a.yarn,Start,7,\(TextLock.lock(of: "Three")),hear: tres palabras,Three,

                """
        )
    }

    @Test("a table that is up to date stays as it is, byte for byte")
    func unchanged() {
        let update = update(fresh)
        #expect(text(update) == fresh)
        #expect(update.added.isEmpty && update.changed.isEmpty && update.orphaned.isEmpty)
        #expect(update.total == 4)
        #expect(update.translated == 0)
    }

    @Test("what is translated is kept as it was written, unknown columns and line endings too")
    func kept() {
        let lock = TextLock.lock(of: "One.")
        let table = "\u{FEFF}id,text,mine,lock,comment,original,hear\r\nline:one,\"Uno\", x ,\(lock),ja,One.,\r\n\r\n"
        let update = update(table)
        #expect(text(update).hasPrefix("\u{FEFF}id,text,mine,lock,comment,original,hear\r\n"))
        #expect(text(update).contains("\r\nline:one,\"Uno\", x ,\(lock),ja,One.,\r\nline:two,,,"))
        #expect(update.added == ["hear:Start", "line:two", "line:three"])
        #expect(!text(update).replacing("\r\n", with: "").contains("\n"))
    }

    @Test("columns that are needed and not there go to the end")
    func missingColumns() {
        let update = update("id,text\nline:one,Uno")
        let lines = text(update).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "id,text,lock,comment,original,hear")
        #expect(lines.contains("line:one,Uno,\(TextLock.lock(of: "One.")),,One."))
        #expect(lines.last == "")
    }

    @Test("where the original has changed, the translation stays and the comment says so until it is taken away")
    func changed() {
        let translated = fresh.replacing("es,line:one,,", with: "es,line:one,Uno.,")
        let yarn = Self.yarn.replacing("One. #line", with: "Number one. #line")
        let first = update(translated, yarn: yarn)
        #expect(first.changed == ["line:one"])
        #expect(
            text(first).contains(
                "es,line:one,Uno.,a.yarn,Start,5,\(TextLock.lock(of: "Number one.")),CHANGED, was: “One.”.,Number one.,"
                    .replacing("CHANGED, was: “One.”.", with: "\"CHANGED, was: “One.”.\"")
            )
        )
        let second = update(text(first), yarn: yarn)
        #expect(second.changed.isEmpty)
        #expect(text(second) == text(first))
    }

    @Test("an untranslated row whose original has changed is simply told the new one")
    func changedUntranslated() {
        let update = update(fresh, yarn: Self.yarn.replacing("One. #line", with: "Number one. #line"))
        #expect(update.changed.isEmpty)
        #expect(text(update).contains("Number one."))
        #expect(!text(update).contains("CHANGED"))
    }

    @Test("a row without a lock is taken to translate what is there now")
    func noLock() {
        let update = update("id,text\nline:one,Uno.\n")
        #expect(update.changed.isEmpty)
        #expect(text(update).contains(TextLock.lock(of: "One.")))
    }

    @Test("rows that translate nothing are kept and named, or dropped and named", arguments: [false, true])
    func orphans(isPruning: Bool) {
        let update = update(fresh + "es,line:gone,Adiós,,,,,,,\nes,hear:Gone,,,,,,,,\n", pruning: isPruning)
        #expect(update.orphaned == ["line:gone", "hear:Gone"])
        #expect(text(update) == (isPruning ? fresh : fresh + "es,line:gone,Adiós,,,,,,,\nes,hear:Gone,,,,,,,,\n"))
    }

    @Test("a new row stands after that of the line before it")
    func order() {
        let without = fresh.split(separator: "\n").filter { !$0.contains("line:two") }.joined(separator: "\n") + "\n"
        #expect(text(update(without)) == fresh)
    }

    @Test("a header of a group's member has an id of its own, and those of a node with one key are one text")
    func headerIDs() {
        let yarn = """
            title: A
            when: always
            hear: one
            ask: Is it one?
            hear: two
            ---
            x
            ===
            title: A
            subtitle: last
            when: always
            hear: three
            ---
            y
            ===

            """
        let strings = Compiler.strings(of: [Source(name: "a.yarn", text: yarn)])
        #expect(strings.strings.map(\.id) == ["hear:A.1", "ask:A.1", "hear:A.last"])
        #expect(strings.strings.first?.text == "one; two")
        let program = Compiler.compile([Source(name: "a.yarn", text: yarn)]).program
        let ids = program?.nodes.flatMap { node in ["hear", "ask"].compactMap { node.header($0)?.id } }
        #expect(ids?.sorted() == strings.strings.map(\.id).sorted())
    }
}
