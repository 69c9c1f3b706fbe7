import Glibc
import Guide
import Testing

@testable import Terminal

extension KeyboardTests {
    /// A kiosk on a real pseudo-terminal. Part of the suite of the keyboard, because only one test at a time may use libedit:
    /// what it knows of a kind of terminal belongs to the process.
    @Suite("At a kiosk", .serialized)
    struct KioskTests {
        private static let prompt = " You ›"
        /// What clears the window and what has scrolled out of it.
        private static let clear = Array("\u{1B}[2J\u{1B}[H\u{1B}[3J".utf8)

        @Test("invites in every language, and any key begins a visit")
        func invitation() throws {
            let room = try KioskRoom()
            #expect(room.waitForInvitation())
            #expect(room.terminal.display.lines.contains { $0.contains("Presione la tecla 2.") })
            #expect(room.beginVisit())
            #expect(!room.terminal.display.lines.contains { $0.contains("Press any key") })
            #expect(room.close() == 129)
            #expect(room.events.prefix(2) == [.started, .visitBegan(language: "en")])
        }

        @Test(
            "a key that has no letter begins one too, and leaves nothing in the first answer",
            arguments: ["\u{1B}[5~", "\u{3}", "\u{4}", "\r", "\u{1B}OP", "\u{1B}[A", " ", "\u{1A}", "\u{1C}"]
        )
        func anyKey(_ key: String) throws {
            let room = try KioskRoom()
            #expect(room.beginVisit(with: key))
            room.terminal.type("neck\r")
            #expect(room.terminal.waitForLine(" │ You said: neck"), "\(room.terminal.display.lines)")
            _ = room.close()
        }

        @Test("the mouse, the focus and a terminal's answers do not begin a visit")
        func noKey() throws {
            let room = try KioskRoom()
            #expect(room.waitForInvitation())
            room.terminal.type(
                "\u{1B}[M !!\u{1B}[<0;3;4M\u{1B}[I\u{1B}[O\u{1B}[?62;22c\u{1B}]11;rgb:0/0/0\u{7}\u{1B}[3;4R"
            )
            #expect(room.beginVisit(with: "2"))
            _ = room.close()
            #expect(room.events.dropFirst().first == .visitBegan(language: "es"))
        }

        @Test("the digit of a language begins in it", arguments: [("1", "en"), ("2", "es"), ("3", "en"), ("0", "en")])
        func language(_ key: String, language: String) throws {
            let room = try KioskRoom()
            #expect(room.beginVisit(with: key))
            _ = room.close()
            #expect(room.events.contains(.visitBegan(language: language)))
        }

        @Test(
            "no key leaves a visit, stops it or gets past it",
            arguments: [
                "\u{3}", "\u{3}\u{3}\u{3}", "\u{1C}", "\u{1A}", "\u{4}", "\u{4}\u{4}", "\u{13}", "\u{11}",
                "\u{16}\u{3}",
                "\u{F}", "\u{1B}xbind -v\u{15}", "\u{1B}Xvi\u{7}", "\u{1B}v", "\u{18}\u{5}", "\u{18}\u{18}",
                "\u{12}\u{3}",
                "\u{C}", "\u{0}", "\u{1B}", "\u{1B}[", "\u{1B}[15~\u{1B}[24~", "\u{1B}OP\u{1B}[[E", "\u{1B}[<0;1;1M",
                "\u{1B}[M   ", "\u{1B}]0;title\u{7}", "\u{1B}P1$r\u{1B}\\", "\u{1B}[?1;2c", "\u{9B}5~", "\u{84}\u{85}",
                "\u{1B}[200~\u{3}\u{1B}[201~", "\u{1B}1\u{1B}0\u{1B}0", "\u{1B}-\u{1B}5", "\u{1D}\u{1E}\u{1F}", "\u{7}",
                "\u{19}\u{19}", "\u{14}", "\u{1B}\u{1B}\u{1B}", "\u{202E}\u{2066}",
            ]
        )
        func locked(_ keys: String) throws {
            let room = try KioskRoom(guide: RecitingGuide(turns: 100))
            #expect(room.beginVisit())
            room.terminal.type(keys)
            // An answer of the terminal, or a paste, that never ends is over in a moment.
            room.clock.advance(by: .seconds(1))
            room.terminal.type("\u{1}\u{B}neck\r")
            #expect(
                room.terminal.wait { $0.lines.contains { $0.contains("You said: neck") } },
                "\(room.terminal.display.lines)"
            )
            #expect(room.terminal.wait { $0.cursor.line == Self.prompt })
            #expect(!room.terminal.has(ISIG) && !room.terminal.has(ICANON) && !room.terminal.has(IEXTEN))
            #expect(room.outcomes == [])
            _ = room.close()
        }

        @Test("bytes that are no text leave nothing behind")
        func bytes() throws {
            let room = try KioskRoom()
            #expect(room.beginVisit())
            room.terminal.type([0x61, 0xC0, 0x80, 0xF5, 0x9B, 0x35, 0x7E, 0x00, 0x8F, 0x50, 0x62, 0x0D])
            #expect(room.terminal.waitForLine(" │ You said: a\u{FFFD}\u{FFFD}b"), "\(room.terminal.display.lines)")
            _ = room.close()
        }

        @Test("what is pasted is one line, and is sent only by Enter")
        func paste() throws {
            let room = try KioskRoom()
            #expect(room.beginVisit())
            room.terminal.type("\u{1B}[200~neck\rback\nleg\u{1B}[201~")
            #expect(room.terminal.waitForLine("\(Self.prompt) neck back leg"))
            room.terminal.type("\r")
            #expect(room.terminal.waitForLine(" │ You said: neck back leg"))
            _ = room.close()
        }

        @Test("asks the terminal to mark what is pasted, and no more when it ends")
        func marksPaste() throws {
            let room = try KioskRoom()
            #expect(room.waitForInvitation())
            #expect(String(decoding: room.terminal.display.raw, as: UTF8.self).contains("\u{1B}[?2004h"))
            _ = room.close()
        }

        @Test("signals of the keyboard mean nothing, even when they are sent", arguments: [SIGQUIT, SIGTSTP, SIGTTOU])
        func signals(_ number: Int32) throws {
            let room = try KioskRoom()
            #expect(room.beginVisit())
            kill(getpid(), number)
            room.terminal.type("neck\r")
            #expect(room.terminal.waitForLine(" │ You said: neck"))
            _ = room.close()
        }

        @Test("a line has its limit, also with what was cut put back again and again")
        func limit() throws {
            let room = try KioskRoom(columns: 200)
            #expect(room.beginVisit())
            room.terminal.type(String(repeating: "x", count: 900))
            for _ in 0..<40 { room.terminal.type("\u{1}\u{B}\u{19}\u{19}\u{19}y\u{5}") }
            room.terminal.type("\r")
            #expect(room.terminal.wait { $0.lines.contains { $0.contains("You said:") } })
            room.terminal.type("neck\r")
            #expect(room.terminal.wait { $0.lines.contains(" │ You said: neck") })
            let said = String(decoding: room.terminal.display.raw, as: UTF8.self).split(separator: "You said: ")
            #expect(said.count > 1 && said[1].prefix { $0 != " " }.count <= KeyboardEditor.longestLine)
            _ = room.close()
        }

        @Test(
            "a visitor who does nothing is asked, and any key goes on with what they had typed",
            arguments: ["\r", "z", "\u{1B}[A", "\u{3}", "\u{1B}[5~", "\u{1B}"]
        )
        func warning(_ key: String) throws {
            let room = try KioskRoom()
            #expect(room.beginVisit())
            room.terminal.type("lower ba")
            #expect(room.terminal.waitForLine("\(Self.prompt) lower ba"))
            for idle in [90_000, 89_800, 89_800] {
                room.clock.advance(by: .milliseconds(idle))
                #expect(room.terminal.waitForLine(" Are you there? 30 seconds."), "\(room.terminal.display.lines)")
                #expect(room.terminal.waitForLine(" ¿Sigue ahí? 30 segundos."))
                #expect(room.terminal.display.cursor.line == "\(Self.prompt) lower ba")
                #expect(room.terminal.display.cursor.column == 15)
                room.clock.advance(by: .seconds(29))
                #expect(room.terminal.waitForLine(" Are you there? 1 seconds."))
                #expect(!room.terminal.display.lines.contains(" Are you there? 30 seconds."))
                room.terminal.type(key)
                #expect(room.terminal.wait { !$0.lines.contains { $0.contains("Are you there?") } })
                // Escape is known by what does not follow.
                room.clock.advance(by: .milliseconds(200))
            }
            room.terminal.type("ck\r")
            #expect(room.terminal.waitForLine(" │ You said: lower back"), "\(room.terminal.display.lines)")
            _ = room.close()
        }

        @Test("the warning finds its place below a line of several rows, wherever the cursor is", arguments: [24, 12])
        func warningBelowLongLine(_ rows: Int) throws {
            let room = try KioskRoom(columns: 40, rows: rows)
            #expect(room.beginVisit())
            room.terminal.type("one two three four five six seven eight nine ten eleven\u{1}")
            #expect(room.terminal.wait { $0.cursor.column == 7 && $0.lines.contains { $0.contains("eleven") } })
            room.clock.advance(by: .seconds(90))
            #expect(room.terminal.waitForLine(" Are you there? 30 seconds."))
            #expect(room.terminal.display.cursor.line.hasPrefix("\(Self.prompt) one two"))
            room.terminal.type("x")
            #expect(room.terminal.wait { !$0.lines.contains { $0.contains("Are you there?") } })
            room.terminal.type("zero \r")
            #expect(room.terminal.wait { $0.lines.contains { $0.hasPrefix(" │ You said: zero one two") } })
            _ = room.close()
        }

        @Test("a visitor who does not answer is gone, and so is all they typed")
        func gone() throws {
            let room = try KioskRoom()
            #expect(room.beginVisit())
            room.terminal.type("first\rlower ba")
            #expect(room.terminal.waitForLine("\(Self.prompt) lower ba"))
            room.clock.advance(by: .seconds(90))
            #expect(room.terminal.waitForLine(" Are you there? 30 seconds."))
            room.clock.advance(by: .seconds(30))
            #expect(room.waitForInvitation())
            #expect(room.outcomes == [.abandoned])
            guard case .visitEnded(let record)? = room.events.last else {
                Issue.record("the visit was not told of")
                return
            }
            #expect(
                record
                    == VisitRecord(
                        length: .zero,
                        outcome: .abandoned,
                        advice: .none,
                        language: "en",
                        node: "Recitation"
                    )
            )
            _ = room.close()
        }

        @Test("after a visit the window and what has left it are cleared")
        func cleared() throws {
            let room = try KioskRoom()
            #expect(room.beginVisit())
            let before = room.terminal.display.raw.count
            room.terminal.type("goodbye\r")
            #expect(room.terminal.waitForLine(" Take your time (en)."))
            room.waitOut()
            #expect(room.waitForInvitation())
            let sent = Array(room.terminal.display.raw[before...])
            let cleared = sent.indices.filter { sent[$0...].starts(with: Self.clear) }
            let said = sent.indices.last { sent[$0...].starts(with: Array("Take your time".utf8)) }
            #expect(try #require(cleared.last) > #require(said))
            #expect(room.outcomes == [.goodbye])
            _ = room.close()
        }

        @Test(
            "nothing that was typed, cut or sent comes back in the next visit",
            arguments: ["\u{19}", "\u{1B}[A", "\u{10}\u{10}", "\u{1F}", "\u{12}sec", "\u{1B}y"]
        )
        func forgotten(_ keys: String) throws {
            let room = try KioskRoom(guide: RecitingGuide(turns: 2))
            #expect(room.beginVisit())
            room.terminal.type("secret one\r")
            #expect(room.terminal.waitForLine(" │ You said: secret one"))
            room.terminal.type("secret two\u{15}secret three\u{17}bye\r")
            #expect(room.terminal.waitForLine(" Take your time (en)."), "\(room.terminal.display.lines)")
            room.waitOut()
            #expect(room.beginVisit())
            let before = room.terminal.display.raw.count
            room.terminal.type(keys + "neck\r")
            #expect(room.terminal.wait { $0.lines.contains { $0.contains("You said:") } })
            #expect(!String(decoding: room.terminal.display.raw[before...], as: UTF8.self).contains("secret"))
            _ = room.close()
        }

        @Test("the last words stay as long as keys are pressed, and a minute more")
        func lastWords() throws {
            let room = try KioskRoom(guide: RecitingGuide(turns: 1))
            #expect(room.beginVisit())
            room.terminal.type("neck\r")
            #expect(room.terminal.waitForLine(" Take your time (en)."))
            for key in [" ", "\r", "\u{1B}[5~", "q"] {
                room.clock.advance(by: .seconds(30))
                #expect(room.terminal.waitForLine(" Are you there? 30 seconds."))
                room.clock.advance(by: .seconds(29))
                #expect(room.terminal.waitForLine(" Are you there? 1 seconds."))
                room.terminal.type(key)
                #expect(room.terminal.wait { !$0.lines.contains { $0.contains("Are you there?") } })
                #expect(room.terminal.display.lines.contains(" │ You said: neck"))
            }
            room.clock.advance(by: .seconds(60))
            #expect(room.waitForInvitation())
            #expect(room.outcomes == [.finished])
            _ = room.close()
        }

        @Test("Escape clears the last words at once")
        func escape() throws {
            let room = try KioskRoom(guide: RecitingGuide(turns: 1))
            #expect(room.beginVisit())
            room.terminal.type("neck\r")
            #expect(room.terminal.waitForLine(" Take your time (en)."))
            room.terminal.type("\u{1B}")
            // That no more comes after it takes a moment.
            #expect(
                room.terminal.wait { _ in
                    room.clock.advance(by: .milliseconds(200))
                    return room.outcomes == [.finished]
                }
            )
            #expect(room.waitForInvitation())
            _ = room.close()
        }

        @Test("an emergency stays for five minutes, and Escape does not clear it")
        func emergency() throws {
            let care = Reply.seekCare(Care(urgency: .emergency, heading: "Call 911 now.", details: ["Do not drive."]))
            let room = try KioskRoom(guide: RecitingGuide(turns: 1, replies: [care]))
            #expect(room.beginVisit())
            room.clock.advance(by: .seconds(299))
            room.terminal.type("neck\r")
            #expect(room.terminal.waitForLine(" │ You said: neck"))
            room.terminal.type("\u{1B}")
            var waited = 0
            let isWarned = room.terminal.wait { display in
                if display.lines.contains(where: { $0.contains("Are you there?") }) { return true }
                room.clock.advance(by: .seconds(10))
                waited += 10
                return false
            }
            #expect(isWarned && waited >= 270)
            #expect(!room.terminal.display.lines.contains { $0.contains("Take your time") })
            #expect(room.outcomes == [])
            room.waitOut()
            #expect(room.waitForInvitation())
            _ = room.close()
        }

        @Test("a fault of the dialogue is told with its place and without its words, and the next visit starts fresh")
        func fault() throws {
            let room = try KioskRoom(guide: RecitingGuide(turns: 1, isFaulty: true))
            for _ in 0..<2 {
                #expect(room.beginVisit())
                room.terminal.type("secret\r")
                #expect(room.terminal.waitForLine(" Take your time (en)."))
                room.waitOut()
            }
            #expect(room.waitForInvitation())
            let place = KioskEvent.fault(.dialogue(node: "Recitation", file: "r.yarn", line: 7))
            #expect(room.events.filter { $0 == place }.count == 2)
            #expect(room.outcomes == [.fault, .fault])
            #expect(!"\(room.events)".contains("secret"))
            _ = room.close()
        }

        @Test("a terminal that hangs up ends it, wherever it is")
        func hangUp() throws {
            let waiting = try KioskRoom()
            #expect(waiting.waitForInvitation())
            #expect(waiting.close() == 129)
            #expect(waiting.events.last == .stopped(.hungUp))
            let visiting = try KioskRoom()
            #expect(visiting.beginVisit())
            #expect(visiting.close() == 129)
            #expect(visiting.outcomes == [.stopped])
            let reading = try KioskRoom(guide: RecitingGuide(turns: 1))
            #expect(reading.beginVisit())
            reading.terminal.type("neck\r")
            #expect(reading.terminal.waitForLine(" Take your time (en)."))
            #expect(reading.close() == 129)
        }

        @Test("a window of any size shows how to begin", arguments: [(40, 12), (20, 5), (80, 24), (300, 100), (20, 3)])
        func sizes(_ columns: Int, rows: Int) throws {
            let room = try KioskRoom(columns: columns, rows: rows)
            #expect(room.terminal.wait { $0.lines.joined(separator: " ").contains("Pres") })
            #expect(room.terminal.display.lines.count <= rows)
            _ = room.close()
        }

        @Test("without a terminal there is no kiosk")
        func noTerminal() throws {
            let pipe = try #require(Pipe())
            let kiosk = Kiosk(input: pipe.reading, output: pipe.writing, guide: { RecitingGuide() })
            #expect(!kiosk.hasTerminal)
            #expect(kiosk.run() == EX_USAGE)
        }

        @Test(
            "a visit on a terminal that can only be written on has the same course, without one escape",
            arguments: [["TERM": "dumb"], [:]]
        )
        func plain(_ environment: [String: String]) throws {
            let room = try KioskRoom(guide: RecitingGuide(turns: 2), environment: environment)
            #expect(room.waitForInvitation())
            room.terminal.type("x")
            #expect(room.terminal.wait { $0.cursor.line.hasPrefix("You:") })
            #expect(room.terminal.wait { _ in room.terminal.has(ICANON) && !room.terminal.has(ISIG) })
            room.terminal.type("\u{3}\u{4}\u{1A}\u{1C}\u{13}\u{16}\u{15}neck\u{4}\n")
            #expect(room.terminal.wait { $0.lines.contains("Guide: You said: neck") }, "\(room.terminal.display.lines)")
            #expect(room.terminal.wait { $0.cursor.line == "You:" })
            room.terminal.type("lower ba")
            #expect(
                room.terminal.wait { $0.cursor.line == "You: lower ba" },
                "\(room.terminal.display.lines)"
            )
            room.clock.advance(by: .seconds(90))
            #expect(
                room.terminal.wait { $0.lines.contains("Are you there? 30 seconds.") },
                "\(room.terminal.display.lines)"
            )
            room.terminal.type("q")
            #expect(
                room.terminal.wait { $0.cursor.line == "You: lower ba" },
                "\(room.terminal.display.lines)"
            )
            room.terminal.type("ck\n")
            #expect(
                room.terminal.wait { $0.lines.contains("Guide: You said: lower back") },
                "\(room.terminal.display.lines)"
            )
            #expect(room.terminal.waitForLine(" Take your time (en)."))
            room.waitOut()
            #expect(
                room.terminal.wait { display in
                    display.lines.contains { $0.contains("Press any key") }
                        && !display.lines.contains { $0.contains("back") }
                }
            )
            #expect(room.outcomes == [.finished])
            #expect(!room.terminal.display.raw.contains(0x1B))
            _ = room.close()
        }
    }
}
