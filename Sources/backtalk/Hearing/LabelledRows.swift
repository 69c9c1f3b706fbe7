import Guide
import enum Yarn.CSVRows
import enum Yarn.Files

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A file of sentences, plain or labelled.
enum LabelledRows {
    case sentences([String])
    case labelled([LabelledRow])

    /// Why a file is not one.
    struct Unreadable: Error {
        let description: String
    }

    /// Reads a file, or standard input for `-`.
    init(_ path: String) throws(Unreadable) {
        let bytes: [UInt8]
        if path == "-" {
            bytes = Self.standardInput()
        } else {
            do {
                bytes = try Files.bytes(of: path)
            } catch {
                throw Unreadable(description: "“\(error.path)” cannot be read: \(error.reason).")
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        if lines.first?.first == "{" {
            self = .labelled(try Self.objects(lines, path))
        } else if let names = CSVRows.read(bytes).first, names.contains("text"),
            !names.filter({ LabelledRow.fields[$0] != nil }).isEmpty
        {
            self = .labelled(try Self.table(bytes, path))
        } else {
            self = .sentences(lines)
        }
    }

    private static func objects(_ lines: [String], _ path: String) throws(Unreadable) -> [LabelledRow] {
        var rows: [LabelledRow] = []
        for (number, line) in lines.enumerated() {
            let row: LabelledRow
            do {
                row = try JSONDecoder().decode(LabelledRow.self, from: Data(line.utf8))
            } catch {
                throw Unreadable(
                    description: "\(path):\(number + 1): This is no JSON object with a text and its labels."
                )
            }
            rows.append(try row.checked(at: "\(path):\(number + 1)"))
        }
        return rows
    }

    private static func table(_ bytes: [UInt8], _ path: String) throws(Unreadable) -> [LabelledRow] {
        let table = CSVRows.read(bytes)
        guard let names = table.first else { return [] }
        var rows: [LabelledRow] = []
        for (number, values) in table.dropFirst().enumerated() {
            let fields = Dictionary(zip(names, values)) { first, _ in first }
            func flag(_ name: String) -> Bool? {
                fields[name].flatMap { $0.isEmpty ? nil : ["true", "1", "yes"].contains($0.lowercased()) }
            }
            let row = LabelledRow(
                text: fields["text"] ?? "",
                area: fields["area"],
                kind: fields["kind"],
                frequency: fields["frequency"],
                urgency: fields["urgency"],
                red_flag: flag("red_flag"),
                borderline: flag("borderline")
            )
            rows.append(try row.checked(at: "\(path), row \(number + 2)"))
        }
        return rows
    }

    private static func standardInput() -> [UInt8] {
        var bytes: [UInt8] = []
        while let line = readLine(strippingNewline: false) { bytes += Array(line.utf8) }
        return bytes
    }
}

/// A sentence with what a careful reader made of it. The names are those of the files.
struct LabelledRow: Decodable {
    let text: String
    let area: String?
    let kind: String?
    let frequency: String?
    let urgency: String?
    // swift-format-ignore: AlwaysUseLowerCamelCase
    let red_flag: Bool?
    let borderline: Bool?

    /// The labels there are, by the names of their fields. Without one, or with `none`, nothing of the kind is said.
    static let fields: [String: Set<String>] = [
        "area": ["neck", "shoulders", "upper_back", "mid_back", "lower_back", "whole_back", "other"],
        "kind": ["tight_stiff", "sharp_stinging", "dull_ache", "radiating_numb", "spasm_cramp"],
        "frequency": ["first_time", "now_and_then", "weekly", "daily_constant"],
        "urgency": ["emergency", "urgent", "check_first"],
    ]

    /// The row, where its labels are labels: one that is misspelt would be scored as if nothing were said.
    /// - Parameter place: Where it stands, for whoever wrote it.
    /// - Returns: The same row.
    /// - Throws: ``LabelledRows/Unreadable`` at the first label that is none.
    func checked(at place: String) throws(LabelledRows.Unreadable) -> LabelledRow {
        for (field, label) in [("area", area), ("kind", kind), ("frequency", frequency), ("urgency", urgency)] {
            guard let label, !label.isEmpty, label != "none", let known = Self.fields[field], !known.contains(label)
            else {
                continue
            }
            throw LabelledRows.Unreadable(
                description:
                    "\(place): “\(label)” is no \(field); there are \(known.sorted().joined(separator: ", ")), none."
            )
        }
        return self
    }
}
