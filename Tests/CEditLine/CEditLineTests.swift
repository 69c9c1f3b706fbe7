import CEditLine
import Testing

@Suite("libedit")
struct CEditLineTests {
    @Test("remembers the lines it is given, as many as it may")
    func history() throws {
        let history = try #require(history_winit())
        defer { history_wend(history) }
        #expect(editline_history_set_size(history, 2) == 0)
        #expect(editline_history_set_unique(history, 1) == 0)
        let line: [wchar_t] = [0x6F, 0x68, 0]
        #expect(editline_history_enter(history, line) >= 0)
    }

    @Test("refuses what it is asked without an editor")
    func noEditor() {
        let nowhere: OpaquePointer? = nil
        #expect(editline_set_signals(nowhere, 0) == -1)
        #expect(editline_data(nowhere) == nil)
        #expect(editline_refresh(nowhere) == -1)
    }
}
