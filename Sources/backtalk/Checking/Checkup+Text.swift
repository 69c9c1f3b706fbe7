import struct Yarn.Diagnostic

extension Checkup {
    /// What was found, as people read it.
    var text: String { (diagnostics.map(\.description) + [closing]).joined(separator: "\n\n") }

    /// How many of each there are.
    private var closing: String {
        let files = Self.counted(fileCount, "file")
        let notes = count(.note) == 0 ? [] : [Self.counted(count(.note), "note")]
        guard count(.error) + count(.warning) > 0 else {
            return (["No mistakes in \(files)."] + notes.map { $0 + "." }).joined(separator: " ")
        }
        let mistakes = [(count(.error), "error"), (count(.warning), "warning")].filter { $0.0 > 0 }
        return (mistakes.map { Self.counted($0.0, $0.1) } + notes).joined(separator: ", ") + " in \(files)."
    }

    private static func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }
}
