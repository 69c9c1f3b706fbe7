/// The rows of a file of comma-separated values, for the package's own tools.
package enum CSVRows {
    /// Every row that says something, value by value. What is not written as it should be is left out.
    package static func read(_ bytes: [UInt8]) -> [[String]] {
        CSVFile(Source(name: "", bytes: bytes)).records.map { $0.fields.map(\.value) }
    }
}
