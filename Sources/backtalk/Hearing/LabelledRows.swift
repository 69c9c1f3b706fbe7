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
                throw Unreadable(description: "\(error)")
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        if lines.first?.first == "{" {
            self = .labelled(try Self.objects(lines, path))
        } else if let names = lines.first.map({
            Set($0.split(whereSeparator: { ",;\t".contains($0) }).map(String.init))
        }),
            names.contains("text"), !names.isDisjoint(with: ["area", "urgency", "red_flag", "kind", "frequency"])
        {
            self = .labelled(Self.table(CSVRows.read(bytes)))
        } else {
            self = .sentences(lines)
        }
    }

    private static func objects(_ lines: [String], _ path: String) throws(Unreadable) -> [LabelledRow] {
        var rows: [LabelledRow] = []
        for (number, line) in lines.enumerated() {
            do {
                rows.append(try JSONDecoder().decode(LabelledRow.self, from: Data(line.utf8)))
            } catch {
                throw Unreadable(
                    description: "\(path):\(number + 1): This is no JSON object with a text and its labels."
                )
            }
        }
        return rows
    }

    private static func table(_ rows: [[String]]) -> [LabelledRow] {
        guard let names = rows.first else { return [] }
        return rows.dropFirst().map { values in
            let fields = Dictionary(zip(names, values)) { first, _ in first }
            func label(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty || $0 == "none" ? nil : $0 } }
            return LabelledRow(
                text: fields["text"] ?? "",
                area: label("area"),
                kind: label("kind"),
                frequency: label("frequency"),
                urgency: label("urgency"),
                red_flag: fields["red_flag"].map { ["true", "1", "yes"].contains($0.lowercased()) },
                borderline: fields["borderline"].map { ["true", "1", "yes"].contains($0.lowercased()) }
            )
        }
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
}
